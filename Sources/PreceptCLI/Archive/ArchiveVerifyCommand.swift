import Archive
import ArgumentParser

/// `precept archive verify`: whether an archive is whole.
struct ArchiveVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks every digest, every place and the index of an archive.",
    discussion: """
      Every record is read and each of its places held against the text that was kept; the index is held against the \
      claims, and SQLite looks at its own structure. Exits with 1 where something is wrong.

      EXAMPLE
        precept archive verify pcc.sqlite
        precept archive verify --repair pcc.sqlite     makes the index anew, and checks then
      """)

  @OptionGroup var archive: ArchiveArgument

  @Flag(help: "Make the index anew from the claims first; nothing else is changed.")
  var repair = false

  func run() throws {
    let archive = try archive.open(for: repair ? .repairing : .checking)
    if repair { try Refusal.of { try archive.rebuildIndex() } }
    var progress = Progress()
    let check = try Refusal.of { try archive.check { progress.show("\($0) reports checked") } }
    progress.clear()
    try Refusal.of { try archive.close() }
    for problem in check.problems { Messages.say("\(archive.path): \(problem)") }
    let looked =
      "\(check.extractions) records, \(check.claims) claims and \(check.sources) kept sources checked"
    guard check.problems.isEmpty else {
      let count = check.problemCount
      let untold = count > check.problems.count ? ", of which \(check.problems.count) are told" : ""
      Messages.say("\(archive.path): \(count) \(count == 1 ? "problem" : "problems")\(untold); \(looked)")
      throw ExitCode(ExitStatus.changed)
    }
    try StandardOutput.write(["\(archive.path): all is well; \(looked)"])
  }
}
