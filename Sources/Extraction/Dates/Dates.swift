import Claims
import ReportText

/// The temporal expressions of a document, found and resolved.
enum Dates {
  /// What was found.
  struct Result {
    /// When the document was published.
    var published: PublicationDate?
    /// The expressions in order of position; they do not overlap.
    var dates: [TimeExpression] = []
    /// The tokens of each expression, parallel to `dates`: no count may be made of them.
    var ranges: [TokenRange] = []
    /// Impossible dates, contradicting weekdays, and the like.
    var diagnostics: [Diagnostic] = []
  }

  /// Finds the expressions of `analysed` and resolves them.
  static func extract(from analysed: AnalysedDocument, options: Generator.Options) -> Result {
    Result()
  }
}
