/// Why a record could not be read back.
public struct RecordError: Error, Hashable, Sendable {
  /// The kinds of fault.
  public enum Code: String, Sendable {
    /// It is longer than `RecordReader.maximumBytes`.
    case tooLarge = "too-large"
    /// It is not UTF-8, no JSON, or nested too deeply.
    case notJSON = "not-json"
    /// It is JSON, but none of the formats that are read.
    case notARecord = "not-a-record"
    /// A field is missing, or its value is not what the schema asks for.
    case badField = "bad-field"
    /// A place or reference leads nowhere, or the words at a place are others.
    case ungrounded
    /// It holds no text, and none was given with it.
    case noText = "no-text"
  }

  /// What kind of fault it is.
  public var code: Code
  /// The field at fault, such as `claims[3].focus.end`; nil where it is the record as a whole.
  public var field: String?
  /// One sentence that names the field, says what is wrong and, where something can be done, what to do.
  public var message: String

  /// A fault at `field`, whose name the message gets in front.
  init(_ code: Code, _ field: String? = nil, _ message: String) {
    self.code = code
    self.field = field
    self.message = field.map { "\($0) \(message)" } ?? message
  }
}
