import ReportText

/// Takes the events of an HTML parser and builds a `Page`. Events need not be balanced for the time to stay linear:
/// the stack is an array, and nothing walks it more than once an element.
struct PageBuilder {
  /// One open element.
  struct Frame {
    var element: Int32
    /// The innermost block element, this one included.
    var block: Int32
    var tag: Tag
    var kind: Block.Kind
    var inLink: Bool
    var inBold: Bool
    var inTime = false
    var inRaw: Bool
    var isSilent = false
    /// Whether it stands in a `<sup>`.
    var isRaised = false
    var list: Int32
    /// The table whose cells are counted here: an index into `tables`, or -1.
    var table: Int32
    var cell: Block.Cell?
    /// The head of this element's chain in `ordinals`.
    var ordinals: Int32 = -1
    /// Where the text of an element that names an author began, and how much the element can be trusted.
    var authorStart = -1
    var authorTrust = 0
    /// Where the text of an element that is called a date began.
    var dateStart = -1
  }

  private struct OrdinalCount {
    var name: Int32
    var count: Int32
    var next: Int32
  }

  /// Where a table stands.
  struct TableCount {
    /// A cell that reaches down into the rows that follow.
    struct Span {
      var columns: Range<Int>
      var rows: Int
    }

    var row = -1
    var column = 0
    var spans: [Span] = []

    /// A row begins.
    mutating func nextRow() {
      row += 1
      column = 0
      for index in spans.indices { spans[index].rows -= 1 }
      spans.removeAll { $0.rows < 0 }
    }

    /// Passes by the columns that cells further up take.
    mutating func skipSpans() {
      while let span = spans.first(where: { $0.columns.contains(column) && $0.rows >= 0 }) {
        column = span.columns.upperBound
      }
    }
  }

  var page = Page()
  var text: SegmentText
  /// The line on which the parser stands, set before each event.
  var line = 1

  var frames: [Frame] = []
  private var ordinals: [OrdinalCount] = []
  var tables: [TableCount] = []
  private var customIndex: [UInt64: Int32] = [:]
  private var roles = ElementRoles()

  /// The bytes left out of this segment; an element left open must not silence more.
  private var silenced = 0

  /// The open `<q>` elements.
  var quotations: [QuotedElement] = []

  var inTitle = false
  var linkedData: [UInt8]?

  /// A builder for a page of about `capacity` bytes.
  init(capacity: Int) {
    text = SegmentText(capacity: capacity / 4)
    page.elements.reserveCapacity(capacity / 64)
    frames.reserveCapacity(128)
  }

  // MARK: Elements

  /// An element begins.
  mutating func open(_ tag: Tag, name: ByteBuffer, _ attributes: ElementAttributes) {
    if frames.isEmpty, tag != .html { openRoot(for: tag) }
    let parent = frames.last
    let custom = tag == .unknown ? customName(name) : -1
    // The foot of a block quotation names who is quoted.
    let isCredit = tag == .footer && parent?.kind == .blockQuote
    var role = isCredit ? [] : roles.role(of: tag, attributes)
    let isInline = tag.flow == .inline || (tag == .unknown && name.contains(0x3A))
    let isBlock = !isInline || !role.isDisjoint(with: .apart)
    if isBlock { flush() }
    // Who stands below a quotation is who was quoted; a button in a heading opens what stands below.
    if parent?.kind == .blockQuote { role.subtract([.byline, .credit]) }
    if tag == .button, parent?.kind == .heading { role.subtract(.furniture) }
    let index = Int32(page.elements.count)
    let element = PageElement(
      parent: parent?.element ?? -1, tag: tag, customName: custom,
      ordinal: ordinal(of: tag == .unknown ? -1 - custom : Int32(tag.rawValue)), role: role,
      signature: roles.signature)
    page.elements.append(element)
    var frame = Frame(
      element: index, block: isBlock ? index : parent?.block ?? index, tag: tag,
      kind: parent?.kind ?? .paragraph,
      inLink: parent?.inLink ?? false, inBold: parent?.inBold ?? false, inRaw: parent?.inRaw ?? false,
      list: parent?.list ?? -1, table: parent?.table ?? -1, cell: parent?.cell)
    // Words for screen readers inside a sentence are not of it.
    frame.inTime = parent?.inTime ?? false || tag == .time
    frame.isRaised = parent?.isRaised ?? false || tag == .sup
    frame.isSilent = parent?.isSilent ?? false || (isInline && role.contains(.hidden))
    note(tag, attributes, element: index, frame: &frame)
    if tag == .br, text.lineBreak() { flush() }
    if tag == .q { quotations.append(.pending) }
    frames.append(frame)
    if tag.isVoid { close() }
  }

