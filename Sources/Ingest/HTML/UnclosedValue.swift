/// Tells an attribute's value whose closing quotation mark was forgotten: it runs on to the mark of some later tag,
/// and all the text in between is lost with it.
enum UnclosedValue {
  /// Whether the value at `value` of the attribute whose name begins at `name` has swallowed the end of its tag and
  /// others behind it. Only values that hold names and addresses are judged; those of scripts hold anything.
  static func swallowsTags(_ bytes: ByteBuffer, name: Int, _ value: Range<Int>) -> Bool {
    guard value.count >= 8, holdsNames(bytes[name] | 0x20) else { return false }
    let end = firstIndex(of: 0x3E, in: bytes, from: value.lowerBound, to: value.upperBound)
    guard end < value.upperBound else { return false }
    // Markup within a value begins with a tag, and not with the end of one.
    guard firstIndex(of: 0x3C, in: bytes, from: value.lowerBound, to: end) == end else { return false }
    return find("</", in: bytes, from: end, to: value.upperBound) != nil
  }

  /// Whether a name that begins with that letter may be `class`, `id`, `href`, `src`, `rel`, `title`, `alt` or `name`.
  private static func holdsNames(_ letter: UInt8) -> Bool {
    switch letter {
    case 0x61, 0x63, 0x68, 0x69, 0x6E, 0x72, 0x73, 0x74: true
    default: false
    }
  }
}
