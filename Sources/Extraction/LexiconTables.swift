import ReportText

/// A lexicon with the tables that rules make of it, each made once and not for every report.
final class LexiconTables: Sendable {
  /// Those of the built-in lexicon.
  static let standard = LexiconTables(.standard)

  let lexicon: Lexicon
  /// The small words of time.
  let timeWords: TimeWord.Table
  /// The small words of claims.
  let claimWords: ClaimWords.Table
  /// Who held which office.
  let holders: HolderDirectory
  /// What is known of organisations beyond their names.
  let organisations: KnownOrganisations

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    timeWords = TimeWord.Table(lexicon)
    claimWords = ClaimWords.Table(lexicon)
    holders = HolderDirectory(lexicon: lexicon)
    organisations = KnownOrganisations(lexicon: lexicon)
  }
}
