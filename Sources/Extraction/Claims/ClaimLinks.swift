import Claims
import ReportText

/// Links claims of one report that say the same, and those that contradict each other.
///
/// A headline repeats a fragment of what is quoted in full below, not always word for word; a figure comes
/// rounded first and exactly later. Candidates come from an index of words or values, a bounded number for
/// each claim.
struct ClaimLinks {
  let context: ClaimContext
  private var document: AnalysedDocument { context.document }
  private var findings: Findings { context.findings }

  /// How many claims each is held against at most.
  private static let candidates = 12

  /// Fills `sameAs` and `contradicts` of `claims`, which are in order of position.
  func link(_ claims: inout [Claim]) {
    linkSpeech(&claims)
    linkFigures(&claims)
  }

  // MARK: - What is said

  private func linkSpeech(_ claims: inout [Claim]) {
    let spoken = claims.indices.filter { claims[$0].kind == .quotation || claims[$0].kind == .reported }
    guard spoken.count > 1 else { return }
    let words = spoken.map { claim in
      ContentWords(
        of: claims[claim].quotes.flatMap { findings.quotes[$0].contents }.map(context.tokens), in: document)
    }
    var places: [UInt64: [Int]] = [:]
    for place in spoken.indices {
      for stem in Set(words[place].stems) { places[stem, default: []].append(place) }
    }
    for place in spoken.indices where words[place].stems.count >= 2 {
      guard
        let rarest = words[place].stems.compactMap({ places[$0] }).filter({ $0.count > 1 }).min(by: {
          $0.count < $1.count
        })
      else { continue }
      var best: Int?
      for other in rarest.prefix(Self.candidates) where other != place {
        let isLonger = words[other].stems.count > words[place].stems.count
        guard isLonger || words[other].stems.count == words[place].stems.count && other < place,
          isSameVoice(claims[spoken[place]], claims[spoken[other]]),
          !claims[spoken[other]].span.overlaps(claims[spoken[place]].focus)
            && !claims[spoken[place]].span.overlaps(claims[spoken[other]].focus),
          saysSame(words[place], words[other])
        else { continue }
        if best.map({ words[$0].stems.count < words[other].stems.count }) ?? true { best = other }
      }
      if let best { claims[spoken[place]].sameAs = spoken[best] }
    }
  }

  /// Whether all but one in five of the words of the shorter, three at least, stand in the longer in this
  /// order.
  private func saysSame(_ short: ContentWords, _ long: ContentWords) -> Bool {
    let common = short.inOrder(in: long)
    return common >= 3 && common * 5 >= short.stems.count * 4
      || common == 2 && short.stems.count == 2
        && long.stems.count > 2 && short.shared(with: long) == 2
  }

  private func isSameVoice(_ first: Claim, _ second: Claim) -> Bool {
    first.speaker == second.speaker || first.speaker == nil || second.speaker == nil
  }

  // MARK: - Figures

  private func linkFigures(_ claims: inout [Claim]) {
    let figures = claims.indices.filter { !claims[$0].counts.isEmpty && !isInTable(claims[$0]) }
    guard figures.count > 1 else { return }
    var home = [Int?](repeating: nil, count: findings.counts.count)
    for claim in figures { for count in claims[claim].counts { home[count] = claim } }
    var byValue: [UInt64: [Int]] = [:]
    var byMatter: [UInt64: [Int]] = [:]
    for claim in figures {
      let words = ContentWords(of: [context.tokens(claims[claim].focus)], in: document, limit: 40)
      for count in claims[claim].counts {
        // What the report itself links is one figure, or one that takes the other's place.
        if let exact = findings.counts[count].sameAs, let other = home[exact], other != claim {
          claims[claim].sameAs = other
        }
        if let right = findings.counts[count].correctedTo, let other = home[right], other != claim {
          contradict(claim, other, &claims)
        }
      }
      guard let count = claims[claim].counts.first, claims[claim].sameAs == nil else { continue }
      let key = Fingerprint.figure(findings.counts[count])
      for other in byValue[key, default: []].prefix(Self.candidates)
      where claims[claim].sameAs == nil && agree(claims[claim], claims[other]) {
        let theirs = ContentWords(of: [context.tokens(claims[other].focus)], in: document, limit: 40)
        let common = words.shared(with: theirs)
        let least = min(Set(words.stems).count, Set(theirs.stems).count)
        guard common >= 2 && common * 5 >= least * 3 || common >= 1 && findings.counts[count].isDistinctive
        else {
          continue
        }
        // The headline is short for the sentence, and not the other way round.
        if isHeading(claims[other]), !isHeading(claims[claim]) {
          if claims[other].sameAs == nil { claims[other].sameAs = claim }
        } else {
          claims[claim].sameAs = claims[other].sameAs == claim ? nil : other
        }
      }
      byValue[key, default: []].append(claim)
      guard claims[claim].sameAs == nil,
        let matter = Fingerprint.matter(claims[claim], findings.counts[count], words, findings)
      else { continue }
      for other in byMatter[matter, default: []].prefix(Self.candidates)
      where claims[other].counts.first.map({ Fingerprint.figure(findings.counts[$0]) != key }) == true
        && isSameVoice(claims[claim], claims[other]) && claims[claim].span != claims[other].span
      { contradict(claim, other, &claims) }
      byMatter[matter, default: []].append(claim)
    }
  }

