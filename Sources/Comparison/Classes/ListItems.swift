import Claims
import ReportText

/// What was added to a list within a sentence that both reports have, or left it: `ranked highest for theft
/// and burglary`, to which the new one adds `vehicle interference`.
///
/// Only what has words of its own that the whole other report lacks is told: an item may be in another list,
/// or in other words.
struct ListItems {
  private let old: Side
  private let new: Side

  /// One of the two reports.
  private struct Side {
    let document: AnalysedDocument
    let words: Set<UInt64>

    init(_ list: StatementList) {
      document = list.document
      words = Set(ContentWords(of: [0..<list.document.tokens.count], in: list.document, limit: .max).stems)
    }

    func stems(_ tokens: TokenRange) -> [UInt64] { ContentWords(of: [tokens], in: document).stems }
  }

  /// The fewest items that make a list.
  private static let least = 3

  init(old: StatementList, new: StatementList) {
    self.old = Side(old)
    self.new = Side(new)
  }

  /// What one of the two paired sentences lists and the other does not.
  func changes(from before: Int, to after: Int) -> [Change] {
    own(after, in: new, beside: before, in: old).map { change(.added, old: nil, new: $0) }
      + own(before, in: old, beside: after, in: new).map { change(.withdrawn, old: $0, new: nil) }
  }

  private func change(_ kind: Change.Kind, old: ByteSpan?, new: ByteSpan?) -> Change {
    var change = Change(kind, old: old, new: new)
    change.confidence = .likely
    return change
  }

  private func own(_ sentence: Int, in side: Side, beside other: Int, in otherSide: Side) -> [ByteSpan] {
    let items = items(of: side.document.sentences[sentence].tokens, side.document)
    guard items.count >= Self.least else { return [] }
    let known = Set(otherSide.stems(otherSide.document.sentences[other].tokens))
    let shared = items.count { side.stems($0).allSatisfy(known.contains) }
    guard shared >= 2 else { return [] }
    let others = self.items(
      of: otherSide.document.sentences[other].tokens, otherSide.document, withHalves: true
    ).map { Set(otherSide.stems($0)) }
    return items.filter { item in
      let stems = side.stems(item)
      let unknown = stems.count { !otherSide.words.contains($0) }
      // `residential burglary` may be the old list's `burglary`; `vehicle interference` is not its `theft
      // from vehicles`.
      let isNarrower = others.contains { !$0.isEmpty && $0.isSubset(of: stems) }
      return unknown > 0 && (known.isDisjoint(with: stems) || unknown * 2 >= stems.count && !isNarrower)
    }.map(side.document.span)
  }

  /// The noun phrases between commas and conjunctions, where a list of them stands.
  private func items(
    of sentence: TokenRange, _ document: AnalysedDocument, withHalves: Bool = false
  ) -> [TokenRange] {
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
      let lead = (start..<index).last { place in Self.leads.contains { document.matches(place, $0) } }
      let first = lead.map { $0 + 1 } ?? start
      let words = ClauseReader(document).trimmed(first..<index)
      // `business and commercial burglary` is of one noun.
      let isHalf = words.count == 1 && document.matches(index, "and")
      if !words.isEmpty, words.count <= 6, withHalves || !isHalf,
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

  private static let leads: [StaticString] = ["for", "particularly", "including"]
}
