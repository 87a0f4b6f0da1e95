import Claims
import Ingest

/// A report that a run has come by, and where its bytes are.
enum ReportInput: Sendable {
  /// A file to be read as one report, and how many bytes that has once it is out of gzip, as far as the file tells.
  case file(String, size: Int)
  /// The one report that was read from standard input.
  case bytes([UInt8])
  /// A page of a web archive.
  case capture(WARCCapture, archive: String)
  /// Something that could not be read.
  case failure(ReportFailure)

  /// The name of its record.
  var id: String {
    switch self {
    case .file(let path, _): path
    case .bytes: "-"
    case .capture(let capture, let archive): capture.id(in: archive)
    case .failure(let failure): failure.id
    }
  }

  /// How many bytes it has, as far as that can be told before it is read.
  var size: Int {
    switch self {
    case .file(_, let size): size
    case .bytes(let bytes): bytes.count
    case .capture(let capture, _): capture.size
    case .failure: 0
    }
  }

  /// Its bytes, as they came, and what is known of them; nil where they cannot be had.
  ///
  /// - Parameter mediaType: that of every report, where it is known.
  func source(mediaType: String?) -> (bytes: [UInt8], hints: ReadingHints)? {
    switch self {
    case .file(let path, _):
      let bytes = try? RegularFile.read(path, atMost: ReportReader.maximumBytes)
      return bytes.map { ($0, ReadingHints(mediaType: mediaType, name: path)) }
    case .bytes(let bytes): return (bytes, ReadingHints(mediaType: mediaType))
    case .capture(let capture, _): return try? capture.opened()
    case .failure: return nil
    }
  }
}

extension Pipeline {
  /// What a report claims; `mediaType` is that of every report, where it is known.
  func report(of input: ReportInput, mediaType: String?) -> Result<Report, ReportFailure> {
    switch input {
    case .file(let path, _): report(file: path, mediaType: mediaType)
    case .bytes(let bytes): report(bytes: bytes, id: input.id, hints: ReadingHints(mediaType: mediaType))
    case .capture(let capture, let archive): report(capture, of: archive)
    case .failure(let failure): .failure(failure)
    }
  }
}

extension WARCCapture {
  /// The name of its record: that of the archive with the number of its own.
  func id(in archive: String) -> String { "\(archive)#\(number)" }
}
