import ReportText
import Testing

@Suite struct CodePointIndexTests {
  @Test("Every byte offset agrees with a count by hand, in texts of every width of character")
  func agreesWithCounting() {
    let texts = [
      "", "plain words", String(repeating: "plain ", count: 100), "£7.4million “quoted”",
      String(repeating: "£", count: 200), String(repeating: "a“b”👮c\u{301}", count: 97), "👮",
    ]
    for text in texts {
      let bytes = Array(text.utf8)
      let index = CodePointIndex(bytes)
      var expected = 0
      var offset = 0
      for scalar in text.unicodeScalars {
        #expect(index.codePoint(atByte: offset) == expected)
        #expect(index.byte(atCodePoint: expected) == offset)
        offset += UTF8.width(scalar)
        expected += 1
      }
      #expect(index.codePoint(atByte: bytes.count) == expected)
      #expect(index.count == expected)
      #expect(index.byte(atCodePoint: expected) == nil)
    }
  }
}
