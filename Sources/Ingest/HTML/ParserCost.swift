/// What a page would cost libxml2's parser. It searches all open elements for every end tag that matches none, and
/// all earlier attributes of a tag for every new one; a page made so takes it minutes.
struct ParserCost {
  /// Open elements searched for nothing, and attributes compared, in steps.
  private(set) var steps = 0
  /// Whether a comment, script, style or quoted attribute never ends: libxml2 would drop the rest of the page with it.
  let neverEnds: Bool
  /// Whether the page is beyond what an honest page costs, so that a plainer reader should take it.
  let isBeyondBound: Bool
  /// Where the end tags of the root stand, behind which libxml2 reads no more.
  private(set) var rootEnds: [Int] = []

  /// The insides of scripts, styles and comments, but not of linked data, and the attributes that tell nothing.
  private(set) var unread = UnreadText()

  /// Scans `bytes` once.
  init(_ bytes: ByteBuffer) {
    var open: [UInt8] = []
    var openCounts = [Int](repeating: 0, count: 256)
    var steps = 0
    var at = 0
    let end = bytes.count
    // Scripts, styles and comments that never end, so that each is searched to the end of the page once.
    var unclosed: [RawText] = []
    // A drawing without an end near by is looked for once.
    var seeksDrawings = true
    while at < end {
      at = firstIndex(of: 0x3C, in: bytes, from: at, to: end)
      guard at + 1 < end else { break }
      if bytes[at + 1] == 0x21, hasPrefix("<!--", in: bytes, at: at), !unclosed.contains(.comment) {
        if let close = Self.endOfComment(bytes, at) {
          Self.note(comment: at..<close, of: bytes, in: &unread)
          at = close
          continue
        }
        unclosed.append(.comment)
      }
      // `<![if !supportLists]>` and its like are comments, whose `>` is no text.
      if bytes[at + 1] == 0x21, hasPrefix("<![", in: bytes, at: at) {
        let close = min(firstIndex(of: 0x3E, in: bytes, from: at, to: end) + 1, end)
        unread.note(at..<close)
        at = close
        continue
      }
      let isEnd = bytes[at + 1] == 0x2F
      let start = at + (isEnd ? 2 : 1)
      guard start < end, bytes[start].isLetter else {
        at = start
        continue
      }
      var stop = start
      var hash: UInt32 = 2_166_136_261
      while stop < end, bytes[stop] > 0x20, bytes[stop] != 0x3E, bytes[stop] != 0x2F {
        hash = (hash ^ UInt32(bytes[stop].lowered)) &* 16_777_619
        stop += 1
      }
      let name = UInt8(truncatingIfNeeded: hash ^ hash >> 8 ^ hash >> 16 ^ hash >> 24)
      var isSwallowed = false
      let attributes = Self.skipAttributes(bytes, &stop, &isSwallowed, &unread)
      if isSwallowed, !unclosed.contains(.tag) { unclosed.append(.tag) }
      // An unclosed quotation mark swallows the rest of the page.
      if stop >= end, end - start > 1, !unclosed.contains(.tag) { unclosed.append(.tag) }
      steps += attributes * attributes / 2
      if isEnd {
        if hasPrefix("html", in: bytes, at: start), rootEnds.count < 64 { rootEnds.append(at) }
        if openCounts[Int(name)] == 0 {
          steps += open.count
        } else {
          while let last = open.popLast() {
            openCounts[Int(last)] -= 1
            if last == name { break }
          }
        }
      } else if stop > 0, bytes[stop - 1] != 0x2F {
        open.append(name)
        openCounts[Int(name)] += 1
      }
      at = stop
      if !isEnd, seeksDrawings, Self.isDrawing(bytes, start, stop) {
        if let close = find("</svg", in: bytes, from: stop, to: min(end, stop + Self.longestDrawing)) {
          unread.note((stop + 1)..<close)
          at = close
          continue
        }
        seeksDrawings = false
      }
      if !isEnd, let raw = Self.rawName(bytes, start, stop), !unclosed.contains(raw) {
        if let close = Self.endOfRaw(raw, bytes, stop) {
          at = close
          if stop + 1 < close, find("ld+json", in: bytes, from: start, to: stop) == nil {
            unread.note((stop + 1)..<close)
          }
        } else {
          unclosed.append(raw)
        }
        continue
      }
      // Of the white space behind a tag one character says as much as many.
      var text = stop + 1
      while text < end, bytes[text].isHTMLSpace { text += 1 }
      if text - stop > 3 { unread.note((stop + 2)..<text) }
    }
    self.steps = steps
    neverEnds = !unclosed.isEmpty
    isBeyondBound = steps > 20_000_000 + 64 * bytes.count
  }
  /// The end of the comment at `at`, behind its last mark: `-->`, `--!>`, or the `>` of `<!-->`; nil if it has none.
  private static func endOfComment(_ bytes: ByteBuffer, _ at: Int) -> Int? {
    guard let close = find("-->", in: bytes, from: at + 2, to: bytes.count) else { return nil }
    let other = find("--!>", in: bytes, from: at + 4, to: close)
    return other.map { $0 + 4 } ?? close + 3
  }

