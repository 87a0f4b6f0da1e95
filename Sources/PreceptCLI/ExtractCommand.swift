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
        precept extract --output claims.jsonl reports/2021 reports/2022
        precept extract crawl.warc.gz minutes.pdf
      """)

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "path"))
  var paths: [String]

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
      "Write to this file instead; it appears whole or not at all.", valueName: "file"))
  var output: String?

  @OptionGroup var input: InputOptions

  @Flag(help: "Begin CSV with a byte order mark, by which Excel knows UTF-8.")
  var bom = false

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var lexicon: LexiconOptions

  func validate() throws {
    if paths.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("Standard input (-) can be read only once.")
    }
    if bom, format != .csv { throw ValidationError("--bom is for --format csv.") }
    if reading.text, let format, !format.isOfRecords {
      throw ValidationError("--text is for --format json and jsonl.")
    }
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a file.") }
  }

  func run() async throws {
    let options = Generator.Options(published: input.published?.value, dateOrder: reading.dateOrder.order)
    let pipeline = Pipeline(options: options, lexicon: try lexicon.read())
    if let output, let refusal = InputClash(paths + lexicon.files).refusal(of: output) {
      throw Refusal(code: ExitStatus.usage, message: refusal)
    }
    let batch = Batch(
      pipeline: pipeline, mediaType: input.mediaType, jobs: reading.jobs ?? Batch.cores)
    let run: ExtractRun
    do {
      let target: ResultOutput =
        if let output { try ResultOutput.file(output) } else { ResultOutput.standardOutput() }
      // After the output is begun: to know what it holds, the first input is looked at, and may be long in coming.
      var inputs = ReportInputs(paths)
      let rendering = Rendering(
        format ?? (output == nil && isatty(STDOUT_FILENO) == 1 ? .table : .jsonl),
        generator: pipeline.generator, includesText: reading.text, marksOrder: bom,
        terminal: Terminal(writesToFile: output != nil), isSingle: inputs.isOneReport(of: paths))
      var progress = ExtractRun(rendering: rendering)
      try await batch.run(over: inputs, render: rendering.render) { outcome in
        try progress.take(outcome, to: target)
      }
      run = progress
      try target.write(rendering.closing(after: run.tally.reports))
      try target.finish()
    } catch OutputError.closedPipe {
      return
    } catch OutputError.failed(let message) {
      throw Refusal(code: ExitStatus.unusableFile, message: message)
    }
    run.summarise()
    if run.tally.failed > 0, !input.lenient { throw ExitCode(ExitStatus.unreadable) }
  }
}

/// What a run of `extract` has seen so far.
private struct ExtractRun {
  let rendering: Rendering
  private(set) var tally = RunTally()
  private let start = ContinuousClock.now
  private var skipped = SkippedFiles()
  private var records = SkippedRecords()

  init(rendering: Rendering) {
    self.rendering = rendering
  }

  mutating func take(_ outcome: Batch.Outcome<Rendering.Rendered>, to target: ResultOutput) throws {
    switch outcome {
    case .skipped(let path, let reason):
      skipped.add(path, reason)
    case .skippedRecord(let archive, let reason):
      records.add(archive, reason)
    case .report(let rendered, let failure):
      try target.write(rendering.opening(before: tally.reports))
      try target.write(rendered.bytes)
      tally += rendered.tally
      if let failure { Messages.say(failure.message) }
    }
  }

  /// Says what was passed over, and how much was found in all.
  func summarise() {
    for sentence in skipped.sentences + records.sentences { Messages.say(sentence) }
    if tally.reports > 1 { Messages.say(tally.summary(seconds: (ContinuousClock.now - start) / .seconds(1))) }
  }
}
