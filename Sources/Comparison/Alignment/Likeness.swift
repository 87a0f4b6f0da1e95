import Claims
import ReportText

/// How likely it is that two statements are about the same: nothing where they are of different things, whatever their words.
struct Likeness {
  let old: StatementList
  let new: StatementList
  let weights: WordWeights
  private let oldContext: SentenceWords
  private let newContext: SentenceWords

  init(old: StatementList, new: StatementList, weights: WordWeights) {
    self.old = old
    self.new = new
    self.weights = weights
    oldContext = SentenceWords(old)
    newContext = SentenceWords(new)
  }

  /// What statements of a kind must have in common to be paired.
  static let least = 0.5
  /// How much of the likeness of figures is that of their own clause; the rest is that of the sentence.
  private static let ownShare = 0.7

  /// From 0, nothing in common, to 1.
  func score(_ first: Int, _ second: Int) -> Double {
    let (before, after) = (old.statements[first], new.statements[second])
    guard before.kind == after.kind, isSameSubject(before, after), isSamePlace(before, after) else { return 0 }
    let own = weights.likeness(before.words.stems, after.words.stems)
    guard before.kind == .figure else { return own }
    guard isSameMeasure(before, after) else { return 0 }
    let around = weights.likeness(oldContext[before.sentence], newContext[after.sentence])
    return own * Likeness.ownShare + around * (1 - Likeness.ownShare)
  }

  /// Whether both count the same thing in the same way.
  private func isSameMeasure(_ first: Statement, _ second: Statement) -> Bool {
    guard let before = first.counts.first, let after = second.counts.first else { return false }
    let (left, right) = (old.report.findings.counts[before], new.report.findings.counts[after])
    guard left.kind == right.kind, left.per == right.per else { return false }
    guard let unit = left.unit, let other = right.unit else { return left.unit == right.unit }
    return unit == other || unit.split(separator: " ").last == other.split(separator: " ").last
  }

  private func isSameSubject(_ first: Statement, _ second: Statement) -> Bool {
    guard let before = first.subject, let after = second.subject else { return true }
    return Identity.isSame(old.report.findings.actors[before], new.report.findings.actors[after])
  }

  /// Whether the names in the two, of places above all, may be of the same thing: some are in both, or one has none.
  private func isSamePlace(_ first: Statement, _ second: Statement) -> Bool {
    guard first.kind != .quotation, !first.names.isEmpty, !second.names.isEmpty else { return true }
    return !Set(first.names).isDisjoint(with: second.names)
  }
}

/// The words of each sentence of a report, all its statements together.
private struct SentenceWords {
  private let words: [Int: [UInt64]]

  init(_ list: StatementList) {
    var words: [Int: [UInt64]] = [:]
    for statement in list.statements where statement.kind != .quotation {
      words[statement.sentence, default: []] += statement.words.stems
    }
    self.words = words
  }

  subscript(_ sentence: Int) -> [UInt64] { words[sentence] ?? [] }
}

/// Tells whether two reports speak of the same actor.
enum Identity {
  /// Whether the two are one: by their identifiers where both have one, else by the words of their names.
  static func isSame(_ first: Actor, _ second: Actor) -> Bool {
    if let ref = first.ref, let other = second.ref { return ref == other }
    guard first.kind == second.kind else { return false }
    let (names, others) = (words(first.name), words(second.name))
    return !names.isEmpty && (names.isSubset(of: others) || others.isSubset(of: names))
  }

  private static func words(_ name: String) -> Set<Substring> {
    Set(name.lowercased().split { $0 == " " || $0 == "’" || $0 == "'" || $0 == "-" }).subtracting(["the", "of", "and", "s"])
  }
}
