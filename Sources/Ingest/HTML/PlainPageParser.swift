/// A plain HTML reader for pages that would cost libxml2 too much: it knows tags, attributes, comments and
/// character references, little of HTML's rules for missing tags, and takes linear time on anything.
struct PlainPageParser {
  private let bytes: ByteBuffer
  private var builder: PageBuilder
  private var open = OpenElements()
  private var line = 1
  private var lineAt = 0

  private init(_ bytes: ByteBuffer) {
    self.bytes = bytes
    builder = PageBuilder(capacity: bytes.count)
  }

  /// The page that `text` is.
  static func parse(_ text: ByteBuffer) -> Page {
    var parser = PlainPageParser(text)
    parser.run()
    return parser.builder.finish()
  }

  private mutating func run() {
    var at = 0
    var textStart = 0
    let end = bytes.count
    while at < end {
      at = firstIndex(of: 0x3C, in: bytes, from: at, to: end)
      guard at + 1 < end else { break }
      let next = bytes[at + 1]
      guard next.isLetter || next == 0x2F || next == 0x21 || next == 0x3F else {
        at += 1
        continue
      }
      emitText(from: textStart, to: at)
      moveLine(to: at)
      if next == 0x21 || next == 0x3F {
        at = endOfMarkup(at)
      } else if next == 0x2F {
        at = endTag(at + 2)
      } else {
        at = startTag(at + 1)
      }
      textStart = at
    }
    emitText(from: textStart, to: end)
  }

  private mutating func moveLine(to at: Int) {
    while lineAt < at {
      if bytes[lineAt] == 0x0A { line += 1 }
      lineAt += 1
    }
    builder.line = line
  }

  /// The end of a comment, doctype or processing instruction. A comment never closed ends at its first `>`, so
  /// that the rest of the page is not lost with it.
  private mutating func endOfMarkup(_ at: Int) -> Int {
    if hasPrefix("<!--", in: bytes, at: at), !hasOpenComment {
      if let close = find("-->", in: bytes, from: at + 2, to: bytes.count) { return close + 3 }
      hasOpenComment = true
    }
    var end = at
    while end < bytes.count, bytes[end] != 0x3E { end += 1 }
    return min(end + 1, bytes.count)
  }
  /// Whether a comment without an end was met: no later one has an end either.
  private var hasOpenComment = false

  private mutating func endTag(_ start: Int) -> Int {
    var stop = start
    while stop < bytes.count, bytes[stop] > 0x20, bytes[stop] != 0x3E { stop += 1 }
    let name = ByteBuffer(rebasing: bytes[start..<stop])
    close(open.closed(byEndOf: Tag.named(name), name: loweredHash(name)))
    while stop < bytes.count, bytes[stop] != 0x3E { stop += 1 }
    return min(stop + 1, bytes.count)
  }

  private mutating func startTag(_ start: Int) -> Int {
    var stop = start
    while stop < bytes.count, bytes[stop] > 0x20, bytes[stop] != 0x3E, bytes[stop] != 0x2F { stop += 1 }
    let name = ByteBuffer(rebasing: bytes[start..<stop])
    let tag = Tag.named(name)
    var attributes = ElementAttributes()
    var isClosed = false
    var taken = 0
    while stop < bytes.count, bytes[stop] != 0x3E {
      if bytes[stop].isHTMLSpace || bytes[stop] == 0x2F {
        isClosed = bytes[stop] == 0x2F
        stop += 1
        continue
      }
      isClosed = false
      let (key, value, next) = attribute(stop)
      // The values are used before this call returns, and lie in the page itself.
      if taken < 64 { attributes.take(name: key, value: value) }
      taken += 1
      stop = max(next, stop + 1)
    }
    close(open.closed(byStartOf: tag))
    builder.open(tag, name: name, attributes)
    let isForeign = tag == .unknown || tag == .svg
    if tag.isVoid || (isClosed && isForeign) {
      if !tag.isVoid { builder.close() }
    } else {
      open.push(tag, name: loweredHash(name))
    }
    let end = min(stop + 1, bytes.count)
    return tag.flow == .raw || tag == .title ? rawText(end, name: name) : end
  }

  private mutating func attribute(_ start: Int) -> (key: ByteBuffer, value: ByteBuffer, next: Int) {
    var stop = start
    while stop < bytes.count, bytes[stop] > 0x20, bytes[stop] != 0x3E, bytes[stop] != 0x3D,
      bytes[stop] != 0x2F
    { stop += 1 }
    let key = ByteBuffer(rebasing: bytes[start..<stop])
    var at = stop
    while at < bytes.count, bytes[at].isHTMLSpace { at += 1 }
    guard at < bytes.count, bytes[at] == 0x3D else {
      return (key, ByteBuffer(rebasing: bytes[stop..<stop]), stop)
    }
    at += 1
    while at < bytes.count, bytes[at].isHTMLSpace { at += 1 }
    guard at < bytes.count else { return (key, ByteBuffer(rebasing: bytes[at..<at]), at) }
    let quote = bytes[at]
    if quote == 0x22 || quote == 0x27 {
      let first = at + 1
      at = first
      if !unclosedQuotes.contains(quote) {
        at = firstIndex(of: quote, in: bytes, from: at, to: bytes.count)
        if at < bytes.count, !UnclosedValue.swallowsTags(bytes, name: start, first..<at) {
          return (key, ByteBuffer(rebasing: bytes[first..<at]), at + 1)
        }
        if at == bytes.count { unclosedQuotes.append(quote) }
        at = first
      }
      // Never closed: the value ends with its tag, so that the page is not lost with it.
      while at < bytes.count, bytes[at] != quote, bytes[at] != 0x3E { at += 1 }
      return (key, ByteBuffer(rebasing: bytes[first..<at]), at)
    }
    let first = at
    while at < bytes.count, bytes[at] > 0x20, bytes[at] != 0x3E { at += 1 }
    return (key, ByteBuffer(rebasing: bytes[first..<at]), at)
  }

  private mutating func close(_ count: Int) {
    for _ in 0..<count {
      open.pop()
      builder.close()
    }
  }

  /// The content of a script, style or title: everything up to its end tag.
  private mutating func rawText(_ start: Int, name: ByteBuffer) -> Int {
    let hash = loweredHash(name)
    var at = unclosedRaw.contains(hash) ? bytes.count : start
    while at < bytes.count {
      at = firstIndex(of: 0x3C, in: bytes, from: at, to: bytes.count)
      if at + 1 < bytes.count, bytes[at + 1] == 0x2F, matches(name, at + 2) {
        emitText(from: start, to: at)
        return endTag(at + 2)
      }
      at += 1
    }
    // Never closed: the rest is read as the page, not lost with it.
    unclosedRaw.insert(hash)
    close(1)
    return start
  }
  /// The quotation marks found without a second one behind them.
  private var unclosedQuotes: [UInt8] = []
  /// The raw elements found without an end: no later one of their name has an end either.
  private var unclosedRaw: Set<UInt64> = []

  private func matches(_ name: ByteBuffer, _ at: Int) -> Bool {
    guard bytes.count - at >= name.count else { return false }
    for index in 0..<name.count where bytes[at + index].lowered != name[index].lowered { return false }
    return true
  }

  private mutating func emitText(from start: Int, to end: Int) {
    guard end > start else { return }
    let text = ByteBuffer(rebasing: bytes[start..<end])
    moveLine(to: end)
    guard text.contains(0x26) else { return builder.characters(text) }
    let decoded = CharacterReferences.decode(text)
    decoded.withUnsafeBufferPointer { builder.characters($0) }
  }
}
