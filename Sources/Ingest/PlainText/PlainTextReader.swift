import ReportText

/// Reads plain text. The text stays as it is, so that positions fit the file; only blocks are found in it.
enum PlainTextReader {
  /// Reads `decoded`.
  static func read(_ decoded: DecodedText, hints: ReadingHints) -> Document {
    var blocks: [Block] = []
    var clues: [PublicationClue] = []
    var title: String?
    var gaps: [ByteSpan] = []
    var diagnostics = decoded.diagnostics
    decoded.text.withUnsafeBufferPointer { text in
      noteMojibake(in: text, &diagnostics)
      let body = BodyLines(of: text)
      gaps = body.gaps
      if let columns = body.columns {
        diagnostics.append(
          Diagnostic(
            .columnsByLine,
            "the text is set in two columns, and each line of each was read by itself, so sentences and quotations are cut; give it in one column, as pdftotext writes it without -layout",
            at: columns))
      }
      blocks = Self.blocks(of: body.lines, in: text)
      PlainFurniture.mark(&blocks, in: text)
      headings(&blocks, in: text)
      body.addFurniture(to: &blocks)
      if let sent = body.mail?.sent {
        clues.append(PublicationClue(.dateline, String(decoding: text[sent.range], as: UTF8.self)))
      }
      title = body.mail?.subject.map { String(decoding: text[$0.range], as: UTF8.self) }
      let report = blocks.filter(\.isReport)
      // A day in a cell is the table's, not the report's.
      for block in report.prefix(6) where block.kind != .tableCell {
        if let line = Dateline.date(in: ByteBuffer(rebasing: text[block.span.range])) {
          clues.append(PublicationClue(.dateline, line))
        }
      }
      if title == nil, let first = report.first, first.kind == .heading {
        title = String(decoding: text[first.span.range], as: UTF8.self)
      }
    }
    var metadata = Metadata(mediaType: "text/plain", encoding: decoded.encoding)
    metadata.title = title
    if let url = hints.url, PageMetadata.isWebAddress(url) {
      metadata.url = url
      if let date = AddressDate.date(in: url) { clues.insert(PublicationClue(.url, date), at: 0) }
    }
    metadata.publicationClues = clues
    return Document(
      text: decoded.text, blocks: blocks, gaps: gaps, metadata: metadata, diagnostics: diagnostics)
  }

  /// Text that was encoded twice stays as it is, so that positions fit the file; the reader is told.
  private static func noteMojibake(in text: ByteBuffer, _ diagnostics: inout [Diagnostic]) {
    let places = Mojibake.places(in: text)
    guard places > 0 else { return }
    diagnostics.append(
      Diagnostic(
        .mojibakeRepaired,
        "\(places) \(places == 1 ? "place was" : "places were") encoded as UTF-8 twice, such as Â£ for £; the text is kept as it is"
      ))
  }

  private static func blocks(of lines: [TextLine], in text: ByteBuffer) -> [Block] {
    var blocks: [Block] = []
    var tables = 0
    var start = 0
    var scanned = 0
    while start < lines.count {
      guard !lines[start].isBlank else {
        start += 1
        continue
      }
      var end = start
      while end < lines.count, !lines[end].isBlank { end += 1 }
      var at = max(start, scanned)
      while at < end {
        // Its rows may be parted by blank lines, so that it may reach beyond this stretch.
        let (table, next) = PlainTable.read(lines, at: at, end: lines.count, in: text)
        at = next
        scanned = next
        guard let table else { continue }
        add(lines[start..<table.start], in: text, to: &blocks)
        blocks += table.blocks(table: tables)
        tables += 1
        start = table.end
        while end < start || end < lines.count && !lines[end].isBlank { end += 1 }
      }
      if start < end { add(lines[start..<end], in: text, to: &blocks) }
      start = max(start, end)
    }
    return blocks
  }

  /// Adds the paragraphs and list items of a stretch of lines without a blank one.
  private static func add(_ lines: ArraySlice<TextLine>, in text: ByteBuffer, to blocks: inout [Block]) {
    guard !lines.isEmpty else { return }
    for group in LineJoining.groups(of: lines, in: text) {
      let first = lines[group.lowerBound]
      blocks.append(
        Block(
          span: ByteSpan(first.content, lines[group.upperBound - 1].span.end),
          kind: first.isHalf ? .tableCell : first.isItem && !first.isNumbered ? .listItem : .paragraph,
          line: first.number))
    }
  }

  /// Makes headings of short lines that stand at the top or above running text.
  private static func headings(_ blocks: inout [Block], in text: ByteBuffer) {
    let report = blocks.indices.filter { blocks[$0].isReport }
    guard report.count > 1 else { return }
    for (place, index) in report.enumerated() where blocks[index].kind == .paragraph {
      let span = blocks[index].span
      guard LineShape.looksLikeHeading(span, in: text),
        Dateline.date(in: ByteBuffer(rebasing: text[span.range])) == nil
      else { continue }
      guard place + 1 < report.count else { continue }
      let next = blocks[report[place + 1]]
      if place == 0 || next.kind == .listItem || next.span.length > span.length,
        LineShape.endsSentence(next.span, in: text) || place == 0
      {
        blocks[index].kind = .heading
      }
    }
  }
}
