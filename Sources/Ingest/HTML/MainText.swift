import ReportText

/// Chooses the segments of a page that are the report.
struct MainText {
  /// The chosen segments, indices into `Page.segments`, in order.
  private(set) var segments: [Int] = []
  /// The element that holds the report; -1 where none was told apart.
  private(set) var container = -1
  /// Whether no main text was told apart, so that everything was taken.
  private(set) var isEverything = false

  /// The roles that hold for each element, hints believed.
  private(set) var roles: [Role] = []

  private let page: Page

  /// Chooses from `page`, first believing all hints, then fewer, then none.
  init(_ page: Page) {
    self.page = page
    let strict = PageWeights(page, believing: .furniture)
    roles = strict.roles
    choose(strict, isLoose: false)
    let kept = bytes(of: segments)
    if kept >= 250 || (kept > 0 && kept * 3 >= strict.total) { return }
    // Too little: the page's words may have misled. What is surely no report stays out.
    let first = segments
    let loose = PageWeights(page, believing: [.cookie, .unseen, .control, .navigation, .footer, .comments])
    choose(loose, isLoose: true)
    if bytes(of: segments) < 4 * kept, kept >= 80 { segments = first }
    if segments.isEmpty { takeEverything() }
  }

  private func bytes(of segments: [Int]) -> Int {
    segments.reduce(0) { $0 + page.segments[$1].span.length }
  }

  private mutating func takeEverything() {
    let unseen = PageWeights(page, believing: [.unseen, .cookie])
    segments = page.segments.indices.filter {
      unseen.roles[Int(page.segments[$0].element)].isDisjoint(with: .furniture)
    }
    if segments.isEmpty { segments = Array(page.segments.indices) }
    container = -1
    isEverything = true
  }

  private mutating func choose(_ weights: PageWeights, isLoose: Bool) {
    segments = []
    container = Self.container(page, weights)
    guard container >= 0 else { return }
    let inside = Self.descendants(of: container, in: page)
    for (index, segment) in page.segments.enumerated() where inside[Int(segment.element)] {
      if belongs(index, segment, weights, isLoose: isLoose) { segments.append(index) }
    }
    addLead(weights, inside)
    dropRepeats(weights)
    dropDatelines()
    dropBareHeadings(weights)
  }

  /// A standfirst between the headline and the container belongs to the report.
  private mutating func addLead(_ weights: PageWeights, _ inside: [Bool]) {
    guard let first = segments.first else { return }
    var lead: [Int] = []
    for index in (max(0, first - 40)..<first).reversed() {
      let segment = page.segments[index]
      let element = Int(segment.element)
      if page.elements[element].tag == .h1 { break }
      if inside[element] || weights.prose[index] < 40 || !weights.roles[element].isDisjoint(with: .furniture)
      {
        continue
      }
      let parent = max(0, Int(page.elements[element].parent))
      guard page.elements[element].role.contains(.lead) || page.elements[parent].role.contains(.lead) else {
        continue
      }
      if belongs(index, segment, weights, isLoose: false) { lead.append(index) }
    }
    segments = lead.reversed() + segments
  }

  /// Running text that stands on the page word for word twice is taken once.
  private mutating func dropRepeats(_ weights: PageWeights) {
    var seen: Set<UInt64> = []
    segments.removeAll { index in
      guard weights.prose[index] >= 40 else { return false }
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for at in page.segments[index].span.range { hash = (hash ^ UInt64(page.text[at])) &* 0x100_0000_01b3 }
      return !seen.insert(hash).inserted
    }
  }

  /// Lines above the report that give its date; the metadata keep them as clues.
  private mutating func dropDatelines() {
    page.text.withUnsafeBufferPointer { text in
      for place in segments.indices.prefix(3).reversed() where segments.count > 1 {
        let segment = page.segments[segments[place]]
        let line = ByteBuffer(rebasing: text[segment.span.range])
        if segment.cell == nil,
          Dateline.date(in: line) != nil || Dateline.isChange(line)
        {
          segments.remove(at: place)
        }
      }
    }
  }

  /// The lowest element that holds nearly all of the page's running text; an element that the page calls the
  /// article's body is taken when it holds enough of it.
  private static func container(_ page: Page, _ weights: PageWeights) -> Int {
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
    let root = 0
    let total = weights.mass[root]
    guard total > 0 else { return -1 }
    if body >= 0, weights.mass[body] * 100 >= total * 40 { return body }
    var at = root
    while heaviest[at] >= 0 {
      let next = heaviest[at]
      let share = weights.mass[next] * 100 / max(weights.mass[at], 1)
      let tag = page.elements[next].tag
      // A single long paragraph is not a container.
      if tag == .p || tag.flow == .inline || tag.isHeading || tag == .li || tag == .blockquote { break }
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

  private static func descendants(of container: Int, in page: Page) -> [Bool] {
    var inside = [Bool](repeating: false, count: page.elements.count)
    inside[container] = true
    for index in (container + 1)..<max(page.elements.count, container + 1) {
      let parent = Int(page.elements[index].parent)
      if parent >= 0, inside[parent] { inside[index] = true }
    }
    return inside
  }

  private func belongs(_ index: Int, _ segment: Segment, _ weights: PageWeights, isLoose: Bool) -> Bool {
    guard weights.roles[Int(segment.element)].isDisjoint(with: .furniture) else { return false }
    if page.elements[Int(segment.element)].tag == .h1 { return false }
    let length = segment.span.length
    // A time alone, such as "Thursday" or "3 hours ago".
    if segment.timeBytes * 10 >= length * 8, length < 80 { return false }
    // Mostly links: a menu or a pointer elsewhere, unless it reads like a sentence.
    if segment.linkBytes * 10 > length * (weights.prose[index] > 0 ? 8 : 6) { return false }
    return page.text.withUnsafeBufferPointer { text in
      !FurnitureText.isFurniture(
        ByteBuffer(rebasing: text[segment.span.range]), isHeading: segment.kind == .heading)
    }
  }

  /// A heading that nothing follows heads something that was left out.
  private mutating func dropBareHeadings(_ weights: PageWeights) {
    var kept: [Int] = []
    for (place, index) in segments.enumerated() {
      if page.segments[index].kind == .heading {
        let follower = place + 1 < segments.count ? segments[place + 1] : -1
        // Between a heading and its text stand at most a few pieces that were left out.
        guard follower >= 0, follower - index <= 4 else { continue }
      }
      kept.append(index)
    }
    segments = kept
  }
}
