import Claims
import ReportText

/// What was added to a list within a sentence that both reports have: `ranked highest for theft and
/// burglary`, to which the new one adds `vehicle interference`.
///
/// What left a list is not told: it may be in another one, or in other words.
struct ListItems {
  let old: StatementList
  let new: StatementList

  /// The fewest items that make a list.
  private static let least = 3

  /// The items that the new sentence has and the old one has not.
  func added(from before: Int, to after: Int) -> [Change] {
    let items = items(of: new.document.sentences[after].tokens, new.document)
    guard items.count >= Self.least else { return [] }
    let known = Set(ContentWords(of: [old.document.sentences[before].tokens], in: old.document).stems)
    let shared = items.count { item in
      ContentWords(of: [item], in: new.document).stems.allSatisfy(known.contains)
    }
    guard shared >= 2 else { return [] }
    return items.filter { item in
      let stems = ContentWords(of: [item], in: new.document).stems
      return !stems.isEmpty && known.isDisjoint(with: stems)
    }.map { item in
      var change = Change(.added, old: nil, new: new.document.span(item))
      change.confidence = .likely
      return change
    }
  }

  /// The noun phrases between commas and conjunctions, where a list of them stands.
  private func items(of sentence: TokenRange, _ document: AnalysedDocument) -> [TokenRange] {
    var items: [TokenRange] = []
    var start = sentence.lowerBound
    for index in sentence.lowerBound...sentence.upperBound {
      let token = document[index]
      let isEnd = index == sentence.upperBound
      guard
        isEnd || token.isMark(UInt8(ascii: ",")) || token.isMark(UInt8(ascii: ";"))
          || document.matches(index, "and")
      else {
        continue
      }
      // `2nd highest for all crime`: the item stands behind what it is listed for.
      let lead = (start..<index).last {
        document.matches($0, "for") || document.matches($0, "particularly")
          || document.matches($0, "including")
      }
      let first = lead.map { $0 + 1 } ?? start
      let words = ClauseReader(document).trimmed(first..<index)
      if !words.isEmpty, words.count <= 6,
        !words.contains(where: { document[$0].isAny([.auxiliary, .modal, .relative, .pronoun]) }),
        words.contains(where: { document[$0].isAny([.noun, .pluralNoun]) }),
        !words.contains(where: { document[$0].kind == .number })
      {
        items.append(words)
      }
      start = index + 1
    }
    return items
  }
}
