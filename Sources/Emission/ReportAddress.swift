import Claims

/// The IRIs of a report and of what stands in it, for the forms that link data.
struct ReportAddress {
  /// The report's bytes as RFC 6920 names them (`ni:///sha-256;…`): the same bytes have the same address, wherever
  /// they lie.
  let bytes: String
  /// Where the report is to be found: its address on the web, or else that of its bytes.
  let source: String

  /// The addresses of `report`.
  init(_ report: Report) {
    bytes = ReportAddress.named(report.digest)
    source = report.document.metadata.url.map(ReportAddress.escaped) ?? bytes
  }

  /// The address of what is called `name` in the report, such as `q1`.
  func part(_ name: String) -> String { "\(bytes)#\(name)" }

  /// The address of row `index` of those whose ids begin with `letter`.
  func part(_ letter: UInt8, _ index: Int) -> String {
    part("\(Character(Unicode.Scalar(letter)))\(index + 1)")
  }

  /// `sha256:` and hexadecimal digits as a name of RFC 6920.
  static func named(_ digest: String) -> String {
    let digits = digest.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst().compactMap {
      Character(Unicode.Scalar($0)).hexDigitValue
    }
    let values = stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    return "ni:///sha-256;" + base64(values)
  }

  /// Base64 for addresses, without padding (RFC 4648 §5).
  private static func base64(_ values: [Int]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    var result = ""
    for start in stride(from: 0, to: values.count, by: 3) {
      let group = values[start..<min(start + 3, values.count)]
      let bits = group.reduce(0) { $0 << 8 | $1 } << (8 * (3 - group.count))
      for digit in 0...group.count { result.append(alphabet[bits >> (18 - 6 * digit) & 63]) }
    }
    return result
  }

  /// `url` with what no IRI may hold written as percent signs and digits.
  private static func escaped(_ url: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in url.unicodeScalars {
      switch scalar {
      case "\0"..." ", "\u{7F}"..."\u{A0}", "<", ">", "\"", "{", "}", "|", "\\", "^", "`", "\u{200E}",
        "\u{200F}",
        "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 16, uppercase: true)
          result.append(contentsOf: (byte < 16 ? "%0" : "%").unicodeScalars + digits.unicodeScalars)
        }
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
