/// Cuts the site's name off a title: `Headline | Site`, `Headline - Site - BBC News`.
enum TitleSuffix {
  private static let separators = [" | ", " - ", " – ", " — ", " » ", " :: ", " · ", " • ", " « ", " / "]

  /// `title` without what names the site.
  static func cut(_ title: String, siteName: String?, host: String?) -> String {
    var rest = title
    // A name may be given in two parts, so that the cut is tried twice.
    for _ in 0..<2 {
      guard let (head, tail, bar) = lastPart(rest) else { break }
      guard head.count >= 8,
        names(tail, siteName: siteName, host: host) || (bar && tail.count <= 40 && tail.count < head.count)
      else { break }
      rest = head
    }
    return rest
  }

  /// How much of the words of `first` stand in `second`, and the other way round: the smaller share, from 0 to 1.
  static func overlap(_ first: String, _ second: String) -> Double {
    let one = words(first)
    let other = words(second)
    guard !one.isEmpty, !other.isEmpty else { return 0 }
    return Double(one.intersection(other).count) / Double(max(one.count, other.count))
  }

  private static func words(_ text: String) -> Set<UInt64> {
    Set(text.utf8.split { !($0.isLetter || $0.isDigit || $0 >= 0x80) }.map { loweredHash($0) })
  }

  private static func lastPart(_ title: String) -> (head: String, tail: String, isBar: Bool)? {
    let characters = Array(title)
    guard characters.count >= 4, characters.count <= 1000 else { return nil }
    for start in stride(from: characters.count - 3, to: 0, by: -1) {
      guard characters[start] == " ", characters[start + 2] == " " else { continue }
      let separator = String(characters[start...start + 2])
      if separators.contains(separator) {
        return (
          String(characters[..<start]), String(characters[(start + 3)...]),
          characters[start + 1] == "|" || characters[start + 1] == "»"
        )
      }
    }
    return nil
  }

  /// Whether `part` is the site's name: its letters are those of the name or of the address's host.
  private static func names(_ part: String, siteName: String?, host: String?) -> Bool {
    let letters = squeeze(part)
    guard letters.count >= 2 else { return false }
    if let siteName {
      let site = squeeze(siteName)
      if !site.isEmpty, site.starts(with: letters) || letters.starts(with: site) { return true }
    }
    guard let host else { return false }
    // The third part of `https://host/path`.
    let parts = host.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return false }
    let name = squeeze(String(parts[2]))
    return letters.count >= 3 && contains(name, letters)
  }

  private static func squeeze(_ text: String) -> [UInt8] {
    text.utf8.filter { $0.isLetter || $0.isDigit }.map(\.lowered)
  }

  private static func contains(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
    guard whole.count >= part.count else { return false }
    return (0...(whole.count - part.count)).contains { whole[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
