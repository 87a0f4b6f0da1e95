import Claims
import ReportText

/// The counts and measures of a document.
enum Counts {
  /// Finds the quantities of `analysed`, in order of position, none of them in `dates` (token ranges in order).
  static func extract(from analysed: AnalysedDocument, dates: [TokenRange]) -> [Quantity] {
    []
  }
}
