import ReportText

/// Which heading each block of a report stands under. In plain text a short line without a verb, a figure or a
/// full stop is taken for one: `Hexley district`.
struct Sections {
  private let sections: [UInt64]

  init(_ document: AnalysedDocument) {
    var section: UInt64 = 0
    let clauses = ClauseReader(document)
    sections = document.blocks.indices.map { index in
      let tokens = document.blocks[index]
      guard Sections.isHeading(tokens, document.document.blocks[index].kind, document, clauses) else {
        return section
      }
      // Its figures, which are years and numbers of sections, roll on.
      section = ContentWords(of: [tokens], in: document).stems.reduce(1) { ($0 &* 31) ^ $1 }
      return 0
    }
  }

  /// The heading of a block, as a hash; 0 where there is none, and of a heading itself.
  subscript(_ block: Int) -> UInt64 { sections[block] }

  private static let longest = 6

  private static func isHeading(
    _ tokens: TokenRange, _ kind: Block.Kind, _ document: AnalysedDocument, _ clauses: ClauseReader
  ) -> Bool {
    if kind == .heading { return true }
    return kind == .paragraph && !tokens.isEmpty && tokens.count <= longest
      && tokens.allSatisfy { document[$0].kind == .word || document[$0].isMark(UInt8(ascii: ":")) }
      && document[tokens.lowerBound].shape.contains(.capitalised) && clauses.verb(in: tokens) == nil
      && !ContentWords(of: [tokens], in: document).stems.isEmpty
  }
}
