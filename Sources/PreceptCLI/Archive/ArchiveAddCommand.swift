import Archive
import ArgumentParser
import Claims
import Emission
import Glibc
import Precept

/// `precept archive add`: reports, or records of them, into an archive.
struct ArchiveAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds reports to an archive, which is made where there is none.",
    usage: "precept archive add [<options>] <archive> <path> ...",
    discussion: """
      Paths are files and folders, as for precept extract. - takes records from a pipe, and a file that ends in \
      .jsonl holds records; write them with --text, since an archive keeps the text that positions count in. What is \
      there is not added again. In a pipe or a file each report has a line of JSON as soon as it is stored; from then \
      on it is safe.

      EXAMPLE
        precept archive add pcc.sqlite reports/2021 reports/2022
        precept archive add --keep-source pcc.sqlite minutes.html
        precept extract --text crawl.warc.gz | precept archive add pcc.sqlite -
      """)

  @OptionGroup var archive: ArchiveArgument

  @Argument(
    help: ArgumentHelp("Files, folders, .jsonl files of records, or - for records.", valueName: "path"))
  var paths: [String]

  @OptionGroup var input: InputOptions
  @OptionGroup var batch: BatchOptions
  @OptionGroup var lexicon: LexiconOptions

  @Flag(help: "Keep the reports' own bytes too, packed.")
  var keepSource = false

  func validate() throws {
    if paths.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("Standard input (-) can be read only once.")
    }
  }

  func run() async throws {
    let options = Generator.Options(published: input.published?.value, dateOrder: batch.dateOrder.order)
    let pipeline = Pipeline(options: options, lexicon: try lexicon.read())
    let archive = try archive.open(for: .adding)
    var run = ArchiveRun(
      ArchiveWriter(archive, generator: pipeline.generator, started: Timestamp.now()), keepsSource: keepSource
    )
    do {
      for paths in groups {
        if paths.count == 1, isOfRecords(paths[0]) {
          try run.take(recordsIn: paths[0], pipeline)
        } else {
          let batch = Batch(pipeline: pipeline, mediaType: input.mediaType, jobs: batch.jobs ?? Batch.cores)
          let keepsSource = keepSource
          try await batch.run(
            over: ReportInputs(paths), render: { ArchiveRun.prepared($0, keepsSource: keepsSource) },
            emit: { try run.take($0) })
        }
      }
      try run.finish()
    } catch OutputError.failed(let message) {
      throw Refusal(code: ExitStatus.unusableFile, message: message)
    }
    try Refusal.of { try archive.close() }
    run.summarise(archive.path)
    if run.failed > 0, !input.lenient { throw ExitCode(ExitStatus.unreadable) }
  }

  private func isOfRecords(_ path: String) -> Bool { path == "-" || path.hasSuffix(".jsonl") }

  /// The paths, in order, with those of records by themselves.
  private var groups: [[String]] {
    paths.reduce(into: []) { groups, path in
      if isOfRecords(path) || groups.last.map({ isOfRecords($0[0]) }) ?? true {
        groups.append([path])
      } else {
        groups[groups.count - 1].append(path)
      }
    }
  }
}
