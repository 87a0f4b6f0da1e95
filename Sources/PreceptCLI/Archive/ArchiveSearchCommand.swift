import Archive
import ArgumentParser
import Claims
import Emission
import Glibc

/// `precept archive search`: claims that are asked for.
struct ArchiveSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds claims in an archive by their words, speakers, forces, kinds and days.",
    usage: "precept archive search [<options>] <archive> [<word> ...]",
    discussion: """
      All words must be in a claim or in its speaker's name, in the singular or the plural; words in quotation marks \
      inside an argument stand together as they are. A figure with its sign or commas (88%, £1.1m, 600,000) is that \
      figure. The best come first; without words those added last. With --from or --to, claims of which no day is \
      known are left out. On a terminal each claim is shown with its report, elsewhere it is a line of JSON. Exits \
      with 1 where nothing is found.

      EXAMPLE
        precept archive search pcc.sqlite custody suites
        precept archive search pcc.sqlite '"custody suites"' --kind figure --from 2021 --to 2023
        precept archive search pcc.sqlite knife --force "West Mercia" --speaker Campion
      """)

  @OptionGroup var archive: ArchiveArgument

  @Argument(help: ArgumentHelp("What to look for.", valueName: "word"))
  var words: [String] = []

  @OptionGroup var query: QueryOptions

  @Option(
    help: ArgumentHelp(
      "Only this kind: quotation, reported, figure, change, commitment or event.", valueName: "kind"))
  var kind: Claim.Kind?

  @Option(help: ArgumentHelp("How many claims at most.", valueName: "n"))
  var limit = 20

  @Option(help: ArgumentHelp("table or jsonl (the default is table on a terminal).", valueName: "format"))
  var format: HitFormat?

  enum HitFormat: String, ExpressibleByArgument, CaseIterable {
    case table, jsonl
  }

  func validate() throws {
    guard limit > 0, limit <= 100_000 else { throw ValidationError("--limit takes 1 to 100000.") }
  }

  func run() throws {
    let archive = try archive.open(for: .reading)
    var query = query.query(words)
    query.kind = kind
    query.limit = limit
    let found = try Refusal.of { try archive.search(query) }
    let hits = found.hits
    try Refusal.of { try archive.close() }
    let emitter = HitEmitter()
    switch format ?? (isatty(STDOUT_FILENO) == 1 ? .table : .jsonl) {
    case .jsonl: try StandardOutput.write(emitter.lines(hits))
    case .table:
      let terminal = Terminal(writesToFile: false)
      try StandardOutput.write(emitter.text(hits, width: terminal.width, usesColour: terminal.usesColour))
    }
    if found.hasMore {
      Messages.say("there are more than these \(hits.count); --limit \(hits.count * 10) shows more of them")
    }
    if let ranked = found.rankedOnly {
      Messages.say(
        "more than \(ranked) claims have these words; those added last were ranked; narrow the search by --force, --kind or --from"
      )
    }
    if hits.isEmpty {
      Messages.say("\(archive.path): nothing found")
      throw ExitCode(ExitStatus.changed)
    }
  }
}
