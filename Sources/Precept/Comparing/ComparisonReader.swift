import Claims
import Digests
import Emission
import Glibc
import Ingest

/// Reads what is to be compared: reports, and saved records with their text. What it gives was made by the same rules and options.
public struct ComparisonReader: Sendable {
  /// Why reports cannot be compared.
  public struct Problem: Error, Hashable, Sendable {
    /// What kind of problem it is.
    public enum Kind: Hashable, Sendable {
      /// A report cannot be read.
      case unreadable
      /// A saved record cannot be used.
      case unusable
      /// An option must be given, or given otherwise.
      case usage
    }

    /// What kind of problem it is.
    public var kind: Kind
    /// One sentence that names the file, says what is wrong and what to do.
    public var message: String
  }

  /// A file before it is known what will be made of it.
  private struct Input {
    var path: String
    /// What stands there: a report's own bytes, or a record's.
    var bytes: [UInt8]
    /// Nil for a report.
    var record: Record?
    /// The publication date that the caller gives.
    var published: String?
  }

  private enum Record {
    case whole(Report)
    case withoutText(RecordReader.Header)

    var header: RecordReader.Header {
      switch self {
      case .whole(let report): RecordReader.Header(of: report)
      case .withoutText(let header): header
      }
    }
  }

  private let pipeline: Pipeline
  private let hasOptions: Bool

  /// A reader that makes reports with `pipeline`.
  ///
  /// - Parameter hasOptions: whether the caller chose the pipeline's options; where it did not, records that agree with each other
  ///   are taken as they are, whatever made them.
  public init(pipeline: Pipeline, hasOptions: Bool) {
    self.pipeline = pipeline
    self.hasOptions = hasOptions
  }

  /// The reports that `paths` name, in their order.
  ///
  /// - Parameters:
  ///   - paths: reports or records; `-` is standard input.
  ///   - published: the publication date (EDTF) of each, or none at all.
  /// - Throws: `Problem` for the first that cannot be read or compared with the others.
  public func reports(_ paths: [String], published: [String] = []) throws(Problem) -> [Report] {
    var inputs: [Input] = []
    for (index, path) in paths.enumerated() {
      inputs.append(try input(path, published: index < published.count ? published[index] : nil))
    }
    let wanted = self.wanted(inputs)
    var reports: [Report] = []
    for input in inputs { reports.append(try report(of: input, as: wanted)) }
    return reports
  }

  /// What all of them must be made by: what made the records where they agree and there is nothing else, or else this program.
  private func wanted(_ inputs: [Input]) -> Generator {
    let made = inputs.compactMap { $0.record?.header.generator.withoutDate }
    if !hasOptions, made.count == inputs.count, let first = made.first, made.allSatisfy({ $0 == first }) {
      return first
    }
    return pipeline.generator.withoutDate
  }

  private func input(_ path: String, published: String?) throws(Problem) -> Input {
    let bytes: [UInt8]
    do throws(FileProblem) {
      let limit = RecordReader.maximumBytes
      bytes =
        path == "-"
        ? try RegularFile.readStandardInput(atMost: limit) : try RegularFile.read(path, atMost: limit)
    } catch {
      let failure =
        ReportFiles.isAddress(path) ? ReportFiles.notFetched(path) : ReportFailure(id: path, error)
      throw Problem(kind: .unreadable, message: failure.message)
    }
    guard RecordReader.isRecord(bytes) || ComparisonReader.isJSON(bytes, named: path) else {
      return Input(path: path, bytes: bytes, published: published)
    }
    let content: RecordReader.Content
    do throws(RecordError) {
      content = try RecordReader.read(bytes)
    } catch {
      guard error.code == .noText else { throw unusable(path, error) }
      return Input(path: path, bytes: [], record: .withoutText(try header(bytes, path)), published: published)
    }
    switch content {
    case .report(let report):
      return Input(path: path, bytes: [], record: .whole(report), published: published)
    case .failure(let failure, _):
      throw Problem(
        kind: .unreadable,
        message: "\(path): the record tells that its report could not be read: \(failure.message)")
    }
  }

  /// Whether a file calls itself JSON and looks like it: a record whose keys another program has put into its own order, and no report.
  private static func isJSON(_ bytes: [UInt8], named path: String) -> Bool {
    // What is called a record and is none must not be compared as prose.
    !bytes.isEmpty && [".json", ".jsonl"].contains(where: path.hasSuffix)
  }

