import Claims
import ReportText

/// Makes the claims of counts: one a figure, with the clause that it stands in, its dates and who vouches
/// for it.
struct FigureClaims {
  let context: ClaimContext
  let subjects: ClaimSubjects
  private var document: AnalysedDocument { context.document }
  private var findings: Findings { context.findings }

  /// The longest row that is the text of a claim, in bytes: of a longer one it is the cell alone.
  private static let longestRow = 1000

  /// Counts of one sentence and one voice.
  private struct Stretch {
    var quote: Int?
    var counts: [Int]
    /// The tokens that the counts stand in: the sentence, or what of it is quoted.
    var region: TokenRange
  }

  /// The claims of every count, in order.
  func build() -> [Claim] {
    var claims: [Claim] = []
    var index = 0
    while index < findings.counts.count {
      if let claim = tableFigure(index) {
        claims.append(claim)
        index += 1
        continue
      }
      let sentence = sentence(around: findings.counts[index].span)
      var end = index + 1
      while end < findings.counts.count, findings.counts[end].span.start < sentence.end { end += 1 }
      for stretch in stretches(Array(index..<end), in: sentence) {
        add(figuresOf: stretch, in: sentence, to: &claims)
      }
      index = end
    }
    return claims
  }

  // MARK: - Prose

  private func stretches(_ counts: [Int], in sentence: ByteSpan) -> [Stretch] {
    var stretches: [Stretch] = []
    for count in counts {
      let quote = context.innermostQuote(around: findings.counts[count].span)
      if let last = stretches.last, last.quote == quote, last.region.contains(tokens(count).lowerBound) {
        stretches[stretches.count - 1].counts.append(count)
      } else {
        stretches.append(
          Stretch(
            quote: quote, counts: [count],
            region: region(around: findings.counts[count].span, quote, sentence)))
      }
    }
    return stretches
  }

  private func region(around count: ByteSpan, _ quote: Int?, _ sentence: ByteSpan) -> TokenRange {
    var span = sentence
    if let quote, let content = findings.quotes[quote].contents.firstOverlapping(count) {
      span = ByteSpan(max(span.start, content.start), min(span.end, content.end))
    } else {
      // What the reporter says stops where quoted words begin.
      for other in findings.quotes.indices(overlapping: [sentence], through: { $0.contents })
      where findings.quotes[other].form != .fragment {
        for content in findings.quotes[other].contents where content.overlaps(sentence) {
          if content.end <= count.start { span = ByteSpan(max(span.start, content.end), span.end) }
          if content.start >= count.end { span = ByteSpan(span.start, min(span.end, content.start)) }
        }
      }
    }
    return context.tokens(ByteSpan(min(span.start, count.start), max(span.end, count.end)))
  }

  private func tokens(_ count: Int) -> TokenRange { context.tokens(findings.counts[count].span) }

  private func add(figuresOf stretch: Stretch, in sentence: ByteSpan, to claims: inout [Claim]) {
    let figures = stretch.counts.map(tokens)
    let groups = FigureGroups(context: context).groups(of: stretch.counts, tokens: figures)
    let spans = groups.map { figures[$0.lowerBound].lowerBound..<figures[$0.upperBound - 1].upperBound }
    let region = document.span(stretch.region)
    let dates = context.dates(in: region)
    let clauses = context.clauses.clauses(
      in: stretch.region, figures: spans, dates: dates.map { context.tokens(findings.dates[$0].span) })
    let outline = FigureOutline(clauses: clauses, figures: spans, document: document)
    let commitment = Commitment(context: context)
    for place in groups.indices {
      let counts = Array(stretch.counts[groups[place]])
      let focus = outline.focus(of: place)
      let governing = outline.governing(place)
      let meaning = ClauseMeaning(
        governing, figure: spans[place], in: stretch.region, cue: stretch.quote.flatMap { cue(of: $0) },
        context)
      var claim = Claim(
        id: "", span: sentence, focus: document.span(focus),
        kind: counts.contains { findings.counts[$0].change != nil } ? .change : .figure,
        speaker: stretch.quote.flatMap { findings.quotes[$0].speaker },
        quotes: stretch.quote.map { [$0] } ?? [],
        counts: counts)
      claim.dates = outline.dates(dates, of: place) { context.tokens(findings.dates[$0].span) }
      claim.isNegated = meaning.isNegated
      claim.modality = meaning.modality
      claim.actors = context.actors(in: [claim.focus])
      claim.subject = subjects.subject(of: governing, of: claim, behind: claims.last)
      if commitment.isMade(by: claim) { claim.kind = .commitment }
      claims.append(claim)
    }
  }

  /// The verb that reports the words of an indirect quotation; those of a direct one speak for themselves.
  private func cue(of quote: Int) -> ByteSpan? {
    findings.quotes[quote].form == .indirect ? findings.quotes[quote].cue : nil
  }

  private func sentence(around span: ByteSpan) -> ByteSpan {
    let token = document.firstToken(atOrAfter: span.start)
    guard token < document.tokens.count, !document.sentences.isEmpty else { return span }
    let sentence = document.span(document.sentences[document.sentence(of: token)].tokens)
    return ByteSpan(min(sentence.start, span.start), max(sentence.end, span.end))
  }

  // MARK: - Tables

  /// A figure of a table: its row is the sentence, its cell what the claim is about, and the nearest header,
  /// label or caption with a date says when.
  private func tableFigure(_ index: Int) -> Claim? {
    let count = findings.counts[index]
    let tables = context.tables
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
      claim.dates = context.dates(in: document.span(words))
    }
    claim.actors = context.actors(in: [focus] + headers.map(document.span))
    claim.subject = subjects.subject(ofCellUnder: headers.map(document.span))
    return claim
  }
}
