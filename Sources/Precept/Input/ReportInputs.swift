import Claims
import Glibc
import Ingest

/// The reports that a list of paths means. Here one file may become several reports: a web archive gives
/// each of its pages. It is read as it is asked for, a page at a time.
public struct ReportInputs {
  /// One thing found on the way.
  enum Item: Sendable {
    /// A report, or why there is none.
    case report(ReportInput)
    /// Something that is not read as a report.
    case passedOver(PassedOver)

    /// How many bytes it has, as far as that can be told before it is read.
    var size: Int { if case .report(let input) = self { input.size } else { 0 } }
  }

  private var files: ReportFiles
  /// The web archive that is being read.
  private var archive: Archive?
  /// What was taken from the files to see whether it is one report only.
  private var waiting: Item?

  private struct Archive {
    var path: String
    var file: OpenFile
    var reader: WARCReader
    var isEmpty = true
  }

  /// The reports that `paths` mean: files, folders, web archives, and `-` for standard input; or that the paths mean which stand in
  /// these, where they are lists.
  public init(_ paths: [String], areLists: Bool = false) {
    files = ReportFiles(paths, areLists: areLists)
  }

  /// Whether the inputs can be no more than one report. Asked before the first is taken, of no more than one path.
  public mutating func isOneReport(of paths: [String]) -> Bool {
    guard paths.count == 1, let path = paths.first else { return false }
    var status = stat()
    if path != "-", stat(path, &status) == 0, case .folder = FileKind(status) { return false }
    waiting = waiting ?? next()
    return archive == nil
  }

  /// Whether the next thing may be long in coming: what was found before it should be dealt with first.
  mutating func mayWait() -> Bool {
    if waiting != nil { return false }
    guard let archive else { return files.mayWait() }
    var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return archive.path == "-" && poll(&request, 1, 0) == 0
  }

  /// The next thing on the way; nil at the end.
  mutating func next() -> Item? {
    if let item = waiting {
      waiting = nil
      return item
    }
    while true {
      if let item = nextInArchive() { return item }
      switch files.next() {
      case nil: return nil
      case .skipped(let path, let reason): return .passedOver(.file(path: path, reason: reason))
      case .failure(let failure): return .report(.failure(failure))
      case .file(let path):
        do throws(FileProblem) {
          let file = try OpenFile(path)
          guard try open(file, path) else { return .report(.file(path, size: file.reportSize)) }
        } catch {
          return .report(.failure(ReportFailure(id: path, error)))
        }
      case .standardInput:
        do throws(FileProblem) {
          let input = OpenFile()
          guard try open(input, "-") else {
            return .report(.bytes(try input.rest(atMost: ReportReader.maximumBytes)))
          }
        } catch {
          return .report(.failure(ReportFailure(id: "-", error)))
        }
      }
    }
  }

  /// Begins to read `file` where it is a web archive; false where it is not.
  private mutating func open(_ file: OpenFile, _ path: String) throws(FileProblem) -> Bool {
    let beginning = try file.beginning(1 << 12)
    guard !beginning.isEmpty, WARCReader.isWebArchive(beginning, name: path) else { return false }
    do throws(IngestError) {
      let source: any ByteSource = GzipSource.isGzip(beginning) ? try GzipSource(file) : file
      archive = Archive(path: path, file: file, reader: WARCReader(source))
      return true
    } catch {
      throw FileProblem(code: error.code.rawValue, message: "\(path) \(error.message)")
    }
  }

  /// What comes next in the web archive that is being read; nil at its end, or where there is none.
  private mutating func nextInArchive() -> Item? {
    guard let path = archive?.path else { return nil }
    switch archive?.reader.next() {
    case .capture(let capture):
      archive?.isEmpty = false
      return .report(.capture(capture, archive: path))
    case .skipped(let reason):
      archive?.isEmpty = false
      return .passedOver(.record(archive: path, reason: reason.rawValue))
    case .lost(let number, let message):
      archive?.isEmpty = false
      return .report(
        .failure(
          ReportFailure(
            id: "\(path)#\(number)", code: IngestError.Code.damaged.rawValue, message: "\(path) \(message)")))
    case nil:
      let (file, isEmpty) = (archive?.file, archive?.isEmpty ?? false)
      archive = nil
      do throws(FileProblem) {
        if let file, try file.hasChanged() { throw FileProblem.changed(path) }
      } catch {
        return .report(.failure(ReportFailure(id: path, error)))
      }
      guard isEmpty else { return nil }
      return .report(
        .failure(
          ReportFailure(
            id: path, code: "no-reports",
            message: "\(path): no record in this web archive; is it the right file?")))
    }
  }
}
