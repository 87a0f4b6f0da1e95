import Claims
import ReportText

/// Makes the claims of a report out of its quotations, counts and dates.
///
/// Every quotation is one claim; every count is one claim; a sentence with a date on which something
/// happens, and nothing else to check, is one. None says more than the report: `text` is its words.
struct ClaimBuilder {
  let document: AnalysedDocument
  let findings: Findings
  /// The place of each quotation with its attribution.
  let quoteSpans: [ByteSpan]
  /// Every mention of an actor, in order of position.
  private let mentions: [(span: ByteSpan, actor: Int)]

  /// The tables, whose rows and headers say what their figures are about.
  private let tables: TableLayout

  /// The longest row that is the text of a claim, in bytes: of a longer one it is the cell alone.
  private static let longestRow = 1000

  init(document: AnalysedDocument, findings: Findings, quoteSpans: [ByteSpan], tables: TableLayout) {
    self.document = document
    self.tables = tables
    self.findings = findings
    self.quoteSpans = quoteSpans
    mentions = findings.actors.enumerated()
      .flatMap { index, actor in actor.mentions.map { (span: $0.span, actor: index) } }
      .sorted { ($0.span, $0.actor) < ($1.span, $1.actor) }
  }

  /// The claims in order of position.
  func build() -> [Claim] {
    var claims: [Claim] = []
    for index in findings.quotes.indices { claims.append(quotation(index)) }
    for index in findings.counts.indices { claims.append(figure(index)) }
    claims += events()
    // Claims are large, so what is sorted is their places.
    let order = claims.indices.sorted {
      (claims[$0].span, claims[$0].focus, $0) < (claims[$1].span, claims[$1].focus, $1)
    }
    var ordered = order.map { claims[$0] }
    identify(&ordered)
    return ordered
  }

  // MARK: - Kinds

  private func quotation(_ index: Int) -> Claim {
    let quote = findings.quotes[index]
    let span = quoteSpans[index]
    let focus = ByteSpan(quote.contents[0].start, quote.contents[quote.contents.count - 1].end)
    return filled(
      Claim(
        id: "", span: span, focus: focus, kind: quote.form == .indirect ? .reported : .quotation,
        speaker: quote.speaker, quotes: [index]),
      within: quote.contents, by: [quote.speaker].compactMap(\.self) + quote.coSpeakers)
  }

  private func figure(_ index: Int) -> Claim {
    let count = findings.counts[index]
    if let claim = tableFigure(index) { return claim }
    let sentence = sentence(around: count.span)
    let quote = innermostQuote(around: count.span)
    var claim = Claim(
      id: "", span: sentence, focus: focus(of: count.span, in: sentence),
      kind: count.change == nil ? .figure : .change,
      speaker: quote.flatMap { findings.quotes[$0].speaker }, quotes: quote.map { [$0] } ?? [],
      counts: [index])
    claim.dates = datesOf(count.span, in: sentence)
    claim.actors = actors(in: [claim.focus])
    if isCommitment(claim) { claim.kind = .commitment }
    return claim
  }

  /// A figure of a table: its row is the sentence, its cell what the claim is about, and the nearest header,
  /// label or caption with a date says when.
  private func tableFigure(_ index: Int) -> Claim? {
    let count = findings.counts[index]
    guard !tables.tables.isEmpty, let place = tables[document.block(at: count.span)] else { return nil }
    let table = tables.tables[place.table]
    let cell = table.cells[place.cell]
    guard cell.isFigure, !cell.isHeading else { return nil }
    let row = table.rows[cell.row]
    let focus = document.span(cell.tokens)
    let span = document.span(row.tokens)
    let headers = table.columns[cell.column].headers.reversed() + [row.label, row.section].compactMap(\.self)
    var claim = Claim(
      id: "", span: span.length > Self.longestRow ? focus : span, focus: focus,
      kind: count.change == nil ? .figure : .change, speaker: nil, quotes: [], counts: [index])
    for words in [cell.tokens] + headers + [table.caption].compactMap(\.self) where claim.dates.isEmpty {
      claim.dates = findings.dates.indices(overlapping: [document.span(words)]) { $0.span }
    }
    claim.actors = actors(in: [focus] + headers.map(document.span))
    return claim
  }

  /// Sentences that say only that something happens on a date.
  private func events() -> [Claim] {
    var claims: [Claim] = []
    let captions = tables.captions
    var date = 0
    for sentence in document.sentences {
      let span = document.span(sentence.tokens)
      while date < findings.dates.count, findings.dates[date].span.start < span.start { date += 1 }
      let isProse =
        document.document.blocks[sentence.block].kind != .heading && !captions.contains(sentence.block)
      guard date < findings.dates.count, span.contains(findings.dates[date].span), isProse else { continue }
      var inside: [Int] = []
      var next = date
      while next < findings.dates.count, span.contains(findings.dates[next].span) {
        if findings.dates[next].kind == .date || findings.dates[next].kind == .time,
          findings.dates[next].value != nil
        {
          inside.append(next)
        }
        next += 1
      }
      guard !inside.isEmpty, hasVerb(sentence.tokens), !holdsQuoteOrCount(span) else { continue }
      var claim = Claim(id: "", span: span, focus: span, kind: .event, dates: inside)
      claim.actors = actors(in: [span])
      if isCommitment(claim) { claim.kind = .commitment }
      claims.append(claim)
    }
    return claims
  }

