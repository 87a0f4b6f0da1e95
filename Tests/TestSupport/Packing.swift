/// Packed bytes and web archives for tests, made without a library.
public enum Packing {
  /// `bytes` as a gzip member that stores them as they are.
  public static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + stored(bytes) + little(checksum(bytes))
      + little(UInt32(bytes.count))
  }

  /// `bytes` as raw deflate that stores them as they are.
  public static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = []
    var rest = bytes[...]
    repeat {
      let part = rest.prefix(0xFFFF)
      rest = rest.dropFirst(part.count)
      let length = UInt16(part.count)
      packed.append(rest.isEmpty ? 1 : 0)
      for value in [length, ~length] { packed += [UInt8(value & 0xFF), UInt8(value >> 8)] }
      packed += part
    } while !rest.isEmpty
    return packed
  }

  /// A WARC record with the fields and block given, and its true length where no other is.
  public static func record(
    _ kind: String, fields: [String] = [], block: [UInt8], length: Int? = nil
  ) -> [UInt8] {
    let lines =
      ["WARC/1.0", "WARC-Type: \(kind)", "WARC-Date: 2021-05-04T10:00:00Z"] + fields
      + ["Content-Length: \(length ?? block.count)", "", ""]
    return Array(lines.joined(separator: "\r\n").utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// A WARC record of the response to a request for `url`.
  public static func response(
    _ url: String, status: Int = 200, fields: [String] = ["Content-Type: text/html; charset=utf-8"],
    body: [UInt8], length: Int? = nil
  ) -> [UInt8] {
    let head = (["HTTP/1.1 \(status) Words"] + fields + ["", ""]).joined(separator: "\r\n")
    return record(
      "response", fields: ["warc-target-uri: \(url)", "Content-Type: application/http; msgtype=response"],
      block: Array(head.utf8) + body, length: length)
  }

  private static func little(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  /// The CRC-32 that gzip checks.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
