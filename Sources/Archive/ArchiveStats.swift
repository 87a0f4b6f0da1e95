import GRDB

/// What an archive holds.
public struct ArchiveStats: Hashable, Sendable {
  /// Reports, however often they were read.
  public var reports = 0
  /// Records of them.
  public var extractions = 0
  /// Claims in the records.
  public var claims = 0
  /// People and bodies.
  public var actors = 0
  /// Reports whose own bytes are kept.
  public var sources = 0
  /// Reports that could not be read.
  public var failures = 0
  /// Times that something was added.
  public var runs = 0
  /// Of each kind of claim how many, the most first.
  public var kinds: [Count] = []
  /// Of each version and its rules how many extractions.
  public var makers: [Count] = []
  /// The first publication, EDTF.
  public var firstPublished: String?
  /// The last publication, EDTF.
  public var lastPublished: String?
  /// The size of the file in bytes.
  public var bytes = 0

  /// A name, and how many there are of it.
  public struct Count: Hashable, Sendable {
    /// The name.
    public var name: String
    /// How many there are.
    public var count: Int
  }
}

extension ArchiveFile {
  /// What the archive holds.
  public func stats() throws(ArchiveError) -> ArchiveStats {
    try ArchiveFile.mapping(path) {
      try database.read { database in
        func number(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
        func counts(_ sql: String) throws -> [ArchiveStats.Count] {
          try Row.fetchAll(database, sql: sql).map {
            ArchiveStats.Count(name: try $0.value("name"), count: try $0.value("count"))
          }
        }
        var stats = ArchiveStats()
        stats.reports = try number(Reading.countOfReports)
        stats.extractions = try number(Reading.countOfExtractions)
        stats.claims = try number(Reading.countOfClaims)
        stats.actors = try number(Reading.countOfActors)
        stats.sources = try number(Reading.countOfSources)
        stats.failures = try number(Reading.countOfFailures)
        stats.runs = try number(Reading.countOfRuns)
        stats.kinds = try counts(Reading.kinds)
        stats.makers = try counts(Reading.makers)
        stats.firstPublished = try String.fetchOne(database, sql: Reading.firstPublished)
        stats.lastPublished = try String.fetchOne(database, sql: Reading.lastPublished)
        stats.bytes = try number("PRAGMA page_count") * number("PRAGMA page_size")
        return stats
      }
    }
  }
}
