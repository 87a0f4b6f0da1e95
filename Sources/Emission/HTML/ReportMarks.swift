import Claims
import ReportText

/// The marks of a report, and where in its runs each of its findings lies.
struct ReportMarks {
  private(set) var text: MarkedText
  /// The marks of each finding: one a piece of a quotation, one a mention of an actor.
  private let quotes: [Range<Int>]
  private let dates: [Range<Int>]
  private let counts: [Range<Int>]
  private let actors: [Range<Int>]
  /// Two marks a claim: its words, and what it is about.
  private let claims: [Range<Int>]
  /// A mark for each diagnostic of the report that has a place, those of the reader first.
  private let notes: [Range<Int>]

  /// The marks of `report`.
  init(_ report: Report) {
    let findings = report.findings
    var marks: [Mark] = []
    /// Marks the places of each of `items`, with what `entries` calls them.
    func add<Item>(
      _ items: [Item], _ letter: Character?, _ places: (Item) -> [ByteSpan], _ kinds: (Item) -> MarkKinds
    ) -> [Range<Int>] {
      items.enumerated().map { number, item in
        let first = marks.count
        let entry = letter?.asciiValue.map { Mark.Entry(letter: $0, number: number + 1) }
        for span in places(item) { marks.append(Mark(span: span, kinds: kinds(item), entry: entry)) }
        return first..<marks.count
      }
    }
    quotes = add(findings.quotes, "q", \.contents) { $0.form == .indirect ? .reported : .quotation }
    dates = add(findings.dates, "d", { [$0.span] }, { _ in .date })
    counts = add(findings.counts, "n", { [$0.span] }, { _ in .count })
    actors = add(findings.actors, "a", { $0.mentions.map(\.span) }, { _ in .actor })
    claims = add(findings.claims, nil, { [$0.span, $0.focus] }, { _ in [] })
    notes = add(
      report.document.diagnostics + findings.diagnostics, nil, { [$0.span].compactMap(\.self) }, { _ in [] })
    _ = add(report.document.gaps, nil, { [$0] }, { _ in .aside })
    text = MarkedText(report.document.text, marks: marks, blocks: report.document.blocks.lazy.map(\.span))
  }

  /// The runs of each piece of quotation number `index`.
  func runs(ofQuote index: Int) -> [Range<Int>] { covered(quotes[index]) }
  /// The runs of date number `index`.
  func runs(ofDate index: Int) -> [Range<Int>] { covered(dates[index]) }
  /// The runs of count number `index`.
  func runs(ofCount index: Int) -> [Range<Int>] { covered(counts[index]) }
  /// The runs of each mention of actor number `index`.
  func runs(ofActor index: Int) -> [Range<Int>] { covered(actors[index]) }
  /// The runs of claim number `index`, and those of what it is about.
  func runs(ofClaim index: Int) -> (whole: Range<Int>, focus: Range<Int>) {
    let marks = claims[index]
    return (text.covered[marks.lowerBound], text.covered[marks.lowerBound + 1])
  }
  /// The first run of diagnostic number `index`; nil where it has no place on the page.
  func run(ofNote index: Int) -> Int? { covered(notes[index]).first?.lowerBound }

  /// The runs of some marks, those left out that lie in no block.
  private func covered(_ marks: Range<Int>) -> [Range<Int>] {
    text.covered[marks].filter { !$0.isEmpty }
  }
}
