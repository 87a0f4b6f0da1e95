import Claims
import GRDB

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
      match.append(Self.facets([Facets.kindWord(kind)]))
      add(Reading.isOfKind, kind.rawValue)
    }
    if query.isOfPromises { conditions.append(Reading.isPromise) }
    try narrow(to: query.force, kinds: ["force", "office", "panel"], "force", database, path)
    try narrow(to: query.actor, kinds: Actor.Kind.allCases.map(\.rawValue), "actor", database, path)
    if query.from != nil || query.to != nil { narrow(from: query.from, to: query.to) }
    if let unit = query.unit {
      let units = try ArchiveFile.units(named: unit, database, path: path)
      match.append(Self.facets(units.map(Facets.unitWord)))
      conditions.append(Reading.hasFigure(ofUnits: units.count))
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
      Facets.actorWord(name: $0)
    }
    guard !words.isEmpty else {
      throw ArchiveError(.missing, "\(path) has no claim of the \(what) \(name)")
    }
    match.append(Self.facets(words))
  }

  /// What of the index's hidden words one must be there.
  private static func facets(_ words: [String]) -> String { SearchWords.inText(words, column: "facets") }

  /// The most years that are looked up one by one.
  private static let mostYears = 60

  private mutating func narrow(from: Int?, to: Int?) {
    if let from { add(Reading.endsFrom, from) }
    if let to { add(Reading.beginsBy, to) }
    let first = from.map { CalendarDate(dayNumber: $0).year }
    let last = to.map { CalendarDate(dayNumber: $0).year }
    guard let low = first ?? last.map({ $0 - Self.mostYears + 1 }),
      let high = last ?? first.map({ $0 + Self.mostYears - 1 }), low <= high, high - low < Self.mostYears
    else { return }
    // A claim of very many years is listed as that.
    match.append(Self.facets((low...high).map(Facets.yearWord) + [Facets.manyYears]))
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
    add(Reading.isBehind, first)
    return Self.mostRanked
  }

  /// The rows of the hits.
  func rows(_ database: Database, oneMore: Bool = false) throws -> [Row] {
    var values = values
    let all = match.joined(separator: " AND ")
    if !match.isEmpty { values.insert(all, at: 0) }
    let sql = Reading.hits(
      isIndexed: !match.isEmpty, conditions: conditions, order: hasWords ? .best : .newest)
    values.append(oneMore ? limit + 1 : limit)
    return try Row.fetchAll(database, sql: sql, arguments: StatementArguments(values))
  }
}
