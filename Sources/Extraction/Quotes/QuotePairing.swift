import ReportText

/// Pairs quotation marks, within a paragraph and over the next ones.
///
/// British convention opens every paragraph of a long quotation and closes only the last. Besides
/// that it reads: only the first opened and the last closed, paragraphs joined on one line, marks
/// of two types in one pair, and quotations that are never closed, which end with their paragraph
/// so that one bad mark never spoils the rest.
struct QuotePairing {
  private let document: AnalysedDocument
  private let marks: MarkReader
  /// Blocks that have tokens, in order.
  private let blocks: [Int]
  private var found: [MarkedQuote] = []
  private var outer: MarkedQuote?
  private var piece: QuotePiece?
  private var inner: Int?

  /// How many paragraphs without a mark a quotation may run over before its end must come.
  private static let longestBareRun = 8
  /// How many tokens a mark looks ahead for its partner: keeps a page of stray marks linear.
  private static let lookAhead = 2000

  init(document: AnalysedDocument) {
    self.document = document
    marks = MarkReader(document: document)
    blocks = document.blocks.indices.filter { !document.blocks[$0].isEmpty }
  }

  /// Every quotation in marks, in order of position.
  static func pair(_ document: AnalysedDocument) -> [MarkedQuote] {
    var pairing = QuotePairing(document: document)
    for position in pairing.blocks.indices { pairing.read(position) }
    pairing.finish(closed: false)
    return pairing.found.filter { !$0.pieces.isEmpty }
  }

  private mutating func read(_ position: Int) {
    let block = blocks[position]
    let range = document.blocks[block]
    var index = range.lowerBound
    if outer != nil {
      // Carried over: the paragraph's own opening mark only says that the quotation goes on.
      let reopens = document.tokens[index].kind == .quoteMark && marks.role(index, block: range) == .opens
      piece = QuotePiece(
        tokens: (reopens ? index + 1 : index)..<(reopens ? index + 1 : index), open: reopens ? index : nil,
        block: block)
      if reopens { index += 1 }
    }
    while index < range.upperBound {
      if document.tokens[index].kind == .quoteMark { mark(index, range, block) }
      index += 1
    }
    guard outer != nil, let last = piece else { return }
    endPiece(last, at: range.upperBound, close: nil)
    inner = nil
    if !carries(beyond: position) { finish(closed: false) }
  }

  private mutating func mark(_ index: Int, _ range: TokenRange, _ block: Int) {
    let isSingle = !(document.tokens[index].glyph?.isDouble ?? true)
    let role = marks.role(index, block: range)
    guard role != .apostrophe else { return }
    guard let outer, let current = piece else {
      guard role != .closes, opensSomething(index, range, isSingle) else { return }
      self.outer = MarkedQuote(pieces: [], isSingle: isSingle)
      piece = QuotePiece(tokens: (index + 1)..<(index + 1), open: index, block: block)
      return
    }
    if isSingle == outer.isSingle {
      if role == .opens { return opensAgain(index, range, current) }
      if isSingle, marks.mayBePossessive(index, block: range), closesLater(index, range) { return }
      if let start = inner, document.tokens[start].glyph?.isDouble == !isSingle {
        child(from: start, to: index, block: block)
        inner = nil
        if hasCloser(after: index, range, single: isSingle) { return }
      }
      endPiece(current, at: index, close: index)
      finish(closed: true)
    } else if role == .opens || role == .either && inner == nil {
      // A quotation inside; a single mark opens one only if another closes it.
      if inner == nil, !isSingle || closesLater(index, range) { inner = index }
    } else if let start = inner {
      if isSingle, marks.mayBePossessive(index, block: range), closesLater(index, range) { return }
      child(from: start, to: index, block: block)
      inner = nil
    } else if !hasCloser(after: index, range, single: outer.isSingle),
      !isSingle || endsSentence(before: index, range)
    {
      // Opened with one type, closed with the other.
      endPiece(current, at: index, close: index)
      finish(closed: true)
    }
  }

  /// An opening mark of the same type inside an open quotation.
  private mutating func opensAgain(_ index: Int, _ range: TokenRange, _ current: QuotePiece) {
    if endsSentence(before: index, range) {
      // A paragraph joined to the one before on one line.
      endPiece(current, at: index, close: nil)
      piece = QuotePiece(tokens: (index + 1)..<(index + 1), open: index, block: current.block)
    } else if closers(after: index, range, single: outer?.isSingle ?? false) >= 2
      || opensOtherGlyph(index, current)
    {
      inner = index
    } else {
      // The first was never closed: it ends with the sentence that it opened in, and a new one begins.
      let sentence = document.sentences[document.sentence(of: current.tokens.lowerBound)].tokens
      endPiece(current, at: min(index, max(sentence.upperBound, current.tokens.lowerBound)), close: nil)
      let single = outer?.isSingle ?? false
      finish(closed: false)
      outer = MarkedQuote(pieces: [], isSingle: single)
      piece = QuotePiece(tokens: (index + 1)..<(index + 1), open: index, block: current.block)
    }
  }

