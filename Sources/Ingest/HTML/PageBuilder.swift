import ReportText

/// Takes the events of an HTML parser and builds a `Page`. Events need not be balanced for the time to stay linear:
/// the stack is an array, and nothing walks it more than once an element.
final class PageBuilder {
  /// One open element.
  private struct Frame {
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

  private struct TableCount {
    var row = -1
    var column = 0
  }

  private(set) var page = Page()
  /// The line on which the parser stands, set before each event.
  var line = 1

  private var frames: [Frame] = []
  private var ordinals: [OrdinalCount] = []
  private var tables: [TableCount] = []
  private var customIndex: [UInt64: Int32] = [:]
  private var roleCache: [UInt64: Role] = [:]

  private var segmentStart = 0
  private var segmentLine = 1
  private var linkBytes = 0
  private var boldBytes = 0
  private var timeBytes = 0
  private var pendingSpace = false
  private var breaks = 0
  /// The bytes left out of this segment; an element left open must not silence more.
  private var silenced = 0

  private var inTitle = false
  private var linkedData: [UInt8]?

  /// A builder for a page of about `capacity` bytes.
  init(capacity: Int) {
    page.text.reserveCapacity(capacity / 4)
    page.elements.reserveCapacity(capacity / 64)
    frames.reserveCapacity(128)
  }

  // MARK: Elements

  /// An element begins.
  func open(_ tag: Tag, name: ByteBuffer, _ attributes: ElementAttributes) {
    if frames.isEmpty, tag != .html { openRoot(for: tag) }
    let parent = frames.last
    let custom = tag == .unknown ? customName(name) : -1
    let role = role(of: tag, attributes)
    let isInline = tag.flow == .inline || (tag == .unknown && name.contains(0x3A))
    let isBlock = !isInline || !role.isDisjoint(with: .apart)
    if isBlock { flush() }
    let index = Int32(page.elements.count)
    let element = PageElement(
      parent: parent?.element ?? -1, tag: tag, customName: custom,
      ordinal: ordinal(of: tag == .unknown ? -1 - custom : Int32(tag.rawValue)), role: role)
    page.elements.append(element)
    var frame = Frame(
      element: index, block: isBlock ? index : parent?.block ?? index, tag: tag,
      kind: parent?.kind ?? .paragraph,
      inLink: parent?.inLink ?? false, inBold: parent?.inBold ?? false, inRaw: parent?.inRaw ?? false,
      list: parent?.list ?? -1, table: parent?.table ?? -1, cell: parent?.cell)
    // Words for screen readers inside a sentence are not of it.
    frame.inTime = parent?.inTime ?? false || tag == .time
    frame.isSilent = parent?.isSilent ?? false || (isInline && role.contains(.hidden))
    note(tag, attributes, element: index, frame: &frame)
    if tag == .br {
      breaks += 1
      if breaks >= 2 { flush() }
    }
    frames.append(frame)
    if tag.isVoid { close() }
  }

  /// The root that a page without `<html>` is given, and `<body>` where its first element belongs there.
  private func openRoot(for tag: Tag) {
    let nothing = ByteBuffer(start: nil, count: 0)
    open(.html, name: nothing, ElementAttributes())
    switch tag {
    case .head, .body, .title, .meta, .link, .script, .style, .base, .frameset: break
    default: open(.body, name: nothing, ElementAttributes())
    }
  }

  /// The innermost open element ends. The root stays open: what follows its end tag is still of the page.
  func close() {
    if frames.count > 1 { closeLast() }
  }

  private func closeLast() {
    guard let frame = frames.last else { return }
    if frame.authorStart >= 0, page.facts.authors.count < 64 {
      let start = min(frame.authorStart, page.text.count)
      page.facts.authors.append((Array(page.text[start...].prefix(200)), frame.authorTrust))
    }
    if frame.dateStart >= 0, page.facts.dates.count < 64, page.text.count - frame.dateStart <= 100 {
      page.facts.dates.append((Array(page.text[min(frame.dateStart, page.text.count)...]), frame.element))
    }
    if frame.block == frame.element { flush() }
    if frame.tag == .title { inTitle = false }
    if frame.tag == .script, let data = linkedData {
      page.facts.linkedData.append(data)
      linkedData = nil
    }
    frames.removeLast()
  }

