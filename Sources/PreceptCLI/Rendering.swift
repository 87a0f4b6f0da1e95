import ArgumentParser
import Claims
import Emission
import Precept

/// How results are shown.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case json, jsonl, table, claims, csv, annotations
  case schemaOrg = "schema-org"
  case timex3
}

/// Makes of each report the bytes that are shown of it.
struct Rendering: Sendable {
  let format: OutputFormat
  let generator: Generator
  let includesText: Bool
  /// Whether CSV begins with a byte order mark.
  let marksOrder: Bool
  let terminal: Terminal
  /// Whether there is one report at most; several pretty records make an array, several TimeML elements a corpus.
  let isSingle: Bool

  /// What is shown of one report, and what it adds to the summary.
  struct Rendered: Sendable {
    var bytes: [UInt8]
    var tally: RunTally
  }

  /// What is shown of one report.
  func render(_ result: Result<Report, ReportFailure>) -> Rendered {
    Rendered(bytes: bytes(of: result), tally: RunTally(result))
  }

  private func bytes(of result: Result<Report, ReportFailure>) -> [UInt8] {
    switch format {
    case .table:
      let table = TableEmitter(width: terminal.width, usesColour: terminal.usesColour)
      switch result {
      case .success(let report): return table.table(of: report)
      case .failure(let failure): return table.table(of: failure)
      }
    case .timex3:
      let emitter = TimeMLEmitter()
      switch result {
      case .success(let report): return emitter.element(of: report)
      case .failure(let failure): return emitter.element(of: failure)
      }
    case .claims:
      let emitter = ClaimLinesEmitter()
      switch result {
      case .success(let report): return emitter.lines(of: report)
      case .failure(let failure): return emitter.line(of: failure, generator: generator)
      }
    case .csv:
      let emitter = ClaimTableEmitter()
      switch result {
      case .success(let report): return emitter.rows(of: report)
      case .failure(let failure): return emitter.row(of: failure, generator: generator)
      }
    case .annotations:
      let emitter = AnnotationEmitter()
      switch result {
      case .success(let report): return emitter.line(of: report)
      case .failure(let failure): return emitter.line(of: failure, generator: generator)
      }
    case .schemaOrg:
      let emitter = SchemaOrgEmitter()
      switch result {
      case .success(let report): return emitter.line(of: report)
      case .failure(let failure): return emitter.line(of: failure)
      }
    case .json, .jsonl:
      let emitter = RecordEmitter(
        layout: format == .json ? .pretty : .compact, includesText: includesText)
      var bytes: [UInt8]
      switch result {
      case .success(let report): bytes = emitter.record(of: report)
      case .failure(let failure): bytes = emitter.record(of: failure, generator: generator)
      }
      if format == .jsonl || isSingle { bytes.append(UInt8(ascii: "\n")) }
      return bytes
    }
  }

  /// What stands before the report that follows `count` others.
  func opening(before count: Int) -> [UInt8] {
    switch format {
    case .jsonl, .claims, .annotations, .schemaOrg: []
    case .csv: count == 0 ? ClaimTableEmitter().header(marksOrder: marksOrder) : []
    case .table: count == 0 ? [] : Array("\n".utf8)
    case .json: isSingle ? [] : Array((count == 0 ? "[\n" : ",\n").utf8)
    case .timex3: count == 0 ? head : []
    }
  }

  /// What stands after the last of `count` reports.
  func closing(after count: Int) -> [UInt8] {
    // A table has its columns even where it has no rows.
    if format == .csv { return opening(before: count) }
    guard !isSingle else { return [] }
    switch format {
    case .json: return Array((count == 0 ? "[]\n" : "\n]\n").utf8)
    case .timex3: return (count == 0 ? head : []) + TimeMLEmitter.corpusClosing
    case .jsonl, .table, .claims, .csv, .annotations, .schemaOrg: return []
    }
  }

  /// What an XML document starts with.
  private var head: [UInt8] {
    TimeMLEmitter.declaration + (isSingle ? [] : TimeMLEmitter.corpusOpening)
  }
}
