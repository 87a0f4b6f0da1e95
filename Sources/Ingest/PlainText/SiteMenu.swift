import ReportText

/// The lines of a site's menu that a copy of its page brought along: `News`, `About us`, `Privacy policy`.
enum SiteMenu {
  private static let items: [StaticString] = [
    "home", "homepage", "news", "latest news", "news and events", "news & events", "events", "about",
    "about us",
    "contact", "contact us", "get in touch", "privacy", "privacy policy", "privacy notice", "cookies",
    "cookie policy", "accessibility", "accessibility statement", "sitemap", "site map",
    "terms and conditions",
    "terms of use", "terms", "disclaimer", "legal", "help", "faqs", "faq", "search", "menu", "main menu",
    "skip to content", "skip to main content", "jobs", "careers", "vacancies", "publications", "transparency",
    "freedom of information", "foi", "your area", "get involved", "media", "media centre", "newsroom",
    "press office", "press releases", "news releases", "blog", "login", "log in", "sign in", "register",
    "share",
    "cymraeg", "english", "who we are", "what we do", "our work", "complaints", "copyright",
    "modern slavery statement",
    "back to news", "all news", "previous", "next", "facebook", "twitter", "instagram", "youtube", "linkedin",
  ]
  private static let table: Set<UInt64> = Set(items.map { $0.withUTF8Buffer { loweredHash($0) } })
  /// The longest line of a menu, in bytes.
  private static let longest = 300
  /// How far from the top a menu's lines may stand, in blocks.
  private static let deepest = 40

  /// Marks the menus at the top and at the end of `blocks`.
  static func mark(_ blocks: inout [Block], in text: ByteBuffer) {
    // From the top, other lines of the page in between; a word alone may be a heading.
    let top = run(Array(blocks.indices.prefix(deepest)), blocks, in: text)
    let foot = run(Array(blocks.indices.reversed().prefix(deepest)), blocks, in: text)
    for index in top + foot { blocks[index].kind = .furniture }
  }

  /// The blocks of a menu from one end of the report inwards.
  private static func run(_ order: [Int], _ blocks: [Block], in text: ByteBuffer) -> [Int] {
    var found: [Int] = []
    var items = 0
    for index in order {
      if blocks[index].kind == .furniture { continue }
      let count = self.items(in: ByteBuffer(rebasing: text[blocks[index].span.range]))
      guard count > 0, blocks[index].kind != .tableCell else { break }
      items += count
      found.append(index)
    }
    return items >= 2 ? found : []
  }

  /// How many items of a menu the line is made of; 0 if it holds anything else.
  private static func items(in line: ByteBuffer) -> Int {
    guard line.count <= longest else { return 0 }
    var count = 0
    var start = 0
    while start <= line.count {
      var end = start
      while end < line.count, !parts(line, end) { end += 1 }
      let item = trimmed(ByteBuffer(rebasing: line[start..<end]))
      if !item.isEmpty {
        guard table.contains(loweredHash(item)) else { return 0 }
        count += 1
      }
      start = end + 1
    }
    return count
  }

  /// Whether a line break, a bar or a wide gap parts items at `at`.
  private static func parts(_ line: ByteBuffer, _ at: Int) -> Bool {
    switch line[at] {
    case 0x0A, 0x0D, 0x7C, 0x09, 0x2F: true
    case 0x20: at + 1 < line.count && line[at + 1] == 0x20
    default: false
    }
  }
}
