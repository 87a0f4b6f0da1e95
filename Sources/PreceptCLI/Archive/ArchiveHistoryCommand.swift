import Archive
import ArgumentParser
import Claims
import Emission
import Glibc
import Precept

/// `precept archive history`: one figure, or one promise's date, through the reports.
struct ArchiveHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Follows a figure, or the date of a promise, through the reports of an archive.",
    usage: "precept archive history [<options>] <archive> [<word> ...]",
    discussion: """
      Figures are joined to one only where the same thing is counted, as precept diff tells it; all others stand by \
      themselves. A figure stands at the period that it is of, a promise at its report's publication. Reports whose \
      publication is unknown have no place in time, and are left out where a figure has no date of its own.

      EXAMPLE
        precept archive history pcc.sqlite --unit officer --actor "West Mercia Police"
        precept archive history pcc.sqlite custody suites --dates --plot suites.svg
        precept archive history pcc.sqlite --unit percent victims satisfied --format csv
      """)

  @OptionGroup var archive: ArchiveArgument

  @Argument(help: ArgumentHelp("Words of the claims.", valueName: "word"))
  var words: [String] = []

  @OptionGroup var query: QueryOptions

  @Flag(help: "Follow the dates of promises rather than figures.")
  var dates = false

  @Flag(help: "Leave out what stands in one report alone.")
  var followed = false

  @Option(
    help: ArgumentHelp(
      "table, csv or jsonl (the default is table on a terminal, else jsonl).", valueName: "format"))
  var format: HistoryFormat?

  @Option(help: ArgumentHelp("Draw a chart too: a file that ends in .svg or .html.", valueName: "file"))
  var plot: String?

  enum HistoryFormat: String, ExpressibleByArgument, CaseIterable {
    case table, csv, jsonl
  }

  func validate() throws {
    if words.isEmpty, query.unit == nil, query.actor == nil, query.force == nil, query.speaker == nil {
      throw ValidationError("Say which figure: its --unit, an --actor, or words of the claim.")
    }
    if let plot, !plot.hasSuffix(".svg"), !plot.hasSuffix(".html") {
      throw ValidationError("--plot takes a name that ends in .svg or .html.")
    }
  }

  func run() throws {
    try archive.expectNoClash(with: plot)
    let archive = try archive.open(for: .reading)
    var history = try Refusal.of { try archive.history(query.query(words), ofDates: dates) }
    try Refusal.of { try archive.close() }
    if followed { history.series.removeAll { $0.count < 2 } }
    if let plot, !history.series.isEmpty { try draw(history, plot) }
    let emitter = HistoryEmitter()
    switch format ?? (isatty(STDOUT_FILENO) == 1 ? .table : .jsonl) {
    case .jsonl: try StandardOutput.write(emitter.lines(history))
    case .csv: try StandardOutput.write(emitter.csv(history))
    case .table:
      let terminal = Terminal(writesToFile: false)
      try StandardOutput.write(emitter.table(history, width: terminal.width, usesColour: terminal.usesColour))
    }
    if history.series.isEmpty {
      Messages.say("\(archive.path): nothing found")
      throw ExitCode(ExitStatus.changed)
    }
  }

  /// What the chart is called: what was asked for.
  private var title: String {
    var parts = words
    if let unit = query.unit { parts.append(unit) }
    let what = parts.joined(separator: " ")
    let who = [query.actor, query.force, query.speaker].compactMap(\.self).joined(separator: ", ")
    return [who, what].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  private func draw(_ history: History, _ path: String) throws {
    let chart = TimelineChart(history, title: title)
    do {
      let target = try ResultOutput.file(path)
      let bytes =
        path.hasSuffix(".svg")
        ? chart.svg() : chart.page(generator: Pipeline().generator, assets: .current)
      try target.write(bytes)
      try target.finish()
    } catch OutputError.closedPipe {
      return
    } catch OutputError.failed(let message) {
      throw Refusal(code: ExitStatus.unusableFile, message: message)
    }
  }
}
