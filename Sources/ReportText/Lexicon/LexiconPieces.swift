/// The pieces of a user's name, as the tokeniser would cut a report that has it: what it never gives is never found.
enum LexiconPieces {
  /// Why no report can have these pieces, and what to do; nil where one can.
  static func fault(of pieces: [UnsafeBufferPointer<UInt8>]) -> String? {
    if let first = pieces.first, isMark(first) {
      return "a name that starts with a mark cannot be found; leave the mark out"
    }
    for piece in pieces where !isMark(piece) && !LexiconBuilder.isPossessive(piece) {
      if let fault = fault(ofWord: piece) { return fault }
    }
    return nil
  }

  private static func fault(ofWord piece: UnsafeBufferPointer<UInt8>) -> String? {
    var isFirst = true
    for scalar in String(decoding: piece, as: UTF8.self).unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      if isDigit, isFirst { return "a name with a number in it, which cannot be found; leave it out" }
      guard isLetter(scalar) || isDigit || scalar == "'" && !isFirst else {
        return "a name with the sign \(scalar) in it, which is no part of a word; leave it out"
      }
      isFirst = false
    }
    return nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? CharacterTable.ascii[Int(scalar.value)] == .letter
      : CharacterTable.classify(scalar.value).0 == .letter
  }

  private static func isMark(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    piece.count == 1 && piece[0] < 0x80 && CharacterTable.ascii[Int(piece[0])] == .punctuation
  }

  /// The plain sign for the apostrophe, hyphen or space at the start of `rest`, or its first byte, and how many
  /// bytes that stands for.
  static func plain(_ rest: ArraySlice<UInt8>) -> (byte: UInt8, length: Int) {
    if rest.starts(with: [0xC2, 0xA0]) { return (UInt8(ascii: " "), 2) }
    if rest.starts(with: [0xE2, 0x80]), rest.count > 2 {
      switch rest[rest.startIndex + 2] {
      case 0x98, 0x99: return (UInt8(ascii: "'"), 3)
      case 0x90, 0x91, 0x93: return (UInt8(ascii: "-"), 3)
      default: break
      }
    }
    return (rest[rest.startIndex], 1)
  }
}
