import Claims
import ReportText

/// Links claims of one report that say the same, and those that contradict each other.
///
/// A headline repeats a fragment of what is quoted in full below, not always word for word; a figure comes
/// rounded first and exactly later. Candidates come from an index of words or values, a bounded number for
/// each claim. A false link hides a claim, so that whatever tells two claims apart keeps them apart:
/// another name, date, number or denial.
struct ClaimLinks {
  private let context: ClaimContext
  private let matters: ClaimMatters

  init(context: ClaimContext) {
    self.context = context
    matters = ClaimMatters(context: context)
  }

  /// How many claims each is held against, and how many each may contradict, at most.
  private static let most = 12

  /// Fills `sameAs` and `contradicts` of `claims`, which are in order of position.
  func link(_ claims: inout [Claim]) {
    linkSpeech(&claims)
    linkFigures(&claims)
  }

  // MARK: - What is said

  private func linkSpeech(_ claims: inout [Claim]) {
    let spoken = claims.indices.filter { claims[$0].kind == .quotation || claims[$0].kind == .reported }
    guard spoken.count > 1 else { return }
    let words = spoken.map { matters.words(of: claims[$0]) }
    let values = spoken.map { matters.values(in: claims[$0]) }
    var places: [UInt64: [Int]] = [:]
    for place in spoken.indices {
      for stem in Set(words[place].stems) { places[stem, default: []].append(place) }
    }
    for place in spoken.indices where words[place].stems.count >= 2 {
      let known = words[place].stems.compactMap { places[$0] }.filter { $0.count > 1 }
      guard let rarest = known.min(by: { $0.count < $1.count }) else { continue }
      var best: Int?
      for other in rarest.prefix(Self.most) where other != place {
        let isLonger = words[other].stems.count > words[place].stems.count
        let (short, long) = (claims[spoken[place]], claims[spoken[other]])
        guard isLonger || words[other].stems.count == words[place].stems.count && other < place,
          matters.isSameVoice(short, long), short.isNegated == long.isNegated || long.kind == .quotation,
          !long.span.overlaps(short.focus), !short.span.overlaps(long.focus),
          values[place].isSubset(of: values[other]), saysSame(words[place], words[other])
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
      || common == 2 && short.stems.count == 2 && long.stems.count > 2
  }

  // MARK: - Figures

  private func linkFigures(_ claims: inout [Claim]) {
    let figures = claims.indices.filter { !claims[$0].counts.isEmpty && !matters.isInTable(claims[$0]) }
    guard figures.count > 1 else { return }
    linkExactForms(figures, &claims)
    let words = figures.map { matters.words(of: claims[$0]) }
    linkEqual(figures, words, &claims)
    contradict(figures, words, &claims)
  }

  /// What the report itself links is one figure, or one that takes the other's place.
  private func linkExactForms(_ figures: [Int], _ claims: inout [Claim]) {
    let counts = context.findings.counts
    var home = [Int?](repeating: nil, count: counts.count)
    for claim in figures { for count in claims[claim].counts { home[count] = claim } }
    for claim in figures {
      for count in claims[claim].counts {
        if let exact = counts[count].sameAs, let other = home[exact], other != claim {
          claims[claim].sameAs = other
        }
        if let right = counts[count].correctedTo, let other = home[right], other != claim,
          !claims[claim].isNegated, !claims[other].isNegated
        {
          oppose(claim, other, &claims)
        }
      }
    }
  }

  /// The same number of the same thing is one claim, or a denial of it.
  private func linkEqual(_ figures: [Int], _ words: [ContentWords], _ claims: inout [Claim]) {
    var byValue: [UInt64: [Int]] = [:]
    for (place, claim) in figures.enumerated() {
      guard let count = claims[claim].counts.first else { continue }
      let key = matters.figure(context.findings.counts[count])
      let known = byValue[key, default: []]
      for other in known.prefix(Self.most) where claims[claim].sameAs == nil {
        let earlier = figures[other]
        guard claims[earlier].span != claims[claim].span, matters.isOne(claims[claim], claims[earlier]) else {
          continue
        }
        let isDistinctive = context.findings.counts[count].isDistinctive
        guard isAbout(words[place], words[other], isDistinctive: isDistinctive) else { continue }
        if claims[claim].isNegated != claims[earlier].isNegated {
          oppose(claim, earlier, &claims)
        } else if matters.isHeading(claims[earlier]), !matters.isHeading(claims[claim]) {
          // The headline is short for the sentence, and not the other way round.
          if claims[earlier].sameAs == nil { claims[earlier].sameAs = claim }
        } else if claims[earlier].sameAs != claim {
          claims[claim].sameAs = earlier
        }
      }
      if known.count < Self.most { byValue[key] = known + [place] }
    }
  }

  /// Whether the words of the shorter are all in the longer; of a telling number one will do.
  private func isAbout(_ first: ContentWords, _ second: ContentWords, isDistinctive: Bool) -> Bool {
    let common = first.shared(with: second)
    let least = min(Set(first.stems).count, Set(second.stems).count)
    return common >= 2 && common == least || common >= 1 && isDistinctive
  }

  /// Two numbers of one thing at one time contradict each other, whoever says them.
  private func contradict(_ figures: [Int], _ words: [ContentWords], _ claims: inout [Claim]) {
    var byMatter: [UInt64: [Int]] = [:]
    for (place, claim) in figures.enumerated() where claims[claim].sameAs == nil {
      guard let matter = matters.matter(of: claims[claim], words[place]) else { continue }
      let known = byMatter[matter, default: []]
      for other in known
      where claims[other].span != claims[claim].span && matters.differ(claims[claim], claims[other]) {
        oppose(claim, other, &claims)
      }
      if known.count < Self.most { byMatter[matter] = known + [claim] }
    }
  }

  private func oppose(_ first: Int, _ second: Int, _ claims: inout [Claim]) {
    guard claims[first].contradicts.count < Self.most, claims[second].contradicts.count < Self.most,
      !claims[first].contradicts.contains(second)
    else { return }
    claims[first].contradicts.append(second)
    claims[second].contradicts.append(first)
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
