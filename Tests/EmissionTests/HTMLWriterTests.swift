import Testing

@testable import Emission

@Suite struct HTMLWriterTests {
  private func text(_ value: String) -> String {
    var html = HTMLWriter()
    html.text(value)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  private func attribute(_ value: String) -> String {
    var html = HTMLWriter()
    html.attribute("title", value)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test func whatCouldBeMarkupIsEscaped() {
    #expect(
      text("</script><!-- \"A\" & 'B' ]]> &lt;")
        == "&lt;/script&gt;&lt;!-- \"A\" &amp; 'B' ]]&gt; &amp;lt;")
    #expect(attribute("\"><b onclick='x'>") == " title=\"&quot;&gt;&lt;b onclick='x'&gt;\"")
  }

  @Test func whiteSpaceIsReadBackAsItWas() {
    #expect(text("a\tb\nc\u{C}d\re\r\n") == "a\tb\nc\u{C}d&#13;e&#13;\n")
  }

  @Test("Control and directional characters are shown and do nothing")
  func disturbingCharacters() {
    #expect(
      text("a\0b\u{1B}c\u{7F}d\u{9B}e\u{202E}f\u{61C}g")
        == "a<span class=ctl title=\"U+0000\">␀</span>b<span class=ctl title=\"U+001B\">␛</span>c"
        + "<span class=ctl title=\"U+007F\">␡</span>d<span class=ctl title=\"U+009B\">\u{FFFD}</span>e"
        + "<span class=ctl title=\"U+202E\">\u{FFFD}</span>f<span class=ctl title=\"U+061C\">\u{FFFD}</span>g"
    )
    #expect(attribute("a\0b\u{2066}") == " title=\"a␀b\u{FFFD}\"")
  }

  @Test func otherCharactersStandForThemselves() {
    let plain = "“Zoë” – £5 ½ ﷼ 警察 👮🏽‍♀️ €\u{A0}x"
    #expect(text(plain) == plain)
  }

  @Test(
    "Only addresses of the web become links",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//example.org", "https://",
      " https://a.example", "",
    ])
  func otherAddressesAreText(address: String) {
    var html = HTMLWriter()
    html.link(address)
    #expect(String(decoding: html.bytes, as: UTF8.self) == address)
  }

  @Test func addressesOfTheWebAreLinks() {
    var html = HTMLWriter()
    html.link("HTTPS://a.example/?a=\"&b")
    #expect(
      String(decoding: html.bytes, as: UTF8.self)
        == "<a rel=\"noreferrer noopener nofollow\" href=\"HTTPS://a.example/?a=&quot;&amp;b\">HTTPS://a.example/?a=\"&amp;b</a>"
    )
  }

  @Test func wordsAreCutBetweenWordsAndNeverInACharacter() {
    var html = HTMLWriter()
    let text = Array(String(repeating: "word ", count: 100).utf8)
    html.words(text, 0..<text.count)
    #expect(String(decoding: html.bytes, as: UTF8.self) == String(repeating: "word ", count: 63) + "word…")
    html = HTMLWriter()
    let wide = Array(String(repeating: "警", count: 200).utf8)
    html.words(wide, 0..<wide.count)
    #expect(String(decoding: html.bytes, as: UTF8.self) == String(repeating: "警", count: 106) + "…")
  }
}

extension HTMLWriter {
  fileprivate mutating func words(_ text: [UInt8], _ range: Range<Int>) {
    words(text, .init(range.lowerBound, range.upperBound))
  }
}
