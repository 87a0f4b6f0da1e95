/// Why a report could not be read. The message says what is wrong and what to do about it; whoever
/// knows the file puts its name in front.
public struct IngestError: Error, Hashable, Sendable {
  /// A stable code; the message may be reworded, the code never changes meaning.
  public enum Code: String, Sendable, CaseIterable {
    /// No byte, or white space alone.
    case empty
    /// NUL bytes or many control characters: not a text.
    case binary
    /// More than `ReportReader.maximumBytes`.
    case tooLarge = "too-large"
    /// A format that is not read, such as PDF.
    case unsupportedType = "unsupported-type"
    /// A character encoding that is not read, such as UTF-32.
    case unsupportedEncoding = "unsupported-encoding"
    /// libxml2 could not set up its parser.
    case parserUnavailable = "parser-unavailable"
  }

  /// What is wrong.
  public var code: Code
  /// What is wrong and what to do, in a sentence or two.
  public var message: String

  /// An error of `code` with a message for a person.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
