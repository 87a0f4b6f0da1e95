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
    let load = StreamLoad()
    try await window.run(
      next: { () throws -> LineReader.Line? in
        do throws(FileProblem) {
          guard let line = try lines.next() else { return nil }
          load.hold(line.size)
          return line
        } catch {
          throw OutputError.failed(error.message)
        }
      },
      mayWait: { load.isFull || lines.mayWait() },
      work: { (line: LineReader.Line) -> [UInt8] in
        let record = answer(line, load)
        load.hold(record.count - line.size)
        return record
      },
      emit: { record in
        try output.write(record)
        load.hold(-record.count)
      })
  }

  /// The record that answers a line, with its line break.
  func answer(_ line: LineReader.Line, _ load: StreamLoad = StreamLoad()) -> [UInt8] {
    var record: [UInt8]
    switch line {
    case .tooLong(let digest, let beginning):
      record = refusal(
        id: StreamLine.id(ofBeginning: beginning) ?? digest, code: "too-large",
        message:
          "the line is longer than \(RecordStream.longestLine >> 20) MB; split the report, or give its path")
    case .bytes(let bytes):
      do throws(StreamLine.Problem) {
        record = answer(try StreamLine(bytes), line: bytes, load)
      } catch {
        record = refusal(
          id: error.id ?? Digest.sha256(bytes), code: error.code, message: error.message)
      }
    }
    record.append(UInt8(ascii: "\n"))
    return record
  }

  private func answer(_ asked: StreamLine, line: [UInt8], _ load: StreamLoad) -> [UInt8] {
    let id = asked.id ?? Digest.sha256(line)
    let pipeline = self.pipeline.published(asked.published)
    do throws(FileProblem) {
      return try withBytes(of: asked, load) { bytes, hints in
        switch pipeline.report(bytes: bytes, id: id, hints: hints) {
        case .success(let report): emitter.record(of: report)
        case .failure(let failure): emitter.record(of: failure, generator: pipeline.generator)
        }
      }
    } catch {
      return refusal(id: id, code: error.code, message: error.message)
    }
  }

  /// Hands on the bytes of a report and what is known of them, a large one when no other is worked on.
  private func withBytes(
    of asked: StreamLine, _ load: StreamLoad, _ use: ([UInt8], ReadingHints) -> [UInt8]
  ) throws(FileProblem) -> [UInt8] {
    let mediaType: String?
    let bytes: [UInt8]
    switch asked.content {
    case .text(let text): (bytes, mediaType) = (text, RecordStream.decoded(asked.mediaType ?? "text/plain"))
    case .html(let page): (bytes, mediaType) = (page, RecordStream.decoded(asked.mediaType ?? "text/html"))
    case .base64(let decoded): (bytes, mediaType) = (decoded, asked.mediaType)
    case .path(let path): return try withBytes(ofFile: path, of: asked, load, use)
    }
    let hints = ReadingHints(mediaType: mediaType, url: asked.url)
    return load.carry(StreamLoad.unpackedSize(bytes)) { use(bytes, hints) }
  }

  private func withBytes(
    ofFile path: String, of asked: StreamLine, _ load: StreamLoad, _ use: ([UInt8], ReadingHints) -> [UInt8]
  ) throws(FileProblem) -> [UInt8] {
    let address = ReportFiles.isAddress(path) ? ReportFiles.notFetched(path, id: path) : nil
    if let address { throw FileProblem(code: address.code, message: address.message) }
    let hints = ReadingHints(mediaType: asked.mediaType, name: path, url: asked.url)
    // Messages name it as the line does: where the root stands on this machine is nobody's affair.
    let file = try RegularFile.open(root?.resolve(path) ?? path, named: path, under: root)
    defer { close(file.descriptor) }
    let limit = ReportReader.maximumBytes
    guard file.state.size > StreamLoad.large else {
      let bytes = try RegularFile.read(file, atMost: limit)
      return load.carry(StreamLoad.unpackedSize(bytes)) { use(bytes, hints) }
    }
    // Not even its bytes are held while others are worked on.
    return try load.carry(file.state.size) { () throws(FileProblem) in
      use(try RegularFile.read(file, atMost: limit), hints)
    }
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