  private func header(_ bytes: [UInt8], _ path: String) throws(Problem) -> RecordReader.Header {
    do throws(RecordError) {
      return try RecordReader.header(bytes)
    } catch {
      throw unusable(path, error)
    }
  }

  private func unusable(_ path: String, _ error: RecordError) -> Problem {
    Problem(
      kind: .unusable,
      message:
        "\(path): \(error.message); give one record, as precept extract --text writes it, or the report itself"
    )
  }

  private func report(of input: Input, as wanted: Generator) throws(Problem) -> Report {
    guard let record = input.record else {
      return try extracted(input.bytes, id: input.path, published: input.published)
    }
    let header = record.header
    let published = input.published ?? header.generator.options.published
    let isWanted = header.generator.withoutDate == wanted && published == header.generator.options.published
    if case .whole(let report) = record, isWanted { return report }
    // Extracted again, it is made by this program.
    if wanted == pipeline.generator.withoutDate, let bytes = source(of: header, beside: input.path) {
      return try extracted(bytes, id: header.id, published: published)
    }
    throw refusal(input, header, wanted)
  }

  private func extracted(_ bytes: [UInt8], id: String, published: String?) throws(Problem) -> Report {
    guard bytes.count <= ReportReader.maximumBytes else {
      throw Problem(
        kind: .unreadable, message: FileProblem.tooLarge(id, limit: ReportReader.maximumBytes).message)
    }
    let name = id == "-" ? nil : id
    switch pipeline.published(published).report(bytes: bytes, id: id, hints: ReadingHints(name: name)) {
    case .success(let report): return report
    case .failure(let failure): throw Problem(kind: .unreadable, message: failure.message)
    }
  }

  /// The bytes of the report that a record is of, where they are still to be found: under its name, from here or from the record's
  /// folder. Nil where there is no such file, or where it holds something else by now.
  private func source(of header: RecordReader.Header, beside path: String) -> [UInt8]? {
    guard let digest = header.digest, header.id != "-" else { return nil }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    for place in [header.id, folder + header.id] {
      let bytes: [UInt8]
      do throws(FileProblem) {
        bytes = try RegularFile.read(place, atMost: ReportReader.maximumBytes)
      } catch {
        continue
      }
      var opening = ReportOpening(bytes, hints: ReadingHints(name: place))
      do throws(IngestError) {
        try opening.open()
      } catch {
        continue
      }
      if Digest.sha256(opening.original) == digest { return bytes }
    }
    return nil
  }

  /// Why a record cannot be compared, and what to give in its place.
  private func refusal(_ input: Input, _ header: RecordReader.Header, _ wanted: Generator) -> Problem {
    let place = "\(input.path): "
    let remedy = "give the report itself (\(header.id), where the record has it from) in place of its record"
    if case .withoutText = input.record {
      return Problem(
        kind: .unusable,
        message: place
          + "the record holds no text, and no \(header.id) with its digest is here; write it again with "
          + "precept extract --text, or \(remedy)")
    }
    let made = header.generator
    if made.version == wanted.version, made.rules == wanted.rules {
      if made.options.dateOrder != wanted.options.dateOrder {
        return Problem(
          kind: .usage,
          message: place + "the record was made with --date-order \(made.options.dateOrder.rawValue); "
            + "give diff that option, or \(remedy)")
      }
      if made.options.lexicon != wanted.options.lexicon {
        let what = made.options.lexicon.map {
          "was made with a lexicon of your own (\($0)); give diff the same --lexicon"
        }
        return Problem(
          kind: .usage,
          message: place
            + "the record \(what ?? "was made without --lexicon; leave that option away"), or \(remedy)")
      }
      return Problem(
        kind: .usage,
        message: place
          + "the record was made with another publication date; leave --published away, or \(remedy)")
    }
    return Problem(
      kind: .unusable,
      message: place
        + "the record was made by precept \(made.version) with other rules, and no \(header.id) with its digest is "
        + "here to be read again; \(remedy)")
  }
}

extension Generator {
  /// The same without the publication date, which is each report's own.
  fileprivate var withoutDate: Generator {
    var generator = self
    generator.options.published = nil
    return generator
  }
}
