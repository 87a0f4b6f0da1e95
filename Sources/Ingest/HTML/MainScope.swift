/// Where on a page the report stands: the element that holds most of its running text, and beside that whatever
/// is no furniture.
struct MainScope {
  /// The element that holds most of the report; -1 where there is none.
  let container: Int
  /// Whether each element is of the report's part of the page, furniture within it included.
  private(set) var holds: [Bool]

  private let page: Page
  private let sums: ElementSums
  /// The weights with every hint believed.
  private let strict: PageWeights
  /// The weights with weak hints believed of what looks like furniture.
  private let lenient: PageWeights

  /// Finds the report's place on `page`.
  init(_ page: Page, _ sums: ElementSums, strict: PageWeights, lenient: PageWeights) {
    self.page = page
    self.sums = sums
    self.strict = strict
    self.lenient = lenient
    holds = [Bool](repeating: false, count: page.elements.count)
    container = Self.container(page, sums, strict)
    guard container >= 0 else { return }
    holds[container] = true
    widen()
    for index in page.elements.indices {
      let parent = Int(page.elements[index].parent)
      if parent >= 0, holds[parent], !isOnWay[parent] { holds[index] = true }
    }
  }

  // MARK: Down to the container

  /// The lowest element that holds nearly all of the page's running text; an element that the page calls the
  /// article's body is taken when it holds enough of it.
  private static func container(_ page: Page, _ sums: ElementSums, _ weights: PageWeights) -> Int {
    guard !page.elements.isEmpty else { return -1 }
    var heaviest = [Int](repeating: -1, count: page.elements.count)
    var body = -1
    for index in page.elements.indices {
      let parent = Int(page.elements[index].parent)
      if parent >= 0, heaviest[parent] < 0 || weights.mass[index] > weights.mass[heaviest[parent]] {
        heaviest[parent] = index
      }
      if page.elements[index].role.contains(.articleBody),
        body < 0 || weights.mass[index] > weights.mass[body]
      {
        body = index
      }
    }
    let total = weights.mass[0]
    guard total > 0 else { return -1 }
    if body >= 0, weights.mass[body] * 100 >= total * 40 { return body }
    var at = 0
    while heaviest[at] >= 0 {
      let next = heaviest[at]
      let share = weights.mass[next] * 100 / max(weights.mass[at], 1)
      let tag = page.elements[next].tag
      // A single long paragraph is not a container.
      if tag.flow == .inline || (isFlow(tag) && !sums.isLayout[next]) { break }
      let isArticle = page.elements[at].tag == .article
      // Step by step a little is lost: never more than two fifths in all.
      guard weights.mass[next] * 100 >= total * 60,
        share >= (isArticle ? 90 : 75) || (page.elements[next].tag == .article && share >= 50)
      else {
        break
      }
      at = next
    }
    return at
  }

  /// Elements of running text, which are parts of a report and never the place of one.
  private static func isFlow(_ tag: Tag) -> Bool {
    switch tag {
    case .p, .ul, .ol, .dl, .li, .dt, .dd, .table, .thead, .tbody, .tfoot, .tr, .td, .th, .caption,
      .blockquote,
      .pre, .details, .summary, .figure, .center, .hr:
      true
    default: tag.isHeading
    }
  }

  // MARK: Up again

  /// The elements around the container, as far up as the report may reach.
  private var isOnWay: [Bool] = []
  /// The outermost of them.
  private var top = 0

  /// Takes what stands beside the container, and beside the elements around it, and reads like the report.
  private mutating func widen() {
    isOnWay = [Bool](repeating: false, count: page.elements.count)
    var wayOf = [Int: Int]()
    top = boundary()
    var at = container
    while at != top, page.elements[at].parent >= 0 {
      let parent = Int(page.elements[at].parent)
      isOnWay[parent] = true
      holds[parent] = true
      wayOf[parent] = at
      at = parent
    }
    for index in page.elements.indices where index > 0 {
      let parent = Int(page.elements[index].parent)
      guard parent >= 0, isOnWay[parent], let way = wayOf[parent], way != index else { continue }
      if belongs(index, beside: way) { holds[index] = true }
    }
  }

  /// The parent of the outermost article around the container, for a report in several articles; or else the page's
  /// main part, or else the root.
  private func boundary() -> Int {
    var article = -1
    var main = -1
    var at = container
    while at >= 0 {
      if page.elements[at].tag == .article {
        article = at
      } else if page.elements[at].role.contains(.article) {
        main = at
      }
      at = Int(page.elements[at].parent)
    }
    return article > 0 ? Int(page.elements[article].parent) : main >= 0 ? main : 0
  }

  /// Whether the element at `index` is a part of the report whose most stands in its sibling `way`.
  private func belongs(_ index: Int, beside way: Int) -> Bool {
    let element = page.elements[index]
    let roles = lenient.roles[index]
    guard roles.isDisjoint(with: .furniture), element.tag.flow == .block else { return false }
    let bytes = sums.bytes[index]
    let links = sums.links[index]
    guard bytes > 0 else { return false }
    // Beside an article stand other articles: parts of the report have no headlines of their own, nor links in them.
    if page.elements[way].tag == .article, page.elements[way].parent == top {
      return element.tag == .article && !sums.holdsHeadline[index] && links * 8 < bytes
        && sums.sentences[index] * 2 >= bytes
    }
    if Self.isFlow(element.tag), !sums.isLayout[index] {
      return links * 2 < bytes || sums.sentences[index] > 0
    }
    guard links * 3 < bytes else { return false }
    if element.signature != 0, element.signature == page.elements[way].signature {
      return index > way || sums.sentences[index] > 0
    }
    if sums.sentences[index] * 2 >= bytes { return true }
    // A table of figures, or a row of them.
    if sums.isInArticle[index], links == 0, sums.numbers[index] > 1 { return true }
    return !sums.isLayout[index] && sums.cells[index] * 2 >= bytes
  }
}
