/// What a check of an archive found.
public struct ArchiveCheck: Hashable, Sendable {
  /// What is wrong, each in one sentence; of very many the first.
  public private(set) var problems: [String] = []
  /// How many problems there are in all.
  public private(set) var problemCount = 0
  /// How many extractions were looked at.
  public internal(set) var extractions = 0
  /// How many claims were looked at.
  public internal(set) var claims = 0
  /// How many kept sources were looked at.
  public internal(set) var sources = 0

  /// How many problems are told at most: a file that is damaged throughout has no end of them.
  public static let mostProblems = 100

  mutating func add(_ problem: String) {
    problemCount += 1
    if problems.count < ArchiveCheck.mostProblems { problems.append(problem) }
  }
}
