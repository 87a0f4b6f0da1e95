import Claims
import GRDB

/// The statements that write claims, prepared once for each batch: they run more often than all others.
struct RowStatements {
  private let claim: Statement
  private let figure: Statement
  private let actor: Statement

  init(_ database: Database) throws {
    claim = try database.cachedStatement(sql: Writing.claim)
    figure = try database.cachedStatement(sql: Writing.figure)
    actor = try database.cachedStatement(sql: Writing.claimActor)
  }

  /// Writes a claim of `extraction`, whose report has `actors`, stored under `ids`.
  func write(
    _ row: ClaimRow, of extraction: Int64, _ ids: [Int64], _ actors: [Actor], _ database: Database
  ) throws {
    try claim.execute(arguments: [
      extraction, row.key, row.kind, row.span.lowerBound, row.span.upperBound, row.focus.lowerBound,
      row.focus.upperBound, row.speaker.map { ids[$0] }, row.subject.map { ids[$0] }, row.isNegated,
      row.modality, row.isDated, row.days?.first, row.days?.last, row.text,
      row.speaker.map { actors[$0].name } ?? "", row.facets,
    ])
    let id = database.lastInsertedRowID
    for (place, count) in row.figures.enumerated() {
      try figure.execute(arguments: [
        id, place, count.kind, count.unit, count.low, count.high, count.qualifier, count.direction,
        count.words,
      ])
    }
    for index in row.actors { try actor.execute(arguments: [id, ids[index]]) }
  }
}
