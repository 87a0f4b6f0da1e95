import Archive
import Claims
import Emission
import Glibc
import Precept

/// A run of `archive add`: what it has stored so far, and what it says of it.
struct ArchiveRun {
  private var writer: ArchiveWriter
  private let keepsSource: Bool
  private let output = ResultOutput.standardOutput()
  /// Whether each report has a line: on a terminal they would hide what is said, and whoever is gone reads none.
  private var hasLines = isatty(STDOUT_FILENO) != 1
  private var progress = Progress()
  private var passedOver = PassedOverNotes()
  private var added = 0
  private var claims = 0
  private var known = 0
  private(set) var failed = 0
  private var withoutSource = 0

  init(_ writer: ArchiveWriter, keepsSource: Bool) {
    self.writer = writer
    self.keepsSource = keepsSource
  }

  /// A report made ready, beside the other jobs.
  static func prepared(_ result: Result<Report, ReportFailure>, keepsSource: Bool) -> ArchiveWriter.Item {
    switch result {
    case .success(let report):
      .report(PreparedReport(report, source: keepsSource ? ReportSource.bytes(of: report) : nil))
    case .failure(let failure): .failure(failure)
    }
  }

  mutating func take(_ outcome: Batch.Outcome<ArchiveWriter.Item>) throws {
    switch outcome {
    case .passedOver(let passed): passedOver.add(passed)
    case .report(let item, _): try take(item)
    }
  }

  /// Takes every record of a file or of standard input.
  mutating func take(recordsIn path: String, _ pipeline: Pipeline) throws {
    var lines: RecordLines
    do throws(ReportFailure) {
      lines = try RecordLines(path, pipeline: pipeline)
    } catch {
      return try take(.failure(error))
    }
    while true {
      // Whoever writes the records slowly sees them stored.
      if lines.mayWait() { try flush() }
      guard let result = lines.next() else { return }
      try take(Self.prepared(result, keepsSource: keepsSource))
    }
  }

  private mutating func take(_ item: ArchiveWriter.Item) throws {
    if keepsSource, case .report(let report) = item, !report.hasSource { withoutSource += 1 }
    try tell(Refusal.of { try writer.add(item) })
  }

  private mutating func flush() throws { try tell(Refusal.of { try writer.flush() }) }

  mutating func finish() throws { try tell(Refusal.of { try writer.finish(at: Timestamp.now()) }) }

  /// Tells of what is stored, now that it is.
  private mutating func tell(_ stored: [ArchiveWriter.Stored]) throws {
    guard !stored.isEmpty else { return }
    var lines: [UInt8] = []
    for report in stored {
      switch report.outcome {
      case .added(let count):
        added += 1
        claims += count
      case .known: known += 1
      case .failed(_, let message):
        failed += 1
        progress.clear()
        Messages.say(message)
      }
      if hasLines { lines += report.line }
    }
    if !lines.isEmpty { try write(lines) }
    progress.show("\(added + known + failed) reports, \(claims) claims stored")
  }

  /// Writes lines; that their reader has gone is no reason to leave the rest unstored.
  private mutating func write(_ lines: [UInt8]) throws(OutputError) {
    do {
      try output.write(lines)
    } catch {
      guard case .closedPipe = error else { throw error }
      hasLines = false
    }
  }

  /// Says what was passed over, and what is in the archive now that was not before.
  mutating func summarise(_ path: String) {
    progress.clear()
    for sentence in passedOver.sentences { Messages.say(sentence) }
    if withoutSource > 0 {
      Messages.say(
        "\(withoutSource) of the reports are kept without their own bytes: they came from a pipe or a web archive, or changed since"
      )
    }
    var parts = [
      "\(added) \(added == 1 ? "report" : "reports") added with \(claims) \(claims == 1 ? "claim" : "claims")"
    ]
    if known > 0 { parts.append("\(known) there already") }
    if failed > 0 { parts.append("\(failed) could not be read") }
    Messages.say("\(path): " + parts.joined(separator: ", "))
  }
}

extension ArchiveWriter.Stored {
  /// A line of JSON.
  fileprivate var line: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("schema")
    json.string("precept/stored/1")
    json.key("status")
    switch outcome {
    case .added: json.string("added")
    case .known: json.string("known")
    case .failed: json.string("error")
    }
    json.key("id")
    json.string(id)
    json.key("digest")
    if let digest { json.string(digest) } else { json.null() }
    switch outcome {
    case .added(let claims):
      json.key("claims")
      json.integer(claims)
    case .known: break
    case .failed(let code, let message):
      json.key("error")
      json.beginObject()
      json.key("code")
      json.string(code)
      json.key("message")
      json.string(message)
      json.endObject()
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
