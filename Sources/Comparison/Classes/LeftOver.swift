import Claims
import ReportText

/// Tells what became of statements that only one report has: gone or new, or part of what another statement
/// became.
///
/// Before anything is called withdrawn its words are looked for in all of the new text: a false `withdrawn`
/// harms.
struct LeftOver {
  let aligner: Aligner
  private let oldText: SentenceIndex
  private let newText: SentenceIndex
  /// The words that the other report's statements answer for, in each sentence.
  private let oldPartners: [Int: Set<UInt64>]
  private let newPartners: [Int: Set<UInt64>]
  /// The statement that each sentence of the new report has in the old one, and the other way round.
  private let oldPartner: [Int: Int]
  private let newPartner: [Int: Int]
  private var old: StatementList { aligner.old }
  private var new: StatementList { aligner.new }

  /// The share of a statement's words that tells that it is still there, in other words or elsewhere.
  private static let found = 0.7
  /// The share that tells so whatever else the sentence says.
  private static let nearly = 0.9
  /// The share that will do where a telling number is there too.
  private static let telling = 0.25
  /// The share from which it may still be there: such a statement is not called withdrawn.
  private static let doubtful = 0.4

  init(_ aligner: Aligner) {
    self.aligner = aligner
    oldText = SentenceIndex(aligner.old)
    newText = SentenceIndex(aligner.new)
    oldPartners = Self.partners(aligner.newOf, of: aligner.old, in: aligner.new)
    newPartners = Self.partners(aligner.oldOf, of: aligner.new, in: aligner.old)
    oldPartner = Self.firstPartners(aligner.oldOf, of: aligner.new)
    newPartner = Self.firstPartners(aligner.newOf, of: aligner.old)
  }

  /// What became of old statement `index`, which no new one was paired with. Nil where that cannot be said.
  func fate(ofOld index: Int) -> Change? { trace(old.statements[index], isNew: false) }

  /// Where new statement `index`, which no old one was paired with, comes from. Nil where that cannot be
  /// said. The mirror of `fate`: what is called added one way is called withdrawn the other.
  func origin(ofNew index: Int) -> Change? { trace(new.statements[index], isNew: true) }

  /// Looks for a statement in the other report.
  private func trace(_ statement: Statement, isNew: Bool) -> Change? {
    let (own, other) = isNew ? (new, old) : (old, new)
    guard says(statement, own) else { return nil }
    func change(_ kind: Change.Kind, _ place: ByteSpan?, of span: ByteSpan) -> Change {
      row(kind, statement, isNew: isNew, old: isNew ? place : span, new: isNew ? span : place)
    }
    let text = isNew ? oldText : newText
    if let (place, share) = place(
      of: statement, in: text, other, values: values(statement, own),
      partners: isNew ? oldPartners : newPartners)
    {
      // Beside a neighbour of its own that is there too, it is part of what became of both.
      if let partner = (isNew ? newPartner : oldPartner)[place].map({ own.statements[$0] }),
        abs(partner.sentence - statement.sentence) <= 1, partner.kind == statement.kind
      {
        let span = ByteSpan(
          min(partner.span.start, statement.span.start), max(partner.span.end, statement.span.end))
        return change(isNew ? .split : .merged, text.span(of: place), of: span)
      }
      var found = change(.reworded, text.span(of: place), of: statement.span)
      found.confidence = share >= Self.found ? .likely : .weak
      return found
    }
    if let likely = turned(
      statement, (isNew ? oldPartner : newPartner)[statement.sentence], other,
      isNew ? aligner.newOf : aligner.oldOf)
    {
      var turned = change(.reworded, likely.span, of: statement.span)
      turned.confidence = .weak
      return turned
    }
    return change(isNew ? .added : .withdrawn, nil, of: statement.span)
  }

  /// What is left in the sentence that the statement's own became, where it has some of its words: `which was 16 above its
  /// target`, now `which was exactly its target`.
  private func turned(
    _ statement: Statement, _ partner: Int?, _ list: StatementList, _ pairs: [Int?]
  ) -> Statement? {
    guard let partner else { return nil }
    let sentence = list.statements[partner].sentence
    return statements(of: sentence, in: list).first { index in
      pairs[index] == nil
        && aligner.weights.likeness(list.statements[index].words.stems, statement.words.stems)
          >= Self.doubtful
    }.map { list.statements[$0] }
  }

  /// The statements of a sentence; they follow each other.
  private func statements(of sentence: Int, in list: StatementList) -> Range<Int> {
    let first = list.statements.partitionPoint { $0.sentence < sentence }
    var end = first
    while end < list.statements.count, list.statements[end].sentence == sentence { end += 1 }
    return first..<end
  }

  /// A change of a statement of the old report, or of the new one where `isNew`.
  private func row(
    _ kind: Change.Kind, _ statement: Statement, isNew: Bool = false, old: ByteSpan?, new: ByteSpan?
  ) -> Change {
    var change = Change(kind, old: old, new: new)
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
    if block.kind == .heading { return false }
    return statement.claim != nil || statement.words.stems.count >= 3
  }

