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
  /// What is reported in the reporter's words, and who says it, in order.
  private let reported: [(span: ByteSpan, speaker: Int?)]

  private init(_ report: Report) {
    self.report = report
    document = AnalysedDocument(report.document)
    clauses = ClauseReader(document)
    let document = self.document
    func tokens(_ span: ByteSpan) -> TokenRange {
      let first = document.firstToken(atOrAfter: span.start)
      return first..<max(first, document.firstToken(atOrAfter: span.end))
    }
    dateTokens = report.findings.dates.map { tokens($0.span) }
    countTokens = report.findings.counts.map { tokens($0.span) }
    reported = report.findings.quotes.filter { $0.form == .indirect }
      .flatMap { quote in quote.contents.map { (span: $0, speaker: quote.speaker) } }
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
    return StatementList(report: report, document: reader.document, statements: statements)
  }

  // MARK: - Claims

  private func statement(of index: Int) -> Statement? {
    let claim = report.findings.claims[index]
    let tokens = tokens(claim.focus)
    guard !tokens.isEmpty else { return nil }
    let kind: Statement.Kind
    switch claim.kind {
    case .quotation: kind = .quotation
    case .figure, .change: kind = .figure
    case .commitment: kind = claim.counts.isEmpty ? .clause : .figure
    case .event: kind = .clause
    case .reported:
      // Its figures are claims of their own; what is left of it is read as clauses are.
      return nil
    }
    var statement = make(kind, tokens)
    statement.claim = index
    statement.counts = claim.counts
    statement.dates = claim.dates
    statement.speaker = claim.speaker
    statement.subject = claim.subject
    statement.isCommitment = claim.kind == .commitment
    return statement
  }

  // MARK: - Clauses

  private func rest(of index: Int, taken: [Bool]) -> [Statement] {
    let sentence = document.sentences[index]
    guard sentence.tokens.contains(where: { !taken[$0] }) else { return [] }
    let figures = indices(of: countTokens, in: sentence.tokens)
    let dates = indices(of: dateTokens, in: sentence.tokens)
    var pieces = clauses.clauses(
      in: sentence.tokens, figures: figures.map { countTokens[$0] }, dates: dates.map { dateTokens[$0] })
    if pieces.isEmpty { pieces = [ClauseReader.Clause(tokens: clauses.trimmed(sentence.tokens), verb: nil)] }
    let isWhole = !sentence.tokens.contains { taken[$0] }
    // A sentence of which no clause has a verb of its own is one statement.
    if isWhole, pieces.count(where: { $0.verb != nil }) < 2 {
      let whole = clauses.trimmed(sentence.tokens)
      pieces = whole.isEmpty ? [] : [ClauseReader.Clause(tokens: whole, verb: nil)]
    }
    var statements: [Statement] = []
    for piece in pieces where piece.tokens.count(where: { taken[$0] }) * 2 < piece.tokens.count {
      let isRest = piece.verb != nil || isWhole
      guard isRest, piece.tokens.count >= (isWhole ? 1 : 3), !isAttribution(piece.tokens) else { continue }
      var statement = make(.clause, piece.tokens)
      statement.dates = dates.filter { piece.tokens.overlaps(dateTokens[$0]) }
      let words = document.span(piece.tokens)
      let low = reported.partitionPoint { $0.span.end <= words.start }
      if low < reported.count, reported[low].span.overlaps(words) { statement.speaker = reported[low].speaker }
      statements.append(statement)
    }
    return statements
  }

  /// `Mr Roe said`: what is left of a sentence when its quotation is taken.
  private func isAttribution(_ tokens: TokenRange) -> Bool {
    tokens.count <= 6 && tokens.contains { document[$0].isAny(.cue) }
  }

  // MARK: - Words

  private func make(_ kind: Statement.Kind, _ tokens: TokenRange) -> Statement {
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
    var statement = Statement(
      kind: kind, span: document.span(tokens), tokens: tokens, sentence: document.sentence(of: tokens.lowerBound),
      words: ContentWords(of: words, in: document))
    statement.exact = exact.value
    statement.masked = masked.value
    statement.names = names
    return statement
  }

  /// A capital where no sentence begins.
  private func isName(_ index: Int, from first: Int) -> Bool {
    let token = document[index]
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

  private func tokens(_ span: ByteSpan) -> TokenRange {
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
