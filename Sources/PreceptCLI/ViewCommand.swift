import ArgumentParser
import Claims
import Emission
import Glibc
import Precept

/// `precept view`: a report as a page to look at, with everything found in it marked.
struct ViewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "view",
    abstract: "Makes a page to look at: the report, with everything found in it marked.",
    usage: "precept view [<options>] <path> ... [-o <file|folder>]",
    discussion: """
      The page shows the report's text with quotations, dates, counts and the names of actors marked in their \
      places, its claims beside it, and for each mark what it means and which rule found it. It is one file, \
      which any browser shows without a network; nothing in a report can make it do more.

      One report makes one page: into the file that -o names, or to standard output in a pipe. Several \
      reports, a folder or a web archive make a folder of pages: -o names it, and its index.html lists the \
      reports. A report that cannot be read has a row there that says why, and the exit code is then 65.

      EXAMPLE
        precept view minutes.txt -o minutes.html
        precept view --published 2021-11-25 release.html > page.html
        precept view reports/2021 reports/2022 -o pages
        precept view crawl.warc.gz -o pages
      """)

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "path"))
  var paths: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The page to write, or the folder for several; each file appears whole or not at all.",
      valueName: "file|folder"))
  var output: String?

  @OptionGroup var input: InputOptions

  @OptionGroup var reading: BatchOptions

  @OptionGroup var lexicon: LexiconOptions

  func validate() throws {
    if paths.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("Standard input (-) can be read only once.")
    }
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a file or folder.") }
  }

  func run() async throws {
    let options = Generator.Options(published: input.published?.value, dateOrder: reading.dateOrder.order)
    let pipeline = Pipeline(options: options, lexicon: try lexicon.read())
    var inputs = ReportInputs(paths)
    let place = try self.place(isSingle: inputs.isOneReport(of: paths))
    let failures: Int
    do {
      var pages = try ViewRun(place, generator: pipeline.generator)
      let rendering = pages.rendering
      let batch = Batch(pipeline: pipeline, mediaType: input.mediaType, jobs: reading.jobs ?? Batch.cores)
      try await batch.run(over: inputs, render: rendering.render) { outcome in try pages.take(outcome) }
      failures = try pages.finish()
    } catch OutputError.closedPipe {
      return
    } catch OutputError.failed(let message) {
      throw Refusal(code: ExitStatus.unusableFile, message: message)
    }
    if failures > 0, !input.lenient { throw ExitCode(ExitStatus.unreadable) }
  }

  /// Where pages go.
  ///
  /// - Throws: `Refusal` where `--output` does not fit what there is to write.
  private func place(isSingle: Bool) throws(Refusal) -> ViewRun.Place {
    guard let output else {
      guard isSingle else { throw wrong("several reports make a folder of pages; name it, as in -o pages") }
      guard isatty(STDOUT_FILENO) == 0 else {
        throw wrong("a page is for a browser, not for a terminal; name a file for it, as in -o page.html")
      }
      return .standardOutput
    }
    let isFolder = output.hasSuffix("/") || Folder.isThere(output)
    let clash = InputClash(paths + lexicon.files)
    if isSingle, !isFolder {
      if let refusal = clash.refusal(of: output) { throw wrong(refusal) }
      return .file(output)
    }
    let name = output.lowercased()
    if !isFolder, access(output, F_OK) == 0 || name.hasSuffix(".html") || name.hasSuffix(".htm") {
      throw wrong(
        "\(output) is the name of a file, and several reports make a folder of pages; name one, as in -o pages"
      )
    }
    if let refusal = clash.refusal(ofPagesIn: output) { throw wrong(refusal) }
    return .folder(output)
  }

  private func wrong(_ message: String) -> Refusal { Refusal(code: ExitStatus.usage, message: message) }
}

/// What a run of `view` has written so far.
private struct ViewRun {
  /// Where pages go.
  enum Place {
    case standardOutput
    case file(String)
    case folder(String)
  }

  /// What is made of a report beside the other jobs.
  struct Rendered: Sendable {
    var id: String
    /// Nil where the report could not be read.
    var page: [UInt8]?
    var row: IndexEmitter.Row
  }

  /// Makes the page of a report.
  struct Rendering: Sendable {
    let home: String?

    func render(_ result: Result<Report, ReportFailure>) -> Rendered {
      switch result {
      case .success(let report):
        let page = ViewEmitter(assets: .current).page(of: report, home: home)
        return Rendered(id: report.id, page: page, row: IndexEmitter.Row(report))
      case .failure(let failure):
        return Rendered(id: failure.id, page: nil, row: IndexEmitter.Row(failure))
      }
    }
  }

  let rendering: Rendering
  private let place: Place
  private let generator: Generator
  private var folder: PageFolder?
  private var rows: [(row: IndexEmitter.Row, address: String?)] = []
  private var failures = 0
  private var passedOver = PassedOverNotes()

  init(_ place: Place, generator: Generator) throws(OutputError) {
    self.place = place
    self.generator = generator
    if case .folder(let path) = place { folder = try PageFolder(path) }
    rendering = Rendering(home: folder == nil ? nil : PageFolder.index)
  }

  mutating func take(_ outcome: Batch.Outcome<Rendered>) throws(OutputError) {
    switch outcome {
    case .passedOver(let passed): passedOver.add(passed)
    case .report(let rendered, let failure):
      if let failure {
        failures += 1
        Messages.say(failure.message)
      }
      rows.append(
        (
          rendered.row,
          try rendered.page.flatMap { page throws(OutputError) in try put(page, of: rendered.id) }
        ))
    }
  }

  /// Writes a page where it belongs.
  ///
  /// - Returns: its address from the list of reports; nil where there is no list.
  private mutating func put(_ page: [UInt8], of id: String) throws(OutputError) -> String? {
    switch place {
    case .folder: return try folder?.write(page, of: id)
    case .standardOutput: try ResultOutput.standardOutput().write(page)
    case .file(let path):
      let file = try ResultOutput.file(path)
      try file.write(page)
      try file.finish()
    }
    return nil
  }

  /// Writes the list of a folder, and says what was passed over.
  ///
  /// - Returns: how many reports could not be read.
  func finish() throws(OutputError) -> Int {
    try folder?.finish(IndexEmitter(assets: .current).page(of: rows, generator: generator))
    for sentence in passedOver.sentences { Messages.say(sentence) }
    if let folder, case .folder(let path) = place { sayLeftOver(folder.leftOver, in: path) }
    if failures > 0, rows.count > 1 { Messages.say("\(failures) of \(rows.count) reports could not be read") }
    return failures
  }

  /// Names the pages of earlier runs that stay in the folder and that its list no longer leads to.
  private func sayLeftOver(_ names: [String], in path: String) {
    guard !names.isEmpty else { return }
    let pages = names.count == 1 ? "a page of an earlier run is" : "pages of an earlier run are"
    Messages.say("\(path): \(pages) no longer listed: \(NamedFew(names).words); delete what you do not need")
  }
}
