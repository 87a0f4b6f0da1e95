/// What the segments within each element of a page come to, from the leaves up.
struct ElementSums {
  /// How many segments there are.
  private(set) var segments: [Int]
  /// How many of them hold a figure outside links.
  private(set) var numbers: [Int]
  /// The running text, in bytes.
  private(set) var prose: [Int]
  /// All text.
  private(set) var bytes: [Int]
  /// The text of links.
  private(set) var links: [Int]
  /// The text of sentences that are no links.
  private(set) var sentences: [Int]
  /// The text of such sentences with a figure in them.
  private(set) var figures: [Int]
  /// The text of tables' cells.
  private(set) var cells: [Int]
  /// The text of headings.
  private(set) var headings: [Int]
  /// The running text that speaks of cookies.
  private(set) var cookies: [Int]
  /// Whether the headline, or an element that says it is the article, stands in the element.
  private(set) var holdsTitle: [Bool]
  /// Whether a heading of the first rank stands in the element.
  private(set) var holdsHeadline: [Bool]
  /// Whether the element is or stands in the page's article or main part.
  private(set) var isInArticle: [Bool]

  /// Whether the element is or stands in a table that lays the page out, outside the cells' own content: one of the
  /// cells holds paragraphs.
  private(set) var isLayout: [Bool] = []

  /// Sums up `page`, whose segments look as `looks` says.
  init(_ page: Page, _ looks: [SegmentLooks]) {
    let elements = page.elements
    let none = [Int](repeating: 0, count: elements.count)
    (prose, bytes, links, sentences) = (none, none, none, none)
    (segments, numbers) = (none, none)
    (figures, cells, headings, cookies) = (none, none, none, none)
    for (index, segment) in page.segments.enumerated() {
      let element = Int(segment.element)
      let look = looks[index]
      segments[element] += 1
      if look.hasFigure, segment.linkBytes == 0 { numbers[element] += 1 }
      prose[element] += look.prose
      bytes[element] += segment.span.length
      links[element] += segment.linkBytes
      if look.isSentence {
        sentences[element] += segment.span.length
        if look.hasFigure { figures[element] += segment.span.length }
      }
      if segment.cell != nil { cells[element] += segment.span.length }
      if segment.kind == .heading { headings[element] += segment.span.length }
      if look.speaksOfCookies { cookies[element] += look.prose }
    }
    holdsHeadline = elements.map { $0.tag == .h1 }
    holdsTitle = elements.map {
      $0.tag == .h1 || $0.role.contains(.articleBody) || $0.tag == .article || $0.tag == .main
    }
    isInArticle = elements.map { $0.role.contains(.article) || $0.role.contains(.articleBody) }
    for index in elements.indices {
      let parent = Int(elements[index].parent)
      if parent >= 0, isInArticle[parent] { isInArticle[index] = true }
    }
    for index in elements.indices.reversed() {
      let parent = Int(elements[index].parent)
      guard parent >= 0 else { continue }
      segments[parent] += segments[index]
      numbers[parent] += numbers[index]
      prose[parent] += prose[index]
      bytes[parent] += bytes[index]
      links[parent] += links[index]
      sentences[parent] += sentences[index]
      figures[parent] += figures[index]
      cells[parent] += cells[index]
      headings[parent] += headings[index]
      cookies[parent] += cookies[index]
      if holdsHeadline[index] { holdsHeadline[parent] = true }
      if holdsTitle[index] { holdsTitle[parent] = true }
    }
    isLayout = layout(of: page)
  }

  private func layout(of page: Page) -> [Bool] {
    var isLayout = [Bool](repeating: false, count: page.elements.count)
    // Each part of a table knows its table, and each table the cell with the most text.
    var tables = [Int](repeating: -1, count: page.elements.count)
    for index in page.elements.indices {
      let parent = Int(page.elements[index].parent)
      switch page.elements[index].tag {
      case .table: tables[index] = index
      case .thead, .tbody, .tfoot, .tr, .td, .th: tables[index] = parent >= 0 ? tables[parent] : -1
      default: break
      }
      let isCell = page.elements[index].tag == .td
      if isCell, tables[index] >= 0, segments[index] >= 3, sentences[index] >= 300 {
        isLayout[tables[index]] = true
      }
    }
    for index in page.elements.indices where tables[index] >= 0 && isLayout[tables[index]] {
      isLayout[index] = true
    }
    return isLayout
  }
}
