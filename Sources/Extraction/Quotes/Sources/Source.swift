import ReportText

/// Who a reporting verb gives as its source.
struct Source: Hashable, Sendable {
  /// The words that name the source.
  var tokens: TokenRange
  /// The actor candidate among them that names the source itself, if any; the first of several.
  var candidate: Int?
  /// The actor candidates that speak together with it: `Ann Hill and Bob Reed said`.
  var joined: [Int] = []
  /// Whether the source was found by carrying a subject over from elsewhere in the sentence.
  var isCarried = false
}
