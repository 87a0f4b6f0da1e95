/// The marks of footnotes: raised digits and stars behind a figure, which would else become digits of it
/// (`61,609<sup>1</sup> crimes`).
enum FootnoteMark {
  /// Whether `raised`, the content of a `<sup>` behind `text`, only points to a note. A power (`10<sup>6</sup>`), a unit
  /// (`m<sup>2</sup>`) and the ending of an ordinal do not.
  static func isOne(_ raised: ByteBuffer, behind text: [UInt8]) -> Bool {
    let mark = raised.filter { !$0.isHTMLSpace && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
    guard !mark.isEmpty, let last = text.last,
      mark.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: ",") })
    else { return false }
    // `2,3` points to two notes.
    guard mark.count <= 2 || mark.count <= 8 && mark.contains(UInt8(ascii: ",")) else { return false }
    // `in 2021.<sup>1</sup>`, `12%<sup>3</sup>`
    if [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "%"), UInt8(ascii: ";")]
      .contains(last)
    {
      return true
    }
    if isDigit(last) { return !endsInTen(text) }
    // `£1.2m<sup>3</sup>` is a sum, `12m<sup>2</sup>` an area.
    let before = text.dropLast(last == UInt8(ascii: "n") ? 2 : 1).last
    guard before.map(isDigit) ?? false,
      [UInt8(ascii: "m"), UInt8(ascii: "k"), UInt8(ascii: "n")].contains(last)
    else {
      return false
    }
    return text.suffix(12).contains(0xA3)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether the number that ends the text is ten.
  private static func endsInTen(_ text: [UInt8]) -> Bool {
    let tail = text.suffix(3)
    guard tail.suffix(2) == [0x31, 0x30] else { return false }
    return tail.count < 3
      || !(isDigit(tail.first ?? 0) || tail.first == UInt8(ascii: ",") || tail.first == UInt8(ascii: "."))
  }
}
