/// How much running text every element of a page holds, and which of the page's hints about roles are believed.
struct PageWeights {
  /// The running text within each element that no believed role throws away.
  private(set) var mass: [Int]
  /// The roles that hold for each element: its own and its ancestors', as far as they are believed.
  private(set) var roles: [Role]
  /// The running text of the whole page, whatever its role.
  let total: Int

  /// Weighs `page`, believing the roles in `mask`. A lenient reader believes a weak hint only of what also looks
  /// like furniture.
  init(
    _ page: Page, _ looks: [SegmentLooks], _ sums: ElementSums, believing mask: Role, isLenient: Bool = false
  ) {
    let elements = page.elements
    total = sums.prose.first ?? 0
    var own = elements.map { $0.role.intersection(mask.union([.articleBody, .article, .lead])) }
    Self.markCookies(&own, page, looks, sums)
    // A word in a class must not throw away the page: an element with most of the text, or with the headline and
    // much of it, is the page's frame, whatever it is called.
    for index in elements.indices where !own[index].isDisjoint(with: .furniture) {
      let share = sums.prose[index] * 100 / max(total, 1)
      let rest = total - sums.prose[index]
      let isSure = !own[index].isDisjoint(with: [.cookie, .comments, .footer, .modal, .navigation])
      let isFrame = sums.holdsTitle[index] && share >= 20
      let isMost = share >= (isSure ? 90 : 50)
      if isFrame || (isMost && (rest < 60 || !isSure)) { own[index].subtract(.furniture) }
    }
    // An element that is named both as the body of the article and as something else is the body.
    for index in elements.indices where own[index].contains(.articleBody) && !own[index].contains(.comments) {
      own[index].subtract(.furniture)
    }
    if isLenient {
      for index in elements.indices where !own[index].isDisjoint(with: .furniture) {
        if WeakHint.isRefuted(own[index], index, sums) { own[index].subtract(.furniture) }
      }
    }
    roles = own
    for index in elements.indices {
      let parent = Int(elements[index].parent)
      if parent >= 0 { roles[index].formUnion(roles[parent].intersection(.furniture)) }
    }
    mass = [Int](repeating: 0, count: elements.count)
    for (index, segment) in page.segments.enumerated()
    where roles[Int(segment.element)].isDisjoint(with: .furniture) {
      mass[Int(segment.element)] += looks[index].prose
    }
    for index in elements.indices.reversed() where elements[index].parent >= 0 {
      mass[Int(elements[index].parent)] += mass[index]
    }
  }

  /// A cookie dialog that no name gives away speaks of cookies in most of its text. A page whose headline speaks of
  /// them is about them.
  private static func markCookies(
    _ own: inout [Role], _ page: Page, _ looks: [SegmentLooks], _ sums: ElementSums
  ) {
    guard let all = sums.cookies.first, all >= 60 else { return }
    for (index, segment) in page.segments.enumerated() where looks[index].speaksOfCookies {
      if page.elements[Int(segment.element)].tag == .h1 { return }
    }
    for index in page.elements.indices {
      switch page.elements[index].tag {
      case .div, .section, .form, .aside, .unknown: break
      default: continue
      }
      guard sums.cookies[index] >= 60, !sums.holdsTitle[index], !sums.isInArticle[index] else { continue }
      guard sums.cookies[index] * 2 > sums.prose[index], sums.prose[0] - sums.prose[index] >= 40 else {
        continue
      }
      own[index].insert(.cookie)
    }
  }
}
