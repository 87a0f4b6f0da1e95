/// How much running text every element of a page holds, and which of the page's hints about roles are believed.
struct PageWeights {
  /// The running text of each segment, in bytes; 0 for what does not read like prose.
  var prose: [Int]
  /// The running text within each element that no believed role throws away.
  var mass: [Int]
  /// The roles that hold for each element: its own and its ancestors', as far as they are believed.
  var roles: [Role]
  /// The running text of the whole page, whatever its role.
  var total: Int

  /// Weighs `page`, believing the roles in `mask`.
  init(_ page: Page, believing mask: Role) {
    let elements = page.elements
    prose = page.segments.map { Self.prose($0, in: page.text) }
    var all = [Int](repeating: 0, count: elements.count)
    for (index, segment) in page.segments.enumerated() { all[Int(segment.element)] += prose[index] }
    var own = elements.map { $0.role.intersection(mask.union([.articleBody, .article, .lead])) }
    var holdsTitle = elements.map {
      $0.tag == .h1 || $0.role.contains(.articleBody) || $0.tag == .article || $0.tag == .main
    }
    for index in elements.indices.reversed() {
      let parent = Int(elements[index].parent)
      guard parent >= 0 else { continue }
      all[parent] += all[index]
      if holdsTitle[index] { holdsTitle[parent] = true }
    }
    total = prose.reduce(0, +)
    // A word in a class must not throw away the page: an element with most of the text, or with the headline and
    // much of it, is the page's frame, whatever it is called.
    for index in elements.indices where !own[index].isDisjoint(with: .furniture) {
      let share = all[index] * 100 / max(total, 1)
      let rest = total - all[index]
      let isSure = !own[index].isDisjoint(with: [.cookie, .comments, .footer, .modal, .navigation])
      let isFrame = holdsTitle[index] && share >= 20
      let isMost = share >= (isSure ? 90 : 50)
      if isFrame || (isMost && (rest < 60 || !isSure)) { own[index].subtract(.furniture) }
    }
    // An element that is named both as the body of the article and as something else is the body.
    for index in elements.indices where own[index].contains(.articleBody) && !own[index].contains(.comments) {
      own[index].subtract(.furniture)
    }
    roles = own
    for index in elements.indices {
      let parent = Int(elements[index].parent)
      if parent >= 0 { roles[index].formUnion(roles[parent].intersection(.furniture)) }
    }
    mass = [Int](repeating: 0, count: elements.count)
    for (index, segment) in page.segments.enumerated()
    where roles[Int(segment.element)].isDisjoint(with: .furniture) {
      mass[Int(segment.element)] += prose[index]
    }
    for index in elements.indices.reversed() where elements[index].parent >= 0 {
      mass[Int(elements[index].parent)] += mass[index]
    }
  }

  /// How much of a segment is running text: long enough, not mostly links, and with the marks of a sentence.
  private static func prose(_ segment: Segment, in text: [UInt8]) -> Int {
    let length = segment.span.length
    let plain = length - segment.linkBytes
    guard plain >= 25, segment.linkBytes * 2 < length, segment.kind != .heading else { return 0 }
    var commas = 0
    var stops = 0
    var spaces = 0
    for index in segment.span.range {
      switch text[index] {
      case 0x2C: commas += 1
      case 0x2E, 0x21, 0x3F: stops += 1
      case 0x20: spaces += 1
      default: break
      }
    }
    guard spaces >= 4 else { return 0 }
    if stops == 0, length < 100 {
      return segment.kind == .listItem || segment.cell != nil ? plain / 8 : plain / 4
    }
    return segment.cell != nil && length < 60 ? plain / 2 : plain
  }
}