  /// Leaves a comment out whole, or its line breaks inside plain marks: not every parser ends it where HTML does.
  private static func note(comment: Range<Int>, of bytes: ByteBuffer, in unread: inout UnreadText) {
    let inside = (comment.lowerBound + 4)..<max(comment.lowerBound + 4, comment.upperBound - 3)
    if firstIndex(of: 0x0A, in: bytes, from: inside.lowerBound, to: inside.upperBound) == inside.upperBound {
      unread.note(comment)
    } else {
      unread.note(inside)
    }
  }

  /// Text in which tags do not count.
  private enum RawText { case script, style, comment, tag }

  private static func rawName(_ bytes: ByteBuffer, _ start: Int, _ stop: Int) -> RawText? {
    if hasPrefix("script", in: bytes, at: start), start + 6 <= stop, !bytes[start + 6].isLetter {
      return .script
    }
    if hasPrefix("style", in: bytes, at: start), start + 5 <= stop, !bytes[start + 5].isLetter {
      return .style
    }
    return nil
  }

  /// The farthest that the end of a drawing is looked for, in bytes.
  private static let longestDrawing = 1 << 16

  private static func isDrawing(_ bytes: ByteBuffer, _ start: Int, _ stop: Int) -> Bool {
    hasPrefix("svg", in: bytes, at: start) && start + 3 <= stop && stop < bytes.count
      && !bytes[start + 3].isLetter && bytes[stop - 1] != 0x2F
  }

  private static func endOfRaw(_ raw: RawText, _ bytes: ByteBuffer, _ start: Int) -> Int? {
    switch raw {
    case .script: find("</script", in: bytes, from: start, to: bytes.count)
    case .style: find("</style", in: bytes, from: start, to: bytes.count)
    case .comment, .tag: nil
    }
  }

  /// Moves `stop` from the end of a tag's name to the end of the tag; how many attributes there were.
  private static func skipAttributes(
    _ bytes: ByteBuffer, _ stop: inout Int, _ isSwallowed: inout Bool, _ unread: inout UnreadText
  ) -> Int {
    var attributes = 0
    let end = bytes.count
    while stop < end, bytes[stop] != 0x3E {
      // Control characters are passed over with the spaces: each round must move on.
      if bytes[stop] <= 0x20 || bytes[stop] == 0x2F {
        stop += 1
        continue
      }
      attributes += 1
      let name = stop
      while stop < end, bytes[stop] > 0x20, bytes[stop] != 0x3E, bytes[stop] != 0x3D { stop += 1 }
      guard stop < end, bytes[stop] == 0x3D else { continue }
      let nameLength = stop - name
      stop += 1
      while stop < end, bytes[stop].isHTMLSpace { stop += 1 }
      guard stop < end, bytes[stop] == 0x22 || bytes[stop] == 0x27 else { continue }
      let quote = bytes[stop]
      stop += 1
      let first = stop
      stop = firstIndex(of: quote, in: bytes, from: stop, to: end)
      if stop < end, UnclosedValue.swallowsTags(bytes, name: name, first..<stop) { isSwallowed = true }
      if stop < end {
        stop += 1
        if !ElementAttributes.mayMatter(first: bytes[name], length: nameLength) { unread.note(name..<stop) }
      }
    }
    return attributes
  }
}
