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
    /// libxml2 or zlib could not be set up.
    case parserUnavailable = "parser-unavailable"
    /// Packed data that are cut off or no longer what they were.
    case damaged
    /// A web archive, which is many reports and not one.
    case webArchive = "web-archive"
    /// The program that turns this format into text is not installed.
    case converterMissing = "converter-missing"
    /// The program that turns this format into text could not do it.
    case conversionFailed = "conversion-failed"
    /// The system could not read on.
    case unreadable
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
