import Claims
import ReportText

/// Reads what a report says: its claims, and the clauses of its sentences that are none.
struct StatementReader {
  private let report: Report
  private let document: AnalysedDocument
  private let clauses: ClauseReader
  /// The tokens of every date, in order; numbers and dates are masked when words are compared.
  private let dateTokens: [TokenRange]
  private let countTokens: [TokenRange]
  /// Every piece of quoted or reported words, fragments left out, and who says it, in order.
  private let spoken: [(span: ByteSpan, speaker: Int?, isDenied: Bool)]
  private let cells: CellContext
  private let sections: Sections

  private init(_ report: Report) {
    self.report = report
    document = AnalysedDocument(report.document)
    clauses = ClauseReader(document)
    let document = self.document
    cells = CellContext(report.document)
    sections = Sections(document)
    dateTokens = report.findings.dates.map { Self.tokens($0.span, document) }
    countTokens = report.findings.counts.map { Self.tokens($0.span, document) }
    spoken = report.findings.quotes.filter { $0.form != .fragment }
      .flatMap { quote in
        let isDenied = quote.cue.map { Polarity.isDenial(Self.tokens($0, document), document) } ?? false
        return quote.contents.map { (span: $0, speaker: quote.speaker, isDenied: isDenied) }
      }
      .sorted { $0.span < $1.span }
  }

  /// What `report` says, in order.
  static func read(_ report: Report) -> StatementList {
    let reader = StatementReader(report)
    var statements: [Statement] = []
    // Which tokens a claim has: what is left of a sentence is read clause by clause.
    var taken = [Bool](repeating: false, count: reader.document.tokens.count)
    for index in report.findings.claims.indices {
      guard let statement = reader.statement(of: index) else { continue }
      for token in statement.tokens { taken[token] = true }
      statements.append(statement)
    }
    for index in reader.document.sentences.indices { statements += reader.rest(of: index, taken: taken) }
    statements.sort { ($0.span, $0.claim ?? -1) < ($1.span, $1.claim ?? -1) }
    return StatementList(
      report: report, document: reader.document, statements: statements, period: ReportingPeriod(report))
  }

  // MARK: - Claims

  private func statement(of index: Int) -> Statement? {
    let claim = report.findings.claims[index]
    let kind: Statement.Kind
    switch claim.kind {
    case .figure, .change: kind = .figure
    case .commitment: kind = claim.counts.isEmpty ? .clause : .figure
    case .event: kind = .clause
    // What somebody says is compared clause by clause, as what the report says itself is: of a long
    // quotation one sentence may go and the others stay. Its figures are claims of their own.
    case .quotation, .reported: return nil
    }
    let tokens = tokens(claim.focus)
    // `When we asked them in autumn 2021` says when something else is so.
    guard let first = tokens.first, claim.kind != .event || !document[first].isAny(.subordinator) else {
      return nil
    }
    let label = kind == .figure ? label(of: tokens) : nil
    var statement = make(kind, tokens, label: label, lead: label == nil ? lead(of: tokens) : nil)
    statement.claim = index
    statement.counts = claim.counts
    // A claim has the dates that say when it is so; a span of time may be what it counts.
    statement.dates =
      claim.dates
      + indices(of: dateTokens, in: tokens).filter { date in
        [.duration, .set].contains(report.findings.dates[date].kind) && !claim.dates.contains(date)
      }
    statement.speaker = claim.speaker
    statement.subject = claim.subject
    statement.isSpoken = !claim.quotes.isEmpty
    statement.isNegated = claim.isNegated
    statement.isCommitment = claim.kind == .commitment || claim.modality == .planned
    return statement
  }

  // MARK: - Clauses

  /// Part of a sentence that one voice says.
  private struct Region {
    var tokens: TokenRange
    var speaker: Int?
    var isDenied = false
    var isQuoted: Bool
  }

  /// The sentence cut where quoted or reported words begin and end; fragments stay in their sentence.
  private func regions(of sentence: TokenRange) -> [Region] {
    let span = document.span(sentence)
    var regions: [Region] = []
    var next = sentence.lowerBound
    var low = spoken.partitionPoint { $0.span.end <= span.start }
    while low < spoken.count, spoken[low].span.start < span.end {
      let words = tokens(spoken[low].span).clamped(to: next..<sentence.upperBound)
      if !words.isEmpty {
        if words.lowerBound > next {
          regions.append(Region(tokens: next..<words.lowerBound, isQuoted: false))
        }
        regions.append(
          Region(
            tokens: words, speaker: spoken[low].speaker, isDenied: spoken[low].isDenied, isQuoted: true))
        next = words.upperBound
      }
      low += 1
    }
    if next < sentence.upperBound {
      regions.append(Region(tokens: next..<sentence.upperBound, isQuoted: false))
    }
    return regions
  }

  private func rest(of index: Int, taken: [Bool]) -> [Statement] {
    let sentence = document.sentences[index]
    guard sentence.tokens.contains(where: { !taken[$0] }) else { return [] }
    let regions = regions(of: sentence.tokens)
    return regions.flatMap { region in
      // What stands round quoted words says who spoke.
      regions.count > 1 && !region.isQuoted && isAttribution(region.tokens)
        ? [] : clauses(of: region, taken: taken)
    }
  }