  private func contradict(_ first: Int, _ second: Int, _ claims: inout [Claim]) {
    if !claims[first].contradicts.contains(second) { claims[first].contradicts.append(second) }
    if !claims[second].contradicts.contains(first) { claims[second].contradicts.append(first) }
  }

  /// Whether nothing tells two claims of one figure apart: not the voice, not the date, not what the words
  /// make of it.
  private func agree(_ first: Claim, _ second: Claim) -> Bool {
    guard isSameVoice(first, second), first.isNegated == second.isNegated, first.span != second.span,
      // A headline has the present tense for what is to come.
      isHeading(first) != isHeading(second) || first.kind == second.kind && first.modality == second.modality
    else { return false }
    let (ours, theirs) = (values(first), values(second))
    return ours.isEmpty || theirs.isEmpty || !ours.isDisjoint(with: theirs)
  }

  private func values(_ claim: Claim) -> Set<String> {
    Set(claim.dates.compactMap { findings.dates[$0].value })
  }

  private func isHeading(_ claim: Claim) -> Bool {
    document.document.blocks[document.block(at: claim.focus)].kind == .heading
  }

  private func isInTable(_ claim: Claim) -> Bool {
    !context.tables.tables.isEmpty && context.tables[document.block(at: claim.focus)] != nil
  }
}

extension Quantity {
  /// Whether two things are hardly counted so by chance: three digits or more that are not round.
  fileprivate var isDistinctive: Bool {
    guard case .number(let value) = value, value >= 100, value < 1e15, value == value.rounded() else {
      return false
    }
    var step = 1.0
    while value / step >= 1000 { step *= 10 }
    return value.truncatingRemainder(dividingBy: step * 10) != 0
  }
}

/// Hashes for finding claims about the same: what is found by them is looked at word by word.
private struct Fingerprint {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ part: UInt64) { value = (value ^ part) &* 0x9E37_79B9_7F4A_7C15 &+ (value >> 29) }

  mutating func add(_ text: String?) {
    for byte in (text ?? "-").utf8 { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    add(0xFF)
  }

  /// Of a figure's kind, value and unit.
  static func figure(_ count: Quantity) -> UInt64 {
    var print = Fingerprint()
    print.add(count.kind.rawValue)
    switch count.value {
    case .number(let value): print.add(value.bitPattern)
    case .range(let low, let high):
      print.add(low.bitPattern)
      print.add(high.bitPattern)
    }
    print.add(count.unit)
    return print.value
  }

  /// Of what a figure is about: its words without the number, its unit and its dates. Nil where that is too little to
  /// say that two figures contradict each other.
  static func matter(_ claim: Claim, _ count: Quantity, _ words: ContentWords, _ findings: Findings)
    -> UInt64?
  {
    guard claim.counts.count == 1, claim.kind == .figure, count.qualifier == nil, claim.modality == nil,
      !claim.isNegated, case .number = count.value
    else { return nil }
    let stems = Set(words.stems).sorted()
    guard stems.count >= 3 else { return nil }
    var print = Fingerprint()
    for stem in stems { print.add(stem) }
    for date in claim.dates { print.add(findings.dates[date].value) }
    print.add(count.unit)
    return print.value
  }
}
