import Claims
import ReportText

/// How likely it is that two statements are about the same: nothing where they are of different things,
/// whatever their words.
struct Likeness {
  let old: StatementList
  let new: StatementList
  let weights: WordWeights
  /// The headings that both reports have.
  private let sections: Set<UInt64>
  private let oldContext: SentenceWords
  private let newContext: SentenceWords

  init(old: StatementList, new: StatementList, weights: WordWeights) {
    self.old = old
    self.new = new
    self.weights = weights
    sections = Set(old.statements.map(\.section)).intersection(new.statements.map(\.section)).subtracting([0])
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
    guard before.kind == after.kind, isSameSubject(before, after), isSamePlace(before, after) else {
      return 0
    }
    var score = weights.likeness(before.words.stems, after.words.stems)
    if before.isLabelled, after.isLabelled, score < Likeness.sameLabel { return 0 }
    if isOtherThing(before, after) { score *= Likeness.otherThing }
    if before.kind == .figure {
      if isOfOtherPeriod(before, after) { return 0 }
      let evidence = measures(before, after)
      guard evidence > 0 else { return 0 }
      let around = weights.likeness(oldContext[before.sentence], newContext[after.sentence])
      score = score * Likeness.ownShare + around * (1 - Likeness.ownShare)
      if evidence > 1, score > 0.15 { score += Likeness.bonus }
    } else if isSameDay(before, after), score > 0.15 {
      score += Likeness.bonus
    }
    if !before.names.isEmpty, Set(before.names) == Set(after.names) { score += Likeness.nameBonus }
    if !isSameVoice(before, after) { score *= Likeness.otherVoice }
    if isElsewhere(before, after) {
      // `Burglary: 24 offences` is of the district whose heading it stands under.
      guard !Likeness.isShort(before), !Likeness.isShort(after) else { return 0 }
      score *= Likeness.elsewhere
    }
    return min(score, 1)
  }

  /// How alike a figure is to a clause that no figure was made of: 0 where they are of different things.
  func scoreAcross(_ first: Int, _ second: Int) -> Double {
    let (before, after) = (old.statements[first], new.statements[second])
    guard before.kind != after.kind, isSameSubject(before, after), isSamePlace(before, after),
      isSameVoice(before, after), !isOtherThing(before, after)
    else { return 0 }
    return words(first, second)
  }

  /// How alike the words of two statements are, whatever they are of.
  func words(_ first: Int, _ second: Int) -> Double {
    weights.likeness(old.statements[first].words.stems, new.statements[second].words.stems)
  }

  /// What an equal number or an equal date adds.
  private static let bonus = 0.25
  /// What the same names and places add.
  private static let nameBonus = 0.12
  /// What is left of the likeness of what stands under headings that both reports have, and under others.
  private static let elsewhere = 0.9

  /// Whether the two stand under different headings that both reports have.
  func isElsewhere(_ first: Statement, _ second: Statement) -> Bool {
    first.section != second.section && sections.contains(first.section) && sections.contains(second.section)
  }

  /// Whether a statement says too little to be known without its heading.
  static func isShort(_ statement: Statement) -> Bool {
    statement.isLabelled || statement.words.stems.count <= 1
  }

  /// The heading that a statement is known by: 0 where the other report does not have it.
  func section(of statement: Statement) -> UInt64 {
    sections.contains(statement.section) ? statement.section : 0
  }

  /// How alike the labels of figures must be: `Theft of a bicycle: 486` is not `Theft from the person: 486`.
  private static let sameLabel = 0.72
  /// What is left of the likeness of things that begin with other words.
  private static let otherThing = 0.75
  /// What is left of the likeness of what two people say.
  private static let otherVoice = 0.65

  /// Whether both count the same thing in the same way: 0 if not, 2 where they have the same telling
  /// number, else 1.
  private func measures(_ first: Statement, _ second: Statement) -> Int {
    guard let before = first.counts.first, let after = second.counts.first else { return 0 }
    let (left, right) = (old.report.findings.counts[before], new.report.findings.counts[after])
    let isEqual = left.value == right.value || Rounding.isOne(left, right)
    guard left.kind == right.kind, left.per == right.per,
      Likeness.head(left.unit) == Likeness.head(right.unit)
    else {
      // `The Youth Commission has 24 members`, `Twenty-six young people sit on the Youth Commission`.
      let isSameName = !first.names.isEmpty && Set(first.names) == Set(second.names)
      if isSameName, left.kind == .count, right.kind == .count { return 1 }
      // `nine people a day`, `on an average day nine people`: told in another way.
      return isEqual && left.kind != .percent && right.kind != .percent
        && !Set(Likeness.words(left.unit)).isDisjoint(with: Likeness.words(right.unit)) ? 2 : 0
    }
    return isEqual && Rounding.isTelling(left, right) ? 2 : 1
  }

