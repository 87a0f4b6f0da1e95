import Claims
import ReportText

/// A quotation with its attribution as the text gives it; who the source is comes later.
struct QuoteCandidate: Sendable {
  /// How the words are given.
  var form: Quotation.Form
  /// The tokens of each piece, marks left out.
  var contents: [TokenRange]
  /// From the first mark to the last, attribution left out.
  var whole: TokenRange
  /// Who the text gives as the source.
  var source: Source?
  /// The reporting verb or phrase.
  var cue: TokenRange?
  /// The candidate whose speaker this one takes, having none of its own.
  var continues: Int?
  /// Quotations inside it.
  var children: [TokenRange] = []
  /// Whether the last piece was closed by a mark.
  var isClosed = true
  /// The opening mark, for diagnostics.
  var open: Int?
  /// The identifier of the rule that attributed it.
  var rule: String
  /// How sure the attribution is.
  var confidence: Confidence
}
