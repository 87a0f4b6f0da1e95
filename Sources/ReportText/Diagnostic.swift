/// Something about a report that its reader should know: a repaired encoding, a quotation never
/// closed, a part that was cut short. Extraction never throws; it adds one of these.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable {
    /// Worth knowing, nothing is lost.
    case note
    /// Something may be wrong or missing at this place.
    case warning
    /// A part of the report could not be read.
    case error
  }

  /// A stable code and its severity; the message may be reworded, the code never changes meaning.
  public enum Code: String, Sendable, CaseIterable {
    /// Bytes that are not valid in the report's encoding were replaced by U+FFFD.
    case invalidBytes = "W001"
    /// The declared encoding was wrong and another was used.
    case encodingOverruled = "W002"
    /// Text that had been encoded twice was repaired; in plain text, whose positions fit the file, it is kept.
    case mojibakeRepaired = "W003"
    /// Control characters were found in the text; they are kept, and neutralised on display.
    case controlCharacters = "W004"
    /// The page was beyond a bound of the HTML reader, and a plainer reader took its text.
    case plainReader = "W005"
    /// Part of the input was cut off at a bound.
    case cutShort = "W006"
    /// The report holds no text.
    case noText = "W007"
    /// No main text was told apart on the page; everything was taken.
    case noMainText = "W008"
    /// Running text that stands among the report was left out because of what the page calls it.
    case leftOut = "W009"
    /// The text is set in columns, and each line of each was read by itself.
    case columnsByLine = "W010"
    /// Another program turned the report into text, and positions count in that text.
    case converted = "W011"
    /// What a web archive or a server says of the report's length or packing is wrong, and was not gone by.
    case transferRepaired = "W013"
    /// A quotation mark was opened and never closed.
    case quotationNeverClosed = "W012"
    /// A calendar date that does not exist, such as 29 February 2015.
    case impossibleDate = "W020"
    /// A weekday that contradicts the date beside it.
    case weekdayContradictsDate = "W021"
    /// Relative dates were found, and no publication date to resolve them against.
    case noPublicationDate = "W022"
    /// Figures of which the text says that they make others do so: a note.
    case figuresAddUp = "W030"
    /// Figures of which the text says that they make others do not.
    case figuresDoNotAddUp = "W031"

    /// Whether it is the reader of a report that notices this, and not extraction.
    public var isOfReading: Bool {
      switch self {
      case .invalidBytes, .encodingOverruled, .mojibakeRepaired, .controlCharacters, .plainReader, .cutShort,
        .noText,
        .noMainText, .leftOut, .columnsByLine, .converted, .transferRepaired:
        true
      case .quotationNeverClosed, .impossibleDate, .weekdayContradictsDate, .noPublicationDate, .figuresAddUp,
        .figuresDoNotAddUp:
        false
      }
    }
  }

  /// What it is.
  public var code: Code
  /// How much it matters.
  public var severity: Severity
  /// One sentence for a person.
  public var message: String
  /// The place in the document's text, in bytes, where there is one.
  public var span: ByteSpan?

  /// A diagnostic, a warning unless said otherwise.
  public init(
    _ code: Code, _ message: String, severity: Severity = .warning, at span: ByteSpan? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.span = span
  }
}
