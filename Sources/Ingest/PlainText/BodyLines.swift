import ReportText

/// The lines of a plain text that are its body: without what pages and mail programs put between and above them, and
/// with paragraphs put together again that go on over a page break.
struct BodyLines {
  /// The lines of the body; a blank one parts what a page break parts.
  private(set) var lines: [TextLine] = []
  /// What stands inside a paragraph that goes on over a page break.
  private(set) var gaps: [ByteSpan] = []
  /// The head of a mail, where the text is one.
  private(set) var mail: MailHeader?
  /// The first line of text in columns, where there is one.
  private(set) var columns: ByteSpan?
  /// The other lines that were left out.
  private var furniture: [TextLine] = []

  /// How far back the beginning of an open quotation is looked for, in lines.
  private static let mostLinesBack = 40
  /// The longest line that may be looked at for that, in bytes.
  private static let longestLine = 1000
  /// The least length of a line, in bytes, behind which a paragraph may go on with a capital.
  private static let fullLine = 50

  /// Sorts the lines of `text`.
  init(of text: ByteBuffer) {
    let all = TextLine.lines(of: text)
    let pages = PageBreaks(all, in: text)
    mail = MailHeader(all, in: text)
    lines.reserveCapacity(all.count)
    var isBroken = false
    var dropped: [TextLine] = []
    for (index, line) in all.enumerated() {
      if index < mail?.end ?? 0 {
        if !line.isBlank { furniture.append(line) }
        continue
      }
      if isLoneLabel(index, all, in: text) {
        furniture.append(line)
        continue
      }
      if pages.starts.contains(index) { isBroken = true }
      if pages.furniture.contains(index) {
        isBroken = true
        dropped.append(line)
        continue
      }
      guard isBroken, !line.isBlank else {
        lines.append(line)
        continue
      }
      goOn(with: line, dropped: dropped, in: text)
      isBroken = false
      dropped = []
    }
    furniture += dropped
    furniture.sort { $0.span.start < $1.span.start }
    // Never all of it: then a number was the report.
    if !lines.contains(where: { !$0.isBlank }), mail == nil {
      lines = all
      furniture = []
    }
    if let (parted, first) = ColumnLayout.parted(lines, in: text) {
      lines = parted
      columns = first
    }
  }

  /// Puts the lines that were left out among `blocks`.
  func addFurniture(to blocks: inout [Block]) {
    guard !furniture.isEmpty else { return }
    var merged: [Block] = []
    merged.reserveCapacity(blocks.count + furniture.count)
    var next = 0
    for line in furniture {
      while next < blocks.count, blocks[next].span.start < line.span.start {
        merged.append(blocks[next])
        next += 1
      }
      merged.append(Block(span: line.span, kind: .furniture, line: line.number))
    }
    blocks = merged + blocks[next...]
  }

  /// Whether the line is the number of the item below it, and stands alone: `2.1`.
  private func isLoneLabel(_ index: Int, _ all: [TextLine], in text: ByteBuffer) -> Bool {
    guard !all[index].isBlank, ItemLabel.isAlone(all[index].span, in: text) else { return false }
    if let previous = lines.last, !previous.isBlank, !LineShape.endsSentence(previous.span, in: text) {
      return false
    }
    var next = index + 1
    if next < all.count, all[next].isBlank { next += 1 }
    guard next < all.count, !all[next].isBlank, text[all[next].span.start].isUpper else { return false }
    return all[next].span.length >= Self.itemLine || LineShape.endsSentence(all[next].span, in: text)
  }

  /// The least length of the first line of an item that has its number above it, in bytes.
  private static let itemLine = 30

  /// Adds the first line of a page.
  private mutating func goOn(with line: TextLine, dropped: [TextLine], in text: ByteBuffer) {
    var last = lines.count - 1
    while last >= 0, lines[last].isBlank { last -= 1 }
    guard last >= 0, goesOn(from: last, with: line, in: text) else {
      furniture += dropped
      // A page break ends a paragraph that does not go on.
      if let previous = lines.last, !previous.isBlank {
        let end = previous.span.end
        lines.append(TextLine(span: ByteSpan(end, end), number: previous.number, content: end))
      }
      lines.append(line)
      return
    }
    lines.removeSubrange((last + 1)...)
    if !dropped.isEmpty { gaps.append(ByteSpan(lines[last].span.end, line.span.start)) }
    var line = line
    line.isContinuation = true
    lines.append(line)
  }

  /// Whether the paragraph that line `last` would end goes on with `next`.
  private func goesOn(from last: Int, with next: TextLine, in text: ByteBuffer) -> Bool {
    let previous = lines[last]
    guard !next.isItem, !LineShape.hasWideGap(previous.span, in: text),
      !LineShape.hasWideGap(next.span, in: text)
    else { return false }
    if LineShape.endsSentence(previous.span, in: text) {
      return isInQuotation(last, in: text) && previous.span.length >= Self.fullLine
    }
    if LineShape.continues(next.span, in: text) { return true }
    let stands = last == 0 || lines[last - 1].isBlank
    if stands, LineShape.looksLikeHeading(previous.span, in: text), previous.span.length < Self.fullLine {
      return false
    }
    return previous.span.length >= Self.fullLine && previous.span.length * 10 >= next.span.length * 6
  }

  /// Whether a quotation is open at the end of line `last`.
  private func isInQuotation(_ last: Int, in text: ByteBuffer) -> Bool {
    var first = last
    while first > 0, last - first < Self.mostLinesBack, !lines[first - 1].isBlank { first -= 1 }
    var curly = 0
    var straight = 0
    for line in lines[first...last] {
      guard line.span.length <= Self.longestLine else { return false }
      for at in line.span.range {
        if text[at] == 0x22 {
          straight += 1
        } else if text[at] == 0xE2, at + 2 < line.span.end, text[at + 1] == 0x80 {
          if text[at + 2] == 0x9C { curly += 1 }
          if text[at + 2] == 0x9D { curly -= 1 }
        }
      }
    }
    return curly > 0 || straight & 1 == 1
  }
}