  private func clauses(of region: Region, taken: [Bool]) -> [Statement] {
    let figures = indices(of: countTokens, in: region.tokens)
    let dates = indices(of: dateTokens, in: region.tokens)
    var pieces = clauses.clauses(
      in: region.tokens, figures: figures.map { countTokens[$0] }, dates: dates.map { dateTokens[$0] })
    let isWhole = !region.tokens.contains { taken[$0] }
    // Words of which no clause, or one alone, has a verb of its own are one statement.
    if isWhole, pieces.count(where: { $0.verb != nil }) < 2 {
      let whole = clauses.trimmed(region.tokens)
      pieces = whole.isEmpty ? [] : [ClauseReader.Clause(tokens: whole, verb: nil)]
    }
    var statements: [Statement] = []
    for piece in pieces where piece.tokens.count(where: { taken[$0] }) * 2 < piece.tokens.count {
      // `and open a custody suite in Redford`: what has no finite verb must say something.
      let isTelling =
        piece.verb != nil
        || document[piece.tokens.lowerBound].isAny([.verb, .modal])
          && ContentWords(of: [piece.tokens], in: document).stems.count >= 3
      guard isTelling || isWhole, isWhole || piece.tokens.count >= 3 else { continue }
      // `before anybody answered them` belongs to the claim beside it.
      if !isWhole, document[piece.tokens.lowerBound].isAny(.subordinator) { continue }
      if document.matches(piece.tokens.lowerBound, "according"), piece.tokens.count <= 12 { continue }
      var statement = make(.clause, piece.tokens, lead: lead(of: piece.tokens))
      statement.hasVerb = piece.verb != nil || clauses.verb(in: piece.tokens) != nil
      statement.dates = dates.filter { piece.tokens.overlaps(dateTokens[$0]) }
      statement.speaker = region.speaker
      statement.isSpoken = region.isQuoted
      if region.isDenied { statement.isNegated.toggle() }
      statements.append(statement)
    }
    return statements
  }

  /// `Mr Roe, who chairs the panel, said`: what is left of a sentence when its quotation is taken.
  private func isAttribution(_ tokens: TokenRange) -> Bool {
    tokens.count <= 30 && tokens.contains { document[$0].isAny([.cue, .cueParticiple, .stanceCue]) }
      || tokens.count(where: { document[$0].kind == .word }) < 3
  }

  // MARK: - Words

  /// The name of a figure in a line that has no verb for it: `Complaints answered in time: 93% (target
  /// 95%)`, `shoplifting, up 19%`. Nil where its own words say what it is of.
  private func label(of tokens: TokenRange) -> TokenRange? {
    let sentence = document.sentences[document.sentence(of: tokens.lowerBound)].tokens
    guard tokens.lowerBound > sentence.lowerBound, sentence.count <= Self.longestLine,
      ContentWords(of: [tokens], in: document).stems.count <= 1
    else { return nil }
    let figure = indices(of: countTokens, in: sentence).first.map { countTokens[$0].lowerBound }
    let end = min(tokens.lowerBound, figure ?? tokens.lowerBound)
    guard document[end - 1].isMark(UInt8(ascii: ":")) || clauses.verb(in: sentence) == nil else { return nil }
    let label = clauses.trimmed(sentence.lowerBound..<end)
    return label.contains { document[$0].isAny([.noun, .pluralNoun]) } ? label : nil
  }

  private static let longestLine = 30

  /// What a sentence begins with before its first clause, where that names a place or a thing: `In Redford, 24
  /// officers were assaulted`.
  private func lead(of tokens: TokenRange) -> TokenRange? {
    let sentence = document.sentences[document.sentence(of: tokens.lowerBound)].tokens
    let lead = sentence.lowerBound..<tokens.lowerBound
    guard !lead.isEmpty, lead.count <= Self.longestLead,
      document[tokens.lowerBound - 1].isMark(UInt8(ascii: ","))
        || document[tokens.lowerBound - 1].isMark(UInt8(ascii: ":")),
      document[lead.lowerBound].isAny(.preposition)
        || document[tokens.lowerBound - 1].isMark(UInt8(ascii: ":")),
      clauses.verb(in: lead) == nil, indices(of: countTokens, in: lead).isEmpty
    else { return nil }
    return lead
  }

  private static let longestLead = 8

