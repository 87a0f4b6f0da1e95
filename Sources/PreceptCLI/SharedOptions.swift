import ArgumentParser
import Claims
import Precept

/// The order of day and month, as the command line names it.
enum DateOrderArgument: String, ExpressibleByArgument, CaseIterable {
  case dmy, mdy

  var order: Generator.DateOrder {
    switch self {
    case .dmy: .dayFirst
    case .mdy: .monthFirst
    }
  }
}

/// A publication date, as the command line takes it.
struct PublishedArgument: ExpressibleByArgument {
  let value: String

  init?(argument: String) {
    guard PublishedDate.isValid(argument) else { return nil }
    value = argument
  }
}

/// What a user knows of reports, and how strict to be with them.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "When the reports were published, if you know: \(PublishedDate.expectation).", valueName: "date"))
  var published: PublishedArgument?

  @Option(
    help: ArgumentHelp(
      "What the files are, where their names and contents do not tell: text/plain or text/html.",
      valueName: "type"))
  var mediaType: String?

  @Flag(help: "Exit with 0 even where some reports could not be read.")
  var lenient = false
}

/// The words and names that a user adds to those of the program.
struct LexiconOptions: ParsableArguments {
  @Option(
    name: .customLong("lexicon"), parsing: .singleValue,
    help: ArgumentHelp(
      """
      Add the actors, units and words of this .tsv file; may be given several times. Its name (forces.tsv) or \
      section lines in it (# forces) say what its rows are.
      """,
      valueName: "file"))
  var files: [String] = []

  /// What stands in the files; nil where there are none.
  func read() throws -> UserLexicon? {
    guard !files.isEmpty else { return nil }
    do throws(UserLexiconProblem) {
      return try UserLexicon(files: files)
    } catch {
      for sentence in error.sentences { Messages.say(sentence) }
      throw ExitCode(ExitStatus.unusableFile)
    }
  }
}

/// How reports are read, whatever becomes of them.
struct BatchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How to read dates such as 11/6/2022: day first (dmy, 11 June) or month first (mdy, November 6).",
      valueName: "dmy|mdy"))
  var dateOrder: DateOrderArgument = .dmy

  @Option(
    help: ArgumentHelp(
      "How many reports to work on at a time (default: the cores of this machine).", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
  }
}

/// The options of every command that makes records of reports.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var batch: BatchOptions

  @Flag(help: "Give each record the text that its positions count in.")
  var text = false

  var dateOrder: DateOrderArgument { batch.dateOrder }
  var jobs: Int? { batch.jobs }
}
