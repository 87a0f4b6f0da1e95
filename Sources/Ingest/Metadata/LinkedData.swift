/// What a JSON-LD block says about an article.
struct LinkedArticle {
  var types: [String] = []
  var headline: String?
  var published: String?
  var authors: [String] = []
  var publisher: String?
  var language: String?

  /// Whether it describes an article, by its type.
  var isArticle: Bool {
    types.contains {
      $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "Review"
        || $0 == "WebPage" || $0 == "Recipe"
    }
  }
  /// Whether it describes news.
  var isNews: Bool { types.contains { $0.hasSuffix("NewsArticle") || $0 == "LiveBlogPosting" } }
}

/// Reads the few keys of JSON-LD that matter. JSON of pages is often broken (raw line ends in strings, trailing
/// commas, comment marks), so this scanner goes on where a parser would give up; it never nests deeper than its bound.
struct LinkedDataScanner {
  private static let maximumDepth = 64
  private let bytes: ByteBuffer
  private var at = 0

  private struct Node {
    var key: [UInt8]
    var isList: Bool
    var article = LinkedArticle()
    var name: String?
  }
  private var stack: [Node] = []
  private var found: [LinkedArticle] = []

  /// The nodes of `text` that hold something of use, in the order in which they end.
  static func articles(in text: ByteBuffer) -> [LinkedArticle] {
    var scanner = LinkedDataScanner(bytes: text)
    scanner.run()
    return scanner.found
  }

  private init(bytes: ByteBuffer) { self.bytes = bytes }

  private mutating func run() {
    var key: [UInt8] = []
    var pending: [UInt8]?
    // How many containers were opened beyond the bound: they are passed over.
    var beyond = 0
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0x22:
        let value = string()
        if beyond == 0 {
          if stack.last?.isList == true { take(value, key: stack.last?.key ?? []) } else { pending = value }
        }
        continue
      case 0x3A where pending != nil:
        key = pending ?? []
        pending = nil
        skipSpace()
        if at < bytes.count, bytes[at] == 0x22 {
          take(string(), key: key)
          key = []
        }
        continue
      case 0x7B, 0x5B:
        if stack.count >= Self.maximumDepth {
          beyond += 1
        } else {
          // Items of a list stand for the list's own key.
          let own = stack.last?.isList == true ? stack.last?.key ?? [] : key
          stack.append(Node(key: own, isList: byte == 0x5B))
        }
        key = []
      case 0x7D, 0x5D:
        if beyond > 0 { beyond -= 1 } else { close() }
        key = []
      case 0x2C:
        key = []
        pending = nil
      default: break
      }
      at += 1
    }
    while !stack.isEmpty { close() }
  }

  private mutating func skipSpace() {
    at += 1
    while at < bytes.count, bytes[at].isHTMLSpace { at += 1 }
  }

  private mutating func string() -> [UInt8] {
    at += 1
    var value: [UInt8] = []
    while at < bytes.count, bytes[at] != 0x22 {
      if bytes[at] == 0x5C, at + 1 < bytes.count {
        escape(into: &value)
      } else {
        value.append(bytes[at])
        at += 1
      }
    }
    at += 1
    return value
  }

  private mutating func escape(into value: inout [UInt8]) {
    let kind = bytes[at + 1]
    at += 2
    switch kind {
    case 0x6E, 0x72, 0x74: value.append(0x20)
    case 0x75:
      guard var scalar = hex4() else { return }
      if scalar & 0xFC00 == 0xD800, at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75 {
        at += 2
        let low = hex4() ?? 0
        scalar = low & 0xFC00 == 0xDC00 ? 0x10000 + (scalar & 0x3FF) << 10 + (low & 0x3FF) : 0xFFFD
      }
      appendUTF8(scalar & 0xFFFF_F800 == 0xD800 ? 0xFFFD : scalar, to: &value)
    default: value.append(kind)
    }
  }

  private mutating func hex4() -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for index in at..<at + 4 {
      guard let digit = bytes[index].hexValue else { return nil }
      value = value << 4 | digit
    }
    at += 4
    return value
  }

  private mutating func take(_ value: [UInt8], key: [UInt8]) {
    guard let last = stack.indices.last, !value.isEmpty, value.count < 4000 else { return }
    // A list's values belong to the object around it.
    var owner = last
    while owner > 0, stack[owner].isList { owner -= 1 }
    let text = String(decoding: value, as: UTF8.self)
    switch String(decoding: key, as: UTF8.self) {
    case "@type": stack[owner].article.types.append(text)
    case "headline": stack[owner].article.headline = text
    case "name": stack[owner].name = text
    case "datePublished": stack[owner].article.published = text
    case "author", "creator": stack[owner].article.authors.append(text)
    case "publisher": stack[owner].article.publisher = text
    case "inLanguage": stack[owner].article.language = text
    default: break
    }
  }

  private mutating func close() {
    guard let node = stack.popLast(), !node.isList else { return }
    var owner = stack.count - 1
    while owner > 0, stack[owner].isList { owner -= 1 }
    let key = String(decoding: node.key, as: UTF8.self)
    if owner >= 0, let name = node.name {
      if key == "author" || key == "creator" { stack[owner].article.authors.append(name) }
      if key == "publisher" { stack[owner].article.publisher = name }
    }
    var article = node.article
    if article.headline == nil, article.isArticle { article.headline = node.name }
    if article.published != nil || article.headline != nil || !article.authors.isEmpty, found.count < 100 {
      found.append(article)
    }
  }
}
