import ArgumentParser
import Claims
import Comparison
import Emission
import Glibc
import Precept

/// How changes are shown.
enum ChangeFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, html
}

/// `precept diff`: what changed between one report and the next.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells what changed between one report and the next.",
    usage: "precept diff [<options>] <old> <new> [<newer> ...]",
    discussion: """
      Compares what two reports claim, not their lines: figures and deadlines that moved, words that are \
      somebody else's now, figures carried over although their time has passed, what was added and what was \
      withdrawn. A paragraph that only stands elsewhere is unchanged.

      Reports are files as extract reads them, or records that it saved with --text; - is standard input. \
      Records that were made with other rules or options are made again from their reports where these are \
      still there; otherwise diff says what to give.

      Two folders are compared report by report: those of one name, then those whose names differ in numbers \
      and months alone (q1-2021.txt, q1-2022.txt), then those of one title. What is left over is named. Three \
      reports or more give a table that follows each figure through all of them.

      json is JSON Lines: a change a line, what is unchanged too (precept schema change); of three reports or \
      more a figure a line (precept schema trail). html is a page with both reports side by side.

      The exit code is 0 where nothing changed and 1 where something did.

      EXAMPLE
        precept diff q1-2021.txt q1-2022.txt
        precept diff --format html -o changes.html plan-2021.html plan-2022.html
        precept diff --published 2021-05-04 --published 2022-05-03 old.txt new.txt
        precept diff --format json reports/2021 reports/2022
        precept diff q1.txt q2.txt q3.txt q4.txt
      """)

  @Argument(help: ArgumentHelp("Reports or saved records, oldest first; or two folders.", valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp("text, json (a change a line) or html (a page).", valueName: "format"))
  var format: ChangeFormat = .text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file instead; it appears whole or not at all.", valueName: "file"))
  var output: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "When a report was published, if you know; once for each report, in their order: \(PublishedDate.expectation).",
      valueName: "date"))
  var published: [PublishedArgument] = []

  @Option(
    help: ArgumentHelp(
      "How to read dates such as 11/6/2022: day first (dmy, 11 June; the default) or month first (mdy).",
      valueName: "dmy|mdy"))
  var dateOrder: DateOrderArgument?

  @OptionGroup var lexicon: LexiconOptions

  func validate() throws {
    guard paths.count > 1 else {
      throw ValidationError("Name two reports, the older one first, or two folders.")
    }
    if paths.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("Standard input (-) can be read only once.")
    }
    if !published.isEmpty, published.count != paths.count {
      throw ValidationError(
        "--published is given once for each of the \(paths.count) reports, or not at all.")
    }
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a file.") }
    let folders = paths.count(where: Folder.isThere)
    if folders > 0 {
      guard folders == 2, paths.count == 2 else {
        throw ValidationError("Folders are compared two at a time: name two folders, or reports alone.")
      }
      if !published.isEmpty { throw ValidationError("--published is for reports, not for folders.") }
    }
    if format == .html {
      guard folders == 0, paths.count == 2 else {
        throw ValidationError("--format html shows two reports side by side; name two reports.")
      }
      if output == nil, isatty(STDOUT_FILENO) == 1 {
        throw ValidationError(
          "A page is for a browser, not for a terminal; name a file for it, as in -o changes.html.")
      }
    }
  }

  func run() throws {
    let words = try lexicon.read()
    let options = Generator.Options(dateOrder: (dateOrder ?? .dmy).order)
    let reader = ComparisonReader(
      pipeline: Pipeline(options: options, lexicon: words), hasOptions: dateOrder != nil || words != nil)
    if let output, let refusal = InputClash(paths + lexicon.files).refusal(of: output) {
      throw Refusal(code: ExitStatus.usage, message: refusal)
    }
    let run = DiffRun(format: format, terminal: Terminal(writesToFile: output != nil), reader: reader)
    do {
      let target: ResultOutput =
        if let output { try ResultOutput.file(output) } else { ResultOutput.standardOutput() }
      let status: Int32
      do {
        status =
          paths.count == 2 && paths.allSatisfy(Folder.isThere)
          ? try run.compareFolders(paths[0], paths[1], to: target)
          : try run.compare(paths, published: published.map(\.value), to: target)
      } catch let problem as ComparisonReader.Problem {
        throw Refusal(code: problem.status, message: problem.message)
      }
      try target.finish()
      if status != 0 { throw ExitCode(status) }
    } catch OutputError.closedPipe {
      return
    } catch OutputError.failed(let message) {
      throw Refusal(code: ExitStatus.unusableFile, message: message)
    }
  }
}

extension ComparisonReader.Problem {
  /// The exit code of a run that it ends.
  var status: Int32 {
    switch kind {
    case .unreadable: ExitStatus.unreadable
    case .unusable: ExitStatus.unusableFile
    case .usage: ExitStatus.usage
    }
  }
}
