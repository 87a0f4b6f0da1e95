import Claims
import Emission
import Glibc

/// What a run tells of itself: with what it was made, and what became of every input.
struct RunManifest {
  static let schema = "precept/run/1"
  /// A manifest is read into the memory whole; this is some millions of inputs.
  private static let mostBytes = 2 << 30

  /// How far the run has come.
  enum Status: String {
    /// It goes on, or was killed: what it has done since it began stands in its journal.
    case running
    /// It was interrupted; what it had done by then stands here.
    case interrupted
    /// It could not go on; what it had done by then stands here.
    case failed
    /// Every input is accounted for.
    case complete
  }

  var settings: RunSettings
  var entries: [RunEntry]

  /// The manifest at `path`; nil where there is none.
  ///
  /// - Throws: `OutputError.failed` where there is something else.
  static func read(_ path: String) throws(OutputError) -> RunManifest? {
    guard access(path, F_OK) == 0 else { return nil }
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try RegularFile.read(path, atMost: mostBytes)
    } catch {
      throw OutputError.failed(
        error.code == "too-large"
          ? "\(path): larger than any manifest that is read; give another --output" : error.message)
    }
    guard let saved = SavedRun.decode(SavedRun.Manifest.self, bytes), saved.schema == schema,
      let settings = RunSettings(saved.generator, saved.options)
    else {
      throw OutputError.failed(
        "\(path): not the manifest of a run, or a damaged one, with which no run can go on; give another --output"
      )
    }
    var entries: [RunEntry] = []
    for input in saved.inputs {
      guard let entry = RunEntry(input) else {
        throw OutputError.failed(
          "\(path): a damaged manifest, in which \(input.id) makes no sense, and with which no run can go on; give another --output"
        )
      }
      entries.append(entry)
    }
    return RunManifest(settings: settings, entries: entries)
  }
}

/// Writes a manifest an input at a time, so that a run of a million inputs takes no more memory than one of ten.
struct ManifestWriter {
  private let output: ResultOutput
  private var isFirst = true
  /// How many bytes were written.
  private(set) var length = 0

  /// How a run began, and what it has found.
  struct Head {
    var status: RunManifest.Status
    var settings: RunSettings
    var started: String
    var ended: String?
    var tally = RunTally()
    var skipped = 0
    var duplicates = 0
  }

  /// Begins the manifest at `path`, which is written as `temporary` until it is whole.
  init(_ path: String, through temporary: String, _ head: Head) throws(OutputError) {
    output = try ResultOutput.file(path, through: temporary)
    var json = JSONWriter(layout: .pretty)
    json.beginObject()
    json.key("schema")
    json.string(RunManifest.schema)
    json.key("status")
    json.string(head.status.rawValue)
    json.write(head.settings)
    json.key("started")
    json.string(head.started)
    json.key("ended")
    json.string(orNull: head.ended)
    json.key("reports")
    json.integer(head.tally.reports)
    json.key("skipped")
    json.integer(head.skipped)
    json.key("duplicates")
    json.integer(head.duplicates)
    json.key("failures")
    json.beginArray()
    for (code, count) in head.tally.failures.sorted(by: { $0.key < $1.key }) {
      json.beginObject(inline: true)
      json.key("code")
      json.string(code)
      json.key("count")
      json.integer(count)
      json.endObject()
    }
    json.endArray()
    json.key("found")
    json.beginObject(inline: true)
    json.writeCounts(head.tally)
    json.endObject()
    json.key("inputs")
    json.beginArray()
    try output.write(json.bytes)
    length = json.bytes.count
  }

  /// Adds what became of an input, as its line of the journal has it.
  mutating func add(_ line: [UInt8]) throws(OutputError) {
    let bytes = Array((isFirst ? "\n    " : ",\n    ").utf8) + line
    try output.write(bytes)
    length += bytes.count
    isFirst = false
  }

  /// Adds what became of an input.
  mutating func add(_ entry: RunEntry) throws(OutputError) {
    var json = JSONWriter()
    json.write(entry)
    try add(json.bytes)
  }

  /// Puts the manifest in its place.
  func finish() throws(OutputError) {
    try output.write(Array((isFirst ? "]\n}\n" : "\n  ]\n}\n").utf8))
    try output.finish()
  }
}
