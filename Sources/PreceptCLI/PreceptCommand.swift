import ArgumentParser
import Precept

/// The program `precept`.
struct PreceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "precept",
    abstract:
      "Finds what reports of Police and Crime Commissioners claim: who said what, when, and how many.",
    discussion: """
      Give it a report, as plain text or as a saved web page, and it writes down every quotation with its \
      speaker, every date with the day it means, every count with what is counted, and every person and body \
      named, each with the place where it stands.

      EXAMPLE
        precept extract report.html            a table to read
        precept extract reports/ > out.jsonl   one JSON record a report
        precept view report.html -o page.html  a page to look at, everything found in it marked
        precept diff old.html new.html         what changed from one report to the next

      EXIT CODES
        0 done; 1 diff found changes; 64 wrong usage; 65 some reports could not be read; 66 a file that Precept needs or writes \
      cannot be used; 70 a fault of Precept; 130 interrupted.
      """,
    version: PreceptVersion.current,
    subcommands: [
      ExtractCommand.self, DiffCommand.self, StreamCommand.self, ViewCommand.self, RulesCommand.self,
      ExplainCommand.self,
      ArchiveCommand.self, SchemaCommand.self,
    ])
}
