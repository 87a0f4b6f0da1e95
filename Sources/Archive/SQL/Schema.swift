import GRDB

/// The tables of an archive, from the first schema on. All SQL of the archive is in this folder, so that another
/// database can be taught the same.
enum Schema {
  /// What the file says of itself in its header (`PRAGMA application_id`): `PREC`.
  static let applicationID: Int32 = 0x5052_4543

  /// The newest schema that this version knows (`PRAGMA user_version`).
  static let version: Int32 = 1

  /// The steps from nothing to the newest schema; a step that was released is never changed.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: first)
      try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
    }
    return migrator
  }

  /// Positions are code points into the text, days are counted from 1 January 1970.
  private static let first = """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY, started TEXT NOT NULL, finished TEXT, version TEXT NOT NULL, rules TEXT NOT NULL,
      options TEXT NOT NULL, added INTEGER NOT NULL DEFAULT 0, known INTEGER NOT NULL DEFAULT 0,
      failed INTEGER NOT NULL DEFAULT 0, claims INTEGER NOT NULL DEFAULT 0) STRICT;

    CREATE TABLE failure (
      id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run, name TEXT NOT NULL, digest TEXT,
      code TEXT NOT NULL, message TEXT NOT NULL) STRICT;

    CREATE TABLE source (digest TEXT PRIMARY KEY, size INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;

    CREATE TABLE text (
      id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;

    CREATE TABLE actor (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, ref TEXT NOT NULL DEFAULT '',
      UNIQUE (name, kind, ref)) STRICT;

    CREATE TABLE extraction (
      id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run, digest TEXT NOT NULL, name TEXT NOT NULL,
      version TEXT NOT NULL, versionNumber INTEGER NOT NULL, rules TEXT NOT NULL, options TEXT NOT NULL, text INTEGER NOT NULL REFERENCES text,
      title TEXT, publisher TEXT, url TEXT, published TEXT, publishedFirst INTEGER, publishedLast INTEGER,
      about INTEGER REFERENCES actor, claims INTEGER NOT NULL, size INTEGER NOT NULL, record BLOB NOT NULL,
      recordDigest TEXT NOT NULL, UNIQUE (digest, version, rules, options)) STRICT;

    CREATE TABLE claim (
      id INTEGER PRIMARY KEY, extraction INTEGER NOT NULL REFERENCES extraction, key TEXT NOT NULL,
      kind TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, focusFirst INTEGER NOT NULL,
      focusLast INTEGER NOT NULL, speakerID INTEGER REFERENCES actor, subjectID INTEGER REFERENCES actor,
      negated INTEGER NOT NULL, modality TEXT, dated INTEGER NOT NULL, firstDay INTEGER, lastDay INTEGER,
      text TEXT NOT NULL, speaker TEXT NOT NULL, facets TEXT NOT NULL) STRICT;
    CREATE INDEX claimsOfExtraction ON claim (extraction);

    CREATE TABLE figure (
      claim INTEGER NOT NULL REFERENCES claim, place INTEGER NOT NULL, kind TEXT NOT NULL, unit TEXT,
      low REAL NOT NULL, high REAL NOT NULL, qualifier TEXT, direction TEXT, words TEXT NOT NULL,
      PRIMARY KEY (claim, place)) STRICT, WITHOUT ROWID;
    CREATE INDEX figuresByUnit ON figure (unit, claim);

    CREATE TABLE claimActor (
      claim INTEGER NOT NULL REFERENCES claim, actor INTEGER NOT NULL REFERENCES actor,
      PRIMARY KEY (claim, actor)) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE claimIndex USING fts5 (
      text, speaker, facets, content = 'claim', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
    INSERT INTO claimIndex (claimIndex, rank) VALUES ('rank', 'bm25(1.0, 0.5, 0.0)');
    """
}
