import Claims
import ReportText

/// Tells which actor a claim is about: whoever is named as the subject of its clause, in a table whose row or column it
/// is, and in a report of one force's figures that force.
struct ClaimSubjects {
  let context: ClaimContext
  private var document: AnalysedDocument { context.document }
  /// The one force that the whole report speaks of.
  private let force: Int?

  init(context: ClaimContext) {
    self.context = context
    let forces = context.findings.actors.indices.filter { context.findings.actors[$0].kind == .force }
    force = forces.count == 1 ? forces[0] : nil
  }

  /// The actor that the clause of `claim` is about; `region` is the stretch that its speaker says.
  func subject(of clause: TokenRange, of claim: Claim, in region: TokenRange) -> Int? {
    let verb = context.clauses.verb(in: clause) ?? clause.upperBound
    let before = clause.lowerBound..<max(verb, clause.lowerBound)
    if let named = named(in: before) { return named }
    if claim.speaker != nil, opensWithFirstPerson(before) { return claim.speaker }
    if verb < clause.upperBound, let agent = agent(in: clause) { return agent }
    guard claim.speaker == nil || !claim.quotes.isEmpty, isOfPolice(clause) else { return nil }
    return force
  }

  /// The actor whose row or column holds a cell.
  func subject(ofCellUnder headers: [ByteSpan]) -> Int? {
    for header in headers {
      if let mention = context.mentions(in: header).first(where: { isBody($0.actor) }) { return mention.actor }
    }
    return force
  }

  /// The last organisation or person named before the verb, where nothing parts the name from it but an apposition.
  private func named(in words: TokenRange) -> Int? {
    guard !words.isEmpty else { return nil }
    let mentions = context.mentions(in: document.span(words))
    guard let first = mentions.first else { return nil }
    let place = context.tokens(first.span)
    // `the cost of the force`, `in Northmoor`: a name behind a preposition is no subject.
    let lead = place.lowerBound - 1
    guard lead < words.lowerBound || !document[lead].isAny(.preposition) else { return nil }
    // `Northmoor Police’s budget` is about the budget.
    guard document[place.upperBound].kind != .possessive else { return nil }
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

  private func opensWithFirstPerson(_ words: TokenRange) -> Bool {
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
    clause.contains { index in Self.policing.contains { document.matches(index, $0) } }
  }

  private static let policing: [StaticString] = [
    "crime", "crimes", "offence", "offences", "incident", "incidents", "officer", "officers", "pcso", "pcsos",
    "arrest", "arrests", "arrested", "burglary", "burglaries", "robbery", "robberies", "theft", "thefts", "violence",
    "rape", "victims", "solved", "detected", "detection", "calls", "999", "101", "recruits", "specials",
    "seized", "searches",
  ]
}
