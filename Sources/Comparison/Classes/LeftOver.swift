import Claims
import ReportText

/// Tells what became of statements that only one report has: gone or new, unless their words stand in the
/// other report all the same.
struct LeftOver {
  let aligner: Aligner
  let whereabouts: Whereabouts
  private var old: StatementList { aligner.old }
  private var new: StatementList { aligner.new }

  init(_ aligner: Aligner, _ whereabouts: Whereabouts) {
    self.aligner = aligner
    self.whereabouts = whereabouts
  }

  /// What became of a statement that is in no pair.
  enum Fate {
    case change(Change)
    /// That cannot be said: it may stand in the other report in other words.
    case unfollowed
    /// It says nothing that could be missed.
    case scrap
  }

  /// What became of old statement `index`, which no new one was paired with.
  func fate(ofOld index: Int) -> Fate {
    trace(old.statements[index], at: whereabouts.ofOld[index], isNew: false)
  }

  /// Where new statement `index`, which no old one was paired with, comes from. The mirror of `fate`: what is
  /// called added one way is called withdrawn the other.
  func origin(ofNew index: Int) -> Fate {
    trace(new.statements[index], at: whereabouts.ofNew[index], isNew: true)
  }

  /// Tells what became of a statement whose words stand at `place` of the other report, if anywhere.
  private func trace(_ statement: Statement, at place: Whereabouts.Place?, isNew: Bool) -> Fate {
    let list = isNew ? new : old
    guard says(statement, list) else { return .scrap }
    // What leans on the words before it may stand on in other ones: `which was 16 above its target`.
    if leans(statement, list), !lostItsFigure(statement, isNew: isNew) { return .unfollowed }
    func change(_ kind: Change.Kind, _ place: ByteSpan?) -> Change {
      let span = statement.span
      return row(kind, statement, isNew: isNew, old: isNew ? place : span, new: isNew ? span : place)
    }
    let search = isNew ? whereabouts.searchOfNew : whereabouts.searchOfOld
    if let place {
      guard search.tells(statement, at: place) else { return .unfollowed }
      var found = change(.reworded, search.text.span(of: place.sentence))
      found.confidence = .likely
      return .change(found)
    }
    return search.hasTraces(of: statement)
      ? .unfollowed : .change(change(isNew ? .added : .withdrawn, nil))
  }

  /// A change of a statement of the old report, or of the new one where `isNew`.
  private func row(
    _ kind: Change.Kind, _ statement: Statement, isNew: Bool = false, old: ByteSpan?, new: ByteSpan?
  ) -> Change {
    var change = Change(kind, old: old, new: new)
    change.about = statement.about ?? statement.span
    let findings = (isNew ? self.new : self.old).report.findings
    let value = statement.counts.first.map { Change.Value.quantity(findings.counts[$0].value) }
    if isNew { change.newValue = value } else { change.oldValue = value }
    change.unit = statement.counts.first.flatMap { findings.counts[$0].unit }
    change.claim = statement.claim.map { findings.claims[$0].kind }
    let id = statement.claim.map { findings.claims[$0].id }
    if isNew { change.newClaim = id } else { change.oldClaim = id }
    change.isCommitment = statement.isCommitment
    return change
  }

  /// Whether the statement says something that can be missed: headings and scraps do not.
  private func says(_ statement: Statement, _ list: StatementList) -> Bool {
    let block = list.document.document.blocks[list.document.sentences[statement.sentence].block]
    // The first line of a report may be its first figure, and no title.
    if block.kind == .heading { return statement.isLabelled }
    let isRanked = block.kind == .listItem && !Ordinal.all(in: statement.tokens, list.document).isEmpty
    return statement.claim != nil || statement.words.stems.count >= (statement.hasVerb || isRanked ? 1 : 3)
  }

  /// Whether the sentence of a figure stands in the other report without one: `incidents, which have fallen by
  /// 2%`, now `incidents`.
  private func lostItsFigure(_ statement: Statement, isNew: Bool) -> Bool {
    let (own, other, pairs) = isNew ? (new, old, aligner.oldOf) : (old, new, aligner.newOf)
    guard !statement.counts.isEmpty,
      let partner = own.statements(of: statement.sentence).compactMap({ pairs[$0] }).first
    else { return false }
    let text = isNew ? whereabouts.oldText : whereabouts.newText
    return text.values(in: other.statements[partner].sentence).isEmpty
  }

  /// How many words of its own what leans on others may have.
  private static let leaning = 2

  private static let demonstratives: [StaticString] = ["this", "that", "these", "those"]
  private static let firstPerson: [StaticString] = ["i", "we", "my", "our"]

  private func leans(_ statement: Statement, _ list: StatementList) -> Bool {
    let first = statement.tokens.lowerBound
    let isAnaphor =
      list.document[first].isAny([.pronoun, .possessiveDeterminer, .relative])
      // `That has been so`; not `that nobody had been told`.
      || Self.demonstratives.contains { list.document.matches(first, $0) }
        && list.document[first + 1].isAny([.auxiliary, .modal])
    return isAnaphor
      && !Self.firstPerson.contains { list.document.matches(first, $0) }
      && ContentWords(of: [statement.tokens], in: list.document).stems.count <= Self.leaning
  }
}
