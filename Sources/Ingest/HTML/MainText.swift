import ReportText

/// Chooses the segments of a page that are the report.
struct MainText {
  /// The chosen segments, indices into `Page.segments`, in order.
  private(set) var segments: [Int] = []
  /// Whether no main text was told apart, so that everything was taken.
  private(set) var isEverything = false
  /// The segments of running text that stand among the report and were left out on a weak hint.
  private(set) var doubtful: [Int] = []

  /// The roles that hold for each element, hints believed.
  private(set) var roles: [Role] = []

  private let page: Page
  private let looks: [SegmentLooks]
  private let sums: ElementSums

  /// Chooses from `page`, first believing all hints, then fewer, then none.
  init(_ page: Page) {
    self.page = page
    let looks = page.text.withUnsafeBufferPointer { text in page.segments.map { SegmentLooks($0, in: text) } }
    self.looks = looks
    sums = ElementSums(page, looks)
    let strict = PageWeights(page, looks, sums, believing: .furniture)
    roles = strict.roles
    choose(strict, PageWeights(page, looks, sums, believing: .furniture, isLenient: true))
    let kept = bytes(of: segments)
    if kept >= 250 || (kept > 0 && kept * 3 >= strict.total) { return }
    // Too little: the page's words may have misled. What is surely no report stays out.
    let first = (segments, doubtful)
    let loose = PageWeights(
      page, looks, sums, believing: [.cookie, .unseen, .control, .navigation, .footer, .comments])
    choose(loose, loose)
    if bytes(of: segments) < 4 * kept, kept >= 80 { (segments, doubtful) = first }
    if segments.isEmpty { takeEverything() }
  }

  private func bytes(of segments: [Int]) -> Int {
    segments.reduce(0) { $0 + page.segments[$1].span.length }
  }

  /// Takes the whole page, what is surely furniture aside as long as anything else is there.
  private mutating func takeEverything() {
    for mask: Role in [.strong.union(.share), [.unseen, .cookie]] {
      let weights = PageWeights(page, looks, sums, believing: mask)
      segments = page.segments.indices.filter {
        weights.roles[Int(page.segments[$0].element)].isDisjoint(with: .furniture)
      }
      if !segments.isEmpty { break }
    }
    if segments.isEmpty { segments = Array(page.segments.indices) }
    doubtful = []
    isEverything = true
  }

  private mutating func choose(_ strict: PageWeights, _ lenient: PageWeights) {
    segments = []
    let scope = MainScope(page, sums, strict: strict, lenient: lenient)
    guard scope.container >= 0 else { return }
    let choice = SegmentChoice(page, looks, lenient)
    for (index, segment) in page.segments.enumerated() where scope.holds[Int(segment.element)] {
      if choice.belongs(index) { segments.append(index) }
    }
    addLead(scope, strict, choice)
    choice.prune(&segments, scope: scope)
    markDoubtful(scope, lenient)
  }

  /// A standfirst between the headline and the container belongs to the report.
  private mutating func addLead(_ scope: MainScope, _ weights: PageWeights, _ choice: SegmentChoice) {
    guard let first = segments.first else { return }
    var lead: [Int] = []
    for index in (max(0, first - 40)..<first).reversed() {
      let element = Int(page.segments[index].element)
      if page.elements[element].tag == .h1 { break }
      if scope.holds[element] || looks[index].prose < 40
        || !weights.roles[element].isDisjoint(with: .furniture)
      {
        continue
      }
      let parent = max(0, Int(page.elements[element].parent))
      guard page.elements[element].role.contains(.lead) || page.elements[parent].role.contains(.lead) else {
        continue
      }
      if choice.belongs(index) { lead.append(index) }
    }
    segments = lead.reversed() + segments
  }

  /// Finds what a reader may miss: sentences among the report that the words of a class threw away.
  private mutating func markDoubtful(_ scope: MainScope, _ weights: PageWeights) {
    var chosen = [Bool](repeating: false, count: page.segments.count)
    for index in segments { chosen[index] = true }
    doubtful = page.segments.indices.filter { index in
      let element = Int(page.segments[index].element)
      guard !chosen[index], looks[index].isSentence, looks[index].prose >= 40, scope.holds[element] else {
        return false
      }
      let roles = weights.roles[element].intersection(.furniture)
      // What is read out of menus tells that a menu is none.
      return !roles.isEmpty && roles.isDisjoint(with: Role.strong.subtracting(.navigation))
    }
  }
}
