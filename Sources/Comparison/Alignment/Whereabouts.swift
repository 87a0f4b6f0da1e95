import Claims
import ReportText

/// Where the words of statements that are in no pair stand in the other report, sentence by sentence.
///
/// Before anything is called withdrawn its words are looked for in all of the new text: a false `withdrawn`
/// harms.
struct Whereabouts {
  /// A sentence of the other report, and the share of the statement's words that it has, by weight, from 0
  /// to 1.
  struct Place {
    var sentence: Int
    var share: Double
  }

  /// For each old statement its place in the new report, and for each new one its place in the old; nil for
  /// those that are in pairs or in no place.
  let ofOld: [Place?]
  let ofNew: [Place?]
  let oldText: SentenceIndex
  let newText: SentenceIndex

  let searchOfOld: Search
  let searchOfNew: Search

  init(_ aligner: Aligner) {
    oldText = SentenceIndex(aligner.old)
    newText = SentenceIndex(aligner.new)
    searchOfOld = Search(
      own: aligner.old, weights: aligner.weights, text: newText,
      answered: Search.answered(aligner.oldOf, of: aligner.new, in: aligner.old))
    searchOfNew = Search(
      own: aligner.new, weights: aligner.weights, text: oldText,
      answered: Search.answered(aligner.newOf, of: aligner.old, in: aligner.new))
    ofOld = searchOfOld.places(aligner.newOf)
    ofNew = searchOfNew.places(aligner.oldOf)
  }

  /// The share that tells that a statement is still there, in other words or elsewhere.
  static let found = 0.7
  /// The share from which it may still be there: such a statement is not called withdrawn.
  static let doubtful = 0.4
}

/// A search of one report's statements in the text of the other.
struct Search {
  let own: StatementList
  let weights: WordWeights
  let text: SentenceIndex
  /// The words that statements in pairs answer for, in each sentence of the text.
  let answered: [Int: Set<UInt64>]

  /// The share that tells so whatever else the sentence says.
  private static let nearly = 0.9
  /// The share that will do where a telling number is there too.
  private static let telling = 0.25

  func places(_ pairs: [Int?]) -> [Whereabouts.Place?] {
    pairs.enumerated().map { index, other in other == nil ? place(of: own.statements[index]) : nil }
  }

  /// The sentence that has the statement's words and values, with the one behind it: nearly all of them, or
  /// some that no other statement answers for.
  private func place(of statement: Statement) -> Whereabouts.Place? {
    let values = statement.counts.map { own.report.findings.counts[$0].value }
    // A telling number is found with few words: `at a cost of £740,000`.
    let isTelling = values.contains { Search.isTelling($0) }
    guard let head = statement.words.stems.first, statement.words.stems.count >= 2 || isTelling else {
      return nil
    }
    var best: Whereabouts.Place?
    for sentence in text.sentences(with: statement.words.stems, weights: weights) {
      let around = text.words(around: sentence)
      // What it is about, and every name in it, must be there: `the Upper Wend` is not `the Nether Wend`.
      guard statement.names.allSatisfy(around.contains), isTelling || around.contains(head) else { continue }
      let whole = weights.share(of: statement.words.stems, in: around)
      let free = weights.share(
        of: statement.words.stems, in: around.subtracting(answered[sentence] ?? []))
      let share = max(free, whole >= Search.nearly || isTelling ? whole : 0)
      guard share >= (isTelling ? Search.telling : Whereabouts.doubtful), share > best?.share ?? 0 else {
        continue
      }
      guard values.allSatisfy({ text.values(around: sentence).contains($0) }) else { continue }
      best = Whereabouts.Place(sentence: text.nearer(sentence, statement.words, weights), share: share)
    }
    return best
  }

  /// Whether so much of the statement stands in the text that it may still be said there, although not where
  /// that can be told: it is then called neither withdrawn nor added.
  func hasTraces(of statement: Statement) -> Bool {
    // Nobody that the text does not know is in it in other words; a title may be left out.
    let titles = statement.tokens.filter { own.document[$0].isAny([.honorific, .role]) }
    let names = Set(statement.names)
      .subtracting(titles.map { ContentWords.stem(own.document.bytes(of: own.document[$0])) })
    guard names.allSatisfy(text.has) else { return false }
    let topic = topic(of: statement)
    return text.sentences(with: statement.words.stems, weights: weights).contains { sentence in
      // A figure is in no sentence without one: `incidents, which have fallen by 2%`, now `incidents`.
      let place = text.nearer(sentence, statement.words, weights)
      guard statement.isCell || statement.counts.isEmpty || !text.values(in: place).isEmpty else {
        return false
      }
      let around = text.words(around: sentence)
      // `the Upper Wend` is not `the Nether Wend`; and what is about something else is another thing.
      let shared = names.intersection(around).count
      guard shared == 0 || shared == names.count, !topic.isDisjoint(with: around) else { return false }
      let free = around.subtracting(answered[sentence] ?? [])
      return weights.share(of: statement.words.stems, in: around) >= Whereabouts.doubtful
        // Of a table whose row is there a column may have moved on by a year.
        && (statement.isCell || weights.share(of: statement.words.stems, in: free) >= Search.unanswered)
    }
  }

  /// Whether the sentence at `place` begins with what the statement is about, and is of the same dates: in
  /// other words it then says the same.
  func tells(_ statement: Statement, at place: Whereabouts.Place) -> Bool {
    let dates = statement.dates.map { own.report.findings.dates[$0] }.compactMap { $0.value ?? $0.timex }
    return place.share >= Whereabouts.found && text.dates(around: place.sentence).isSuperset(of: dates)
      && !topic(of: statement).isDisjoint(with: text.words(in: place.sentence))
  }

  /// The share of its words that no other statement must answer for.
  private static let unanswered = 0.15

  /// The words of the noun phrase that a statement begins with.
  private func topic(of statement: Statement) -> Set<UInt64> {
    let document = own.document
    var topic: Set<UInt64> = []
    for token in statement.tokens {
      if !topic.isEmpty,
        document[token].isAny([.preposition, .auxiliary, .modal, .relative, .verb, .pastVerb])
      {
        break
      }
      topic.formUnion(ContentWords(of: [token..<(token + 1)], in: document).stems)
    }
    // A bare figure is of what its row or line calls it.
    return topic.isEmpty ? Set(statement.words.stems.prefix(1)) : topic
  }

  /// The words of the statements that are paired with those of each sentence.
  static func answered(
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
}
