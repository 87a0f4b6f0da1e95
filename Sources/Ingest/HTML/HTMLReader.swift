import ReportText

/// Reads an HTML page: its main text in blocks, and what it says about itself.
enum HTMLReader {
  /// Reads `decoded`, the text of a page.
  static func read(_ decoded: DecodedText, hints: ReadingHints) throws(IngestError) -> Document {
    var diagnostics = decoded.diagnostics
    let page = try parse(decoded.text, &diagnostics)
    let main = MainText(page)
    var assembly = PageAssembly(page)
    assembly.add(main.segments)
    if main.isEverything, !main.segments.isEmpty {
      diagnostics.append(
        Diagnostic(.noMainText, "no main text was told apart on the page; everything was taken"))
    }
    if let lost = leftOut(main.doubtful, of: page) { diagnostics.append(lost) }
    if assembly.repairs > 0 {
      diagnostics.append(
        Diagnostic(
          .mojibakeRepaired,
          "\(assembly.repairs) \(assembly.repairs == 1 ? "character encoded twice was" : "characters encoded twice were") repaired"
        ))
    }
    if assembly.text.isEmpty {
      diagnostics.append(Diagnostic(.noText, "the page holds no text"))
    }
    var metadata = Metadata(mediaType: "text/html", encoding: decoded.encoding)
    PageMetadata(page, main: main, url: hints.url).fill(&metadata)
    return Document(
      text: assembly.text, blocks: assembly.blocks, metadata: metadata, diagnostics: diagnostics)
  }

  /// The page with blanks for end tags of the root that text stands behind: libxml2 would drop it.
  private static func withoutRootEnds(_ text: [UInt8], _ ends: [Int]) -> [UInt8] {
    guard let first = ends.first else { return text }
    let isLast = text[first...].dropFirst(6).allSatisfy { $0.isHTMLSpace || $0 == 0x3E }
    guard !isLast else { return text }
    var text = text
    for end in ends {
      var at = end
      while at < text.count, text[at] != 0x3E {
        text[at] = 0x20
        at += 1
      }
      if at < text.count { text[at] = 0x20 }
    }
    return text
  }

  /// The least text, in bytes, whose loss is told.
  private static let leastLoss = 120

  /// What the words of a class threw away among the report, where it is more than a little.
  private static func leftOut(_ segments: [Int], of page: Page) -> Diagnostic? {
    let bytes = segments.reduce(0) { $0 + page.segments[$1].span.length }
    guard let first = segments.first, bytes >= leastLoss else { return nil }
    return Diagnostic(
      .leftOut,
      "\(segments.count) \(segments.count == 1 ? "passage" : "passages") among the report, \(bytes) bytes, the first on line \(page.segments[first].line), were left out because the page calls them something else"
    )
  }

  private static func parse(_ text: [UInt8], _ diagnostics: inout [Diagnostic]) throws(IngestError) -> Page {
    let cost = text.withUnsafeBufferPointer { ParserCost($0) }
    if cost.isBeyondBound || cost.neverEnds {
      diagnostics.append(
        Diagnostic(
          .plainReader,
          cost.neverEnds
            ? "a comment, script, style or tag of the page never ends; a plainer reader took the text behind it"
            : "the page's tags or attributes are beyond the HTML parser's bound; a plainer reader took its text"
        ))
      return text.withUnsafeBufferPointer { PlainPageParser.parse($0) }
    }
    let whole = cost.unread.removed(from: withoutRootEnds(text, cost.rootEnds))
    let result = whole.withUnsafeBufferPointer { bytes -> Result<Page, IngestError> in
      do throws(IngestError) { return .success(try SAXPageParser.parse(bytes)) } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
