import Claims
import ReportText

/// Makes the claims of a report out of its quotations, counts and dates.
///
/// Every quotation is one claim; every figure is one, whatever counts it is given in; a clause with a date
/// on which something happens, and nothing else to check, is one. None says more than the report: `text` is
/// its words.
struct ClaimBuilder {
  let context: ClaimContext
  /// The place of each quotation with its attribution.
  let quoteSpans: [ByteSpan]
  private var document: AnalysedDocument { context.document }
  private var findings: Findings { context.findings }

  init(
    document: AnalysedDocument, findings: Findings, quoteSpans: [ByteSpan], tables: TableLayout,
    words: ClaimWords.Table
  ) {
    context = ClaimContext(document: document, findings: findings, tables: tables, words: words)
    self.quoteSpans = quoteSpans
  }

  /// The claims in order of position.
  func build() -> [Claim] {
    let subjects = ClaimSubjects(context: context)
    var claims = findings.quotes.indices.map { quotation($0, subjects) }
    claims += FigureClaims(context: context, subjects: subjects).build()
    claims += EventClaims(context: context, subjects: subjects).build()
    // Claims are large, so what is sorted is their places.
    let order = claims.indices.sorted {
      (claims[$0].span, claims[$0].focus, $0) < (claims[$1].span, claims[$1].focus, $1)
    }
    var ordered = order.map { claims[$0] }
    identify(&ordered)
    ClaimLinks(context: context).link(&ordered)
    return ordered
  }

  private func quotation(_ index: Int, _ subjects: ClaimSubjects) -> Claim {
    let quote = findings.quotes[index]
    let focus = ByteSpan(quote.contents[0].start, quote.contents[quote.contents.count - 1].end)
    var claim = Claim(
      id: "", span: quoteSpans[index], focus: focus, kind: quote.form == .indirect ? .reported : .quotation,
      speaker: quote.speaker, quotes: [index])
    claim.dates = findings.dates.indices(overlapping: quote.contents) { $0.span }
    let speakers = [quote.speaker].compactMap(\.self) + quote.coSpeakers
    claim.actors = Set(context.actors(in: quote.contents) + speakers).sorted()
    let words = context.tokens(focus)
    if quote.form == .indirect { claim.subject = subjects.subject(of: words, of: claim) }
    // Of a quotation of several sentences neither can be said.
    if document.sentence(of: words.lowerBound)
      == document.sentence(of: max(words.lowerBound, words.upperBound - 1))
    {
      let cue = quote.form == .indirect ? quote.cue : nil
      let meaning = ClauseMeaning(words, in: words, cue: cue, context)
      claim.isNegated = meaning.isNegated
      claim.modality = meaning.modality
    }
    return claim
  }

  /// A claim's id is a hash of its own content and of its turn among equal ones.
  private func identify(_ claims: inout [Claim]) {
    var turns: [ClaimIdentity.Key: Int] = [:]
    turns.reserveCapacity(claims.count)
    for index in claims.indices {
      var identity = ClaimIdentity()
      identity.add(claims[index].kind.rawValue)
      identity.add(document.document.text[claims[index].span.range])
      identity.add(document.document.text[claims[index].focus.range])
      if let speaker = claims[index].speaker { identity.add(findings.actors[speaker].name) }
      let turn = turns[identity.key, default: 0]
      turns[identity.key] = turn + 1
      if turn > 0 { identity.add(String(turn)) }
      claims[index].id = identity.identifier
    }
  }
}