  /// The page ends.
  func finish() -> Page {
    while !frames.isEmpty { closeLast() }
    return page
  }

  /// How deep the open elements are nested.
  var depth: Int { frames.count }

  private func customName(_ name: ByteBuffer) -> Int32 {
    let hash = loweredHash(name)
    if let index = customIndex[hash] { return index }
    let index = Int32(page.customNames.count)
    customIndex[hash] = index
    page.customNames.append(name.prefix(64).map(\.lowered))
    return index
  }

  /// Which child of that name the new element is. Chains are short: a page has few names, and what comes after
  /// the 48th name of one parent shares a count.
  private func ordinal(of name: Int32) -> Int32 {
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

  private func role(of tag: Tag, _ attributes: ElementAttributes) -> Role {
    var role: Role = []
    switch tag {
    case .nav, .menu: role = .navigation
    case .footer: role = .footer
    case .aside: role = .aside
    case .header: role = .pageHeader
    case .figcaption: role = .caption
    case .button, .select, .textarea, .legend, .label, .fieldset, .option, .optgroup: role = .control
    case .noscript, .template, .svg, .iframe, .canvas, .object, .audio, .video, .map: role = .unseen
    case .dialog: role = .modal
    case .article, .main: role = .article
    case .html, .body, .head: return []
    default: break
    }
    if let value = attributes.cssClass { role.formUnion(cachedRole(value)) }
    if let value = attributes.id { role.formUnion(cachedRole(value)) }
    if let value = attributes.role {
      if hasPrefix("main", in: value, at: 0) || hasPrefix("article", in: value, at: 0) {
        role.insert(.article)
      } else if value.count > 0, !hasPrefix("banner", in: value, at: 0) {
        role.formUnion(cachedRole(value))
      }
    }
    if let value = attributes.itemprop, hasPrefix("articlebody", in: value, at: 0) {
      role.insert(.articleBody)
    }
    if attributes.isHidden { role.insert(.hidden) }
    if let style = attributes.style, let at = find("display", in: style, from: 0, to: style.count),
      find("none", in: style, from: at, to: min(style.count, at + 16)) != nil
    {
      role.insert(.hidden)
    }
    return role
  }

  private func cachedRole(_ value: ByteBuffer) -> Role {
    guard value.count > 0 else { return [] }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in value { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    if let role = roleCache[hash] { return role }
    let role = RoleWords.roles(of: value)
    roleCache[hash] = role
    return role
  }

  /// What an element changes for its content, and what it says about the page.
  private func note(_ tag: Tag, _ attributes: ElementAttributes, element: Int32, frame: inout Frame) {
    switch tag {
    case .a:
      frame.inLink = true
    case .b, .strong:
      frame.inBold = true
    case .script, .style:
      frame.inRaw = true
      if tag == .script, let type = attributes.type, find("ld+json", in: type, from: 0, to: type.count) != nil
      {
        linkedData = []
      }
    case .title where page.facts.title.isEmpty:
      inTitle = true
      frame.inRaw = true
    case .title:
      frame.inRaw = true
    case .h1, .h2, .h3, .h4, .h5, .h6:
      frame.kind = .heading
    case .ul, .ol, .dl, .dir:
      frame.list = element
    case .li, .dd, .dt:
      frame.kind = .listItem
    case .blockquote:
      frame.kind = .blockQuote
    case .figcaption, .caption:
      frame.kind = .caption
    case .table:
      tables.append(TableCount())
      frame.table = Int32(tables.count - 1)
      frame.cell = nil
    case .tr:
      if frame.table >= 0 {
        tables[Int(frame.table)].row += 1
        tables[Int(frame.table)].column = 0
      }
    case .td, .th:
      openCell(tag, attributes, frame: &frame)
    case .html:
      if let value = attributes.language, page.facts.language == nil { page.facts.language = string(value) }
    case .meta:
      noteMeta(attributes)
    case .link:
      if let rel = attributes.rel, hasPrefix("canonical", in: rel, at: 0), let href = attributes.href {
        page.facts.canonical = page.facts.canonical ?? string(href)
      }
    case .time:
      noteTime(attributes, element: element)
    default:
      break
    }
    noteItemProperty(tag, attributes, element: element, frame: &frame)
  }

  private func openCell(_ tag: Tag, _ attributes: ElementAttributes, frame: inout Frame) {
    guard frame.table >= 0 else { return }
    let table = Int(frame.table)
    let row = max(tables[table].row, 0)
    frame.cell = Block.Cell(table: table, row: row, column: tables[table].column, isHeader: tag == .th)
    frame.kind = .tableCell
    var width = 1
    if let value = attributes.colspan {
      width = 0
      for byte in value.prefix(4) where byte.isDigit { width = width * 10 + Int(byte - 0x30) }
      width = min(max(width, 1), 1000)
    }
    tables[table].column += width
  }

  private func noteMeta(_ attributes: ElementAttributes) {
    guard let content = attributes.content, content.count > 0, page.facts.meta.count < 500 else { return }
    guard let key = attributes.property ?? attributes.name ?? attributes.itemprop, key.count < 100 else {
      return
    }
    page.facts.meta.append((String(decoding: key.map(\.lowered), as: UTF8.self), string(content)))
  }

  private func noteTime(_ attributes: ElementAttributes, element: Int32) {
    guard let value = attributes.datetime, value.count > 3, page.facts.times.count < 200 else { return }
    var publication = attributes.isPublicationTime
    var modification = false
    for hint in [attributes.itemprop, attributes.cssClass, attributes.property] {
      guard let hint else { continue }
      if find("publish", in: hint, from: 0, to: hint.count) != nil { publication = true }
      if find("modif", in: hint, from: 0, to: hint.count) != nil
        || find("update", in: hint, from: 0, to: hint.count) != nil
      {
        modification = true
      }
    }
    page.facts.times.append(
      PageTime(
        value: string(value), isPublication: publication, isModification: modification, element: element))
  }

  private func noteItemProperty(
    _ tag: Tag, _ attributes: ElementAttributes, element: Int32, frame: inout Frame
  ) {
    if let property = attributes.itemprop {
      if hasPrefix("datepublished", in: property, at: 0), tag != .meta, tag != .time,
        let value = attributes.content ?? attributes.datetime
      {
        page.facts.times.append(
          PageTime(value: string(value), isPublication: true, isModification: false, element: element))
      }
      if hasPrefix("author", in: property, at: 0), tag != .meta { markAuthor(&frame, trust: 4) }
      // The name of an author whose properties are spelt out.
      if tag == .meta, hasPrefix("name", in: property, at: 0), let value = attributes.content,
        frames.suffix(2).contains(where: { $0.authorTrust == 4 })
      {
        page.facts.authors.append((Array(value.prefix(200)), 6))
      }
    }
    if tag == .a, let rel = attributes.rel, hasPrefix("author", in: rel, at: 0) {
      markAuthor(&frame, trust: 5)
    }
    if tag == .a, frames.suffix(4).contains(where: { $0.authorTrust > 0 }) { markAuthor(&frame, trust: 3) }
    guard let value = attributes.cssClass, value.count < 80 else { return }
    if tag != .time, tag != .body,
      find("date", in: value, from: 0, to: value.count) != nil
        || page.elements[Int(element)].role.contains(.dates),
      find("update", in: value, from: 0, to: value.count) == nil,
      find("modif", in: value, from: 0, to: value.count) == nil
    {
      frame.dateStart = page.text.count
    }
    if page.elements[Int(element)].role.contains(.byline) {
      markAuthor(&frame, trust: tag == .a || tag == .span ? 2 : 1)
    }
  }

  private func markAuthor(_ frame: inout Frame, trust: Int) {
    guard frame.authorTrust < trust else { return }
    frame.authorStart = page.text.count
    frame.authorTrust = trust
  }

  private func string(_ bytes: ByteBuffer) -> String {
    String(decoding: trimmed(bytes).prefix(2000), as: UTF8.self)
  }

  // MARK: Text

  /// Text of the page.
  func characters(_ bytes: ByteBuffer) {
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
    take(bytes, frame)
  }

  private func take(_ bytes: ByteBuffer, _ frame: Frame) {
    let before = page.text.count
    var at = 0
    let end = bytes.count
    while at < end {
      let byte = bytes[at]
      if byte > 0x20, byte != 0xC2, byte != 0xE2, byte != 0xEF {
        // A run of bytes that stand for themselves.
        var stop = at + 1
        while stop < end {
          let next = bytes[stop]
          if next <= 0x20 || next == 0xC2 || next == 0xE2 || next == 0xEF { break }
          stop += 1
        }
        emit(ByteBuffer(rebasing: bytes[at..<stop]), restOf: bytes, from: at)
        at = stop
        continue
      }
      at += byte <= 0x20 ? control(bytes, at) : special(bytes, at)
    }
    let grown = page.text.count - max(before, segmentStart)
    if grown > 0 {
      if frame.inLink { linkBytes += grown }
      if frame.inBold { boldBytes += grown }
      if frame.inTime { timeBytes += grown }
    }
  }

  /// White space and control characters; the latter are kept.
  private func control(_ bytes: ByteBuffer, _ at: Int) -> Int {
    if bytes[at] <= 0x20, bytes[at].isHTMLSpace || bytes[at] == 0x0B {
      pendingSpace = true
    } else {
      emit(ByteBuffer(rebasing: bytes[at..<at + 1]), restOf: bytes, from: at)
    }
    return 1
  }

  /// Characters that are spaces, that are not there, or that were numbered as in windows-1252.
  private func special(_ bytes: ByteBuffer, _ at: Int) -> Int {
    let length = wellFormedLength(bytes, at)
    guard length > 1 else { return max(1, -length) }
    let second = bytes[at + 1]
    if length == 2 {
      if second == 0xA0 {
        pendingSpace = true
        return 2
      }
      if second == 0xAD { return 2 }
      if bytes[at] == 0xC2, second < 0xA0 {
        var scalar: [UInt8] = []
        appendUTF8(SingleByteEncoding.windows1252High[Int(second - 0x80)], to: &scalar)
        scalar.withUnsafeBufferPointer { emit($0, restOf: bytes, from: at) }
        return 2
      }
    } else if length == 3 {
      let third = bytes[at + 2]
      if bytes[at] == 0xE2, second == 0x80 {
        // U+2000 to U+200A, line and paragraph separators, narrow no-break space; zero-width space.
        if third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF {
          pendingSpace = true
          return 3
        }
        if third == 0x8B { return 3 }
      }
      if bytes[at] == 0xE2, second == 0x81, third == 0xA0 { return 3 }
      if bytes[at] == 0xEF, second == 0xBB, third == 0xBF { return 3 }
    }
    emit(ByteBuffer(rebasing: bytes[at..<at + length]), restOf: bytes, from: at)
    return length
  }

  @inline(__always) private func emit(_ run: ByteBuffer, restOf bytes: ByteBuffer, from at: Int) {
    if page.text.count == segmentStart {
      pendingSpace = false
      breaks = 0
      segmentLine = line
      // The parser stands after this text: its later lines do not count.
      for index in at..<bytes.count where bytes[index] == 0x0A { segmentLine -= 1 }
    } else if breaks > 0 {
      page.text.append(0x0A)
      breaks = 0
      pendingSpace = false
    } else if pendingSpace {
      page.text.append(0x20)
      pendingSpace = false
    }
    page.text.append(contentsOf: run)
  }

  /// Ends the segment before a block boundary.
  private func flush() {
    breaks = 0
    pendingSpace = false
    silenced = 0
    let end = page.text.count
    guard end > segmentStart, let frame = frames.last else {
      segmentStart = end
      (linkBytes, boldBytes, timeBytes) = (0, 0, 0)
      return
    }
    page.segments.append(
      Segment(
        span: ByteSpan(segmentStart, end), linkBytes: linkBytes, boldBytes: boldBytes, timeBytes: timeBytes,
        element: frame.block,
        kind: frame.kind,
        line: segmentLine, cell: frame.kind == .tableCell ? frame.cell : nil,
        list: frame.kind == .listItem ? frame.list : -1))
    segmentStart = end
    (linkBytes, boldBytes, timeBytes) = (0, 0, 0)
  }
}
