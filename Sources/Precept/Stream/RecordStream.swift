import Claims
import Digests
import Emission
import Glibc
import Ingest

/// The engine of `precept stream`: one line of JSON in, one record out, in the same order.
///
/// Whatever a line holds, it is answered by exactly one line, at the latest when the input stops coming.
public struct RecordStream: Sendable {
  /// The longest line that is read, in bytes: the largest report, as base64 or with some escapes.
  static let longestLine = ReportReader.maximumBytes * 2

  private let pipeline: Pipeline
  private let emitter: RecordEmitter
  private let root: FolderRoot?
  private let window: OrderedWindow

  /// A stream through `pipeline`.
  ///
  /// - Parameters:
  ///   - pipeline: its options hold for every line, but for the publication date, which each line gives.
  ///   - emitter: how records are written; its layout is compact, since a record is a line.
  ///   - root: the folder that every `path` must lie in, where there is one.
  ///   - jobs: how many lines are worked on at a time.
  public init(
    pipeline: Pipeline, emitter: RecordEmitter = RecordEmitter(), root: FolderRoot? = nil, jobs: Int = 1
  ) {
    self.pipeline = pipeline
    self.emitter = emitter
    self.root = root
    window = OrderedWindow(jobs: jobs)
  }

  /// Answers every line of standard input.
  ///
  /// - Parameter output: where the records go, each as soon as those before it are written.
  /// - Throws: `OutputError` where they cannot be written, or the input cannot be read.
  public func run(to output: ResultOutput) async throws {
    var lines = LineReader(descriptor: STDIN_FILENO, limit: RecordStream.longestLine)
    try await window.run(
      next: {
        do throws(FileProblem) {
          return try lines.next()
        } catch {
          throw OutputError.failed(error.message)
        }
      },
      mayWait: { lines.mayWait() },
      size: { StreamLoad.size(of: $0, under: root) },
      held: \.count,
      work: { line in answer(line) },
      emit: { record in try output.write(record) })
  }

  /// The record that answers a line, with its line break.
  func answer(_ line: LineReader.Line) -> [UInt8] {
    var record: [UInt8]
    switch line {
    case .tooLong(let digest, let beginning):
      record = refusal(
        id: StreamLine.id(ofBeginning: beginning) ?? digest, code: "too-large",
        message:
          "the line is longer than \(RecordStream.longestLine >> 20) MB; split the report, or give its path")
    case .bytes(let bytes):
      do throws(StreamLine.Problem) {
        record = answer(try StreamLine(bytes), line: bytes)
      } catch {
        record = refusal(
          id: error.id ?? Digest.sha256(bytes), code: error.code, message: error.message)
      }
    }
    record.append(UInt8(ascii: "\n"))
    return record
  }

  private func answer(_ asked: StreamLine, line: [UInt8]) -> [UInt8] {
    let id = asked.id ?? Digest.sha256(line)
    let pipeline = self.pipeline.published(asked.published)
    switch report(asked, id: id, through: pipeline) {
    case .success(let report): return emitter.record(of: report)
    case .failure(let failure): return emitter.record(of: failure, generator: pipeline.generator)
    }
  }

  private func report(
    _ asked: StreamLine, id: String, through pipeline: Pipeline
  ) -> Result<Report, ReportFailure> {
    var hints = ReadingHints(mediaType: asked.mediaType, url: asked.url)
    let bytes: [UInt8]
    switch asked.content {
    case .text(let text):
      bytes = text
      hints.mediaType = RecordStream.decoded(asked.mediaType ?? "text/plain")
    case .html(let page):
      bytes = page
      hints.mediaType = RecordStream.decoded(asked.mediaType ?? "text/html")
    case .base64(let decoded): bytes = decoded
    case .path(let path):
      guard !ReportFiles.isAddress(path) else { return .failure(ReportFiles.notFetched(path, id: id)) }
      hints.name = path
      do throws(FileProblem) {
        // Messages name it as the line does: where the root stands on this machine is nobody's affair.
        bytes = try RegularFile.read(
          root?.resolve(path) ?? path, named: path, atMost: ReportReader.maximumBytes, under: root)
      } catch {
        return .failure(ReportFailure(id: id, error))
      }
    }
    return pipeline.report(bytes: bytes, id: id, hints: hints)
  }

  /// A media type for text that JSON has already decoded, whatever the page says of its bytes.
  private static func decoded(_ mediaType: String) -> String {
    "\(mediaType.prefix { $0 != ";" }); charset=utf-8"
  }

  private func refusal(id: String, code: String, message: String) -> [UInt8] {
    emitter.record(
      of: ReportFailure(id: id, code: code, message: message), generator: pipeline.generator)
  }
}
