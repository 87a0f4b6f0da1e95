import Claims
import Extraction
import ReportText

/// A small report for tests: paragraphs parted by blank lines, unless `kinds` says what the block of that
/// number is, and what is found in it as text.
struct SmallReport {
  let document: Document
  let findings: Findings

  init(
    _ text: String, published: String? = nil, kinds: [Int: Block.Kind] = [:], lexicon: Lexicon = .standard
  ) {
    document = SmallReport.document(text, kinds: kinds)
    let extractor = Extractor(options: Generator.Options(published: published), lexicon: lexicon)
    findings = extractor.findings(in: document)
  }

  /// The document alone.
  static func document(_ text: String, kinds: [Int: Block.Kind] = [:]) -> Document {
    var blocks: [Block] = []
    var line = 1
    var start = 0
    let bytes = Array(text.utf8)
    for index in 0...bytes.count {
      let isBreak =
        index == bytes.count || bytes[index] == 0x0A && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if isBreak, index > start {
        let kind = kinds[blocks.count] ?? .paragraph
        blocks.append(Block(span: ByteSpan(start, index), kind: kind, line: line))
        line += 2
        start = index + 2
      }
    }
    return Document(text: bytes, blocks: blocks, metadata: Metadata(mediaType: "text/plain"))
  }

  /// Each quotation: its speaker's name, and its pieces parted by ` | `.
  var quotes: [String] {
    findings.quotes.map { quote in
      "\(speaker(quote.speaker)): \(quote.contents.map(document.string).joined(separator: " | "))"
    }
  }

  /// Each quotation inside another: its speaker's name, and its words.
  var children: [String] {
    findings.quotes.flatMap(\.children).map { "\(speaker($0.speaker)): \(document.string($0.span))" }
  }

  /// The name of an actor, or `?`.
  func speaker(_ index: Int?) -> String { index.map { findings.actors[$0].name } ?? "?" }

  /// Each actor: its name and the words of its mentions.
  var actors: [String] {
    findings.actors.map { actor in
      "\(actor.name): \(actor.mentions.map { document.string($0.span) }.joined(separator: ", "))"
    }
  }

  /// The actor called `name`.
  func actor(_ name: String) -> Actor? { findings.actors.first { $0.name == name } }
}