  /// A straight mark inside a quotation that a curly one opened, or the other way round, opens another inside it.
  private func opensOtherGlyph(_ index: Int, _ current: QuotePiece) -> Bool {
    guard let open = current.open, let outer = document.tokens[open].glyph,
      let glyph = document.tokens[index].glyph
    else { return false }
    return (outer == .openDouble && glyph == .straightDouble)
      || (outer == .straightDouble && glyph == .openDouble)
      || (outer == .openSingle && glyph == .straightSingle)
  }

  private mutating func child(from start: Int, to end: Int, block: Int) {
    guard end > start + 1 else { return }
    outer?.children.append(QuotePiece(tokens: (start + 1)..<end, open: start, close: end, block: block))
  }

  private mutating func endPiece(_ current: QuotePiece, at end: Int, close: Int?) {
    var done = current
    done.tokens = current.tokens.lowerBound..<max(end, current.tokens.lowerBound)
    done.close = close
    if !done.tokens.isEmpty { outer?.pieces.append(done) }
    piece = nil
  }

  private mutating func finish(closed: Bool) {
    if var done = outer, !done.pieces.isEmpty {
      done.isClosed = closed
      found.append(done)
    }
    outer = nil
    piece = nil
    inner = nil
  }

  // MARK: - Looking ahead

  /// Whether the quotation that is open at the end of this block goes on in the next.
  private func carries(beyond position: Int) -> Bool {
    guard let outer else { return false }
    for next
      in (position + 1)..<max(position + 1, min(blocks.count, position + 1 + QuotePairing.longestBareRun))
    {
      let range = document.blocks[blocks[next]]
      for index in range where document.tokens[index].kind == .quoteMark {
        let isSingle = !(document.tokens[index].glyph?.isDouble ?? true)
        let role = marks.role(index, block: range)
        guard isSingle == outer.isSingle, role != .apostrophe else { continue }
        if isSingle, role == .closes, marks.mayBePossessive(index, block: range) { continue }
        if role == .opens { return next == position + 1 && index == range.lowerBound }
        return role == .closes
      }
    }
    return false
  }

  /// Whether a mark that may open has something to open: a single one needs another to close it.
  private func opensSomething(_ index: Int, _ range: TokenRange, _ isSingle: Bool) -> Bool {
    guard index + 1 < range.upperBound else { return false }
    return !isSingle || closesLater(index, range) || index == range.lowerBound
      || document.tokens[index - 1].isMark(UInt8(ascii: ":"))
  }

  /// Whether a single mark that surely closes follows in the block, before another opens.
  private func closesLater(_ index: Int, _ range: TokenRange) -> Bool {
    for later in (index + 1)..<max(index + 1, min(range.upperBound, index + QuotePairing.lookAhead)) {
      guard let glyph = document.tokens[later].glyph, !glyph.isDouble else { continue }
      switch marks.role(later, block: range) {
      case .apostrophe: continue
      case .opens: return false
      case .closes, .either: if !marks.mayBePossessive(later, block: range) { return true }
      }
    }
    return false
  }

  private func hasCloser(after index: Int, _ range: TokenRange, single: Bool) -> Bool {
    closers(after: index, range, single: single) > 0
  }

  /// How many marks of the type close in the rest of the block before the next opens.
  private func closers(after index: Int, _ range: TokenRange, single: Bool) -> Int {
    var count = 0
    for later in (index + 1)..<max(index + 1, min(range.upperBound, index + QuotePairing.lookAhead)) {
      guard let glyph = document.tokens[later].glyph, glyph.isDouble != single else { continue }
      switch marks.role(later, block: range) {
      case .apostrophe: continue
      case .opens: return count
      case .closes, .either:
        count += 1
        if count == 2 { return count }
      }
    }
    return count
  }

  private func endsSentence(before index: Int, _ range: TokenRange) -> Bool {
    guard index > range.lowerBound else { return true }
    let previous = document.tokens[index - 1]
    return previous.kind == .punctuation
      && [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), Token.Detail.ellipsis].contains(
        previous.detail)
  }
}
