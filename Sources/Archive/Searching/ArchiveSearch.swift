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
  private static func pieces(_ snippet: String, of text: String) -> [(text: String, isFound: Bool)] {
    guard !text.unicodeScalars.contains(where: { $0 == "\u{2}" || $0 == "\u{3}" }) else {
      return [(text, false)]
    }
    var pieces: [(text: String, isFound: Bool)] = []
    for part in snippet.split(separator: "\u{2}", omittingEmptySubsequences: false) {
      let halves = part.split(separator: "\u{3}", maxSplits: 1, omittingEmptySubsequences: false)
      if halves.count == 2 {
        pieces.append((String(halves[0]), true))
        pieces.append((String(halves[1]), false))
      } else {
        pieces.append((String(part), false))
      }
    }
    return pieces.filter { !$0.text.isEmpty }
  }
}

/// A search as SQL. The index alone finds the claims that may be meant; what it only hints at is looked at in their
/// rows.
struct PlannedSearch {
  private var match: [String] = []
  private var conditions: [String] = []
  private var values: [any DatabaseValueConvertible] = []
  private let limit: Int
  private let hasWords: Bool

  init(_ query: ArchiveQuery, _ database: Database, path: String) throws {
    limit = query.limit
    let words = SearchWords(query.words).conditions
    hasWords = !words.isEmpty
    guard hasWords || query.words.allSatisfy(\.isWhitespace) else {
      throw ArchiveError(.missing, "there is no word in \(query.words), by which claims could be found")
    }
    match += words
    if let speaker = query.speaker {
      let names = speaker.split { $0.isWhitespace }.filter(SearchWords.hasWord)
      guard !names.isEmpty else {
        throw ArchiveError(.missing, "there is no word in the speaker's name \(speaker)")
      }
      match += names.map { SearchWords.inText([String($0)], column: "speaker") }
    }
    if let kind = query.kind {
      match.append("facets : \"\(Facets.kindWord(kind))\"")
      add("claim.kind = ?", kind.rawValue)
    }
    if query.isOfPromises { conditions.append(Reading.isPromise) }
    try narrow(to: query.force, kinds: ["force", "office", "panel"], "force", database, path)
    try narrow(to: query.actor, kinds: Actor.Kind.allCases.map(\.rawValue), "actor", database, path)
    if query.from != nil || query.to != nil { narrow(from: query.from, to: query.to) }
    if let unit = query.unit {
      let units = try ArchiveFile.units(named: unit, database, path: path)
      let places = units.map { _ in "?" }.joined(separator: ", ")
      conditions.append(
        "EXISTS (SELECT 1 FROM figure WHERE figure.claim = claim.id AND figure.unit IN (\(places)))")
      values += units
    }
    if !query.hasAllVersions { conditions.append(Reading.isNewest) }
  }

  private mutating func add(_ condition: String, _ value: any DatabaseValueConvertible) {
    conditions.append(condition)
    values.append(value)
  }

  /// Narrows to the claims of actors of a name.
  private mutating func narrow(
    to name: String?, kinds: [String], _ what: String, _ database: Database, _ path: String
  ) throws {
    guard let name else { return }
    let words = try ActorNames(name, kinds: kinds, database, path: path).keys.map {
      SearchWords.quoted(Facets.actorWord(name: $0))
    }
    guard !words.isEmpty else {
      throw ArchiveError(.missing, "\(path) has no claim of the \(what) \(name)")
    }
    match.append("facets : (\(words.joined(separator: " OR ")))")
  }

  /// The most years that are looked up one by one.
  private static let mostYears = 60

  private mutating func narrow(from: Int?, to: Int?) {
    if let from { add("claim.lastDay >= ?", from) }
    if let to { add("claim.firstDay <= ?", to) }
    guard let from, let to, from <= to else { return }
    let years = CalendarDate(dayNumber: from).year...CalendarDate(dayNumber: to).year
    guard years.count <= Self.mostYears else { return }
    // A claim of a very long period is listed under its ends and as one of many years.
    let words = years.map(Facets.yearWord) + [Facets.manyYears]
    match.append("facets : (\(words.map(SearchWords.quoted).joined(separator: " OR ")))")
  }

  /// How many claims are ranked: of words that stand everywhere that takes longer than anybody waits.
  private static let mostRanked = 12_000

  /// Sees to it that no more claims are ranked than that.
  ///
  /// - Returns: how many are, where there are more.
  mutating func limitRanking(_ database: Database) throws -> Int? {
    guard hasWords else { return nil }
    let first = try Int64.fetchOne(
      database, sql: Reading.nthNewest, arguments: [match.joined(separator: " AND "), Self.mostRanked])
    guard let first else { return nil }
    add("claimIndex.rowid > ?", first)
    return Self.mostRanked
  }

  /// The rows of the hits.
  func rows(_ database: Database, oneMore: Bool = false) throws -> [Row] {
    var values = values
    var sql = Reading.hit
    if match.isEmpty {
      sql += " FROM claim JOIN extraction ON extraction.id = claim.extraction"
      sql += " LEFT JOIN actor AS subject ON subject.id = claim.subjectID"
      if !conditions.isEmpty { sql += " WHERE " + conditions.joined(separator: " AND ") }
      sql += " ORDER BY claim.id DESC LIMIT ?"
    } else {
      sql += Reading.snippet + " " + Reading.found
      values.insert(match.joined(separator: " AND "), at: 0)
      if !conditions.isEmpty { sql += " AND " + conditions.joined(separator: " AND ") }
      sql += hasWords ? " ORDER BY rank LIMIT ?" : " ORDER BY claimIndex.rowid DESC LIMIT ?"
    }
    values.append(oneMore ? limit + 1 : limit)
    return try Row.fetchAll(database, sql: sql, arguments: StatementArguments(values))
  }
}
