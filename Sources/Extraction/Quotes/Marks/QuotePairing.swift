import ReportText

/// Pairs quotation marks, within a paragraph and over the next ones.
///
/// British convention opens every paragraph of a long quotation and closes only the last. Besides
/// that it reads: only the first opened and the last closed, paragraphs joined on one line, marks
/// of two types in one pair, quotations inside quotations, lines of the page between two paragraphs,
/// and quotations that are never closed, which end with their paragraph so that one bad mark never
/// spoils the rest.
struct QuotePairing {
  /// A mark that waits for its partner.
  private struct OpenMark {
    var token: Int
    var family: MarkFamily
    /// Its place among the children; nil for the quotation itself.
    var child: Int?
  }

  private let document: AnalysedDocument
  private let table: MarkTable
  private var found: [MarkedQuote] = []
  private var outer: MarkedQuote?
  /// The place that is kept for it in `found`.
  private var place = 0
  private var piece: QuotePiece?
  /// The marks that are open, the quotation's own first.
  private var open: [OpenMark] = []
  /// Whether the quotation opened where whole sentences do, so that it may go on in the next paragraph.
  private var mayCarry = false
  /// Where in the document's sentences the pairing stands.
  private var sentence = 0
  private var steps = 0

  /// How deep quotations may stand in each other.
  private static let deepest = 6

  private init(document: AnalysedDocument) {
    self.document = document
    table = MarkTable(document: document)
  }

  /// Every quotation in marks, in order of position.
  static func pair(_ document: AnalysedDocument) -> [MarkedQuote] { counted(document).quotes }

  /// Every quotation in marks, and how many steps it took to find them.
  static func counted(_ document: AnalysedDocument) -> (quotes: [MarkedQuote], steps: Int) {
    var pairing = QuotePairing(document: document)
    for position in pairing.table.blocks.indices { pairing.read(position) }
    return (pairing.found.filter { !$0.pieces.isEmpty }, pairing.table.steps + pairing.steps)
  }

  // MARK: - Paragraphs

  private mutating func read(_ position: Int) {
    steps += 1
    guard let family = open.first?.family else {
      readMarks(table.ranges[position], position)
      return endBlock(position, carries: carries(beyond: position))
    }
    if table.isPassedOver(document, position, family) { return readAside(position) }
    // Carried over: the paragraph's own opening mark only says that the quotation goes on.
    let block = table.blocks[position]
    let start = document.blocks[block].lowerBound
    var marks = table.ranges[position]
    piece = QuotePiece(tokens: start..<start, block: block)
    if let first = marks.first, Int(table.marks[first].token) == start, table.marks[first].family == family,
      table.marks[first].role == .opens || table.marks[first].role == .either
    {
      piece = QuotePiece(tokens: (start + 1)..<(start + 1), open: start, block: block)
      open[0].token = start
      marks = marks.dropFirst()
    }
    readMarks(marks, position)
    endBlock(position, carries: carries(beyond: position))
  }

  /// Reads a block that stands between two paragraphs of a quotation, and what it quotes itself.
  private mutating func readAside(_ position: Int) {
    let kept = (outer, place, open, mayCarry)
    (outer, open, mayCarry) = (nil, [], false)
    readMarks(table.ranges[position], position)
    endBlock(position, carries: false)
    (outer, place, open, mayCarry) = kept
  }

  private mutating func readMarks(_ marks: Range<Int>, _ position: Int) {
    let block = table.blocks[position]
    for index in marks {
      steps += 1 + open.count
      let mark = table.marks[index]
      switch mark.role {
      case .apostrophe: break
      case .opens, .either:
        if open.isEmpty {
          begin(mark, position)
        } else if mark.role == .either, open.contains(where: { $0.family == mark.family }) {
          close(mark, position)
        } else if mark.role == .opens, open.contains(where: { $0.family == mark.family }) {
          opensAgain(mark, position)
        } else if mark.closers(mark.family) > 0 {
          beginInside(mark, block)
        }
      case .closes: if !open.isEmpty { close(mark, position) }
      }
    }
  }