  /// The sentence of `text` that has the statement's words and values, with the one behind it: nearly all
  /// of them, or some that no other statement answers for. Each sentence has `partners` in the other
  /// report.
  private func place(
    of statement: Statement, in text: SentenceIndex, _ list: StatementList, values: [Quantity.Value],
    partners: [Int: Set<UInt64>]
  ) -> (sentence: Int, share: Double)? {
    // A telling number is found with few words: `at a cost of £740,000`.
    let isTelling = values.contains { LeftOver.isTelling($0) }
    guard let head = statement.words.stems.first, statement.words.stems.count >= 2 || isTelling else {
      return nil
    }
    var best: (sentence: Int, share: Double)?
    for sentence in text.sentences(with: statement.words.stems, weights: aligner.weights) {
      let around = text.words(around: sentence)
      // What it is about, and every name in it, must be there: `the Upper Wend` is not `the Nether Wend`.
      guard statement.names.allSatisfy(around.contains), isTelling || around.contains(head) else { continue }
      let whole = aligner.weights.share(of: statement.words.stems, in: around)
      let free = aligner.weights.share(
        of: statement.words.stems, in: around.subtracting(partners[sentence] ?? []))
      let share = max(free, whole >= Self.nearly || isTelling ? whole : 0)
      guard share >= (isTelling ? Self.telling : Self.doubtful), share > best?.share ?? 0 else { continue }
      guard values.allSatisfy({ text.values(around: sentence).contains($0) }) else { continue }
      best = (sentence, share)
    }
    return best
  }

  /// The words of the statements that are paired with those of each sentence.
  private static func partners(
    _ pairs: [Int?], of list: StatementList, in others: StatementList
  ) -> [Int: Set<UInt64>] {
    var words: [Int: Set<UInt64>] = [:]
    for (index, other) in pairs.enumerated() {
      if let other {
        words[list.statements[index].sentence, default: []].formUnion(others.statements[other].words.stems)
      }
    }
    return words
  }

  /// Whether a number hardly stands in two sentences by chance.
  private static func isTelling(_ value: Quantity.Value) -> Bool {
    guard case .number(let number) = value, number >= 100 else { return false }
    // 2,000 may, 740,000 may not: three digits tell, or many noughts behind two.
    var digits = number
    while digits >= 1000, digits.truncatingRemainder(dividingBy: 10) == 0 { digits /= 10 }
    return digits >= 100 && digits.truncatingRemainder(dividingBy: 100) != 0 || number >= 100_000
  }

  private func values(_ statement: Statement, _ list: StatementList) -> [Quantity.Value] {
    statement.counts.map { list.report.findings.counts[$0].value }
  }

  /// For each sentence of `list` the first statement of the other report that was paired with one of it.
  private static func firstPartners(_ pairs: [Int?], of list: StatementList) -> [Int: Int] {
    var first: [Int: Int] = [:]
    for (index, other) in pairs.enumerated() {
      if let other, first[list.statements[index].sentence] == nil {
        first[list.statements[index].sentence] = other
      }
    }
    return first
  }
}

/// The words and figures of every sentence of a report, found by their words.
private struct SentenceIndex {
  private let list: StatementList
  private let words: [Set<UInt64>]
  private let values: [Set<Quantity.Value>]
  private let places: [UInt64: [Int]]

  private static let lookedUp = 4
  private static let candidates = 24

  init(_ list: StatementList) {
    self.list = list
    var values = [Set<Quantity.Value>](repeating: [], count: list.document.sentences.count)
    var places: [UInt64: [Int]] = [:]
    words = list.document.sentences.enumerated().map { index, sentence in
      let stems = Set(ContentWords(of: [sentence.tokens], in: list.document).stems)
      for stem in stems { places[stem, default: []].append(index) }
      return stems
    }
    for count in list.report.findings.counts where !values.isEmpty {
      values[list.document.sentence(of: list.document.firstToken(atOrAfter: count.span.start))].insert(
        count.value)
    }
    self.values = values
    self.places = places
  }

  /// Sentences that have one of the rarest of `stems`.
  func sentences(with stems: [UInt64], weights: WordWeights) -> [Int] {
    let known = Set(stems).filter { places[$0] != nil }.sorted {
      (places[$0]?.count ?? 0, $0) < (places[$1]?.count ?? 0, $1)
    }
    var found: Set<Int> = []
    for stem in known.prefix(Self.lookedUp) { found.formUnion((places[stem] ?? []).prefix(Self.candidates)) }
    return found.sorted()
  }

  func words(around sentence: Int) -> Set<UInt64> {
    sentence + 1 < words.count ? words[sentence].union(words[sentence + 1]) : words[sentence]
  }

  func values(around sentence: Int) -> Set<Quantity.Value> {
    sentence + 1 < values.count ? values[sentence].union(values[sentence + 1]) : values[sentence]
  }

  func span(of sentence: Int) -> ByteSpan { list.document.span(list.document.sentences[sentence].tokens) }
}
