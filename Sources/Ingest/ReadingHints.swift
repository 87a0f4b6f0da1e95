import ReportText

/// What the caller knows about a report besides its bytes.
public struct ReadingHints: Sendable {
  /// The media type, with its `charset` where one was given (`text/html; charset=utf-8`); nil to
  /// tell it by name and content.
  public var mediaType: String?
  /// The file's name, of which the extension counts.
  public var name: String?
  /// The address that the report was taken from.
  public var url: String?

  /// The day on which an archive captured it (`2021-11-25`), where it comes out of one.
  public var captured: String?
  /// What was noticed on the way to the report's bytes, which its record then tells.
  public var diagnostics: [Diagnostic] = []

  /// Hints of the given parts, each of which may be unknown.
  public init(
    mediaType: String? = nil, name: String? = nil, url: String? = nil, captured: String? = nil,
    diagnostics: [Diagnostic] = []
  ) {
    self.mediaType = mediaType
    self.name = name
    self.url = url
    self.captured = captured
    self.diagnostics = diagnostics
  }
}
