import Claims
import ReportText

/// What claims are about, as far as two of them are held together: their words, names, dates, numbers and
/// section.
struct ClaimMatters {
  private let context: ClaimContext
  private var document: AnalysedDocument { context.document }
  private var findings: Findings { context.findings }
  /// The heading that each block stands under, as its number among the headings.
  private let sections: [Int]

  /// The most words of a figure's clause that are read.
  private static let mostWords = 40

  init(context: ClaimContext) {
    self.context = context
    var section = 0
    sections = context.document.document.blocks.map { block in
      if block.kind == .heading { section += 1 }
      return section
    }
  }

  /// The content words of a claim: of what is quoted, or of the clause of a figure.
  func words(of claim: Claim) -> ContentWords {
    guard claim.kind == .quotation || claim.kind == .reported else {
      return ContentWords(of: [context.tokens(claim.focus)], in: document, limit: Self.mostWords)
    }
    return ContentWords(
      of: claim.quotes.flatMap { findings.quotes[$0].contents }.map(context.tokens), in: document)
  }

  /// The numbers in what is quoted.
  func values(in claim: Claim) -> Set<Quantity.Value> {
    let contents = claim.quotes.flatMap { findings.quotes[$0].contents }
    return Set(findings.counts.indices(overlapping: contents) { $0.span }.map { findings.counts[$0].value })
  }

  func isSameVoice(_ first: Claim, _ second: Claim) -> Bool {
    first.speaker == second.speaker || first.speaker == nil || second.speaker == nil
  }

  /// Whether nothing but a denial tells two claims of one number apart: not the voice, the name, the date,
  /// or what the words make of it. A headline leaves out names and dates, and has the present tense for
  /// what is to come.
  func isOne(_ first: Claim, _ second: Claim) -> Bool {
    guard isSameVoice(first, second) else { return false }
    if isHeading(first) != isHeading(second) { return true }
    return first.kind == second.kind && first.modality == second.modality && dates(first) == dates(second)
      && names(first) == names(second) && first.subject == second.subject && section(first) == section(second)
  }

  /// Whether the counts of two claims of one matter are not the same.
  func differ(_ first: Claim, _ second: Claim) -> Bool {
    guard let count = first.counts.first, let other = second.counts.first else { return false }
    return findings.counts[count].value != findings.counts[other].value
  }

  func isHeading(_ claim: Claim) -> Bool {
    document.document.blocks[document.block(at: claim.focus)].kind == .heading
  }

  func isInTable(_ claim: Claim) -> Bool {
    !context.tables.tables.isEmpty && context.tables[document.block(at: claim.focus)] != nil
  }

  private func section(_ claim: Claim) -> Int { sections[document.block(at: claim.focus)] }

  private func dates(_ claim: Claim) -> [String?] { claim.dates.map { findings.dates[$0].value } }

  /// The words with a capital in the claim's clause, where no sentence begins.
  private func names(_ claim: Claim) -> [UInt64] {
    context.tokens(claim.focus).compactMap { index in
      let token = document[index]
      guard token.kind == .word, token.shape.contains(.capitalised),
        !token.isAny([.month, .pronoun, .determiner]),
        index > document.sentences[document.sentence(of: index)].tokens.lowerBound
      else { return nil }
      return ContentWords.stem(document.bytes(of: token))
    }
  }

  // MARK: - Hashes

  /// A hash of a figure's kind, number and unit.
  func figure(_ count: Quantity) -> UInt64 {
    var hash = Fingerprint()
    hash.add(count.kind.rawValue)
    switch count.value {
    case .number(let value): hash.add(value.bitPattern)
    case .range(let low, let high):
      hash.add(low.bitPattern)
      hash.add(high.bitPattern)
    }
    hash.add(count.unit)
    return hash.value
  }

  /// A hash of what a figure is about: its words without the number, its unit, names, dates and subject.
  /// Nil where that is too little to say that two numbers of it contradict each other.
  func matter(of claim: Claim, _ words: ContentWords) -> UInt64? {
    guard let count = claim.counts.first.map({ findings.counts[$0] }), claim.counts.count == 1,
      claim.kind == .figure,
      count.qualifier == nil, claim.modality == nil, !claim.isNegated, case .number = count.value
    else { return nil }
    let stems = Set(words.stems).sorted()
    let names = names(claim)
    // `The charity received £12,000`: which charity, the sentence does not say.
    guard claim.subject != nil || !names.isEmpty || !claim.dates.isEmpty,
      stems.count >= (claim.dates.isEmpty ? 3 : 2),
      !opensWithDescription(claim)
    else { return nil }
    var hash = Fingerprint()
    for stem in stems { hash.add(stem) }
    for date in claim.dates { hash.add(findings.dates[date].value) }
    hash.add(count.unit)
    hash.add(claim.subject.map { findings.actors[$0].name })
    hash.add(UInt64(section(claim)))
    return hash.value
  }

  /// `The charity …`, `The neighbourhood team …`: a definite phrase that no actor is known for.
  private func opensWithDescription(_ claim: Claim) -> Bool {
    let first = context.tokens(claim.focus).lowerBound
    return claim.subject == nil && (document.matches(first, "the") || document[first].isAny(.pronoun))
  }
}

/// A hash of parts, in order: what is found by it is looked at word by word.
private struct Fingerprint {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ part: UInt64) { value = (value ^ part) &* 0x9E37_79B9_7F4A_7C15 &+ (value >> 29) }

  mutating func add(_ text: String?) {
    for byte in (text ?? "-").utf8 { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    add(0xFF)
  }
}
