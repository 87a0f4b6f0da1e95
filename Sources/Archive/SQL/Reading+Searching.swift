/// The statements of searches.
extension Reading {
  /// What a hit is made of. `snippet` marks what was found with two control characters that hardly any text has.
  static let hit = """
    SELECT claim.id AS row, claim.extraction, claim.key, claim.kind, claim.first, claim.last, claim.focusFirst, claim.focusLast,
      claim.text, claim.speaker, subject.name AS subject, claim.firstDay, claim.lastDay, extraction.name,
      extraction.digest, extraction.title, extraction.publisher, extraction.url, extraction.published
    """

  static let snippet = ", snippet(claimIndex, 0, char(2), char(3), '…', 24) AS snippet"

  /// What a search is ordered by.
  enum Order: String {
    case best = "rank"
    case newest = "claim.id DESC"
  }

  /// The hits of a search, at most as many as the last value says.
  ///
  /// - Parameters:
  ///   - isIndexed: whether the index is asked, with an expression that is the first value.
  ///   - conditions: what else must hold.
  static func hits(isIndexed: Bool, conditions: [String], order: Order) -> String {
    let conditions = (isIndexed ? ["claimIndex MATCH ?"] : []) + conditions
    return """
      \(hit)\(isIndexed ? snippet : "")
      FROM \(isIndexed ? "claimIndex JOIN claim ON claim.id = claimIndex.rowid" : "claim")
        JOIN extraction ON extraction.id = claim.extraction LEFT JOIN actor AS subject ON subject.id = claim.subjectID
      \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
      ORDER BY \(isIndexed && order == .newest ? "claimIndex.rowid DESC" : order.rawValue) LIMIT ?
      """
  }

  /// The row of the index that as many newer ones have all words with.
  static let nthNewest = """
    SELECT rowid FROM claimIndex WHERE claimIndex MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?
    """

  static let isBehind = "claimIndex.rowid > ?"
  static let isOfKind = "claim.kind = ?"
  static let endsFrom = "claim.lastDay >= ?"
  static let beginsBy = "claim.firstDay <= ?"

  /// Whether a figure is of one of as many units.
  static func hasFigure(ofUnits count: Int) -> String {
    let places = Array(repeating: "?", count: count).joined(separator: ", ")
    return "EXISTS (SELECT 1 FROM figure WHERE figure.claim = claim.id AND figure.unit IN (\(places)))"
  }

  /// Promises, targets and what else is planned, as a comparison of reports counts them.
  static let isPromise = "(claim.kind = 'commitment' OR claim.modality = 'planned')"

  /// Only what the newest extraction of a report says.
  static let isNewest = """
    NOT EXISTS (SELECT 1 FROM extraction AS newer WHERE newer.digest = extraction.digest
      AND (newer.versionNumber, newer.id) > (extraction.versionNumber, extraction.id))
    """
}
