import Claims

/// Everything besides a report's own bytes that can change what a run writes of it: what was written with the same
/// settings need not be written again.
public struct RunSettings: Hashable, Sendable {
  /// What makes the records: version, rules and the options of extraction.
  public var generator: Generator
  /// The form of the results, as `--format` names it.
  public var format: String
  /// Whether records hold the report's text.
  public var includesText: Bool
  /// Whether CSV begins with a byte order mark.
  public var marksOrder: Bool
  /// The media type of every report, where the user gave one.
  public var mediaType: String?
  /// Whether reports are compared for nearly the same text.
  public var nearDuplicates: Bool

  /// The settings of a run.
  public init(
    generator: Generator, format: String, includesText: Bool = false, marksOrder: Bool = false,
    mediaType: String? = nil, nearDuplicates: Bool = false
  ) {
    self.generator = generator
    self.format = format
    self.includesText = includesText
    self.marksOrder = marksOrder
    self.mediaType = mediaType
    self.nearDuplicates = nearDuplicates
  }
}
