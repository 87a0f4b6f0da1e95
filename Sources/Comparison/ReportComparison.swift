import Claims
import ReportText

/// Compares two reports: what became of every claim of the old one, and what the new one claims besides.
///
/// A function of the two reports alone. Both need their texts; records made with other rules or options cannot be compared,
/// which is for the caller to see to.
public struct ReportComparison: Sendable {
  /// The changes, what is unchanged among them: promises and targets first, then by class, each class in order of position.
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
    var changes: [Change] = []
    for (index, other) in aligner.newOf.enumerated() {
      if let other {
        changes += classifier.changes(from: aligner.old.statements[index], to: aligner.new.statements[other])
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
