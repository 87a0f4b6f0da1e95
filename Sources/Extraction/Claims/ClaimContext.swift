import Claims
import ReportText

/// What every kind of claim is made from: the document, what was found in it, and where it stands.
/// A class, since every reader of claims holds one.
final class ClaimContext: Sendable {
  let document: AnalysedDocument
  let findings: Findings
  /// The tables, whose rows and headers say what their figures are about.
  let tables: TableLayout
  let clauses: ClauseReader
  /// Every mention of an actor, in order of position.
  let mentions: [(span: ByteSpan, actor: Int)]

  private let wordTable: ClaimWords.Table

  init(document: AnalysedDocument, findings: Findings, tables: TableLayout, words: ClaimWords.Table) {
    self.document = document
    wordTable = words
    self.findings = findings
    self.tables = tables
    clauses = ClauseReader(document)
    mentions = findings.actors.enumerated()
      .flatMap { index, actor in actor.mentions.map { (span: $0.span, actor: index) } }
      .sorted { ($0.span, $0.actor) < ($1.span, $1.actor) }
  }

  /// What the word at `index` tells of a claim.
  func words(_ index: Int) -> ClaimWords { wordTable[document[index].word] }

  /// The actors that are spoken of in `spans`, in order of their numbers.
  func actors(in spans: [ByteSpan]) -> [Int] {
    var found: Set<Int> = []
    for span in spans { for mention in mentions(in: span) { found.insert(mention.actor) } }
    return found.sorted()
  }

  /// The mentions that lie in `span`, in order.
  func mentions(in span: ByteSpan) -> ArraySlice<(span: ByteSpan, actor: Int)> {
    let low = mentions.partitionPoint { $0.span.start < span.start }
    var high = low
    while high < mentions.count, mentions[high].span.start < span.end { high += 1 }
    return mentions[low..<high].filter { $0.span.end <= span.end }[...]
  }

  /// The dates that lie in `span`, as indices into the findings.
  func dates(in span: ByteSpan) -> [Int] { findings.dates.indices(overlapping: [span]) { $0.span } }

  /// The tokens that `span` covers.
  func tokens(_ span: ByteSpan) -> TokenRange {
    let first = document.firstToken(atOrAfter: span.start)
    return first..<max(first, document.firstToken(atOrAfter: span.end))
  }

  /// The innermost quotation whose words hold `span`.
  func innermostQuote(around span: ByteSpan) -> Int? {
    var best: (index: Int, length: Int)?
    for index in findings.quotes.indices(overlapping: [span], through: { $0.contents }) {
      guard let content = findings.quotes[index].contents.firstOverlapping(span), content.contains(span)
      else { continue }
      if best.map({ content.length < $0.length }) ?? true { best = (index, content.length) }
    }
    return best?.index
  }
}
