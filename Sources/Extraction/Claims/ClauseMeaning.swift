import Claims
import ReportText

/// What the words of a clause make of what they say: whether they deny it, and whether it is a fact, a plan
/// or a possibility. A claim must never say more than the report does.
///
/// Only words that govern the claim count: those at its main verb and before its figure. A `not` in a
/// relative clause (`drivers found not wearing belts`) denies nothing of the figure.
struct ClauseMeaning {
  var isNegated = false
  var modality: Claim.Modality?

  private let context: ClaimContext
  private var document: AnalysedDocument { context.document }

  /// Reads `clause`; `figure` is what it counts, `stretch` the words round it that one voice says, and
  /// `cue` the verb of saying that reports it.
  init(
    _ clause: TokenRange, figure: TokenRange? = nil, in stretch: TokenRange, cue: ByteSpan? = nil,
    _ context: ClaimContext
  ) {
    self.context = context
    let verb = mainVerb(of: clause)
    let end = max(figure?.lowerBound ?? clause.upperBound, verb ?? clause.lowerBound)
    let reach = clause.lowerBound..<min(max(clause.lowerBound, end), clause.upperBound)
    isNegated = denies(clause, verb: verb, figure: figure, reach: reach)
    if isDenied(by: cue, before: figure?.lowerBound ?? clause.lowerBound, in: stretch) { isNegated = true }
    modality = modality(of: reach, verb: verb, in: clause, stretch, isReported: cue != nil)
  }

  // MARK: - The verb

  /// The finite verb of the clause itself, and not one of a relative clause within it.
  private func mainVerb(of clause: TokenRange) -> Int? {
    var first: Int?
    var index = clause.lowerBound
    while let verb = context.clauses.verb(in: index..<clause.upperBound) {
      if first == nil { first = verb }
      let before = max(clause.lowerBound, verb - 2)..<verb
      let isRelative = before.contains { document[$0].isAny(.relative) && $0 > clause.lowerBound }
      // `drivers found not wearing belts were fined`: a participle without its auxiliary.
      let isParticiple =
        document[verb].isAny(.participle) && !document[verb].isAny([.auxiliary, .modal])
        && !document[verb - 1].isAny([.auxiliary, .modal, .subjectPronoun])
      if !isRelative, !isParticiple { return verb }
      index = verb + 1
    }
    return first
  }

  // MARK: - Denial

  private func denies(_ clause: TokenRange, verb: Int?, figure: TokenRange?, reach: TokenRange) -> Bool {
    var isDenied = false
    for index in clause {
      guard isDenial(index), counts(index, clause, verb, figure) else { continue }
      isDenied.toggle()
    }
    for index in reach where isTurnedAway(index) { isDenied.toggle() }
    return isDenied
  }

  /// `not`, `no`, `never`, `none`, `nobody`, `didn’t`; not `not only`, `no doubt`, `no fewer than`.
  private func isDenial(_ index: Int) -> Bool {
    let token = document[index]
    guard token.kind == .word else { return false }
    guard token.isAny(.negation) || context.words(index).contains(.nothing) || isContractedNot(token) else {
      return false
    }
    return !context.words(index + 1).contains(.noDenial) && !document.matches(index + 2, "than")
  }

  /// Whether a denial at `index` is that of the claim: it stands at the main verb, before it in its
  /// subject, or right before the figure.
  private func counts(_ index: Int, _ clause: TokenRange, _ verb: Int?, _ figure: TokenRange?) -> Bool {
    if let figure, index < figure.lowerBound, figure.lowerBound - index <= 2 { return true }
    guard let verb else { return figure == nil || index < clause.lowerBound + 2 }
    if index >= verb - 1, index <= verb + 3 { return true }
    // `No officers were hurt`, `neither of the stations was closed`.
    return index < clause.lowerBound + 2 && index < verb
  }

  /// `failed to`, `has yet to`, `rather than`, `ruled out`, `cancelled plans to`: it is not so.
  private func isTurnedAway(_ index: Int) -> Bool {
    let word = context.words(index)
    if word.contains(.failure) { return document.matches(index + 1, "to") }
    if word.contains(.away) {
      return Self.particles.contains { document.matches(index, $0.0) && document.matches(index + 1, $0.1) }
    }
    guard word.contains(.cancelled) else { return false }
    return (index + 1...index + 3).contains {
      context.words($0).contains(.promise) || document.matches($0, "plans") || document.matches($0, "plan")
    }
  }

  private static let particles: [(StaticString, StaticString)] = [
    ("far", "from"), ("rather", "than"), ("instead", "of"), ("short", "of"), ("ruled", "out"),
    ("rule", "out"),
    ("rules", "out"),
  ]

