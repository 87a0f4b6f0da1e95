/// The words of a text as a sketch sees them: letters and digits, lower-cased, whatever stands between them.
///
/// Quotation marks, dashes and line breaks are no part of a word, so that a reprint may have others.
struct SketchWords {
  /// One word.
  struct Word {
    /// A hash of its letters and digits.
    var hash: UInt64
    var kind: Kind
    /// Whether a sentence, a line that stands by itself or a quotation begins with it.
    var isFirst: Bool
  }

  /// What a word may be to its neighbours.
  enum Kind {
    /// One that says nothing of the kind.
    case plain
    /// A number, in digits or in words, a month, or which way a number went.
    case figure
    /// One with a capital letter.
    case capital
  }

  private(set) var words: [Word] = []
  private var startsSentence = true

  /// Takes the words of `text`, UTF-8. What is added one by one is held apart as sentences are.
  mutating func add(_ text: Span<UInt8>) {
    startsSentence = true
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte &- UInt8(ascii: "0") < 10 {
        addFigure(text, &place)
      } else if SketchWords.isLetter(byte) {
        addWord(text, &place)
      } else {
        skip(text, &place)
      }
    }
  }

  private mutating func append(_ hash: UInt64, _ kind: Kind) {
    words.append(Word(hash: hash, kind: kind, isFirst: startsSentence))
    startsSentence = false
  }

  /// `3,400` is the same word as `3400`, and `4.6` is one word.
  private mutating func addFigure(_ text: Span<UInt8>, _ place: inout Int) {
    var hash = WordHash()
    while place < text.count {
      let byte = text[place]
      if byte &- UInt8(ascii: "0") < 10 || SketchWords.isLetter(byte) {
        hash.add(SketchWords.lowered(byte))
        place += 1
      } else if byte == UInt8(ascii: ","), SketchWords.digits(text, after: place) == 3 {
        place += 1
      } else if byte == UInt8(ascii: "."), SketchWords.digits(text, after: place) > 0 {
        hash.add(byte)
        place += 1
      } else {
        break
      }
    }
    append(hash.value, .figure)
  }

  private mutating func addWord(_ text: Span<UInt8>, _ place: inout Int) {
    let first = text[place]
    let isCapital = first &- UInt8(ascii: "A") < 26
    var hash = WordHash()
    while place < text.count {
      let byte = text[place]
      guard SketchWords.isLetter(byte) || byte &- UInt8(ascii: "0") < 10 else { break }
      hash.add(SketchWords.lowered(byte))
      place += 1
    }
    append(hash.value, FigureWords.contains(hash.value) ? .figure : isCapital ? .capital : .plain)
  }

  /// Moves past what is no part of a word, and notes whether a sentence or a line by itself ends there.
  private mutating func skip(_ text: Span<UInt8>, _ place: inout Int) {
    var lines = 0
    while place < text.count {
      let byte = text[place]
      guard byte &- UInt8(ascii: "0") >= 10, !SketchWords.isLetter(byte) else { return }
      switch byte {
      case UInt8(ascii: "\n"):
        lines += 1
        if lines > 1 { startsSentence = true }
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "\""):
        startsSentence = true
      case 0xC2: place += 1
      case 0xE2:
        // Curly quotation marks; what other mark it is matters no more than a comma does.
        if place + 2 < text.count, text[place + 1] == 0x80, text[place + 2] & 0xFE == 0x9C {
          startsSentence = true
        }
        place += 2
      default: break
      }
      place += 1
    }
  }

  /// Whether a byte is one of a word: of the other characters, those that begin with C2 and E2 are marks and symbols.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  /// How many digits follow `place`, up to four.
  private static func digits(_ text: Span<UInt8>, after place: Int) -> Int {
    var count = 0
    while count < 4, place + 1 + count < text.count, text[place + 1 + count] &- UInt8(ascii: "0") < 10 {
      count += 1
    }
    return count
  }
}
