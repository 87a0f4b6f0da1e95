import Claims
import Digests
import Extraction
import Ingest
import ReportText

/// The whole way of one report: bytes in, what it claims out.
///
/// A report is a function of its bytes, its hints and the pipeline's options; neither clock, locale nor
/// environment has a say in it. A pipeline holds no state, and may be used from many tasks at once.
public struct Pipeline: Sendable {
  /// What records name as their maker, options included.
  public let generator: Generator
  private let extractor: Extractor

  /// A pipeline with `options`, and with the built-in lexicons or those and a user's own, which `options`
  /// then name.
  public init(options: Generator.Options = Generator.Options(), lexicon: UserLexicon? = nil) {
    var options = options
    options.lexicon = lexicon?.digest
    self.init(
      options: options, extractor: Extractor(options: options, lexicon: lexicon?.lexicon ?? .standard))
  }

  private init(options: Generator.Options, extractor: Extractor) {
    generator = Generator(
      version: PreceptVersion.current, rules: RulesDigest.current, options: options)
    self.extractor = extractor
  }

  /// The same pipeline, told that its reports were published on `date` (EDTF), or told nothing.
  public func published(_ date: String?) -> Pipeline {
    guard date != generator.options.published else { return self }
    var options = generator.options
    options.published = date
    return Pipeline(options: options, extractor: extractor.with(options))
  }

  /// What the report of `bytes` claims.
  ///
  /// - Parameters:
  ///   - bytes: the report as it came, of at most `ReportReader.maximumBytes`.
  ///   - id: the caller's name for it, which the record repeats and a failure's message begins with.
  ///   - hints: what the caller knows of it besides.
  /// - Returns: the report, or why it could not be read.
  public func report(
    bytes: [UInt8], id: String, hints: ReadingHints = ReadingHints()
  ) -> Result<Report, ReportFailure> {
    read(bytes, id: id, hints: hints).map { digest, document in
      Report(
        id: id, digest: digest, generator: generator, document: document,
        findings: extractor.findings(in: document))
    }
  }

  /// What the report in a file claims, and why what stands at one place of it is there.
  ///
  /// - Parameters:
  ///   - path: a regular file, or `-` for standard input.
  ///   - place: a code point of the report's text, as records count them.
  /// - Returns: the report and the explanation, nil where the text ends at `place` or before; or why the
  ///   report could not be read.
  public func explanation(file path: String, at place: Int) -> Result<(Report, Explanation?), ReportFailure> {
    do throws(FileProblem) {
      let limit = ReportReader.maximumBytes
      let bytes =
        path == "-"
        ? try RegularFile.readStandardInput(atMost: limit) : try RegularFile.read(path, atMost: limit)
      return read(bytes, id: path, hints: ReadingHints(name: path)).map { digest, document in
        var findings = Findings()
        var explanation: Explanation?
        if let byte = CodePointIndex(document.text).byte(atCodePoint: place) {
          (findings, explanation) = extractor.explanation(of: document, at: byte)
        }
        let report = Report(
          id: path, digest: digest, generator: generator, document: document, findings: findings)
        return (report, explanation)
      }
    } catch {
      return .failure(ReportFailure(id: path, code: error.code, message: error.message))
    }
  }

  private func read(
    _ bytes: [UInt8], id: String, hints: ReadingHints
  ) -> Result<(digest: String, document: Document), ReportFailure> {
    var opening = ReportOpening(bytes, hints: hints)
    do throws(IngestError) {
      try opening.open()
      let document = try ReportReader.read(opening.bytes, hints: opening.hints)
      return .success((Digest.sha256(opening.original), document))
    } catch {
      return .failure(
        ReportFailure(
          id: id, digest: Digest.sha256(opening.original), code: error.code.rawValue,
          message: "\(id) \(error.message)"))
    }
  }

  /// The document of `bytes`, in which nothing is looked for; nil where it cannot be read.
  func document(_ bytes: [UInt8], hints: ReadingHints) -> Document? {
    try? read(bytes, id: "", hints: hints).get().document
  }

  /// What a page of a web archive claims. Its name is the archive's with the number of its record.
  func report(_ capture: WARCCapture, of archive: String) -> Result<Report, ReportFailure> {
    let id = capture.id(in: archive)
    do throws(IngestError) {
      let (bytes, hints) = try capture.opened()
      return report(bytes: bytes, id: id, hints: hints).mapError { $0.naming(capture) }
    } catch {
      return .failure(
        ReportFailure(id: id, code: error.code.rawValue, message: "\(id) \(error.message)").naming(capture))
    }
  }

  /// What the report in a file claims.
  ///
  /// - Parameters:
  ///   - path: a regular file; anything else is a failure, and never waited for.
  ///   - id: the caller's name for it, where that is not the path.
  ///   - mediaType: its media type, where the caller knows it.
  /// - Returns: the report, or why it could not be read.
  public func report(
    file path: String, id: String? = nil, mediaType: String? = nil
  ) -> Result<Report, ReportFailure> {
    report(file: path, id: id ?? path, hints: ReadingHints(mediaType: mediaType, name: path))
  }

  /// The report in a file that must lie under `root`, where one is given.
  func report(
    file path: String, id: String, hints: ReadingHints, under root: FolderRoot? = nil
  ) -> Result<Report, ReportFailure> {
    do throws(FileProblem) {
      let bytes = try RegularFile.read(path, atMost: ReportReader.maximumBytes, under: root)
      return report(bytes: bytes, id: id, hints: hints)
    } catch {
      return .failure(ReportFailure(id: id, code: error.code, message: error.message))
    }
  }
}

extension ReportFailure {
  /// The same failure, whose message gives the address of the page too.
  fileprivate func naming(_ capture: WARCCapture) -> ReportFailure {
    guard let url = capture.url, message.hasPrefix(id) else { return self }
    var named = self
    named.message = "\(id) (\(url.prefix(200)))\(message.dropFirst(id.count))"
    return named
  }
}
