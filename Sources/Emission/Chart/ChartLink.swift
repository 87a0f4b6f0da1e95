/// Which addresses a chart makes into links.
enum ChartLink {
  /// Whether `link` leads to a page of the web.
  static func isOfWeb(_ link: String) -> Bool {
    let start = link.prefix(8).lowercased()
    return (start.hasPrefix("https://") || start.hasPrefix("http://")) && link.utf8.allSatisfy { $0 > 0x20 }
  }

  /// Whether `link` leads to a page of the web, or to a file beside or below the page that it stands on, by a path without a scheme.
  static func isFollowed(_ link: String) -> Bool {
    if isOfWeb(link) { return true }
    // Browsers leave out control characters, and read `\` as `/`.
    guard let first = link.utf8.first, first != UInt8(ascii: "/"),
      link.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
    else { return false }
    let head = link.utf8.prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    return !head.contains(UInt8(ascii: ":"))
  }
}
