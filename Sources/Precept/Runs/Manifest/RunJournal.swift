import Emission
import Glibc

/// What a run has done so far, a line an input, in their order. A line is written before its result is in its place, so that
/// whatever lies there is known; whether it does is seen by its digest.
struct RunJournal {
  /// No line is longer.
  static let longestLine = 1 << 20
  private static let schema = "precept/run-journal/1"

  private let path: String
  private let file: HeldFile
  /// How many bytes it has.
  private(set) var length = 0

  /// An empty journal at `path`, of a run with `settings`.
  init(_ path: String, settings: RunSettings) throws(OutputError) {
    self.path = path
    file = try HeldFile(path, O_RDWR | O_CREAT | O_TRUNC | O_APPEND)
    var json = JSONWriter()
    json.beginObject()
    json.key("schema")
    json.string(RunJournal.schema)
    json.write(settings)
    json.endObject()
    json.endLine()
    try file.write(json.bytes)
    length = json.bytes.count
  }

  /// Adds a line.
  mutating func append(_ entry: RunEntry) throws(OutputError) {
    var json = JSONWriter()
    json.write(entry)
    json.endLine()
    try file.write(json.bytes)
    length += json.bytes.count
  }

  /// Takes the first `count` lines one after the other, without their breaks.
  ///
  /// - Throws: what `body` throws, and where there are not so many.
  func forEachLine(upTo count: Int, _ body: ([UInt8]) throws(OutputError) -> Void) throws(OutputError) {
    // By its descriptor: whoever takes its name away takes nothing of what was written. Lines are added behind its end all the same.
    lseek(file.descriptor, 0, SEEK_SET)
    var lines = LineReader(descriptor: file.descriptor, limit: RunJournal.longestLine, name: path)
    for number in 0...count {
      guard let line = try? lines.next(), case .bytes(let bytes) = line else { throw isSpoilt }
      // The first says what the run is.
      if number > 0 { try body(bytes) }
    }
  }

  /// What is wrong where the journal does not hold what was written to it.
  var isSpoilt: OutputError {
    .failed("\(path): not as it was written; something else writes to it, or the disk is damaged")
  }

  /// What stands in the journal at `path`; nil where there is none. Of a run that was killed the last line may be cut, and is
  /// left out, as is any that cannot be read: its report is done again.
  static func read(_ path: String) throws(OutputError) -> (settings: RunSettings, entries: [RunEntry])? {
    guard access(path, F_OK) == 0 else { return nil }
    do throws(FileProblem) {
      let file = try OpenFile(path)
      var lines = LineReader(descriptor: file.descriptor, limit: longestLine, name: path)
      guard case .bytes(let first)? = try lines.next(),
        let head = SavedRun.decode(SavedRun.JournalHead.self, first), head.schema == schema,
        let settings = RunSettings(head.generator, head.options)
      else { return nil }
      var entries: [RunEntry] = []
      while let line = try lines.next() {
        guard case .bytes(let bytes) = line, let saved = SavedRun.decode(SavedRun.Entry.self, bytes),
          let entry = RunEntry(saved)
        else { continue }
        entries.append(entry)
      }
      return (settings, entries)
    } catch {
      throw OutputError.failed(error.message)
    }
  }
}
