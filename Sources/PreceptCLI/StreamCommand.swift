import ArgumentParser
import Claims
import Emission
import Glibc
import Precept

/// `precept stream`: a filter for other programs.
struct StreamCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Answers each line of JSON with one record, in order: a filter for other programs.",
    usage: "precept stream [<options>] < lines > records",
    discussion: """
      A line in is an object with one of "text", "html", "path" and "base64", and where known "id", \
      "mediaType", "published" (YYYY-MM-DD, YYYY-MM, YYYY or null) and "url". Every line is answered by one \
      line, in the same order and with its "id" (without one, the hash of the line); a line that cannot be \
      answered gets a record whose "status" is "error". Records are written as soon as they are ready, and \
      the exit code is 0 when every line was answered.

      EXAMPLE
        echo '{"id": "r1", "text": "Crime fell by 5%, the report says."}' | precept stream
      """)

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var lexicon: LexiconOptions

  @Option(
    help: ArgumentHelp(
      "The folder that each \"path\" must lie in, and that relative ones start from.", valueName: "dir"))
  var root: String?

  func run() async throws {
    try StreamCommand.requireOpen(STDIN_FILENO, "standard input")
    try StreamCommand.requireOpen(STDOUT_FILENO, "standard output")
    var folder: FolderRoot?
    if let root {
      guard let found = FolderRoot(root) else {
        throw ValidationError("--root \(root): there is no such folder.")
      }
      folder = found
    }
    let options = Generator.Options(dateOrder: reading.dateOrder.order)
    let stream = RecordStream(
      pipeline: Pipeline(options: options, lexicon: try lexicon.read()),
      emitter: RecordEmitter(includesText: reading.text), root: folder, jobs: reading.jobs ?? Batch.cores)
    do {
      try await stream.run(to: .standardOutput())
    } catch OutputError.closedPipe {
      return
    } catch OutputError.failed(let message) {
      throw Refusal(code: ExitStatus.unusableFile, message: message)
    }
  }

  /// Refuses to start without one of the standard streams: what the system put in its place, if anything, is the
  /// runtime's own, and of no kind that a program is given.
  private static func requireOpen(_ descriptor: Int32, _ name: String) throws {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != 0 else {
      throw Refusal(
        code: ExitStatus.unusableFile, message: "\(name): closed; give it a pipe, a file or /dev/null")
    }
  }
}
