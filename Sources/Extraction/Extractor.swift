import Claims
import ReportText

/// Finds what a document claims. Total: it never throws and never gives up; what it could not make
/// sense of becomes a `Diagnostic`.
public struct Extractor: Sendable {
  /// The options that can change what is found.
  public let options: Generator.Options

  /// An extractor with the built-in lexicons.
  public init(options: Generator.Options = Generator.Options()) {
    self.options = options
  }

  /// Everything found in `document`.
  public func findings(in document: Document) -> Findings {
    Findings()
  }
}