  /// A promise or target: something that will be, with its date.
  private func isCommitment(_ claim: Claim) -> Bool {
    guard !claim.dates.isEmpty,
      claim.dates.contains(where: { findings.dates[$0].role == .by || findings.dates[$0].role == .until })
    else { return false }
    let first = document.firstToken(atOrAfter: claim.focus.start)
    var index = first
    while index < document.tokens.count, Int(document[index].start) < claim.focus.end {
      for word in ["will", "pledged", "promised", "committed", "target", "aims", "aim", "plans", "vowed"]
        as [StaticString] where document.matches(index, word)
      { return true }
      index += 1
    }
    return false
  }

  // MARK: - Parts

  /// The claim with the dates and actors of its words, and whoever speaks them.
  private func filled(_ claim: Claim, within spans: [ByteSpan], by speakers: [Int]) -> Claim {
    var claim = claim
    claim.dates = findings.dates.indices(overlapping: spans) { $0.span }
    claim.actors = Set(actors(in: spans) + speakers).sorted()
    return claim
  }

  private func actors(in spans: [ByteSpan]) -> [Int] {
    var found: Set<Int> = []
    for span in spans {
      var low = mentions.partitionPoint { $0.span.start < span.start }
      while low < mentions.count, mentions[low].span.start < span.end {
        if mentions[low].span.end <= span.end { found.insert(mentions[low].actor) }
        low += 1
      }
    }
    return found.sorted()
  }

  /// The dates of a figure: those nearer to it than to another count of its sentence.
  private func datesOf(_ count: ByteSpan, in sentence: ByteSpan) -> [Int] {
    let dates = findings.dates.indices(overlapping: [sentence]) { $0.span }
    let counts = findings.counts.indices(overlapping: [sentence]) { $0.span }.map { findings.counts[$0].span }
    guard counts.count > 1 else { return dates }
    return dates.filter { owner(of: findings.dates[$0].span, among: counts) == count }
  }

  /// The count that a date belongs to: the last one before it, or the first where none is.
  private func owner(of date: ByteSpan, among counts: [ByteSpan]) -> ByteSpan? {
    counts.last { $0.start <= date.start } ?? counts.first
  }

  /// The part of a sentence that is about one count: from the end of the count before, or the
  /// sentence's start, to where the next begins.
  private func focus(of count: ByteSpan, in sentence: ByteSpan) -> ByteSpan {
    let counts = findings.counts.indices(overlapping: [sentence]) { $0.span }.map { findings.counts[$0].span }
    guard let position = counts.firstIndex(of: count), counts.count > 1 else { return sentence }
    let start = position == 0 ? sentence.start : count.start
    let end = position + 1 < counts.count ? counts[position + 1].start : sentence.end
    return trimmed(ByteSpan(start, end))
  }

  private func trimmed(_ span: ByteSpan) -> ByteSpan {
    var end = span.end
    while end > span.start + 1, document.document.text[end - 1] <= 0x20 { end -= 1 }
    return ByteSpan(span.start, end)
  }

  private func sentence(around span: ByteSpan) -> ByteSpan {
    let token = document.firstToken(atOrAfter: span.start)
    guard token < document.tokens.count, !document.sentences.isEmpty else { return span }
    let sentence = document.span(document.sentences[document.sentence(of: token)].tokens)
    return ByteSpan(min(sentence.start, span.start), max(sentence.end, span.end))
  }

  private func innermostQuote(around span: ByteSpan) -> Int? {
    var best: (Int, Int)?
    for index in findings.quotes.indices(overlapping: [span], through: { $0.contents }) {
      guard let content = findings.quotes[index].contents.firstOverlapping(span), content.contains(span)
      else { continue }
      if best.map({ content.length < $0.1 }) ?? true { best = (index, content.length) }
    }
    return best?.0
  }

  private func holdsQuoteOrCount(_ span: ByteSpan) -> Bool {
    !findings.counts.indices(overlapping: [span]) { $0.span }.isEmpty
      || !findings.quotes.indices(overlapping: [span], through: { $0.contents }).isEmpty
  }

  private func hasVerb(_ tokens: TokenRange) -> Bool {
    tokens.count >= 4
      && tokens.contains { document[$0].isAny([.auxiliary, .modal, .pastVerb, .verb]) }
  }

  // MARK: - Identity

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
