import ArgumentParser
import Claims
import Emission
import Precept

/// How results are shown.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case json, jsonl, table, claims, csv, annotations
  case schemaOrg = "schema-org"
  case timex3

  /// The format that the name of a file asks for (`claims.csv`); nil where it tells nothing.
  init?(ending name: String) {
    guard
      let format = Self.allCases.first(where: { $0.isToldByName && name.lowercased().hasSuffix($0.ending) })
    else {
      return nil
    }
    self = format
  }

  /// Whether a name with its ending asks for it: a text may be anything.
  private var isToldByName: Bool { self != .table }

  /// The ending of a file with the result of one report.
  var ending: String {
    switch self {
    case .json: ".json"
    case .jsonl: ".jsonl"
    case .table: ".txt"
    case .claims: ".claims.ndjson"
    case .csv: ".csv"
    case .annotations: ".annotations.jsonld"
    case .schemaOrg: ".schema.jsonld"
    case .timex3: ".tml"
    }
  }

  /// Whether records are written, which may hold the report's text.
  var isOfRecords: Bool { self == .json || self == .jsonl }
}

/// Makes of each report the bytes that are shown of it.
struct Rendering: Sendable {
  /// What stands round the reports.
  private struct Frame: Sendable {
    var opening: [UInt8] = []
    var between: [UInt8] = []
    var closing: [UInt8] = []
  }

  let format: OutputFormat
  private let emitter: any ReportEmitter
  private let frame: Frame
  private let generator: Generator

  /// How reports are shown as `format`.
  ///
  /// - Parameters:
  ///   - format: the form.
  ///   - generator: what makes the results.
  ///   - includesText: whether records hold the report's text.
  ///   - marksOrder: whether CSV begins with a byte order mark.
  ///   - terminal: what a table is laid out for.
  ///   - isSingle: whether there is one report at most; several pretty records make an array, several TimeML elements a corpus.
  init(
    _ format: OutputFormat, generator: Generator, includesText: Bool, marksOrder: Bool, terminal: Terminal,
    isSingle: Bool
  ) {
    self.format = format
    self.generator = generator
    switch format {
    case .table:
      emitter = TableEmitter(width: terminal.width, usesColour: terminal.usesColour)
      frame = Frame(between: Array("\n".utf8))
    case .json:
      emitter = RecordEmitter(layout: .pretty, includesText: includesText)
      frame =
        isSingle
        ? Frame(closing: Array("\n".utf8))
        : Frame(opening: Array("[\n".utf8), between: Array(",\n".utf8), closing: Array("\n]\n".utf8))
    case .jsonl:
      emitter = RecordEmitter(includesText: includesText)
      frame = Frame()
    case .claims:
      emitter = ClaimLinesEmitter()
      frame = Frame()
    case .csv:
      emitter = ClaimTableEmitter()
      frame = Frame(opening: ClaimTableEmitter().header(marksOrder: marksOrder))
    case .annotations:
      emitter = AnnotationEmitter()
      frame = Frame()
    case .schemaOrg:
      emitter = SchemaOrgEmitter()
      frame = Frame()
    case .timex3:
      emitter = TimeMLEmitter()
      frame =
        isSingle
        ? Frame(opening: TimeMLEmitter.declaration)
        : Frame(
          opening: TimeMLEmitter.declaration + TimeMLEmitter.corpusOpening,
          closing: TimeMLEmitter.corpusClosing)
    }
  }

  private func bytes(of result: Result<Report, ReportFailure>) -> [UInt8] {
    switch result {
    case .success(let report): emitter.bytes(of: report)
    case .failure(let failure): emitter.bytes(of: failure, generator: generator)
    }
  }

  /// How a run writes its results.
  var form: RunForm {
    var form = RunForm(
      ending: format.ending, opening: frame.opening, between: frame.between, closing: frame.closing,
      render: bytes)
    if let records = emitter as? RecordEmitter {
      let generator = generator
      form.naming = { records.naming($0, in: $1, id: $2, digest: $3, generator: generator) }
    }
    return form
  }
}