  private mutating func endBlock(_ position: Int, carries: Bool) {
    guard let last = piece, outer != nil else { return }
    let range = document.blocks[table.blocks[position]]
    // A stray mark in the middle of a sentence quotes no more than its sentence.
    endPiece(last, at: carries || mayCarry ? range.upperBound : sentenceEnd(last), close: nil)
    open.removeLast(open.count - 1)
    if !carries { finish(closed: false) }
  }

  /// Whether the quotation that is open at the end of this block goes on in the next.
  private func carries(beyond position: Int) -> Bool {
    guard let family = open.first?.family, !table.isAside(document, position) else { return false }
    let arrival = table.arrival(position + 1, family)
    if mayCarry { return arrival.way != .nothing }
    // A paragraph that was cut in two.
    return arrival.way == .closes && arrival.distance == 0
      && !isSentenceEnd(document.blocks[table.blocks[position]].upperBound, from: 0)
  }

  // MARK: - Marks

  /// A mark that may open, outside any quotation.
  private mutating func begin(_ mark: Mark, _ position: Int) {
    let index = Int(mark.token)
    let block = table.blocks[position]
    let range = document.blocks[block]
    guard index + 1 < range.upperBound else { return }
    let starts = opensSpeech(index, range)
    // What may be something else opens only with a partner; a double mark seldom is.
    let isSure = mark.family == .double && mark.role == .opens && !mark.isDoubtful
    let isPlaced =
      !mark.isDoubtful
      && (index == range.lowerBound || document[index - 1].isMark(UInt8(ascii: ":"))
        || starts && table.arrival(position + 1, mark.family).way == .reopens)
    guard isSure || isPlaced || mark.closers(mark.family) > 0 else { return }
    outer = MarkedQuote(pieces: [])
    place = found.count
    found.append(MarkedQuote(pieces: []))
    open = [OpenMark(token: index, family: mark.family)]
    mayCarry = starts
    piece = QuotePiece(tokens: (index + 1)..<(index + 1), open: index, block: block)
  }

  /// A mark that opens a quotation inside another.
  private mutating func beginInside(_ mark: Mark, _ block: Int) {
    guard open.count < QuotePairing.deepest, let place = outer?.children.count else { return }
    let index = Int(mark.token)
    open.append(OpenMark(token: index, family: mark.family, child: place))
    outer?.children.append(QuotePiece(tokens: (index + 1)..<(index + 1), open: index, block: block))
  }

  /// An opening mark of a type that is open already.
  private mutating func opensAgain(_ mark: Mark, _ position: Int) {
    guard !mark.isDoubtful, let last = open.lastIndex(where: { $0.family == mark.family }),
      let current = piece
    else { return }
    let index = Int(mark.token)
    let range = document.blocks[table.blocks[position]]
    if last > 0 {
      // The inner one was never closed.
      open.removeLast(open.count - last)
      return beginInside(mark, current.block)
    }
    let isOther = style(index) != style(open[0].token)
    let closers = mark.closers(mark.family)
    let ends = isSentenceEnd(index, from: range.lowerBound)
    if closers == 2 && (isOther || !ends) || isOther && closers == 1 && !ends {
      beginInside(mark, current.block)
    } else if ends, mayCarry, !isOther {
      // A paragraph joined to the one before on one line.
      open.removeLast(open.count - 1)
      open[0].token = index
      endPiece(current, at: index, close: nil)
      piece = QuotePiece(tokens: (index + 1)..<(index + 1), open: index, block: current.block)
    } else {
      // The first was never closed: it ends with the sentence that it opened in, and a new one begins.
      // In one sentence with the next it is a stray mark (`“ Ms Roe said: “We agree.”`).
      let end = sentenceEnd(current)
      if end <= index { endPiece(current, at: end, close: nil) }
      finish(closed: false)
      begin(mark, position)
    }
  }