  /// Whether one is of the period of its report and the other of an earlier one: the year before last is not
  /// what the last year became.
  func isOfOtherPeriod(_ first: Statement, _ second: Statement) -> Bool {
    guard let from = period(of: first, in: old), let to = period(of: second, in: new), from != to,
      let oldEnd = old.period.end, let newEnd = new.period.end
    else { return false }
    return ((oldEnd - from.last) - (newEnd - to.last)).magnitude > Likeness.mostShift
  }

  /// By how many days a period may come nearer to its report's.
  private static let mostShift = 180

  private func period(of statement: Statement, in list: StatementList) -> DayRange? {
    let dates = list.report.findings.dates
    return statement.dates.lazy.filter {
      dates[$0].kind == .date && dates[$0].role != .by && dates[$0].role != .until
    }
    .compactMap { dates[$0].value.flatMap(DayRange.init) }.first { $0.length >= 27 }
  }

  private static func words(_ unit: String?) -> [Substring] { unit?.split(separator: " ") ?? [] }

  private static func head(_ unit: String?) -> Substring? { words(unit).last }

  /// Whether the two have a day or year of their own in common.
  private func isSameDay(_ first: Statement, _ second: Statement) -> Bool {
    let values = Set(first.dates.compactMap { old.report.findings.dates[$0].value })
    return second.dates.contains { new.report.findings.dates[$0].value.map(values.contains) ?? false }
  }

  /// Whether an equal number hides that other things are counted: each has words of its own that the other
  /// lacks, the one that it begins with among them (`Burglary rose by 14%`, `Shoplifting rose by 14%`).
  private func isOtherThing(_ first: Statement, _ second: Statement) -> Bool {
    guard let head = first.words.stems.first, let other = second.words.stems.first, head != other else {
      return false
    }
    return !second.words.stems.contains(head) && !first.words.stems.contains(other)
  }

  private func isSameVoice(_ first: Statement, _ second: Statement) -> Bool {
    guard let before = first.speaker, let after = second.speaker else { return true }
    return Identity.isSame(old.report.findings.actors[before], new.report.findings.actors[after])
  }

  private func isSameSubject(_ first: Statement, _ second: Statement) -> Bool {
    guard let before = first.subject, let after = second.subject else { return true }
    return Identity.isSame(old.report.findings.actors[before], new.report.findings.actors[after])
  }

  /// Whether the names in the two, of places above all, may be of the same thing: some are in both, or one
  /// has none.
  private func isSamePlace(_ first: Statement, _ second: Statement) -> Bool {
    guard !first.names.isEmpty, !second.names.isEmpty else { return true }
    let (names, others) = (Set(first.names), Set(second.names))
    // `the Upper Wend` is not `the Nether Wend`.
    let shared = names.intersection(others).count
    return shared > 0
      && (shared == names.count || shared == others.count || shared * 2 > min(names.count, others.count))
  }
}

/// The words of each sentence of a report, all its statements together.
private struct SentenceWords {
  private let words: [Int: [UInt64]]

  init(_ list: StatementList) {
    var words: [Int: [UInt64]] = [:]
    for statement in list.statements {
      words[statement.sentence, default: []] += statement.words.stems
    }
    self.words = words.mapValues { Array($0.prefix(SentenceWords.most)) }
  }

  /// How many words of a sentence are held together: it may be as long as the report.
  private static let most = 60

  subscript(_ sentence: Int) -> [UInt64] { words[sentence] ?? [] }
}

/// Tells whether two reports speak of the same actor.
enum Identity {
  /// Whether the two are one: by their identifiers where both have one, else by the words of their names.
  static func isSame(_ first: Actor, _ second: Actor) -> Bool {
    if let ref = first.ref, let other = second.ref { return ref == other }
    let (names, others) = (words(first.name), words(second.name))
    // `police staff` may be taken for people, `the police staff union` not.
    let isOneKind = first.kind == second.kind || first.kind != .person && second.kind != .person
    guard isOneKind || min(names.count, others.count) > 1 else { return false }
    return !names.isEmpty && (names.isSubset(of: others) || others.isSubset(of: names))
  }

  /// Whether the two are known to be two: whoever is named by an office alone may be the one that the other
  /// report names.
  static func isOther(_ first: Actor, _ second: Actor) -> Bool {
    guard !isSame(first, second) else { return false }
    guard isNamed(first) != isNamed(second), first.kind == .person || second.kind == .person else {
      return true
    }
    guard let role = first.role, let other = second.role else { return false }
    return words(role).isDisjoint(with: words(other))
  }

  private static func isNamed(_ actor: Actor) -> Bool {
    actor.mentions.contains { $0.kind == .name || $0.kind == .shortName }
  }

  private static func words(_ name: String) -> Set<Substring> {
    Set(name.lowercased().split { $0 == " " || $0 == "’" || $0 == "'" || $0 == "-" }).subtracting([
      "the", "of", "and", "s",
    ])
  }
}
