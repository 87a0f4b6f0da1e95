import Claims
import GRDB

/// Searches of an archive.
extension ArchiveFile {
  /// What a search found.
  public struct Found: Hashable, Sendable {
    /// The claims, in order.
    public var hits: [SearchHit]
    /// Whether there are more than were asked for.
    public var hasMore = false
    /// How many claims were ranked, where more have all that was asked for: those that were added last.
    public var rankedOnly: Int?
  }

  /// The claims that `query` asks for: where it has words the best first, else the newest.
  ///
  /// - Throws: `ArchiveError`; `missing` where the archive knows no such actor.
  public func search(_ query: ArchiveQuery) throws(ArchiveError) -> Found {
    try ArchiveFile.mapping(path) {
      try database.read { database in
        var search = try PlannedSearch(query, database, path: path)
        let rankedOnly = try search.limitRanking(database)
        let rows = try search.rows(database, oneMore: true)
        return Found(
          hits: try rows.prefix(query.limit).map { try hit($0, database) }, hasMore: rows.count > query.limit,
          rankedOnly: rankedOnly)
      }
    }
  }

  private func hit(_ row: Row, _ database: Database) throws -> SearchHit {
    let claim: Int64 = try row.value("row")
    let figures = try Row.fetchAll(
      database.cachedStatement(sql: Reading.figuresOfClaim), arguments: [claim]
    ).map { row in
      let (low, high): (Double, Double) = (try row.value("low"), try row.value("high"))
      return SearchHit.Figure(
        words: try row.value("words"), value: low == high ? .number(low) : .range(low, high),
        unit: try row.value("unit"))
    }
    let speaker: String = try row.value("speaker")
    let isOfDays = try row.value("firstDay") != nil as Int?
    let days = try isOfDays ? row.range("firstDay", "lastDay") : nil
    var hit = SearchHit(
      id: try row.value("key"), kind: try row.value("kind"), span: try row.range("first", "last"),
      focus: try row.range("focusFirst", "focusLast"), text: try row.value("text"),
      speaker: speaker.isEmpty ? nil : speaker, subject: try row.value("subject"),
      days: days.map { DayRange(first: $0.lowerBound, last: $0.upperBound) },
      figures: figures,
      source: SearchHit.Source(
        id: try row.value("name"), digest: try row.value("digest"), title: try row.value("title"),
        publisher: try row.value("publisher"), url: try row.value("url"),
        published: try row.value("published")))
    hit.snippet = ArchiveFile.pieces(try row.value("snippet") ?? hit.text, of: hit.text)
    return hit
  }

  /// The pieces of a snippet, in which what was found stands between U+0002 and U+0003. Of a text that has those
  /// itself nobody can tell what was found: it is given whole and unmarked.
  private static func pieces(_ snippet: String, of text: String) -> [SearchHit.Piece] {
    guard !text.unicodeScalars.contains(where: { $0 == "\u{2}" || $0 == "\u{3}" }) else {
      return [SearchHit.Piece(text, isFound: false)]
    }
    var pieces: [SearchHit.Piece] = []
    for part in snippet.split(separator: "\u{2}", omittingEmptySubsequences: false) {
      let halves = part.split(separator: "\u{3}", maxSplits: 1, omittingEmptySubsequences: false)
      if halves.count == 2 {
        pieces.append(SearchHit.Piece(String(halves[0]), isFound: true))
        pieces.append(SearchHit.Piece(String(halves[1]), isFound: false))
      } else {
        pieces.append(SearchHit.Piece(String(part), isFound: false))
      }
    }
    return pieces.filter { !$0.text.isEmpty }
  }
}
