import Claims
import ReportText

/// Tells which actor a claim is about: whoever is named as the subject of its clause, in a table whose row
/// or column it is, and in a report of one force's figures that force.
struct ClaimSubjects {
  let context: ClaimContext
  private var document: AnalysedDocument { context.document }
  /// The forces that the report speaks of, and the one where there is no other.
  private let forces: [Int]
  private let force: Int?

  init(context: ClaimContext) {
    self.context = context
    let actors = context.findings.actors
    forces = actors.indices.filter { actors[$0].kind == .force }
    force = forces.count == 1 ? forces[0] : nil
  }

  /// The actor that the clause of `claim` is about; `earlier` is the claim before it, for what a pronoun
  /// stands for.
  func subject(of clause: TokenRange, of claim: Claim, behind earlier: Claim? = nil) -> Int? {
    let verb = context.clauses.verb(in: clause) ?? clause.upperBound
    let before = clause.lowerBound..<max(verb, clause.lowerBound)
    if let named = named(in: before) { return named }
    if claim.speaker != nil, holdsFirstPerson(before) { return claim.speaker }
    if verb < clause.upperBound, let agent = agent(in: clause) { return agent }
    if let earlier, let subject = earlier.subject, leans(before, on: earlier, claim) { return subject }
    // What the report itself says of crimes, officers or calls it says of its force.
    return claim.quotes.isEmpty && isOfPolice(clause) ? force : nil
  }

  private static let leaning: [StaticString] = ["whom", "them", "those", "it", "they", "which"]

  /// `of whom 11 …`, `it took 803`, `that is 9% more`: what stood before goes on.
  private func leans(_ words: TokenRange, on earlier: Claim, _ claim: Claim) -> Bool {
    guard let first = words.first, document.block(at: earlier.span) == document.block(at: claim.span) else {
      return false
    }
    let head = first..<min(words.upperBound, first + 3)
    if head.contains(where: { index in Self.leaning.contains { document.matches(index, $0) } }) {
      return earlier.span == claim.span
    }
    return claim.kind == .change && (document.matches(first, "that") || document.matches(first, "this"))
  }

  /// The actor whose row or column holds a cell.
  func subject(ofCellUnder headers: [ByteSpan]) -> Int? {
    for header in headers {
      if let mention = context.mentions(in: header).first(where: { isBody($0.actor) }) {
        return mention.actor
      }
      if let force = force(of: header) { return force }
    }
    return force
  }

  /// The force whose name begins with all the words of a label: `Northmoor` for Northmoor Constabulary.
  private func force(of label: ByteSpan) -> Int? {
    let words = document.document.text[label.range]
    let matches = forces.filter { index in
      let actor = context.findings.actors[index]
      guard actor.name.utf8.count >= words.count, !words.isEmpty else { return false }
      let rest = actor.name.utf8.dropFirst(words.count)
      return actor.name.utf8.starts(with: words) && (rest.isEmpty || rest.first == UInt8(ascii: " "))
    }
    return matches.count == 1 ? matches[0] : nil
  }

  /// The last organisation or person named before the verb, where nothing parts the name from it but an
  /// apposition.
  private func named(in words: TokenRange) -> Int? {
    guard !words.isEmpty else { return nil }
    let mentions = context.mentions(in: document.span(words))
    guard let first = mentions.first else { return nil }
    let place = context.tokens(first.span)
    // `the cost of the force`, `in Northmoor`: a name behind a preposition is no subject.
    let lead = place.lowerBound - 1
    guard !document[lead].isAny(.preposition) else { return nil }
    // `Northmoor Police’s budget` is about the budget.
    guard document[place.upperBound].kind != .possessive else { return nil }
    // `Northmoor Police and Tarnshire Police recorded` is about neither alone.
    if let second = mentions.dropFirst().first(where: { $0.actor != first.actor }) {
      let gap = place.upperBound..<max(place.upperBound, context.tokens(second.span).lowerBound)
      let isJoined = gap.allSatisfy {
        document[$0].isMark(UInt8(ascii: ",")) || document[$0].isAny([.conjunction, .determiner])
      }
      if isJoined, isBody(first.actor) == isBody(second.actor) { return nil }
    }
    return first.actor
  }

  /// `were seized by Northmoor Police`.
  private func agent(in clause: TokenRange) -> Int? {
    for mention in context.mentions(in: document.span(clause)) {
      let place = context.tokens(mention.span).lowerBound
      if document.matches(place - 1, "by"), document[place - 2].isAny([.participle, .pastVerb, .timeUnit]) {
        return mention.actor
      }
    }
    return nil
  }

  private func holdsFirstPerson(_ words: TokenRange) -> Bool {
    words.contains { document.matches($0, "we") || document.matches($0, "i") }
  }

  private func isBody(_ actor: Int) -> Bool {
    switch context.findings.actors[actor].kind {
    case .document, .person: false
    default: true
    }
  }

  /// Whether the clause counts what forces count.
  private func isOfPolice(_ clause: TokenRange) -> Bool {
    clause.contains { context.words($0).contains(.policing) }
  }
}
