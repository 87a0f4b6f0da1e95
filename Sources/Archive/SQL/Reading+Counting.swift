/// The statements that count.
extension Reading {
  static let countOfReports = "SELECT count(DISTINCT digest) FROM extraction"
  static let countOfExtractions = "SELECT count(*) FROM extraction"
  static let countOfClaims = "SELECT count(*) FROM claim"
  static let countOfActors = "SELECT count(*) FROM actor"
  static let countOfSources = "SELECT count(*) FROM source"
  /// Reports that could not be read and were not read since, each once.
  static let countOfFailures = """
    SELECT count(*) FROM (SELECT DISTINCT name, digest FROM failure)
    WHERE name NOT IN (SELECT name FROM extraction)
    """
  static let countOfRuns = "SELECT count(*) FROM run"

  static let kinds = """
    SELECT kind AS name, count(*) AS count FROM claim GROUP BY kind ORDER BY count(*) DESC, kind
    """

  static let makers = """
    SELECT version || ', rules ' || substr(rules, 8, 12) AS name, count(*) AS count
    FROM extraction GROUP BY 1 ORDER BY min(id)
    """

  static let firstPublished = """
    SELECT published FROM extraction WHERE publishedFirst IS NOT NULL ORDER BY publishedFirst LIMIT 1
    """

  static let lastPublished = """
    SELECT published FROM extraction WHERE publishedLast IS NOT NULL ORDER BY publishedLast DESC LIMIT 1
    """
}
