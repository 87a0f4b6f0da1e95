/// Cuts a stretch of a sentence into clauses, so that a claim can point to the part that it is about.
///
/// A light reading without a parser: punctuation, conjunctions and relatives cut where a finite verb or a
/// figure of its own stands behind them. Every cut is decided by a stretch that no other cut reads, so the
/// cost is linear.
public struct ClauseReader: Sendable {
  let document: AnalysedDocument
  private let verbs: FiniteVerbs

  /// A reader of the clauses of `document`.
  public init(_ document: AnalysedDocument) {
    self.document = document
    verbs = FiniteVerbs(document: document)
  }

  /// One clause, or a piece of a list that shares the verb of another.
  public struct Clause: Sendable {
    /// Its words, without the conjunction that leads to it and the punctuation at its end.
    public var tokens: TokenRange
    /// Its first finite verb.
    public var verb: Int?

    /// A clause of `tokens`.
    public init(tokens: TokenRange, verb: Int?) {
      self.tokens = tokens
      self.verb = verb
    }
  }

  /// The clauses of `region`, in order; `figures` and `dates` are the tokens of its counts and dates, which
  /// no cut parts.
  public func clauses(in region: TokenRange, figures: [TokenRange], dates: [TokenRange]) -> [Clause] {
    var cutter = Cutter(reader: self, region: region, figures: figures, dates: dates)
    return cutter.cut()
  }

  /// The first finite verb of `range`.
  public func verb(in range: TokenRange) -> Int? {
    range.first { verbs.isFinite($0) || $0 == range.lowerBound && opensWithVerb($0) }
  }

  /// Whether a finite verb that nothing else can be opens a piece whose subject stands before it.
  fileprivate func opensWithVerb(_ index: Int) -> Bool {
    let token = document[index]
    guard token.kind == .word, !token.isAny([.noun, .pluralNoun, .adjective, .preposition]) else {
      return false
    }
    // `and expects`: a base form would be an infinitive.
    return token.isAny([.auxiliary, .modal, .pastVerb])
      || token.isAny(.verb) && document.document.text[Int(token.end) - 1] | 0x20 == UInt8(ascii: "s")
  }

  /// `words` without punctuation at its edges, and without the words that only lead to it.
  public func trimmed(_ words: TokenRange) -> TokenRange {
    var (first, last) = (words.lowerBound, words.upperBound)
    while first < last, isLeading(first) { first += 1 }
    while last > first, isTrailing(last - 1) { last -= 1 }
    return first..<last
  }

  private func isLeading(_ index: Int) -> Bool {
    let token = document[index]
    if token.kind == .punctuation { return !token.isMark(UInt8(ascii: "(")) }
    return token.kind == .quoteMark || token.isMark(Token.Detail.bullet)
      || token.isAny(.conjunction) && token.kind == .word
      || Self.leading.contains { document.matches(index, $0) }
      // `that 19% would pay`; but `that is 9% more`.
      || document.matches(index, "that") && !opensWithVerb(index + 1)
  }

  /// Words that join a clause to another and say nothing of whether it is so, as `if` does.
  private static let leading: [StaticString] = [
    "as", "because", "while", "whereas", "although", "though", "against", "with", "compared",
  ]

  private func isTrailing(_ index: Int) -> Bool {
    let token = document[index]
    return token.kind == .punctuation && !token.isMark(UInt8(ascii: ")")) || token.kind == .quoteMark
      || token.isAny(.conjunction) && token.kind == .word
  }
}

/// The cuts of one stretch.
private struct Cutter {
  let reader: ClauseReader
  let region: TokenRange
  let figures: [TokenRange]
  let dates: [TokenRange]
  private var clauses: [ClauseReader.Clause] = []
  /// The first token of the clause that is being read, its verb, and whether it holds a figure.
  private var first: Int
  private var verb: Int?
  private var hasFigure = false

  private var document: AnalysedDocument { reader.document }

  /// How many tokens behind a cut are looked at: subordinators in a row would each read the rest of the
  /// sentence.
  private static let sight = 60

