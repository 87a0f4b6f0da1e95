import Testing

@testable import Emission

@Suite struct JSONWriterTests {
  private func written(_ layout: JSONLayout, _ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(layout: layout)
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func example(_ json: inout JSONWriter) {
    json.beginObject()
    json.key("a")
    json.integer(1)
    json.key("b")
    json.beginArray()
    json.beginObject(inline: true)
    json.key("c")
    json.null()
    json.key("d")
    json.beginArray()
    json.boolean(true)
    json.identifier(UInt8(ascii: "q"), 12)
    json.endArray()
    json.endObject()
    json.string("x")
    json.endArray()
    json.key("e")
    json.beginArray()
    json.endArray()
    json.endObject()
  }

  @Test func compactHasNoWhiteSpace() {
    #expect(written(.compact, example) == #"{"a":1,"b":[{"c":null,"d":[true,"q12"]},"x"],"e":[]}"#)
  }

  @Test func prettyKeepsSmallObjectsOnOneLine() {
    #expect(
      written(.pretty, example) == """
        {
          "a": 1,
          "b": [
            {"c": null, "d": [true, "q12"]},
            "x"
          ],
          "e": []
        }
        """)
  }

  @Test(
    arguments: [
      (48, "48"), (0, "0"), (-0.0, "0"), (-3, "-3"), (7.4, "7.4"), (-7.4, "-7.4"),
      (2.0 / 3, "0.6666666666666666"),
      (0.00004, "0.00004"), (1e-7, "0.0000001"), (1_500_000_000_000_000_000, "1500000000000000000"),
      (1e21, "1000000000000000000000"), (9_007_199_254_740_992, "9007199254740992"),
      (9_007_199_254_740_991, "9007199254740991"), (0.1, "0.1"), (100.5, "100.5"), (1.5e300, "1.5e+300"),
      (.leastNonzeroMagnitude, "5e-324"), (.infinity, "null"), (.nan, "null"),
    ] as [(Double, String)])
  func numbersAreWrittenAsAPersonWould(value: Double, expected: String) {
    #expect(written(.compact) { $0.number(value) } == expected)
  }

  @Test(
    "What is written reads back as the same number",
    arguments: [0.1, 1e-9, 123456.789, 4.35e17, 1e25, 6.02e-23])
  func numbersReadBack(value: Double) {
    #expect(Double(written(.compact) { $0.number(value) }) == value)
  }

  @Test(arguments: [Int.min, -1, 0, 9, 10, 1_000_000, Int.max])
  func wholeNumbers(value: Int) {
    #expect(written(.compact) { $0.integer(value) } == "\(value)")
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("“£7” é 👮", #""“£7” é 👮""#), ("a\"b\\c", #""a\"b\\c""#),
    ("\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1B}\u{7F}", #""\u0000\b\t\n\u000b\f\r\u001b\u007f""#),
    ("\u{85}\u{9B}\u{A0}", "\"\\u0085\\u009b\u{A0}\""), ("\u{61C}؛", "\"\\u061c؛\""),
    ("\u{200D}\u{200E}\u{200F}\u{2010}", "\"\u{200D}\\u200e\\u200f\u{2010}\""),
    ("\u{2027}\u{2028}\u{202E}\u{202F}", "\"\u{2027}\\u2028\\u202e\u{202F}\""),
    ("\u{2065}\u{2066}\u{2069}\u{206A}", "\"\u{2065}\\u2066\\u2069\u{206A}\""), ("", #""""#),
  ])
  func stringsAreEscaped(text: String, expected: String) {
    #expect(written(.compact) { $0.string(text) } == expected)
    let bytes = Array("<\(text)>".utf8)
    #expect(written(.compact) { $0.string(bytes, 1..<bytes.count - 1) } == expected)
  }

  @Test("Wherever it stands in a text, each character is written as it is alone", arguments: 0..<20)
  func placesDoNotMatter(before: Int) {
    let scalars =
      (0..<0x300).compactMap { Unicode.Scalar(UInt32($0)) } + ["\u{2028}", "\u{202E}", "“", "\u{10FFFF}"]
    for scalar in scalars {
      let alone = written(.compact) { $0.string(String(scalar)) }.dropFirst().dropLast()
      let padding = String(repeating: "x", count: before)
      #expect(
        written(.compact) { $0.string("\(padding)\(scalar)\(scalar)yyyyyyyyy") }
          == "\"\(padding)\(alone)\(alone)yyyyyyyyy\"")
    }
  }
}
