import Testing

@testable import Emission

@Suite struct JSONScannerTests {
  private func skip(_ text: String) throws -> Bool {
    var scanner = JSONScanner(Array(text.utf8))
    try scanner.skipValue()
    return scanner.peek() == nil
  }

  private func string(_ text: String) throws -> String {
    var scanner = JSONScanner(Array(text.utf8))
    return String(decoding: try scanner.string(), as: UTF8.self)
  }

  @Test(arguments: [
    "{}", "[]", " { \"a\" : [ 1 , -2.5e+3, true,false,null, \"x\" ] } ", "0", "-0", "10", "0.5", "1E5",
    "\"\"",
  ])
  func valuesArePassedOver(text: String) throws {
    #expect(try skip(text))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\"}", "{\"a\":}", "{,}", "01", "1.", ".5", "+1", "1e", "tru", "nulL", "NaN", "'a'",
    "\"a",
    "\"\\x\"", "\"\\u12g4\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"a\u{1}b\"", "\"\\",
  ])
  func whatIsNotJSONIsRefused(text: String) {
    #expect(throws: JSONScanner.Problem.self) { try skip(text) }
  }

  @Test(arguments: [
    (#""plain""#, "plain"), (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u00a3\u201C\ud83d\udc6e""#, "£“👮"), (#""£“👮""#, "£“👮"), (#""\u0000""#, "\0"),
  ])
  func escapesAreUndone(text: String, expected: String) throws {
    #expect(try string(text) == expected)
  }

  @Test func nestingIsBounded() throws {
    let deep = JSONScanner.deepest
    #expect(try skip(String(repeating: "[", count: deep) + String(repeating: "]", count: deep)))
    #expect(throws: JSONScanner.Problem.self) { try skip(String(repeating: "[", count: 1_000_000)) }
  }
}
