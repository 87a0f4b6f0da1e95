import Claims
import ReportText

/// One claim as the archive keeps it.
struct ClaimRow {
  var key: String
  var kind: String
  /// Code points of the text: the claim, and what is claimed.
  var span: Range<Int>
  var focus: Range<Int>
  /// Indices into the report's actors.
  var speaker: Int?
  var subject: Int?
  var actors: [Int]
  var isNegated: Bool
  var modality: String?
  /// The days that it is of; those of its report's publication where it names none.
  var days: DayRange?
  var isDated: Bool
  var text: String
  /// Words that a search is narrowed by, hidden from the searches of users.
  var facets: String
  var figures: [Figure]

  struct Figure {
    var kind: String
    var unit: String?
    var low: Double
    var high: Double
    var qualifier: String?
    var direction: String?
    var words: String
  }
}

/// Turns a report's claims into rows.
struct ClaimRows {
  private let report: Report
  private let positions: CodePointIndex
  /// Whom the report is about: the force that it names most, or else the panel, or else the office. Nil where it names none.
  let about: Int?
  let published: DayRange?
  /// What each actor is listed under, made once for all claims.
  private let actorWords: [[String]]
  private var findings: Findings { report.findings }

  init(_ report: Report) {
    self.report = report
    positions = CodePointIndex(report.document.text)
    published = report.findings.published.flatMap { DayRange($0.value) }
    let actors = report.findings.actors
    actorWords = actors.map { [$0.name, $0.ref].compactMap(\.self).map(Facets.actorWord) }
    about =
      [Actor.Kind.force, .panel, .office].lazy.compactMap { kind in
        // Of two that are named as often the first: the order of the text decides, and nothing else.
        actors.indices.filter { actors[$0].kind == kind }.max {
          (actors[$0].mentions.count, -$0) < (actors[$1].mentions.count, -$1)
        }
      }.first
  }

  func rows() -> [ClaimRow] { findings.claims.map(row) }

  private func row(_ claim: Claim) -> ClaimRow {
    var actors: [Int] = []
    for actor in claim.actors + [claim.subject, claim.speaker].compactMap(\.self)
    where !actors.contains(actor) {
      actors.append(actor)
    }
    // A claim of no force is of the one that the report is about, and so with panels and offices.
    if let about, !actors.contains(where: { findings.actors[$0].kind == findings.actors[about].kind }) {
      actors.append(about)
    }
    let own = claim.dates.lazy.map { findings.dates[$0] }.filter { $0.kind == .date || $0.kind == .time }
      .compactMap { $0.value.flatMap(DayRange.init) }
    let days = own.reduce(nil as DayRange?) { $0?.union($1) ?? $1 }
    return ClaimRow(
      key: claim.id, kind: claim.kind.rawValue, span: codePoints(claim.span), focus: codePoints(claim.focus),
      speaker: claim.speaker, subject: claim.subject, actors: actors, isNegated: claim.isNegated,
      modality: claim.modality?.rawValue, days: days ?? published, isDated: days != nil,
      text: report.document.string(claim.span),
      facets: Facets.words(
        kind: claim.kind, actors: actors.flatMap { actorWords[$0] }, days: days ?? published,
        figures: claim.counts.map { findings.counts[$0] }),
      figures: claim.counts.map { figure(findings.counts[$0]) })
  }

  private func codePoints(_ span: ByteSpan) -> Range<Int> {
    positions.codePoint(atByte: span.start)..<positions.codePoint(atByte: span.end)
  }

  private func figure(_ count: Quantity) -> ClaimRow.Figure {
    let (low, high) =
      switch count.value {
      case .number(let only): (only, only)
      case .range(let from, let to): (from, to)
      }
    return ClaimRow.Figure(
      kind: count.kind.rawValue, unit: count.unit, low: low, high: high,
      qualifier: count.qualifier?.rawValue, direction: count.change?.direction.rawValue,
      words: report.document.string(count.span))
  }
}
