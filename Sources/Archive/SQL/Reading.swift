/// The statements that read.
enum Reading {
  /// What there is in a file but the statistics that SQLite gathers.
  static let objects = """
    SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master
    WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4') AND sql LIKE 'CREATE TABLE sqlite_stat_(tbl,%')
    """

  /// The names that may be meant: `LIKE` knows the capitals of English letters alone, and others are looked at later.
  static let actors = """
    SELECT DISTINCT name, ref FROM actor WHERE kind IN (SELECT value FROM json_each(?)) AND
      (lower(ref) = ?2 OR name LIKE ?3 ESCAPE '\\') ORDER BY name
    """

  static let units = """
    SELECT unit, count(*) FROM figure WHERE unit IS NOT NULL GROUP BY unit ORDER BY count(*) DESC, unit LIMIT 12
    """

  static let hasUnit = "SELECT EXISTS (SELECT 1 FROM figure WHERE unit = ?)"

  static let figuresOfClaim = "SELECT words, low, high, unit FROM figure WHERE claim = ? ORDER BY place"

  static let extractions = """
    SELECT extraction.*, about.name AS aboutName, text.digest AS textDigest, text.size AS textSize, text.bytes AS textBytes
    FROM extraction JOIN text ON text.id = extraction.text LEFT JOIN actor AS about ON about.id = extraction.about
    """

  static let extraction = extractions + " WHERE extraction.id = ?"

  /// The extractions whose ids are `ids`, in the order in which they were added.
  static func extractions(_ ids: [Int64]) -> String {
    "\(extractions) WHERE extraction.id IN (\(ids.map(String.init).joined(separator: ","))) ORDER BY extraction.id"
  }

  /// Every extraction, or the newest of each report, in the order in which they were added.
  static func extractions(hasAllVersions: Bool) -> String {
    "\(extractions)\(hasAllVersions ? "" : " WHERE \(isNewest)") ORDER BY extraction.id"
  }

  static let idsOfExtractions = "SELECT id FROM extraction ORDER BY id"

  static let sources = "SELECT digest, size, bytes FROM source ORDER BY digest"

  static let countOfObjects = "SELECT count(*) FROM sqlite_master"

  static let claimsOfExtraction = """
    SELECT claim.*, speakerActor.name AS speakerName, subjectActor.name AS subjectName
    FROM claim LEFT JOIN actor AS speakerActor ON speakerActor.id = claim.speakerID
      LEFT JOIN actor AS subjectActor ON subjectActor.id = claim.subjectID
    WHERE extraction = ? ORDER BY claim.id
    """

  static let allOfFigures = "SELECT * FROM figure WHERE claim = ? ORDER BY place"

  static let actorsOfClaim = """
    SELECT name FROM claimActor JOIN actor ON actor.id = claimActor.actor WHERE claim = ? ORDER BY name
    """
}
