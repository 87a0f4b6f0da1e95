import Claims
import ReportText

/// Compares two reports: what became of every claim of the old one, and what the new one claims besides.
///
/// A function of the two reports alone. Both need their texts; records made with other rules or options
/// cannot be compared, which is for the caller to see to.
public struct ReportComparison: Sendable {
  /// The changes, what is unchanged among them: promises and targets first, then by class, each class in
  /// order of position.
  public let changes: [Change]
  /// What is called neither withdrawn nor added, since it may stand in the other report in other words.
  public let unfollowed: Unfollowed
  /// How many pairs of statements were looked at word by word.
  let comparedPairs: Int

  /// Compares `old` with `new`.
  public init(from old: Report, to new: Report) {
    var aligner = Aligner(StatementReader.read(old), StatementReader.read(new))
    aligner.align()
    let whereabouts = Whereabouts(aligner)
    aligner.pairPlaced(whereabouts)
    comparedPairs = aligner.comparedPairs
    let classifier = PairClassifier(aligner.old, aligner.new, weights: aligner.weights)
    let leftOver = LeftOver(aligner, whereabouts)
    let shapes = SentenceShapes(aligner, whereabouts).changes()
    let lists = ListItems(old: aligner.old, new: aligner.new)
    var changes = shapes.rows
    var listed: Set<Int> = []
    var traced: Set<SentencePair> = []
    var unfollowed = Unfollowed()
    /// A cell says nothing without its row, nor a figure without what its line calls it.
    func whole(_ statement: Statement, in report: Report) -> ByteSpan {
      let row = statement.isCell ? statement.claim.map { report.findings.claims[$0].span } : nil
      return statement.about ?? row ?? statement.span
    }
    for (index, other) in aligner.newOf.enumerated() {
      if let other {
        let (before, after) = (aligner.old.statements[index], aligner.new.statements[other])
        changes += classifier.changes(from: before, to: after).filter { change in
          // Of a sentence that was parted or joined only what else changed has a row of its own.
          !shapes.oldSentences.contains(before.sentence)
            || change.kind != .unchanged && change.kind != .reworded
        }
        if before.exact != after.exact, listed.insert(after.sentence).inserted {
          changes += lists.changes(from: before.sentence, to: after.sentence)
        }
      } else if !shapes.oldSentences.contains(aligner.old.statements[index].sentence) {
        switch leftOver.fate(ofOld: index) {
        case .change(let fate):
          changes.append(fate)
          traced.insert(SentencePair(fate, aligner))
        case .unfollowed: unfollowed.old.append(whole(aligner.old.statements[index], in: old))
        case .scrap: break
        }
      }
    }
    for (index, other) in aligner.oldOf.enumerated()
    where other == nil && !shapes.newSentences.contains(aligner.new.statements[index].sentence) {
      switch leftOver.origin(ofNew: index) {
      case .change(let origin):
        // What was traced from the old report to the new need not be traced back.
        if origin.old == nil || !traced.contains(SentencePair(origin, aligner)) { changes.append(origin) }
      case .unfollowed: unfollowed.new.append(whole(aligner.new.statements[index], in: new))
      case .scrap: break
      }
    }
    self.unfollowed = unfollowed
    self.changes = ReportComparison.inOrder(changes)
  }

  /// Promises and targets that changed, then the other classes, each in order of position.
  private static func inOrder(_ changes: [Change]) -> [Change] {
    func rank(_ change: Change) -> Int {
      if change.isCommitment, change.kind != .unchanged { return -1 }
      return classes.firstIndex(of: change.kind) ?? classes.count
    }
    let keys = changes.enumerated().map { index, change in
      (rank(change), (change.new ?? change.old)?.start ?? 0, index)
    }
    return keys.sorted(by: <).map { changes[$0.2] }
  }

  private static let classes: [Change.Kind] = [
    .valueChanged, .dateChanged, .reattributed, .stale, .reworded, .split, .merged, .added, .withdrawn,
    .unchanged,
  ]

  /// Whether anything changed, or may have: what could not be followed is not known to be the same.
  public var isChanged: Bool { unfollowed.count > 0 || changes.contains { $0.kind != .unchanged } }
}

/// The sentences that a change leads from and to.
private struct SentencePair: Hashable {
  private let old: Int?
  private let new: Int?

  init(_ change: Change, _ aligner: Aligner) {
    func sentence(_ span: ByteSpan?, _ document: AnalysedDocument) -> Int? {
      span.map { document.sentence(of: document.firstToken(atOrAfter: $0.start)) }
    }
    old = sentence(change.old, aligner.old.document)
    new = sentence(change.new, aligner.new.document)
  }
}
