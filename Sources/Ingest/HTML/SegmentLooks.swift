/// What a segment looks like by itself, whatever the page calls it.
struct SegmentLooks {
  /// Its running text in bytes; 0 for what does not read like prose.
  private(set) var prose = 0
  /// Its bytes outside links.
  private(set) var plain = 0
  /// Its words.
  private(set) var words = 0
  /// Whether it ends as a sentence ends, and is long enough for one.
  private(set) var endsLikeSentence = false
  /// Whether it is a sentence of the page's own, and not a link to another page.
  private(set) var isSentence = false
  /// Whether a digit stands in it.
  private(set) var hasFigure = false
  /// Whether it speaks of cookies.
  private(set) var speaksOfCookies = false

  /// Looks at `segment`, which stands in `text`.
  init(_ segment: Segment, in text: ByteBuffer) {
    let length = segment.span.length
    plain = length - segment.linkBytes
    var commas = 0
    var stops = 0
    var spaces = 0
    for index in segment.span.range {
      switch text[index] {
      case 0x2C: commas += 1
      case 0x2E, 0x21, 0x3F: stops += 1
      case 0x20: spaces += 1
      case 0x30...0x39: hasFigure = true
      case 0x63, 0x43:
        if !speaksOfCookies, index + 6 <= segment.span.end {
          speaksOfCookies = hasPrefix("cookie", in: text, at: index)
        }
      default: break
      }
    }
    words = spaces + 1
    endsLikeSentence = spaces >= 3 && Self.ends(text, segment.span.start, segment.span.end)
    let isOwn = plain >= 25 && segment.linkBytes * 2 < length && segment.kind != .heading && spaces >= 4
    guard isOwn else { return }
    isSentence = endsLikeSentence
    if stops == 0, length < 100 {
      prose = segment.kind == .listItem || segment.cell != nil ? plain / 8 : plain / 4
    } else {
      prose = segment.cell != nil && length < 60 ? plain / 2 : plain
    }
  }

  /// Whether the text up to `end` ends with a full stop, a question or an exclamation, closing marks aside.
  private static func ends(_ text: ByteBuffer, _ start: Int, _ end: Int) -> Bool {
    var last = end - 1
    while last > start {
      switch text[last] {
      case 0x21, 0x3F: return true
      // What three dots end was cut short: it invites to another page.
      case 0x2E: return last < start + 2 || text[last - 1] != 0x2E
      case 0x22, 0x27, 0x29, 0x5D, 0x20: last -= 1
      case 0x80...0xBF:
        // ’ and ” are three bytes each, » is two.
        if last >= start + 2, text[last - 2] == 0xE2, text[last - 1] == 0x80 {
          guard text[last] == 0x99 || text[last] == 0x9D else { return false }
          last -= 3
        } else if text[last] == 0xBB, text[last - 1] == 0xC2 {
          last -= 2
        } else {
          return false
        }
      default: return false
      }
    }
    return false
  }
}
