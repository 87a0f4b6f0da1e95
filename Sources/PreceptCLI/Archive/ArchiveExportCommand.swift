import Archive
import ArgumentParser
import Claims
import Digests
import Emission
import Glibc
import Precept

/// `precept archive export`: what an archive holds, in forms that last.
struct ArchiveExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes what an archive holds as JSON Lines, CSV, a BagIt bag or Parquet.",
    usage: "precept archive export [<options>] <archive>",
    discussion: """
      jsonl is the records with their texts, from which an archive can be made again; claims is one claim a line; csv \
      the same as a table. bag makes a folder after BagIt (RFC 8493) with the records, the texts, the sources that \
      were kept, a table of the claims, and digests of them all. parquet takes the duckdb command, and writes the \
      claims.

      EXAMPLE
        precept archive export pcc.sqlite --output pcc.jsonl
        precept archive export pcc.sqlite --format csv --output claims.csv
        precept archive export pcc.sqlite --format bag --output pcc-bag
        precept archive export pcc.sqlite --format parquet --output claims.parquet
      """)

  @OptionGroup var archive: ArchiveArgument

  @Option(help: ArgumentHelp("jsonl, claims, csv, bag or parquet.", valueName: "format"))
  var format = ExportFormat.jsonl

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to this file, or folder for a bag.", valueName: "path"))
  var output: String?

  @Flag(help: "Take what was made by older rules or other options too.")
  var allVersions = false

  enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
    case jsonl, claims, csv, bag, parquet
  }

  func validate() throws {
    if output == nil, format == .bag || format == .parquet {
      throw ValidationError("--format \(format.rawValue) needs --output.")
    }
  }

  func run() throws {
    try archive.expectNoClash(with: output)
    let archive = try archive.open(for: .reading)
    do {
      switch format {
      case .jsonl: try write(archive, RecordEmitter(includesText: true), opening: [])
      case .claims: try write(archive, ClaimLinesEmitter(), opening: [])
      case .csv:
        try write(archive, ClaimTableEmitter(), opening: ClaimTableEmitter().header(marksOrder: false))
      case .bag: try pack(archive, into: output ?? "")
      case .parquet: try writeParquet(archive, output ?? "")
      }
    } catch OutputError.closedPipe {
      return
    } catch OutputError.failed(let message) {
      throw Refusal(code: ExitStatus.unusableFile, message: message)
    } catch let error as ArchiveError {
      throw Refusal(code: ExitStatus.unusableFile, message: error.message)
    }
    try Refusal.of { try archive.close() }
  }

  private func write(_ archive: ArchiveFile, _ emitter: any ReportEmitter, opening: [UInt8]) throws {
    let target = if let output { try ResultOutput.file(output) } else { ResultOutput.standardOutput() }
    try target.write(opening)
    try archive.forEachReport(hasAllVersions: allVersions) { try target.write(emitter.bytes(of: $0)) }
    try target.finish()
  }

  private func pack(_ archive: ArchiveFile, into path: String) throws {
    var bag = try Bag(path)
    // By the report's digest; of a report that versions read differently each text has the text's own beside it.
    var texts: [String: String] = [:]
    var reports = 0
    // One file after the other, each as it is read: an archive may be larger than the memory.
    try bag.add("records.jsonl") { file in
      try archive.forEachReport(hasAllVersions: allVersions) { report in
        reports += 1
        try file.write(RecordEmitter().bytes(of: report))
      }
    }
    try bag.add("claims.csv") { file in
      try file.write(ClaimTableEmitter().header(marksOrder: false))
      try archive.forEachReport(hasAllVersions: allVersions) {
        try file.write(ClaimTableEmitter().bytes(of: $0))
      }
    }
    try archive.forEachReport(hasAllVersions: allVersions) { report in
      let (digest, text) = (Digest.sha256(report.document.text), report.document.text)
      let name = "\(report.digest.dropFirst("sha256:".count))"
      guard let first = texts[name] else {
        texts[name] = digest
        return try bag.add("texts/\(name).txt") { try $0.write(text) }
      }
      let other = "\(name)-\(digest.dropFirst("sha256:".count))"
      if first != digest, texts.updateValue(digest, forKey: other) == nil {
        try bag.add("texts/\(other).txt") { try $0.write(text) }
      }
    }
    try archive.forEachSource { digest, bytes in
      try bag.add("sources/\(digest.dropFirst("sha256:".count))") { try $0.write(bytes) }
    }
    try bag.finish([
      ("Bag-Software-Agent", "precept \(PreceptVersion.current)"),
      (
        "External-Description", "\(reports) reports of an archive of Precept: their records, texts and claims"
      ),
    ])
  }

  /// The columns of Parquet: named, since DuckDB would guess them from the first claims, and differently from each archive's.
  private static let columns = """
    schema: 'VARCHAR', status: 'VARCHAR', id: 'VARCHAR', kind: 'VARCHAR', "start": 'BIGINT', "end": 'BIGINT',
    text: 'VARCHAR', focus: 'JSON', speaker: 'JSON', subject: 'JSON', negated: 'BOOLEAN', modality: 'VARCHAR',
    sameAs: 'VARCHAR', contradicts: 'JSON', quotes: 'JSON', dates: 'JSON', counts: 'JSON', actors: 'JSON',
    report: 'JSON', generator: 'JSON'
    """

  /// Has DuckDB make Parquet of the claims; it is found on the user's path.
  private func writeParquet(_ archive: ArchiveFile, _ path: String) throws {
    let lines = "\(path).claims.part"
    defer { unlink(lines) }
    let target = try ResultOutput.file(lines)
    try archive.forEachReport(hasAllVersions: allVersions) {
      try target.write(ClaimLinesEmitter().bytes(of: $0))
    }
    try target.finish()
    func quoted(_ path: String) -> String {
      "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
    let part = "\(path).part"
    let sql = """
      COPY (SELECT * FROM read_json(\(quoted(lines)), format = 'newline_delimited', maximum_object_size = 268435456,
        columns = {\(Self.columns)})) TO \(quoted(part)) (FORMAT parquet)
      """
    guard let status = Subprocess.run(["duckdb", "-c", sql]) else {
      throw Refusal(
        code: ExitStatus.unusableFile,
        message:
          "Parquet takes the command duckdb, which is not there; install DuckDB, or export --format claims and convert that"
      )
    }
    guard status == 0, rename(part, path) == 0 else {
      unlink(part)
      throw Refusal(
        code: ExitStatus.unusableFile, message: "\(path): duckdb could not write it (exit code \(status))")
    }
  }
}
