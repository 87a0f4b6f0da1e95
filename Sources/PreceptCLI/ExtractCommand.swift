import ArgumentParser
import Claims
import Emission
import Glibc
import Precept

/// `precept extract`: reports in, records out.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Reads reports and writes what they claim.",
    usage: "precept extract [<options>] <path> ...",
    discussion: """
      Paths are files, folders (their .txt, .html, .htm, .xhtml, .warc, .pdf and .docx files, and .gz of \
      these, in the order of their names) and - for standard input. Nothing is fetched: save a page first. On \
      a terminal the result is a table; in a pipe or a file it is JSON Lines, one record a report. A report \
      that cannot be read gets a record too, with what is wrong; the others go on, and the exit code is then \
      65.

      Many reports: --output out/ writes a file for each, named after it, --output FILE one for all; beside them stands \
      a manifest (run.json) that says what became of every input. A run that was broken off, by Ctrl-C, a crash or a full \
      disk, goes on with --resume. Of two reports that are the same the second has a duplicateOf in its record.

      A web archive (WARC) gives one record for each HTML or plain-text page in it; what else it holds is \
      counted on standard error. PDF takes pdftotext (Debian: poppler-utils), Word (.docx) pandoc; their \
      positions count in the text that these make.

      TimeML is one XML document: a TimeML element, or several in a TimeMLCorpus where there may be several \
      reports. A report that cannot be read is an ERROR element there.

      claims is JSON Lines, one claim a line with all that is needed to check it; csv is the same as a table, in \
      which a text that a spreadsheet would run as a formula begins with an apostrophe. annotations (W3C Web \
      Annotation) and schema-org are JSON-LD, one document a line for each report.

      EXAMPLE
        precept extract minutes.txt
        precept extract --format csv --bom --output claims.csv reports
        precept extract --format json --published 2021-11-25 release.html
        precept extract --format timex3 --output minutes.tml minutes.txt
        precept extract --lexicon northmoor.tsv minutes.txt
        precept extract --output out/ --resume reports/2021 reports/2022
        find reports -name '*.txt' -print0 | precept extract - --files-from -o all.jsonl
        precept extract crawl.warc.gz minutes.pdf
      """)

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      json (indented), jsonl (one record a line), table, claims (one claim a line), csv (one claim a row), \
      annotations (W3C Web Annotation), schema-org, or timex3 (TimeML: the text, its dates tagged). The \
      default is table on a terminal, else jsonl.
      """,
      valueName: "format"))
  var format: OutputFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file, or to a folder (out/) a file for each report; each appears whole or not at all.",
      valueName: "file|folder"))
  var output: String?

  @Flag(
    help:
      "Go on with a run that was broken off: do only what is missing, changed, or made with other rules or options."
  )
  var resume = false

  @Flag(
    help:
      "The paths are lists of paths (- for standard input), one a line or each with a NUL behind it (find -print0)."
  )
  var filesFrom = false

  @Flag(
    help:
      "Find reports that are nearly the same as one before them too, not only those that are the same byte for byte."
  )
  var nearDuplicates = false

  @Flag(name: .shortAndLong, help: "No progress and no summary; what cannot be read is still said.")
  var quiet = false

  @OptionGroup var input: InputOptions

  @Flag(help: "Begin CSV with a byte order mark, by which Excel knows UTF-8.")
  var bom = false

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var lexicon: LexiconOptions

  mutating func validate() throws {
    if paths.isEmpty {
      guard filesFrom else { throw ValidationError("Missing expected argument '<path> ...'") }
      paths = ["-"]
    }
    if paths.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("Standard input (-) can be read only once.")
    }
    if bom, askedFormat != .csv { throw ValidationError("--bom is for --format csv.") }
    if reading.text, let askedFormat, !askedFormat.isOfRecords {
      throw ValidationError("--text is for --format json and jsonl.")
    }
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a file or folder.") }
    if resume, output == nil || output == "-" {
      throw ValidationError("--resume needs the --output of the run to go on with.")
    }
  }

  func run() async throws {
    let options = Generator.Options(published: input.published?.value, dateOrder: reading.dateOrder.order)
    let pipeline = Pipeline(options: options, lexicon: try lexicon.read())
    let target = try target()
    var summary = RunSummary(BatchProgress(paths, areLists: filesFrom, isQuiet: quiet))
    do {
      switch target {
      case .plain(let output): try await write(to: output, pipeline, &summary)
      case .run(let place): try await run(in: place, pipeline, &summary)
      }
    } catch OutputError.closedPipe {
      return
    } catch OutputError.failed(let message) {
      summary.clear()
      throw Refusal(code: ExitStatus.unusableFile, message: message)
    }
    if summary.tally.failed > 0, !input.lenient { throw ExitCode(ExitStatus.unreadable) }
  }

  // MARK: - Where results go

  private enum Target {
    /// Standard output, a device, or a file for one report.
    case plain(String?)
    /// A folder, or a file for several reports; with a manifest.
    case run(RunPlace)
  }

  private func target() throws(Refusal) -> Target {
    guard let output, output != "-", !StandardOutput.isMeant(by: output) else { return .plain(nil) }
    let clash = InputClash(paths + lexicon.files)
    let isThere = access(output, F_OK) == 0
    // A name without an ending, where several reports are written.
    let isNameOfFolder =
      !isThere && mayBeSeveral && output.split(separator: "/").last?.contains(".") == false
    if output.hasSuffix("/") || Folder.isThere(output) || isNameOfFolder {
      if let refusal = clash.refusal(ofResultsIn: output) {
        throw Refusal(code: ExitStatus.usage, message: refusal)
      }
      return .run(.folder(output))
    }
    if let refusal = clash.refusal(of: output) { throw Refusal(code: ExitStatus.usage, message: refusal) }
    let place = RunPlace.file(output)
    // What a run has written goes with its account.
    let isRun = mayBeSeveral || resume || access(place.manifest, F_OK) == 0
    return isRun && (!isThere || ResultOutput.isFile(output)) ? .run(place) : .plain(output)
  }

  /// Whether the paths, by their names, may mean more than one report.
  private var mayBeSeveral: Bool {
    guard paths.count == 1, !filesFrom, let path = paths.first else { return true }
    let name = path.lowercased()
    return Folder.isThere(path) || name.hasSuffix(".warc") || name.hasSuffix(".warc.gz")
  }

  // MARK: - The ways of a run

  private func rendering(_ pipeline: Pipeline, isSingle: Bool) -> Rendering {
    Rendering(
      askedFormat ?? usualFormat,
      generator: pipeline.generator, includesText: reading.text, marksOrder: bom,
      terminal: Terminal(writesToFile: output != nil && output != "-"), isSingle: isSingle)
  }

  /// The format that is asked for, by itself or by the name of the file.
  private var askedFormat: OutputFormat? { format ?? output.flatMap(OutputFormat.init(ending:)) }

  /// A table for a person, lines for a program.
  private var usualFormat: OutputFormat {
    (output == nil || output == "-") && isatty(STDOUT_FILENO) == 1 ? .table : .jsonl
  }

  private func reportRun(_ pipeline: Pipeline, _ rendering: Rendering) -> (
    run: ReportRun, settings: RunSettings
  ) {
    let settings = RunSettings(
      generator: pipeline.generator, format: rendering.format.rawValue, includesText: reading.text,
      marksOrder: bom, mediaType: input.mediaType, nearDuplicates: nearDuplicates)
    let run = ReportRun(
      pipeline: pipeline, settings: settings, form: rendering.form, jobs: reading.jobs ?? Batch.cores)
    return (run, settings)
  }

  private func write(to path: String?, _ pipeline: Pipeline, _ summary: inout RunSummary) async throws {
    let target = if let path { try ResultOutput.file(path) } else { ResultOutput.standardOutput() }
    // After the output is begun: to know what it holds, the first input is looked at, and may be long in coming.
    var inputs = ReportInputs(paths, areLists: filesFrom)
    let rendering = rendering(pipeline, isSingle: !filesFrom && inputs.isOneReport(of: paths))
    var results = PlainResults(target, form: rendering.form)
    try await reportRun(pipeline, rendering).run.run(over: inputs, into: &results) { summary.take($0) }
    try results.finish()
    summary.sayPassedOver()
    guard !quiet else { return }
    summary.sayDuplicates()
    if summary.tally.reports > 1 { summary.sayTotals() }
  }

  private func run(in place: RunPlace, _ pipeline: Pipeline, _ summary: inout RunSummary) async throws {
    var inputs = ReportInputs(paths, areLists: filesFrom)
    let rendering = rendering(
      pipeline, isSingle: place.isFolder || !mayBeSeveral && inputs.isOneReport(of: paths))
    let (run, settings) = reportRun(pipeline, rendering)
    let recorder = try RunRecorder(
      place, settings: settings, form: rendering.form, arguments: paths, areLists: filesFrom, resumes: resume)
    recorder.endWhenInterrupted { done in
      Progress.wipe()
      Messages.say("interrupted: \(Self.kept(done))")
    }
    if let note = note(on: recorder), !quiet { Messages.say("\(place.path): \(note)") }
    let leftOver: [String]
    do {
      try await run.run(over: inputs, into: recorder) { summary.take($0) }
      leftOver = try recorder.finish()
    } catch OutputError.failed(let message) {
      throw OutputError.failed("\(message); \(Self.kept(try recorder.fail()))")
    }
    summary.sayPassedOver()
    guard !quiet else { return }
    summary.sayDuplicates()
    if !leftOver.isEmpty {
      Messages.say(
        "\(place.path): results of an earlier run that are not among those of this one: \(NamedFew(leftOver).words); delete what you do not need"
      )
    }
    summary.sayTotals(keepsEarlier: resume)
    Messages.say("results in \(place.path)\(place.isFolder ? "/" : ""), account of them in \(place.manifest)")
  }

  /// What its user should know of a place in which earlier runs have left results, before they are made again.
  private func note(on recorder: RunRecorder) -> String? {
    guard recorder.hasEarlier else { return nil }
    if recorder.isOfOtherSettings {
      return "made with other rules or options than these; everything is made again"
    }
    return resume ? nil : "made again from the beginning; --resume would keep what is the same"
  }

  /// What is left of a run that was broken off.
  private static func kept(_ done: RunTally) -> String {
    "\(done.reports) \(done.reports == 1 ? "report is" : "reports are") done and kept; --resume goes on from there"
  }
}
