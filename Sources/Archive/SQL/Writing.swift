/// The statements that write.
enum Writing {
  static let beginRun = "INSERT INTO run (started, version, rules, options) VALUES (?, ?, ?, ?)"

  static let updateRun = """
    UPDATE run SET added = added + ?, known = known + ?, failed = failed + ?, claims = claims + ? WHERE id = ?
    """

  static let finishRun = "UPDATE run SET finished = ? WHERE id = ?"

  static let failure = "INSERT INTO failure (run, name, digest, code, message) VALUES (?, ?, ?, ?, ?)"

  static let knownExtraction = """
    SELECT id FROM extraction WHERE digest = ? AND version = ? AND rules = ? AND options = ?
    """

  static let source = "INSERT INTO source (digest, size, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"

  static let text = "INSERT INTO text (digest, size, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"

  static let textID = "SELECT id FROM text WHERE digest = ?"

  static let actor = "INSERT INTO actor (name, kind, ref) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"

  static let actorID = "SELECT id FROM actor WHERE name = ? AND kind = ? AND ref = ?"

  static let extraction = """
    INSERT INTO extraction (
      run, digest, name, version, versionNumber, rules, options, text, title, publisher, url, published, publishedFirst,
      publishedLast, about, claims, size, record, recordDigest)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  static let claim = """
    INSERT INTO claim (
      extraction, key, kind, first, last, focusFirst, focusLast, speakerID, subjectID, negated, modality, dated,
      firstDay, lastDay, text, speaker, facets)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  static let figure = """
    INSERT INTO figure (claim, place, kind, unit, low, high, qualifier, direction, words)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  static let claimActor = "INSERT INTO claimActor (claim, actor) VALUES (?, ?) ON CONFLICT DO NOTHING"

  /// The claims of one batch, in the transaction that stores them: a search is never behind.
  static let index = """
    INSERT INTO claimIndex (rowid, text, speaker, facets)
    SELECT id, text, speaker, facets FROM claim WHERE id > ?
    """

  static let lastClaim = "SELECT coalesce(max(id), 0) FROM claim"

  /// Holds the index against the rows; nothing is written.
  static let checkIndex = "INSERT INTO claimIndex (claimIndex, rank) VALUES ('integrity-check', 1)"

  static let rebuildIndex = "INSERT INTO claimIndex (claimIndex) VALUES ('rebuild')"
}
