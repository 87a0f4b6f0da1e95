import ReportText

/// Judges the segments in the report's place on a page one by one, and then those that stood the test as a row.
struct SegmentChoice {
  private let page: Page
  private let looks: [SegmentLooks]
  private let weights: PageWeights
  /// The tables that hold figures or text of their own, and not mere links.
  private let dataTables: Set<Int>
  /// Whether the page's headings are dates, as those of a timeline are.
  private let hasTimeline: Bool
  /// Whether each element stands in the head of an article or section.
  private let isInHead: [Bool]
  /// Whether a link holds each element.
  private let isInCard: [Bool]

  /// A judge of the segments of `page`.
  init(_ page: Page, _ looks: [SegmentLooks], _ weights: PageWeights) {
    self.page = page
    self.looks = looks
    self.weights = weights
    var cells: [Int: (all: Int, own: Int)] = [:]
    var dates = 0
    for segment in page.segments {
      if let cell = segment.cell {
        cells[cell.table, default: (0, 0)].all += 1
        if segment.linkBytes * 2 < segment.span.length { cells[cell.table, default: (0, 0)].own += 1 }
      }
      if segment.kind == .heading, Self.isTime(segment) { dates += 1 }
    }
    dataTables = Set(cells.keys.filter { cells[$0].map { $0.own > 1 && $0.own * 3 >= $0.all } ?? false })
    hasTimeline = dates > 1
    var isInHead = page.elements.map { $0.role.contains(.pageHeader) }
    var isInCard = page.elements.map { $0.tag == .a }
    for index in page.elements.indices {
      let parent = Int(page.elements[index].parent)
      guard parent >= 0 else { continue }
      if isInHead[parent] { isInHead[index] = true }
      if isInCard[parent] { isInCard[index] = true }
    }
    self.isInHead = isInHead
    self.isInCard = isInCard
  }

  /// A time alone, such as "Thursday" or "3 hours ago".
  private static func isTime(_ segment: Segment) -> Bool {
    segment.timeBytes * 10 >= segment.span.length * 8 && segment.span.length < 80
  }

  /// Whether the segment at `index` may be part of the report.
  func belongs(_ index: Int) -> Bool {
    let segment = page.segments[index]
    let element = Int(segment.element)
    let roles = weights.roles[element].intersection(.furniture)
    guard roles.isEmpty || (roles == .caption && isCaption(index)) else { return false }
    let isHeading = segment.kind == .heading
    if Self.isTime(segment), !(isHeading && hasTimeline) { return false }
    // The head of an article holds its by-line and its date as well.
    if isInHead[element], !isHeading, !looks[index].isSentence { return false }
    let isLinked = segment.linkBytes * 10 > segment.span.length * (looks[index].prose > 0 ? 8 : 6)
    if isLinked, !isKeptLink(index) { return false }
    return page.text.withUnsafeBufferPointer { text in
      !FurnitureText.isFurniture(
        ByteBuffer(rebasing: text[segment.span.range]), isHeading: isHeading, isLinked: isLinked)
    }
  }

  /// Whether a segment that is mostly a link is text all the same, and no menu or pointer elsewhere: a cell of a table,
  /// a heading above its text, a whole sentence.
  private func isKeptLink(_ index: Int) -> Bool {
    let segment = page.segments[index]
    if let cell = segment.cell { return dataTables.contains(cell.table) }
    if segment.kind == .heading {
      guard index + 1 < page.segments.count else { return false }
      let next = page.segments[index + 1]
      return next.kind != .heading && looks[index + 1].isSentence && next.linkBytes == 0
    }
    // A link around whole blocks is a card that leads elsewhere.
    return !isInCard[Int(segment.element)] && segment.span.length <= 400
      && looks[index].endsLikeSentence && looks[index].words >= 8
  }

  /// Whether the segment is the caption of a figure, and not the name of a photographer.
  private func isCaption(_ index: Int) -> Bool {
    let segment = page.segments[index]
    guard segment.kind == .caption, page.elements[Int(segment.element)].tag == .figcaption else {
      return false
    }
    return looks[index].prose > 0
      && !page.text.withUnsafeBufferPointer { text in
        FurnitureText.namesPhotographer(ByteBuffer(rebasing: text[segment.span.range]))
      }
  }

  // MARK: The row

  /// Leaves out of `segments` what is not of the report where it stands.
  func prune(_ segments: inout [Int], scope: MainScope) {
    dropHeadlines(&segments)
    dropRepeats(&segments)
    dropDatelines(&segments)
    dropBareHeadings(&segments, scope)
  }

  /// The headline is the report's title, and so is what stands above the text and says the same as the page's title;
  /// a later heading of the first rank is a heading.
  private func dropHeadlines(_ segments: inout [Int]) {
    let headline = page.segments.firstIndex { page.elements[Int($0.element)].tag == .h1 }
    var hasBegun = false
    segments.removeAll { index in
      let segment = page.segments[index]
      if segment.kind != .heading {
        hasBegun = true
        return false
      }
      let text = page.text[segment.span.range]
      if segment.span.length >= 8, !hasBegun, page.facts.title.starts(with: text) { return true }
      guard let headline, page.elements[Int(segment.element)].tag == .h1 else { return false }
      return !hasBegun || index == headline || text == page.text[page.segments[headline].span.range]
    }
  }

  /// Running text that stands on the page word for word twice is taken once, but under a heading of its own: `Burglary
  /// fell by 3 per cent.` may be true of several places.
  private func dropRepeats(_ segments: inout [Int]) {
    let hashes = segments.map { index in
      page.segments[index].span.range.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
        ($0 ^ UInt64(page.text[$1])) &* 0x100_0000_01b3
      }
    }
    func hash(_ place: Int) -> UInt64 { hashes.indices.contains(place) ? hashes[place] : 0 }
    var first: [UInt64: Int] = [:]
    var kept: [Int] = []
    for (place, index) in segments.enumerated() {
      if looks[index].prose >= 40 {
        if let earlier = first[hashes[place]] {
          let isHeaded = place > 0 && page.segments[segments[place - 1]].kind == .heading
          if !isHeaded || hash(earlier - 1) == hash(place - 1) { continue }
        } else {
          first[hashes[place]] = place
        }
      }
      kept.append(index)
    }
    segments = kept
  }

  /// Lines above the report that give its date; the metadata keep them as clues.
  private func dropDatelines(_ segments: inout [Int]) {
    page.text.withUnsafeBufferPointer { text in
      for place in segments.indices.prefix(3).reversed() where segments.count > 1 {
        let segment = page.segments[segments[place]]
        if hasTimeline, segment.kind == .heading { continue }
        let line = ByteBuffer(rebasing: text[segment.span.range])
        if segment.cell == nil, Dateline.isBare(line) || Dateline.isChange(line) {
          segments.remove(at: place)
        }
      }
    }
  }

  /// A heading that nothing follows heads something that was left out, unless it ends the report's part of the page.
  private func dropBareHeadings(_ segments: inout [Int], _ scope: MainScope) {
    var kept: [Int] = []
    for (place, index) in segments.enumerated() {
      if page.segments[index].kind == .heading, !isLastOfScope(index, scope) {
        let follower = place + 1 < segments.count ? segments[place + 1] : -1
        // Between a heading and its text stand at most a few pieces that were left out.
        guard follower >= 0, follower - index <= 4 else { continue }
      }
      kept.append(index)
    }
    segments = kept
  }

  private func isLastOfScope(_ index: Int, _ scope: MainScope) -> Bool {
    guard index + 1 < page.segments.count else { return true }
    return !scope.holds[Int(page.segments[index + 1].element)]
  }
}
