/// The statements that read.
enum Reading {
  /// What there is in a file but the statistics that SQLite gathers.
  static let objects = """
    SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master
    WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4') AND sql LIKE 'CREATE TABLE sqlite_stat_(tbl,%')
    """

  /// What a hit is made of. `snippet` marks what was found with two control characters that hardly any text has.
  static let hit = """
    SELECT claim.id AS row, claim.extraction, claim.key, claim.kind, claim.first, claim.last, claim.focusFirst, claim.focusLast,
      claim.text, claim.speaker, subject.name AS subject, claim.firstDay, claim.lastDay, extraction.name,
      extraction.digest, extraction.title, extraction.publisher, extraction.url, extraction.published
    """

  static let snippet = ", snippet(claimIndex, 0, char(2), char(3), '…', 24) AS snippet"

  static let found = """
    FROM claimIndex JOIN claim ON claim.id = claimIndex.rowid
      JOIN extraction ON extraction.id = claim.extraction LEFT JOIN actor AS subject ON subject.id = claim.subjectID
    WHERE claimIndex MATCH ?
    """

  /// The row of the index that as many newer ones have all words with.
  static let nthNewest = """
    SELECT rowid FROM claimIndex WHERE claimIndex MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?
    """

  /// Promises, targets and what else is planned, as a comparison of reports counts them.
  static let isPromise = "(claim.kind = 'commitment' OR claim.modality = 'planned')"

  /// Only what the newest extraction of a report says.
  static let isNewest = """
    NOT EXISTS (SELECT 1 FROM extraction AS newer WHERE newer.digest = extraction.digest
      AND (newer.versionNumber, newer.id) > (extraction.versionNumber, extraction.id))
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

  static let idsOfExtractions = "SELECT id FROM extraction ORDER BY id"

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
