import Claims
import ReportText

/// Makes the claims that only say that something happens on a date: clauses with a date and a verb, in
/// which nothing is counted or reported.
struct EventClaims {
  let context: ClaimContext
  let subjects: ClaimSubjects
  private var document: AnalysedDocument { context.document }
  private var findings: Findings { context.findings }
  /// The verbs of saying and the words that name speakers, in order.
  private let attributions: [ByteSpan]

  init(context: ClaimContext, subjects: ClaimSubjects) {
    self.context = context
    self.subjects = subjects
    attributions = context.findings.quotes.flatMap { [$0.cue, $0.mention].compactMap(\.self) }.sorted()
  }

  /// The events, in order.
  func build() -> [Claim] {
    var claims: [Claim] = []
    let captions = context.tables.captions
    var date = 0
    for sentence in document.sentences {
      let span = document.span(sentence.tokens)
      while date < findings.dates.count, findings.dates[date].span.start < span.start { date += 1 }
      guard date < findings.dates.count, span.contains(findings.dates[date].span),
        document.document.blocks[sentence.block].kind != .heading, !captions.contains(sentence.block)
      else { continue }
      claims += events(in: sentence.tokens, span)
    }
    return claims
  }

  private func events(in sentence: TokenRange, _ span: ByteSpan) -> [Claim] {
    let counts = findings.counts.indices(overlapping: [span]) { $0.span }.map {
      context.tokens(findings.counts[$0].span)
    }
    let dates = context.dates(in: span)
    let places = dates.map { context.tokens(findings.dates[$0].span) }
    let clauses = context.clauses.clauses(in: sentence, figures: counts, dates: places)
    var claims: [Claim] = []
    let commitment = Commitment(context: context)
    for clause in clauses {
      guard clause.tokens.count >= 3, !document.matches(clause.tokens.lowerBound, "who"),
        let verb = clause.verb ?? (commitment.opensAsPlan(clause.tokens) ? clause.tokens.lowerBound : nil)
      else { continue }
      let words = document.span(clause.tokens)
      let own = dates.indices.filter {
        clause.tokens.overlaps(places[$0]) && happens(dates[$0], places[$0], verb, clause)
      }
      .map { dates[$0] }
      guard !own.isEmpty, !counts.contains(where: { clause.tokens.overlaps($0) }),
        let voice = voice(of: words)
      else {
        continue
      }
      let meaning = ClauseMeaning(clause.tokens, in: sentence, context)
      var claim = Claim(
        id: "", span: span, focus: words, kind: .event, dates: own)
      if case .quotation(let quote) = voice {
        claim.speaker = findings.quotes[quote].speaker
        claim.quotes = [quote]
      }
      claim.isNegated = meaning.isNegated
      claim.modality = meaning.modality
      claim.actors = context.actors(in: [words])
      claim.subject = subjects.subject(of: clause.tokens, of: claim)
      if commitment.isMade(by: claim) { claim.kind = .commitment }
      // A list of plans without a date to keep is no event.
      guard clause.verb != nil || claim.kind == .commitment else { continue }
      claims.append(claim)
    }
    return claims
  }

  /// Whether something happens on the date: it has a value, and hangs on the verb and not on a noun.
  private func happens(_ date: Int, _ place: TokenRange, _ verb: Int, _ clause: ClauseReader.Clause) -> Bool {
    let expression = findings.dates[date]
    guard expression.kind == .date || expression.kind == .time, expression.value != nil else { return false }
    if place.lowerBound <= clause.tokens.lowerBound + 2 { return true }
    guard place.lowerBound > verb else { return false }
    var lead = place.lowerBound - 1
    while document[lead].isAny(.determiner), lead > verb { lead -= 1 }
    return !document.matches(lead, "for") && !document.matches(lead, "of") && !document.matches(lead, "than")
  }

  /// Who says some words.
  private enum Voice {
    case reporter
    case quotation(Int)
  }

  /// Whose words these are: the reporter's, or those of a quotation of whole sentences. Nil where they are
  /// reported speech, which is a claim already, or what leads to it.
  private func voice(of words: ByteSpan) -> Voice? {
    let quotes = findings.quotes.indices(overlapping: [words], through: { $0.contents })
    if let index = quotes.first {
      let quote = findings.quotes[index]
      let isInside = quote.contents.firstOverlapping(words)?.contains(words) == true
      return quote.form == .direct && isInside ? .quotation(index) : nil
    }
    let low = attributions.partitionPoint { $0.end <= words.start }
    return low < attributions.count && attributions[low].start <= words.end ? nil : .reporter
  }
}
