import Claims
import ReportText

/// Tells sentences that were parted in two from those that were only reworded, and two that became one.
///
/// A clause that could stand alone, with a subject of its own, is a claim of its own wherever its full stop
/// is: only what leans on the other half makes one claim of the two.
struct SentenceShapes {
  /// What was parted or joined, and the sentences of both reports that it stands for.
  struct Result {
    var rows: [Change] = []
    var oldSentences: Set<Int> = []
    var newSentences: Set<Int> = []
  }

  /// One of the two reports, seen from the other.
  private struct Side {
    let list: StatementList
    let text: SentenceIndex
    /// For each sentence those of the other report that have something of it.
    var links: [Int: Set<Int>] = [:]
    /// The statements of each sentence that are word for word in the other report.
    var kept: Set<Int> = []
  }

  private let old: Side
  private let new: Side
  private let weights: WordWeights

  init(_ aligner: Aligner, _ whereabouts: Whereabouts) {
    var old = Side(list: aligner.old, text: whereabouts.oldText)
    var new = Side(list: aligner.new, text: whereabouts.newText)
    func link(_ before: Int, _ after: Int) {
      old.links[before, default: []].insert(after)
      new.links[after, default: []].insert(before)
    }
    for (index, statement) in aligner.old.statements.enumerated() {
      if let other = aligner.newOf[index].map({ aligner.new.statements[$0] }) {
        link(statement.sentence, other.sentence)
        if statement.exact == other.exact {
          old.kept.insert(statement.sentence)
          new.kept.insert(other.sentence)
        }
      } else if let place = whereabouts.ofOld[index] {
        link(statement.sentence, place.sentence)
      }
    }
    for (index, statement) in aligner.new.statements.enumerated() {
      if let place = whereabouts.ofNew[index] { link(place.sentence, statement.sentence) }
    }
    self.old = old
    self.new = new
    weights = aligner.weights
  }

  /// The sentences that were parted or joined.
  func changes() -> Result {
    var result = Result()
    for (sentence, pair) in parted(old, in: new) {
      result.rows.append(
        Change(.split, old: span(of: sentence...sentence, old.list), new: span(of: pair, new.list)))
      result.oldSentences.insert(sentence)
      result.newSentences.formUnion(pair)
    }
    for (sentence, pair) in parted(new, in: old) {
      result.rows.append(
        Change(.merged, old: span(of: pair, old.list), new: span(of: sentence...sentence, new.list)))
      result.oldSentences.formUnion(pair)
      result.newSentences.insert(sentence)
    }
    return result
  }

  /// The sentences of `one` that are two, one behind the other, in `other`.
  private func parted(_ one: Side, in other: Side) -> [(sentence: Int, pair: ClosedRange<Int>)] {
    one.links.keys.sorted().compactMap { sentence in
      parts(of: sentence, one, in: other).map { (sentence, $0) }
    }
  }

  private func parts(of sentence: Int, _ one: Side, in other: Side) -> ClosedRange<Int>? {
    let targets = (one.links[sentence] ?? []).sorted()
    // What other sentences are in too was not parted from this one.
    guard let first = targets.first, targets.allSatisfy({ other.links[$0] == [sentence] }) else { return nil }
    if targets.count == 2, targets[1] == first + 1 {
      let pair = first...targets[1]
      // Where a figure or a date is another one, that is what changed.
      guard
        one.text.values(in: sentence)
          == other.text.values(in: first).union(other.text.values(in: targets[1])),
        one.text.dates(in: sentence) == other.text.dates(in: first).union(other.text.dates(in: targets[1]))
      else { return nil }
      let isParted =
        leans(Array(one.list.statements[one.list.statements(of: sentence)]), in: one.list)
        || refersBack(pair, in: other.list) && !other.kept.contains(pair.upperBound)
      return isParted ? pair : nil
    }
    guard targets.count == 1 else { return nil }
    return [first...(first + 1), (first - 1)...first].first { pair in
      let rest = pair.lowerBound == first ? pair.upperBound : pair.lowerBound
      return other.list.document.sentences.indices.contains(rest) && other.links[rest] == nil
        && refersBack(pair, in: other.list) && isRest(rest, besides: first, of: sentence, one, in: other)
    }
  }

  /// Whether sentence `rest` says what sentence `sentence` of the other report says besides `first`, and no
  /// more: `They do so within three hours`.
  private func isRest(_ rest: Int, besides first: Int, of sentence: Int, _ one: Side, in other: Side) -> Bool
  {
    let values = other.text.values(in: rest)
    let dates = other.text.dates(in: rest)
    guard values.isSubset(of: one.text.values(in: sentence)),
      dates.isSubset(of: one.text.dates(in: sentence))
    else { return false }
    let words = other.text.words(in: rest).subtracting(other.text.words(in: first))
    let shared = weights.share(of: Array(words), in: one.text.words(in: sentence))
    let isTold =
      !values.subtracting(other.text.values(in: first)).isEmpty
      || !dates.subtracting(other.text.dates(in: first)).isEmpty
    // `This is done within a month` has one word of its own.
    return words.count < 2 && isTold ? true : shared >= SentenceShapes.most && (isTold || words.count > 1)
  }

  /// How much of a sentence must be of the one that it was parted from.
  private static let most = 0.5

  /// Whether a part behind the first has no subject of its own: it opens with a verb or a relative word, or
  /// has no verb.
  private func leans(_ parts: [Statement], in list: StatementList) -> Bool {
    let document = list.document
    return parts.sorted { $0.span < $1.span }.dropFirst().contains { part in
      let first = part.tokens.lowerBound
      let token = document[first]
      return token.isAny([.relative, .auxiliary, .modal, .gerund]) || document[first + 1].isAny(.relative)
        || token.isAny([.verb, .pastVerb]) && !token.isAny([.noun, .pluralNoun, .adjective, .determiner])
        || document.matches(first - 1, "and") && ClauseReader(document).verb(in: first..<(first + 1)) != nil
    }
  }

  /// Whether the second of two sentences goes on with what the first is about: `It then …`, `Two of them
  /// …`, `The guide …`.
  private func refersBack(_ pair: ClosedRange<Int>, in list: StatementList) -> Bool {
    let document = list.document
    let second = document.sentences[pair.upperBound].tokens
    let first = Set(ContentWords(of: [document.sentences[pair.lowerBound].tokens], in: document).stems)
    let head = second.lowerBound..<min(second.upperBound, second.lowerBound + 4)
    if document[head.lowerBound].isAny(.pronoun) { return true }
    if head.contains(where: {
      document.matches($0, "them") || document.matches($0, "these") || document.matches($0, "those")
    }) {
      return true
    }
    guard document.matches(head.lowerBound, "the"), head.count > 1 else { return false }
    return ContentWords(of: [head], in: document).stems.first.map(first.contains) ?? false
  }

  private func span(of sentences: ClosedRange<Int>, _ list: StatementList) -> ByteSpan {
    let first = list.document.span(list.document.sentences[sentences.lowerBound].tokens)
    let last = list.document.span(list.document.sentences[sentences.upperBound].tokens)
    return ByteSpan(first.start, last.end)
  }
}