  private mutating func close(_ mark: Mark, _ position: Int) {
    guard let current = piece else { return }
    let index = Int(mark.token)
    guard let level = level(closedBy: mark) else {
      // Opened with one type, closed with the other.
      let from = document.blocks[table.blocks[position]].lowerBound
      if mark.closers(open[0].family) == 0, mark.family != .single || endsSpeech(index, from: from) {
        endPiece(current, at: index, close: index)
        finish(closed: true)
      }
      return
    }
    // What may be an apostrophe or the sign of a measure closes only if nothing after it does.
    let goesOn =
      mark.closers(open[level].family) > 0
      || level == 0 && mark.family == .single && carries(beyond: position)
    if mark.isDoubtful, goesOn { return }
    if let child = open[level].child {
      let start = open[level].token
      outer?.children[child].tokens = (start + 1)..<max(index, start + 1)
      outer?.children[child].close = index
      open.removeLast(open.count - level)
      // One mark that closes both.
      if mark.family != open[0].family || mark.closers(mark.family) > 0 || carries(beyond: position) {
        return
      }
    }
    endPiece(current, at: index, close: index)
    finish(closed: true)
  }

  /// The open mark that `mark` closes: the innermost of its family.
  private func level(closedBy mark: Mark) -> Int? {
    let index = Int(mark.token)
    guard document[index].glyph == .twoApostrophes else {
      return open.lastIndex { $0.family == mark.family }
    }
    // `''He said 'no'''` closes the inner one first; two single ones close together.
    let next = index + 1 < document.tokens.count ? document[index + 1] : nil
    if let last = open.indices.last, last > 0, open[last].family == .single, let next,
      next.glyph == .straightSingle || next.glyph == .closeSingle, !next.shape.contains(.spaceBefore)
    {
      return last
    }
    return open.lastIndex { $0.family == .double } ?? open.firstIndex { $0.family == .single }
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
      done.children.removeAll { $0.close == nil || $0.tokens.isEmpty }
      found[place] = done
    }
    outer = nil
    piece = nil
    open = []
  }

  // MARK: - Neighbours

  /// Whether a mark stands where speech begins: at the start of a paragraph or sentence, behind a
  /// colon, a comma or a reporting verb.
  private func opensSpeech(_ index: Int, _ range: TokenRange) -> Bool {
    guard index > range.lowerBound, !isSentenceEnd(index, from: range.lowerBound) else { return true }
    let previous = document[index - 1]
    return previous.isMark(UInt8(ascii: ":")) || previous.isMark(UInt8(ascii: ","))
      || previous.isMark(UInt8(ascii: ";")) || previous.isMark(Token.Detail.dash)
      || previous.isAny([.cue, .cueParticiple]) || document.matches(index - 1, "that")
  }

  /// Whether a sentence ends before `index`, marks that close behind its stop included.
  private func isSentenceEnd(_ index: Int, from start: Int) -> Bool {
    guard let previous = punctuation(before: index, from: start) else { return index <= start }
    return previous == UInt8(ascii: ".") || previous == UInt8(ascii: "!") || previous == UInt8(ascii: "?")
      || previous == Token.Detail.ellipsis
  }

  /// Whether speech may end before `index`: with a sentence, or with the comma of its attribution.
  private func endsSpeech(_ index: Int, from start: Int) -> Bool {
    isSentenceEnd(index, from: start) || punctuation(before: index, from: start) == UInt8(ascii: ",")
  }

  /// The punctuation before `index`, up to two marks that close behind it left out.
  private func punctuation(before index: Int, from start: Int) -> UInt8? {
    var at = index - 1
    while at > start, index - at < 3, document[at].kind == .quoteMark { at -= 1 }
    guard at >= start, document[at].kind == .punctuation else { return nil }
    return document[at].detail
  }

  private enum Style { case straight, curly, typed }

  private func style(_ index: Int) -> Style {
    switch document[index].glyph {
    case .straightDouble, .straightSingle: .straight
    case .twoApostrophes, .backticks: .typed
    default: .curly
    }
  }

  /// Where the sentence ends in which a piece begins.
  private mutating func sentenceEnd(_ current: QuotePiece) -> Int {
    while sentence + 1 < document.sentences.count,
      document.sentences[sentence].tokens.upperBound <= current.tokens.lowerBound
    {
      sentence += 1
      steps += 1
    }
    return document.sentences[sentence].tokens.upperBound
  }
}
