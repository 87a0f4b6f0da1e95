import Claims
import ReportText

/// Who a rule says is the source of words in marks, and how the text says so.
struct Attribution: Sendable {
  /// The words that name the source; nil where it is taken over from an earlier quotation, or unknown.
  var source: Source?
  /// The reporting verb or phrase.
  var cue: TokenRange?
  /// How sure the attribution is.
  var confidence: Confidence
  /// The earlier quotation whose source this one takes.
  var continues: Int?
  /// Whether the words are one quotation with the one they continue: only an attribution stands between.
  var mayJoin = false
  /// Whether the words stand inside a clause of the reporter's, so that they are a fragment of it.
  var isPartOfClause = false
}

/// One way in which a report gives words in marks their source.
protocol AttributionRule: Sendable {
  /// The rule's identifier, what it does, and examples that are run as tests.
  static var description: RuleDescription { get }
  /// The attribution of `quote` by this rule, or nil; `earlier` holds the quotations before it.
  static func attribution(
    of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate]
  ) -> Attribution?
}