  init(reader: ClauseReader, region: TokenRange, figures: [TokenRange], dates: [TokenRange]) {
    self.reader = reader
    self.region = region
    self.figures = figures
    self.dates = dates
    first = region.lowerBound
  }

  mutating func cut() -> [ClauseReader.Clause] {
    var index = region.lowerBound
    while index < region.upperBound {
      if let end = end(ofSpanAt: index, figures) {
        hasFigure = true
        index = end
        continue
      }
      if let end = end(ofSpanAt: index, dates) {
        index = end
        continue
      }
      if verb == nil,
        reader.verb(in: index..<(index + 1)) != nil || index == first && reader.opensWithVerb(index)
      {
        verb = index
      }
      if index > first, let next = start(behind: index) {
        close(at: index, next: next)
        index = max(index + 1, next)
      } else {
        index += 1
      }
    }
    close(at: region.upperBound, next: region.upperBound)
    return clauses
  }

  private mutating func close(at end: Int, next: Int) {
    let tokens = reader.trimmed(first..<end)
    if !tokens.isEmpty {
      clauses.append(ClauseReader.Clause(tokens: tokens, verb: verb))
      resume()
    }
    first = next
    verb = nil
    hasFigure = false
  }

  /// `The four forces, one of them new, recorded …`: a piece that opens with its verb goes on with what
  /// stands before it, where that has no verb of its own.
  private mutating func resume() {
    guard let last = clauses.last, last.verb == last.tokens.lowerBound, clauses.count > 1,
      document[last.tokens.lowerBound - 1].isMark(UInt8(ascii: ","))
    else { return }
    var start = clauses.count - 1
    while start > 0, clauses[start - 1].verb == nil { start -= 1 }
    guard start < clauses.count - 1 else { return }
    let whole = clauses[start].tokens.lowerBound..<last.tokens.upperBound
    clauses.removeSubrange(start...)
    clauses.append(ClauseReader.Clause(tokens: whole, verb: last.verb))
  }

  /// Where the next clause begins, if one is cut off before token `index`.
  private func start(behind index: Int) -> Int? {
    let token = document[index]
    if token.isMark(UInt8(ascii: ";")) || isFreeDash(index) { return index + 1 }
    // `Band A: £193.33`: a label belongs to its figure.
    if isColon(index) {
      return verb == nil && reader.verb(in: stretch(from: index + 1)) == nil ? nil : index + 1
    }
    if token.isMark(UInt8(ascii: ",")) { return start(behindComma: index) }
    guard token.kind == .word else { return nil }
    // `by a group that included two people`.
    if token.isAny(.relative), hasFigure, verb != nil, reader.opensWithVerb(index + 1) {
      return holdsFigure(stretch(from: index + 1)) ? index : nil
    }
    if token.isAny(.conjunction) { return isJoint(index) ? index + 1 : nil }
    if isContrast(index) {
      let behind = stretch(from: index + 1)
      return hasFigure && holdsFigure(behind) ? contrastEnd(index) : nil
    }
    if token.isAny(.subordinator), verb != nil, !document.matches(index, "than"),
      !document[index - 1].isAny([.auxiliary, .modal])
    {
      return reader.verb(in: stretch(from: index + 1)) != nil ? index : nil
    }
    return nil
  }

  private func start(behindComma comma: Int) -> Int? {
    let next = comma + 1
    guard next < region.upperBound else { return nil }
    let token = document[next]
    if token.isAny(.relative) || isRelative(next) {
      return document.matches(next, "where") || document.matches(next, "when") ? next + 1 : next
    }
    let behind = stretch(from: next)
    if token.isAny(.conjunction), token.kind == .word {
      let words = stretch(from: next + 1)
      return reader.verb(in: words) != nil || holdsFigure(words) ? next + 1 : nil
    }
    if isContrast(next) { return contrastEnd(next) }
    if token.isAny(.subordinator) { return next }
    if reader.opensWithVerb(next) { return next }
    if holdsFigure(behind) || reader.verb(in: behind) != nil { return next }
    return verb == nil && !hasFigure ? next : nil
  }

