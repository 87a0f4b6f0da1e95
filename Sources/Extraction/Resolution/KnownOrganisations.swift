import Claims
import ReportText

/// What the lexicon knows of organisations beyond their names: which force an office or panel is of, and whether the
/// row was checked.
struct KnownOrganisations: Sendable {
  private let forceOf: [String: String]
  private let unchecked: Set<String>

  /// The organisations that `lexicon` knows.
  init(lexicon: Lexicon) {
    var forceOf: [String: String] = [:]
    var unchecked: Set<String> = []
    for entry in lexicon.entries where entry.kind == .body || entry.kind == .force {
      if entry.isUnchecked { unchecked.insert(entry.ref) }
      if entry.kind == .body, entry.details.count > 2, entry.details[1].hasPrefix("force:") {
        forceOf[entry.ref] = entry.details[1]
      }
    }
    self.forceOf = forceOf
    self.unchecked = unchecked
  }

  /// The force that `ref` is, or whose office or panel it is.
  func force(of ref: String) -> String? { ref.hasPrefix("force:") ? ref : forceOf[ref] }

  /// How sure the row of `ref` is.
  func confidence(of ref: String) -> Confidence { unchecked.contains(ref) ? .likely : .certain }
}
