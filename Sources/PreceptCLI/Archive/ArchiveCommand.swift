import Archive
import ArgumentParser
import Precept

/// `precept archive`: years of reports in one file.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Keeps reports and what they claim in one file, and searches it.",
    discussion: """
      An archive is a SQLite file. It holds each report's text, its record and its claims, with an index of their \
      words. Nothing in it is overwritten: a report that is read again by other rules has a second record beside \
      the first.

      EXAMPLE
        precept archive add pcc.sqlite reports/
        precept archive search pcc.sqlite "custody suites" --kind figure --from 2021
        precept archive verify pcc.sqlite
      """,
    subcommands: [
      ArchiveAddCommand.self, ArchiveSearchCommand.self, ArchiveHistoryCommand.self,
      ArchiveExportCommand.self,
      ArchiveVerifyCommand.self, ArchiveStatsCommand.self,
    ])
}

/// The archive that a command is about.
struct ArchiveArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The archive.", valueName: "archive"))
  var path: String

  @Option(
    help: ArgumentHelp(
      "How many seconds to wait for another program that is writing to the archive.", valueName: "seconds"))
  var wait = 60.0

  /// Opens it.
  func open(for purpose: ArchiveFile.Purpose) throws -> ArchiveFile {
    let path = path
    return try Refusal.of {
      try ArchiveFile(path, for: purpose, patience: wait) {
        Messages.say("\(path) is in use; waiting for the other program to finish")
      }
    }
  }

  /// Sees to it that nothing is written over the archive.
  func expectNoClash(with output: String?) throws {
    if let output, let refusal = InputClash([path]).refusal(of: output) {
      throw Refusal(code: ExitStatus.usage, message: refusal)
    }
  }

  func validate() throws {
    guard wait >= 0, wait <= 86_400 else { throw ValidationError("--wait takes 0 to 86400 seconds.") }
  }
}

extension Refusal {
  /// What `body` gives; a problem of an archive ends the program in its one sentence.
  static func of<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as ArchiveError {
      throw Refusal(code: ExitStatus.unusableFile, message: error.message)
    }
  }
}
