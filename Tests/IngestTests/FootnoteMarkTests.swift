import Testing

@testable import Ingest

@Suite("Marks of footnotes")
struct FootnoteMarkTests {
  @Test(
    "A raised mark behind a figure is no digit of it; a power, an area and an ordinal are",
    arguments: [
      ("61,609<sup>1</sup> crimes", "61,609 crimes"), ("43<sup><a href='#2'>2</a></sup> forces", "43 forces"),
      ("£1.2m<sup>3</sup> in all", "£1.2m in all"), ("980<sup>*</sup> frauds", "980 frauds"),
      ("12m<sup>2</sup> of floor", "12m2 of floor"), ("10<sup>6</sup> grains", "106 grains"),
      ("the 5<sup>th</sup> of May", "the 5th of May"), ("the report<sup>4</sup> says", "the report4 says"),
    ])
  func marks(html: String, text: String) throws {
    #expect(try readPage("<p>\(html)</p>").string == text)
  }
}
