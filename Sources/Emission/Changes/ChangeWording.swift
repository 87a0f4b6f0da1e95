import Claims
import ReportText

/// How changes are put for a person, the same on a terminal, on a page and in records.
enum ChangeWording {
  /// What the change is about, in the report's own words: the claim that it is, or else the words themselves.
  static func what(_ change: Change, old: Report, new: Report) -> String {
    let report = change.new == nil ? old : new
    let id = change.new == nil ? change.oldClaim : change.newClaim
    let claim = id.flatMap { id in report.findings.claims.first { $0.id == id } }
    guard let span = claim?.focus ?? change.new ?? change.old else { return "" }
    return report.document.string(span)
  }
}