  private func make(
    _ kind: Statement.Kind, _ tokens: TokenRange, label: TokenRange? = nil, lead: TokenRange? = nil
  ) -> Statement {
    var exact = WordHash()
    var masked = WordHash()
    var names: [UInt64] = []
    var words: [TokenRange] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if let end = end(ofDateAt: index) {
        for word in index..<min(end, tokens.upperBound) { exact.add(document.bytes(of: document[word])) }
        masked.add("#".utf8)
        index = max(end, index + 1)
        continue
      }
      let token = document[index]
      if token.kind == .punctuation || token.kind == .quoteMark {
        index += 1
        continue
      }
      if Ordinal.isEnding(index, document) {
        exact.add(document.bytes(of: token))
        index += 1
        continue
      }
      let bytes = document.bytes(of: token)
      exact.add(bytes)
      if token.kind == .number || token.isAny([.cardinal, .scale]) {
        masked.add("#".utf8)
      } else {
        masked.add(bytes)
        words.append(index..<(index + 1))
        if isName(index, from: tokens.lowerBound) { names.append(ContentWords.stem(bytes)) }
      }
      index += 1
    }
    // A cell is told from others by its row and its column, and a figure by what its line calls it.
    let context = cells.blocks(about: document.sentences[document.sentence(of: tokens.lowerBound)].block)
    for about in context.map({ document.blocks[$0] }) + [label, lead].compactMap(\.self) {
      for word in about
      where end(ofDateAt: word) == nil && (document[word].kind == .word || document[word].kind == .number) {
        let bytes = document.bytes(of: document[word])
        exact.add(bytes)
        masked.add(bytes)
      }
      words += about.filter { end(ofDateAt: $0) == nil }.map { $0..<($0 + 1) }
    }
    for word in lead ?? 0..<0 where end(ofDateAt: word) == nil && document[word].shape.contains(.capitalised)
    {
      if document[word].kind == .word, !document[word].isAny([.preposition, .determiner, .pronoun, .month]) {
        names.append(ContentWords.stem(document.bytes(of: document[word])))
      }
    }
    // The name is part of the row where nothing but punctuation parts the two.
    let first = label.flatMap { label in
      (label.upperBound..<tokens.lowerBound).allSatisfy { document[$0].kind == .punctuation }
        ? label.lowerBound : nil
    }
    var statement = Statement(
      kind: kind, span: document.span((first ?? tokens.lowerBound)..<tokens.upperBound), tokens: tokens,
      sentence: document.sentence(of: tokens.lowerBound),
      words: ContentWords(of: antecedent(of: tokens) + words, in: document))
    statement.exact = exact.value
    statement.masked = masked.value
    statement.names = names
    statement.isHeading =
      document.document.blocks[document.sentences[statement.sentence].block].kind == .heading
    statement.section = sections[document.sentences[statement.sentence].block]
    statement.about = (label ?? lead).map { document.span($0.lowerBound..<tokens.upperBound) }
    statement.isNegated = Polarity.isNegative(tokens, document)
    statement.isCell = !context.isEmpty
    statement.isLabelled =
      label != nil
      || tokens.contains { index in
        document[index].isMark(UInt8(ascii: ":")) && document[index + 1].kind == .number
      }
    return statement
  }

  /// The words that a relative clause leans on: `the petition against the plan, which 1,312 people had
  /// signed`.
  private func antecedent(of tokens: TokenRange) -> [TokenRange] {
    let first = tokens.lowerBound
    guard document[first].isAny(.relative) || document[first + 1].isAny(.relative) else { return [] }
    let sentence = document.sentences[document.sentence(of: first)].tokens
    var start = first
    while start > max(sentence.lowerBound, first - 9),
      start == first || !document[start - 1].isMark(UInt8(ascii: ","))
    {
      start -= 1
    }
    return [start..<first]
  }

  private static let directions: [StaticString] = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western",
  ]

  /// A capital where no sentence begins.
  private func isName(_ index: Int, from first: Int) -> Bool {
    let token = document[index]
    // `the north division` is not the east one.
    if Self.directions.contains(where: { document.matches(index, $0) }) { return true }
    return token.kind == .word && token.shape.contains(.capitalised) && !token.isAny(.month)
      && !token.isAny([.pronoun, .determiner]) && !document[index].shape.contains(.startsBlock)
      && index > document.sentences[document.sentence(of: index)].tokens.lowerBound
  }

  private func end(ofDateAt index: Int) -> Int? {
    let low = dateTokens.partitionPoint { $0.upperBound <= index }
    return low < dateTokens.count && dateTokens[low].contains(index) ? dateTokens[low].upperBound : nil
  }

  private func indices(of spans: [TokenRange], in tokens: TokenRange) -> [Int] {
    var low = spans.partitionPoint { $0.upperBound <= tokens.lowerBound }
    var found: [Int] = []
    while low < spans.count, spans[low].lowerBound < tokens.upperBound {
      found.append(low)
      low += 1
    }
    return found
  }

  private func tokens(_ span: ByteSpan) -> TokenRange { Self.tokens(span, document) }

  private static func tokens(_ span: ByteSpan, _ document: AnalysedDocument) -> TokenRange {
    let first = document.firstToken(atOrAfter: span.start)
    return first..<max(first, document.firstToken(atOrAfter: span.end))
  }
}

/// A hash of words in lower case, in order.
private struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ word: some Sequence<UInt8>) {
    for byte in word {
      let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      value = (value ^ UInt64(folded)) &* 0x0000_0100_0000_01B3
    }
    value = (value ^ 0x20) &* 0x0000_0100_0000_01B3
  }
}