  /// Whether the conjunction at `index` joins clauses, or figures of a list.
  private func isJoint(_ index: Int) -> Bool {
    // `police and crime commissioner`, `fire and rescue service`.
    if document.matches(index - 1, "police") && document.matches(index + 1, "crime")
      || document.matches(index - 1, "fire") && document.matches(index + 1, "rescue")
    {
      return false
    }
    let words = stretch(from: index + 1)
    if verb != nil, reader.verb(in: words) != nil || isBareVerb(index + 1) { return true }
    return hasFigure && holdsFigure(words) && isFigureNext(words)
  }

  /// `would save money and let crews share stations`: a bare verb goes on behind a modal.
  private func isBareVerb(_ index: Int) -> Bool {
    guard let verb, document[verb].isAny(.modal) else { return false }
    return document[index].isAny(.verb) && !document[index].isAny([.noun, .pluralNoun, .adjective])
  }

  /// `and one crossbow`, `and around 128 PCSOs`: nothing but small words stands before the figure.
  private func isFigureNext(_ words: TokenRange) -> Bool {
    let low = figures.partitionPoint { $0.upperBound <= words.lowerBound }
    return (words.lowerBound..<max(words.lowerBound, figures[low].lowerBound)).allSatisfy {
      !document[$0].isAny([.noun, .pluralNoun, .verb, .pastVerb])
        || document[$0].isAny([.determiner, .preposition, .adverb])
    }
  }

  /// `of whom`, `in which`, `most of them`.
  private func isRelative(_ index: Int) -> Bool {
    document[index].isAny(.preposition) && document[index + 1].isAny(.relative)
  }

  /// `with`, `against`, `compared with`: what a figure is held against.
  private func isContrast(_ index: Int) -> Bool {
    document.matches(index, "against") || document.matches(index, "with")
      || document.matches(index, "compared")
      || document.matches(index, "versus") || document.matches(index, "while")
      || document.matches(index, "whereas")
  }

  private func contrastEnd(_ index: Int) -> Int {
    document.matches(index, "compared")
      && (document.matches(index + 1, "with") || document.matches(index + 1, "to"))
      ? index + 2 : index + 1
  }

  /// The tokens from `start` to the next mark or conjunction that could cut.
  private func stretch(from start: Int) -> TokenRange {
    var index = start
    let limit = min(region.upperBound, start + Cutter.sight)
    while index < limit {
      if let end = end(ofSpanAt: index, dates) ?? end(ofSpanAt: index, figures) {
        index = end
        continue
      }
      let token = document[index]
      if token.isMark(UInt8(ascii: ",")) || token.isMark(UInt8(ascii: ";")) || isColon(index)
        || isFreeDash(index)
      {
        break
      }
      if index > start, token.kind == .word, token.isAny(.conjunction) { break }
      index += 1
    }
    return start..<max(start, min(index, region.upperBound))
  }

  private func holdsFigure(_ range: TokenRange) -> Bool {
    let low = figures.partitionPoint { $0.upperBound <= range.lowerBound }
    return low < figures.count && figures[low].lowerBound < range.upperBound
  }

  private func end(ofSpanAt index: Int, _ spans: [TokenRange]) -> Int? {
    let low = spans.partitionPoint { $0.upperBound <= index }
    guard low < spans.count, spans[low].contains(index) else { return nil }
    return spans[low].upperBound
  }

  private func isColon(_ index: Int) -> Bool {
    document[index].isMark(UInt8(ascii: ":")) && document[index].shape.contains(.spaceAfter)
  }

  private func isFreeDash(_ index: Int) -> Bool {
    let token = document[index]
    return (token.isMark(Token.Detail.dash) || token.isMark(UInt8(ascii: "-"))) && token.kind == .punctuation
      && token.shape.contains(.spaceBefore) && token.shape.contains(.spaceAfter)
  }
}
