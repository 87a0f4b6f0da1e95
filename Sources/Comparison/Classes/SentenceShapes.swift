import Claims
import ReportText

/// Tells sentences that were parted in two from those that were only reworded, and two that became one.
///
/// A clause that could stand alone, with a subject of its own, is a claim of its own wherever its full stop
/// is: only what leans on the other half makes one claim of the two.
struct SentenceShapes {
  private let aligner: Aligner
  private var old: StatementList { aligner.old }
  private var new: StatementList { aligner.new }

  init(_ aligner: Aligner) { self.aligner = aligner }

  /// The rows of sentences that were parted or joined, and the old statements whose own rows they stand for.
  func changes() -> (rows: [Change], statements: Set<Int>) {
    var rows: [Change] = []
    var covered: Set<Int> = []
    var byOld: [Int: [Int]] = [:]
    var byNew: [Int: [Int]] = [:]
    for (index, other) in aligner.newOf.enumerated() {
      guard let other else { continue }
      byOld[old.statements[index].sentence, default: []].append(index)
      byNew[new.statements[other].sentence, default: []].append(index)
    }
    for sentence in byOld.keys.sorted() {
      let parts = byOld[sentence] ?? []
      let targets = Set(parts.compactMap { aligner.newOf[$0].map { new.statements[$0].sentence } })
      guard let pair = neighbours(targets),
        pair.allSatisfy({ target in byNew[target]?.allSatisfy(parts.contains) ?? false }),
        leans(parts.map { old.statements[$0] }, in: old)
          || refersBack(pair, in: new) && !isKept(parts, pair[1])
      else { continue }
      rows.append(
        Change(.split, old: span(of: sentence...sentence, old), new: span(of: pair[0]...pair[1], new)))
      covered.formUnion(parts)
    }
    for sentence in byNew.keys.sorted() {
      let parts = byNew[sentence] ?? []
      let sources = Set(parts.map { old.statements[$0].sentence })
      guard let pair = neighbours(sources),
        pair.allSatisfy({ source in byOld[source]?.allSatisfy(parts.contains) ?? false }),
        leans(parts.compactMap { aligner.newOf[$0] }.map { new.statements[$0] }, in: new)
          || refersBack(pair, in: old) && !isKept(parts, pair[1])
      else { continue }
      rows.append(
        Change(.merged, old: span(of: pair[0]...pair[1], old), new: span(of: sentence...sentence, new)))
      covered.formUnion(parts)
    }
    return (rows, covered)
  }

  /// The two sentences, where there are two that follow each other.
  private func neighbours(_ sentences: Set<Int>) -> [Int]? {
    let sorted = sentences.sorted()
    return sorted.count == 2 && sorted[1] == sorted[0] + 1 ? sorted : nil
  }

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
  private func refersBack(_ pair: [Int], in list: StatementList) -> Bool {
    let document = list.document
    let second = document.sentences[pair[1]].tokens
    let first = Set(ContentWords(of: [document.sentences[pair[0]].tokens], in: document).stems)
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

  /// Whether a part of sentence `sentence`, of either report, has stayed word for word: it is a claim of
  /// its own still.
  private func isKept(_ parts: [Int], _ sentence: Int) -> Bool {
    parts.contains { part in
      guard let other = aligner.newOf[part] else { return false }
      return old.statements[part].exact == new.statements[other].exact
        && (old.statements[part].sentence == sentence || new.statements[other].sentence == sentence)
    }
  }

  private func span(of sentences: ClosedRange<Int>, _ list: StatementList) -> ByteSpan {
    let first = list.document.span(list.document.sentences[sentences.lowerBound].tokens)
    let last = list.document.span(list.document.sentences[sentences.upperBound].tokens)
    return ByteSpan(first.start, last.end)
  }
}