  /// The root that a page without `<html>` is given, and `<body>` where its first element belongs there.
  private mutating func openRoot(for tag: Tag) {
    let nothing = ByteBuffer(start: nil, count: 0)
    open(.html, name: nothing, ElementAttributes())
    switch tag {
    case .head, .body, .title, .meta, .link, .script, .style, .base, .frameset: break
    default: open(.body, name: nothing, ElementAttributes())
    }
  }

  /// The innermost open element ends. The root stays open: what follows its end tag is still of the page.
  mutating func close() {
    if frames.count > 1 { closeLast() }
  }

  private mutating func closeLast() {
    guard let frame = frames.last else { return }
    if frame.authorStart >= 0, page.facts.authors.count < 64 {
      let start = min(frame.authorStart, text.text.count)
      page.facts.authors.append((Array(text.text[start...].prefix(200)), frame.authorTrust))
    }
    if frame.dateStart >= 0, page.facts.dates.count < 64, text.text.count - frame.dateStart <= 100 {
      page.facts.dates.append((Array(text.text[min(frame.dateStart, text.text.count)...]), frame.element))
    }
    if frame.block == frame.element { flush() }
    if frame.tag == .q { closeQuotation(frame) }
    if frame.tag == .title { inTitle = false }
    if frame.tag == .script, let data = linkedData {
      page.facts.linkedData.append(data)
      linkedData = nil
    }
    frames.removeLast()
  }

  /// The page ends.
  mutating func finish() -> Page {
    while !frames.isEmpty { closeLast() }
    page.text = text.text
    return page
  }

  private mutating func customName(_ name: ByteBuffer) -> Int32 {
    let hash = loweredHash(name)
    if let index = customIndex[hash] { return index }
    let index = Int32(page.customNames.count)
    customIndex[hash] = index
    page.customNames.append(name.prefix(64).map(\.lowered))
    return index
  }

  /// Which child of that name the new element is. Chains are short: a page has few names, and what comes after
  /// the 48th name of one parent shares a count.
  private mutating func ordinal(of name: Int32) -> Int32 {
    guard let last = frames.indices.last else { return 1 }
    var slot = frames[last].ordinals
    var steps = 0
    while slot >= 0 {
      let here = Int(slot)
      if ordinals[here].name == name || steps == 48 {
        ordinals[here].count += 1
        return ordinals[here].count
      }
      slot = ordinals[here].next
      steps += 1
    }
    ordinals.append(OrdinalCount(name: name, count: 1, next: frames[last].ordinals))
    frames[last].ordinals = Int32(ordinals.count - 1)
    return 1
  }

  /// Text of the page.
  mutating func characters(_ bytes: ByteBuffer) {
    if frames.isEmpty {
      guard bytes.contains(where: { !$0.isHTMLSpace }) else { return }
      openRoot(for: .p)
    }
    guard let frame = frames.last else { return }
    if frame.inRaw {
      if inTitle, page.facts.title.count < 2000 { page.facts.title.append(contentsOf: bytes) }
      if linkedData != nil { linkedData?.append(contentsOf: bytes) }
      return
    }
    if frame.isSilent, silenced < 400 {
      silenced += bytes.count
      return
    }
    if frame.isRaised, FootnoteMark.isOne(bytes, behind: text.text) { return }
    if quotations.last == .pending { openQuotations(before: bytes, frame) }
    text.take(bytes, parserLine: line, inLink: frame.inLink, inBold: frame.inBold, inTime: frame.inTime)
  }

  /// Ends the segment before a block boundary.
  private mutating func flush() {
    silenced = 0
    guard let ended = text.end(), let frame = frames.last else { return }
    page.segments.append(
      Segment(
        span: ended.span, linkBytes: ended.linkBytes, boldBytes: ended.boldBytes, timeBytes: ended.timeBytes,
        element: frame.block, kind: frame.kind, line: ended.line,
        cell: frame.kind == .tableCell ? frame.cell : nil, list: frame.kind == .listItem ? frame.list : -1))
  }
}
