import Claims
import ReportText

@testable import Extraction

/// A report of one paragraph, or of one wherever an empty line parts two.
func report(_ text: String, clues: [PublicationClue] = [], isInBlocks: Bool = false) -> Document {
  let bytes = Array(text.utf8)
  var metadata = Metadata(mediaType: "text/plain")
  metadata.publicationClues = clues
  var blocks: [Block] = []
  var start = 0
  while isInBlocks, let gap = (start..<bytes.count).first(where: { bytes[$0...].starts(with: [10, 10]) }) {
    blocks.append(Block(span: ByteSpan(start, gap), kind: .paragraph, line: 1))
    start = gap + 2
  }
  blocks.append(Block(span: ByteSpan(start, bytes.count), kind: .paragraph, line: 1))
  return Document(text: bytes, blocks: blocks, metadata: metadata)
}

/// What is found in a text, written `words = value`.
struct DateReading {
  let document: Document
  let findings: Findings

  init(
    _ text: String, published: String? = nil, order: Generator.DateOrder = .dayFirst,
    clues: [PublicationClue] = [], isInBlocks: Bool = false
  ) {
    document = report(text, clues: clues, isInBlocks: isInBlocks)
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
