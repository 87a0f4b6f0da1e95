/// Checks the rows of users' files, and writes them as the built-in files are written.
struct UserLexiconCheck {
  /// The most words of a name: every place in a report where one may start is looked at that far.
  static let longestName = 50

  private(set) var problems: LexiconProblems
  /// The identifiers of every force that a holder may belong to.
  private let forces: Set<String>

  /// A check of `files`, whose forces are known to all of them.
  init(forces files: [UserLexiconFile], problems: LexiconProblems) {
    self.problems = problems
    var forces = Set(Lexicon.standard.entries.lazy.filter { $0.kind == .force }.map(\.ref))
    for file in files {
      for part in file.parts where part.section.name == "forces" {
        for row in part.rows {
          forces.insert(String(decoding: file.source.bytes[row.cells[0]], as: UTF8.self))
        }
      }
    }
    self.forces = forces
  }

  /// Refuses a lexicon for what its rows are together.
  mutating func refuse(_ message: String, in source: LexiconSource) {
    problems.add(message, in: source, line: 1, start: 0, at: 0)
  }

  /// The rows of `file`, section by section; what is wrong with them is added to the problems.
  mutating func normalised(_ file: UserLexiconFile) -> [LexiconFile] {
    var seen: [String: (line: Int, name: String)] = [:]
    return file.parts.map { part in
      var bytes: [UInt8] = []
      for row in part.rows {
        var check = LexiconRowCheck(row: row, section: part.section, source: file.source, problems: problems)
        check.run(forces: forces, seen: &seen)
        problems = check.problems
        if problems.count == 0 { check.write(to: &bytes) }
      }
      return LexiconFile(name: part.section.name, bytes: bytes)
    }
  }
}
