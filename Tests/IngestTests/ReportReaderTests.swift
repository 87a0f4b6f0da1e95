import ReportText
import Testing

@testable import Ingest

/// Reads `source` and returns its document.
func read(_ source: String, mediaType: String? = nil, name: String? = nil) throws -> Document {
  try ReportReader.read(Array(source.utf8), hints: ReadingHints(mediaType: mediaType, name: name))
}

@Suite struct ReportReaderTests {
  @Test func plainTextStaysAsItIs() throws {
    let source = "First line of the report.\r\n\r\n  Second.  \n"
    let document = try read(source, name: "a.txt")
    #expect(document.text == Array(source.utf8))
    #expect(document.blocks.map { document.string($0.span) } == ["First line of the report.", "Second."])
    #expect(document.blocks.map(\.line) == [1, 3])
  }

  @Test func whiteSpaceAloneIsEmpty() {
    #expect(throws: IngestError.self) { try read(" \n\t\r\n") }
  }
}
