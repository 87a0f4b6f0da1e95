/// What the caller knows about a report besides its bytes.
public struct ReadingHints: Sendable {
  /// The media type, with its `charset` where one was given (`text/html; charset=utf-8`); nil to
  /// tell it by name and content.
  public var mediaType: String?
  /// The file's name, of which the extension counts.
  public var name: String?
  /// The address that the report was taken from.
  public var url: String?

  /// Hints of the given parts, each of which may be unknown.
  public init(mediaType: String? = nil, name: String? = nil, url: String? = nil) {
    self.mediaType = mediaType
    self.name = name
    self.url = url
  }
}
