/// The statements that read.
enum Reading {
  /// What a hit is made of. `snippet` marks what was found with the two control characters that no text has.
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

  /// Only what the newest extraction of a report says.
  static let isNewest = """
    NOT EXISTS (SELECT 1 FROM extraction AS newer WHERE newer.digest = extraction.digest
      AND (newer.versionNumber, newer.id) > (extraction.versionNumber, extraction.id))
    """

  static let actors = """
    SELECT DISTINCT name, ref FROM actor WHERE kind IN (SELECT value FROM json_each(?)) AND
      (lower(name) = ?2 OR lower(ref) = ?2 OR lower(name) LIKE ?3 ESCAPE '\\') ORDER BY name LIMIT 50
    """

  static let units = """
    SELECT unit, count(*) FROM figure WHERE unit IS NOT NULL GROUP BY unit ORDER BY count(*) DESC, unit LIMIT 12
    """

  static let hasUnit = "SELECT EXISTS (SELECT 1 FROM figure WHERE unit = ?)"

  static let figuresOfClaim = "SELECT words, low, high, unit FROM figure WHERE claim = ? ORDER BY place"

  static let extractions = """
    SELECT extraction.id, extraction.name, extraction.digest, extraction.record, extraction.size,
      extraction.recordDigest, extraction.claims, text.digest AS textDigest, text.size AS textSize, text.bytes AS text
    FROM extraction JOIN text ON text.id = extraction.text
    """

  static let claimsOfExtraction = """
    SELECT id, key, kind, first, last, focusFirst, focusLast, text, facets FROM claim WHERE extraction = ? ORDER BY id
    """
}
