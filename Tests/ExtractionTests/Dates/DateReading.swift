import Claims
import ReportText

@testable import Extraction

/// A report of one paragraph.
func report(_ text: String, clues: [PublicationClue] = []) -> Document {
  let bytes = Array(text.utf8)
  var metadata = Metadata(mediaType: "text/plain")
  metadata.publicationClues = clues
  return Document(
    text: bytes, blocks: [Block(span: ByteSpan(0, bytes.count), kind: .paragraph, line: 1)],
    metadata: metadata)
}

/// What is found in a text, written `words = value`.
struct DateReading {
  let document: Document
  let findings: Findings

  init(
    _ text: String, published: String? = nil, order: Generator.DateOrder = .dayFirst,
    clues: [PublicationClue] = []
  ) {
    document = report(text, clues: clues)
    findings = Extractor(options: Generator.Options(published: published, dateOrder: order)).findings(
      in: document)
  }

  /// The expression written `words`.
  func date(_ words: String) -> TimeExpression? {
    findings.dates.first { document.string($0.span) == words }
  }

  /// Every expression, as `words = value`; the TIMEX3 value where there is no other.
  var all: [String] {
    findings.dates.map { document.string($0.span) + " = " + ($0.value ?? $0.timex ?? "null") }
  }
}