  /// Whether whoever says it denies it (`denied that`, `it is untrue that`), or says that others say it
  /// wrongly (`reports that … are false`).
  private func isDenied(by cue: ByteSpan?, before place: Int, in stretch: TokenRange) -> Bool {
    if let cue, context.tokens(cue).contains(where: { context.words($0).contains(.denial) }) { return true }
    let sentence =
      document.sentences.isEmpty ? stretch : document.sentences[document.sentence(of: place)].tokens
    // What stands between the denial and the claim must lead to it: `denied that`, `rejected claims that`.
    let lead = max(sentence.lowerBound, place - 12)..<max(sentence.lowerBound, place)
    if let denial = lead.last(where: { context.words($0).contains(.denial) }) {
      return (denial..<place).contains { document.matches($0, "that") }
    }
    guard lead.contains(where: { context.words($0).contains(.hearsay) && document.matches($0 + 1, "that") })
    else {
      return false
    }
    return (place..<sentence.upperBound).contains { context.words($0).contains(.wrong) }
  }

  private func isContractedNot(_ token: Token) -> Bool {
    guard token.isAny([.auxiliary, .modal]), token.end - token.start > 3 else { return false }
    let bytes = document.document.text[token.span.range]
    return bytes.suffix(5).elementsEqual("n’t".utf8) || bytes.suffix(3).elementsEqual("n't".utf8)
  }

  // MARK: - Modality

  private func modality(
    of reach: TokenRange, verb: Int?, in clause: TokenRange, _ stretch: TokenRange, isReported: Bool
  ) -> Claim.Modality? {
    var found: ClaimWords = []
    for index in reach
      .lowerBound..<min(max(reach.upperBound, (verb ?? reach.lowerBound) + 2), clause.upperBound)
    {
      found.formUnion(meaning(of: index, first: clause.lowerBound))
    }
    if found.contains(.would) && !isReported || isConditional(clause, in: stretch) { return .conditional }
    if found.contains(.possible) { return .possible }
    if found.contains(.required) { return .required }
    return found.isDisjoint(with: [.future, .would, .promise]) ? nil : .planned
  }

  private func meaning(of index: Int, first: Int) -> ClaimWords {
    let token = document[index]
    let word = context.words(index)
    // `by 4 May`, `The Will Power fund`, `£300 for a will`: no modals.
    let isName = token.shape.contains(.capitalised) && (index > first || token.isAny(.month))
    guard token.kind == .word, !isName, !document[index - 1].isAny([.determiner, .possessiveDeterminer])
    else { return [] }
    var found = word.intersection([.required, .future, .would])
    if word.contains(.possible), !context.words(index - 1).contains(.comparing) { found.insert(.possible) }
    if isContractedFuture(token) { found.insert(.future) }
    // `promised 75%`, but not `the 100 promised`.
    if word.contains(.promise),
      index == first || !document[index - 1].isAny(.cardinal) && document[index - 1].kind != .number,
      !word.contains(.needsTo) || document.matches(index + 1, "to")
    {
      found.insert(.promise)
    }
    guard document.matches(index + 1, "to"), document[index + 2].isAny([.verb, .auxiliary]) else {
      return found
    }
    if word.contains(.obliged) { found.insert(.required) }
    if word.contains(.plan) { found.insert(.future) }
    // `is due to open`, but not `left due to stress`.
    if word.contains(.planned), isForm(index - 1) || isForm(index - 2) { found.insert(.future) }
    // `is to open`, but not `is down to`.
    if word.contains(.form) { found.insert(.future) }
    return found
  }

  private func isForm(_ index: Int) -> Bool { context.words(index).contains(.form) }

  /// `we’ll`.
  private func isContractedFuture(_ token: Token) -> Bool {
    let text = document.document.text
    let end = Int(token.end)
    guard end - Int(token.start) > 3, text[end - 1] | 0x20 == UInt8(ascii: "l"),
      text[end - 2] | 0x20 == UInt8(ascii: "l")
    else { return false }
    return text[end - 3] == UInt8(ascii: "'") || text[end - 3] == 0x99
  }

  /// Whether a condition holds for the clause: one that no conjunction parts from it.
  private func isConditional(_ clause: TokenRange, in stretch: TokenRange) -> Bool {
    guard let condition = stretch.first(where: isCondition) else { return false }
    let between =
      condition < clause.lowerBound
      ? condition..<clause.lowerBound : clause.upperBound..<max(clause.upperBound, condition)
    return !between.contains { document[$0].isAny(.conjunction) || document[$0].isMark(UInt8(ascii: ";")) }
  }

  private func isCondition(_ index: Int) -> Bool {
    guard context.words(index).contains(.condition) else { return false }
    if document.matches(index, "provided") { return document.matches(index + 1, "that") }
    // `without the rise the force would lose`, but not `arrested without violence`.
    if document.matches(index, "without") {
      return document.matches(index + 1, "the") && document[index - 1].kind != .word
    }
    // `asked if it was safe`, `to see if they were drunk` are questions, `as if` is none.
    return !document.matches(index - 1, "as") && !document[index - 1].isAny(.cue)
      && !document.matches(index - 2, "to")
  }
}
