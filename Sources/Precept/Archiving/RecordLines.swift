import Claims
import Emission
import Glibc
import Ingest

/// Records that another command wrote, one a line, read back as the reports that they are of.
public struct RecordLines {
  private var lines: LineReader
  private let name: String
  private let pipeline: Pipeline
  private var number = 0
  /// Whether the input could not be read any further.
  private var hasFailed = false
  /// Closed when the reader is gone; nil for standard input.
  private let file: OpenFile?

  /// The records of standard input, or of a file.
  ///
  /// - Parameters:
  ///   - path: a file of JSON Lines, or `-`.
  ///   - pipeline: reads a report again whose record holds no text, where the report is there.
  /// - Throws: a `ReportFailure` where the file cannot be read.
  public init(_ path: String, pipeline: Pipeline) throws(ReportFailure) {
    name = path == "-" ? "standard input" : path
    self.pipeline = pipeline
    do throws(FileProblem) {
      file = path == "-" ? nil : try OpenFile(path)
    } catch {
      throw ReportFailure(id: path, error)
    }
    lines = LineReader(descriptor: file?.descriptor ?? STDIN_FILENO, limit: RecordReader.maximumBytes)
  }

  /// Whether the next record may be long in coming: what was read should be dealt with first.
  public mutating func mayWait() -> Bool { lines.mayWait() }

  /// What the next line holds; nil at the end. A line that is no record is a failure, and no end.
  public mutating func next() -> Result<Report, ReportFailure>? {
    while !hasFailed {
      number += 1
      do throws(FileProblem) {
        switch try lines.next() {
        case nil: return nil
        case .bytes(let bytes) where bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }): continue
        case .bytes(let bytes):
          // The first line of one record that runs over many.
          guard number > 1 || bytes.filter({ $0 > 0x20 }).count > 1 else {
            while try lines.next() != nil {}
            return failure(
              "not-a-record", "a record must be one line; write them with precept extract --format jsonl")
          }
          return record(bytes)
        case .tooLong:
          return failure("too-large", "the line is longer than \(RecordReader.maximumBytes >> 20) MB")
        }
      } catch {
        hasFailed = true
        return .failure(ReportFailure(id: name, error))
      }
    }
    return nil
  }

  private func record(_ bytes: [UInt8]) -> Result<Report, ReportFailure> {
    do throws(RecordError) {
      return try RecordReader.read(bytes).result
    } catch {
      guard error.code == .noText else { return failure(error.code.rawValue, error.message) }
      return again(bytes)
    }
  }

  /// Reads a report again, for the text that its record does not hold.
  private func again(_ bytes: [UInt8]) -> Result<Report, ReportFailure> {
    do throws(RecordError) {
      let header = try RecordReader.header(bytes)
      guard case .success(let report) = pipeline.report(file: header.id), report.digest == header.digest
      else {
        return failure(
          RecordError.Code.noText.rawValue,
          "the record of \(header.id) holds no text, and the report is not there to be read again; write it with precept extract --text"
        )
      }
      return try RecordReader.read(bytes, text: report.document.text).result
    } catch {
      return failure(error.code.rawValue, error.message)
    }
  }

  private func failure(_ code: String, _ message: String) -> Result<Report, ReportFailure> {
    let id = "\(name), line \(number)"
    return .failure(ReportFailure(id: id, code: code, message: "\(id): \(message)"))
  }
}

extension RecordReader.Content {
  /// The report, or the failure that the record tells of.
  fileprivate var result: Result<Report, ReportFailure> {
    switch self {
    case .report(let report): .success(report)
    case .failure(let failure, _): .failure(failure)
    }
  }
}
