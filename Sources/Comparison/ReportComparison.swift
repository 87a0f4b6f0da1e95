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
  /// How many pairs of statements were looked at word by word.
  let comparedPairs: Int

  /// Compares `old` with `new`.
  public init(from old: Report, to new: Report) {
    var aligner = Aligner(StatementReader.read(old), StatementReader.read(new))
    aligner.align()
    comparedPairs = aligner.comparedPairs
    let classifier = PairClassifier(aligner.old, aligner.new, weights: aligner.weights)
    let leftOver = LeftOver(aligner)
    let shapes = SentenceShapes(aligner).changes()
    let lists = ListItems(old: aligner.old, new: aligner.new)
    var changes = shapes.rows
    var listed: Set<Int> = []
    for (index, other) in aligner.newOf.enumerated() {
      if let other {
        let (before, after) = (aligner.old.statements[index], aligner.new.statements[other])
        changes += classifier.changes(from: before, to: after).filter { change in
          // Of a sentence that was parted or joined only what else changed has a row of its own.
          !shapes.statements.contains(index) || change.kind != .unchanged && change.kind != .reworded
        }
        if before.exact != after.exact, listed.insert(after.sentence).inserted {
          changes += lists.changes(from: before.sentence, to: after.sentence)
        }
      } else if let fate = leftOver.fate(ofOld: index) {
        changes.append(fate)
      }
    }
    for (index, other) in aligner.oldOf.enumerated() where other == nil {
      if let origin = leftOver.origin(ofNew: index) { changes.append(origin) }
    }
    self.changes = changes
  }

  /// Whether anything changed.
  public var isChanged: Bool { changes.contains { $0.kind != .unchanged } }
}
