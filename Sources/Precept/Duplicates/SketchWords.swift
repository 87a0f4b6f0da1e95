/// The words of a text as a sketch sees them: letters and digits, lower-cased, whatever stands between them.
///
/// Quotation marks, dashes and line breaks are no part of a word, so that a reprint may have others.
struct SketchWords {
  /// One word.
  struct Word {
    /// A hash of its letters and digits, or of what it says where it is a figure.
    var hash: UInt64
    /// A hash of it without its ending.
    var stem: UInt64
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
    /// A unit of time.
    case unit
    /// One with a capital letter.
    case capital
  }

  private(set) var words: [Word] = []
  private var startsSentence = true
  /// The last byte of the currency sign that stands right before what comes next, else 0.
  private var currency: UInt8 = 0
  /// The number of the word before, where it is one of whole tens and a hyphen follows: `forty-`.
  private var tens = 0

  /// Takes the words of `text`, UTF-8. What is added one by one is held apart as sentences are.
  mutating func add(_ text: Span<UInt8>) {
    startsSentence = true
    currency = 0
    tens = 0
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

  private mutating func append(_ hash: UInt64, stem: UInt64? = nil, _ kind: Kind) {
    words.append(Word(hash: hash, stem: stem ?? hash, kind: kind, isFirst: startsSentence))
    startsSentence = false
  }

  /// `3,400` is the same word as `3400`, and `4.6` is one word. `£4` is another than `€4`.
  private mutating func addFigure(_ text: Span<UInt8>, _ place: inout Int) {
    var hash = WordHash()
    if currency != 0 { hash.add(currency) }
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
    (currency, tens) = (0, 0)
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
    let before = tens
    (currency, tens) = (0, 0)
    if let entry = FigureWords.entry(hash.value) {
      addMeaning(entry, after: before)
    } else if hash.endsWithN, SketchWords.isContracted(text, place) {
      // `Can't` and `won't` say `can not` and `will not`.
      place += text[place] == UInt8(ascii: "'") ? 2 : 4
      switch hash.value {
      case NegationWords.can: append(hash.value, .plain)
      case NegationWords.won: append(NegationWords.will, .plain)
      default: append(hash.before, stem: hash.stemBefore, .plain)
      }
      append(NegationWords.not, .plain)
    } else if hash.value == NegationWords.cannot {
      append(NegationWords.can, .plain)
      append(NegationWords.not, .plain)
    } else {
      append(hash.value, stem: hash.stem, isCapital ? .capital : .plain)
    }
  }

  /// Adds a word that is a figure; with the one `before` it where they are one number: `forty-five` is 45.
  private mutating func addMeaning(_ entry: FigureWords.Entry, after before: Int) {
    if before > 0, 1..<10 ~= entry.number {
      var hash = WordHash()
      hash.add(UInt8(ascii: "0") + UInt8(before / 10))
      hash.add(UInt8(ascii: "0") + UInt8(entry.number))
      words[words.count - 1].hash = hash.value
      return
    }
    append(entry.meaning, entry.isUnit ? .unit : .figure)
    if entry.number >= 20 { tens = entry.number }
  }

  /// Moves past what is no part of a word, and notes whether a sentence or a line by itself ends there.
  private mutating func skip(_ text: Span<UInt8>, _ place: inout Int) {
    var lines = 0
    if text[place] != UInt8(ascii: "-") || place + 1 == text.count || !SketchWords.isLetter(text[place + 1]) {
      tens = 0
    }
    while place < text.count {
      let byte = text[place]
      guard byte &- UInt8(ascii: "0") >= 10, !SketchWords.isLetter(byte) else { return }
      currency = 0
      switch byte {
      case UInt8(ascii: "\n"):
        lines += 1
        if lines > 1 { startsSentence = true }
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "\""):
        startsSentence = true
      case UInt8(ascii: "$"): currency = byte
      case UInt8(ascii: "%"):
        append(SketchWords.per, .plain)
        append(SketchWords.cent, .plain)
      case 0xC2:
        if place + 1 < text.count, text[place + 1] == 0xA3 { currency = 0xA3 }
        place += 1
      case 0xE2:
        // Curly quotation marks; what other mark it is matters no more than a comma does.
        if place + 2 < text.count, text[place + 1] == 0x80, text[place + 2] & 0xFE == 0x9C {
          startsSentence = true
        }
        if place + 2 < text.count, text[place + 1] == 0x82, text[place + 2] == 0xAC { currency = 0xAC }
        place += 2
      default: break
      }
      place += 1
    }
  }

  /// `12%` is `12 per cent`.
  private static let per = WordHash.of("per")
  private static let cent = WordHash.of("cent")

  /// Whether `'t` stands at `place`, with either apostrophe, and ends a word.
  private static func isContracted(_ text: Span<UInt8>, _ place: Int) -> Bool {
    var place = place
    if place < text.count, text[place] == UInt8(ascii: "'") {
      place += 1
    } else if place + 2 < text.count, text[place] == 0xE2, text[place + 1] == 0x80, text[place + 2] == 0x99 {
      place += 3
    } else {
      return false
    }
    guard place < text.count, lowered(text[place]) == UInt8(ascii: "t") else { return false }
    return place + 1 == text.count || !isLetter(text[place + 1])
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
