import ReportText

/// What a mark says of its words: one bit each, so that a run of text can carry several.
struct MarkKinds: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// Somebody's words in marks.
  static let quotation = MarkKinds(rawValue: 1 << 0)
  /// Reported speech.
  static let reported = MarkKinds(rawValue: 1 << 1)
  /// A temporal expression.
  static let date = MarkKinds(rawValue: 1 << 2)
  /// A number with what it counts.
  static let count = MarkKinds(rawValue: 1 << 3)
  /// A mention of an actor.
  static let actor = MarkKinds(rawValue: 1 << 4)
  /// What is no part of the report's text.
  static let aside = MarkKinds(rawValue: 1 << 5)
  /// What changed between two reports.
  static let changed = MarkKinds(rawValue: 1 << 6)
  /// What only the old one of two reports says.
  static let withdrawn = MarkKinds(rawValue: 1 << 7)
  /// What only the new one of two reports says.
  static let added = MarkKinds(rawValue: 1 << 8)
  /// Words of a quotation that only one of two reports has.
  static let edited = MarkKinds(rawValue: 1 << 9)

  /// The class of each bit, as style sheets and scripts know it.
  static let classes: [UInt8] = Array("qidnagcwpe".utf8)
}

/// A stretch of a text that is to be seen, or to be found again.
struct Mark: Sendable {
  /// The entry of a page that a mark leads to: `n3`.
  struct Entry: Hashable, Sendable {
    var letter: UInt8
    /// Counted from 1.
    var number: Int
  }

  /// The place, in bytes.
  var span: ByteSpan
  /// How it looks; nothing for a place that is only to be found.
  var kinds: MarkKinds = []
  /// What it leads to, if anything.
  var entry: Entry?
}

/// A text cut into runs at the edges of marks, so that marks may lie in each other and across each other.
///
/// Marks and runs name each other by index: a run knows the innermost mark that leads somewhere, a mark the runs that it
/// covers, which follow each other. So the cost is that of the text and the marks, however many of them lie on one place.
struct MarkedText: Sendable {
  /// A stretch under one set of marks.
  struct Run: Sendable {
    /// The place, in bytes.
    var span: ByteSpan
    /// Everything that the marks on it say.
    var kinds: MarkKinds
    /// The innermost mark on it that has an entry.
    var innermost: Int?
    /// Whether it is the first run with a word in it of which that mark is the innermost.
    var isFirst: Bool
  }

  /// The stretches of the blocks that are under some mark, in order; what lies between them is plain text.
  private(set) var runs: [Run] = []
  /// The runs of each mark; empty where none of its words lies in a block.
  private(set) var covered: [Range<Int>]
  let marks: [Mark]

  /// Cuts the blocks of `text`, which are in order and do not overlap, at the edges of `marks`, which may be in any order.
  init(_ text: [UInt8], marks: [Mark], blocks: some Sequence<ByteSpan>) {
    self.marks = marks
    covered = Array(repeating: 0..<0, count: marks.count)
    var sweep = Sweep(marks)
    for block in blocks {
      var place = block.start
      while place < block.end {
        for mark in sweep.close(at: place) { covered[mark] = covered[mark].lowerBound..<runs.count }
        for mark in sweep.open(at: place) { covered[mark] = runs.count..<runs.count }
        let end = min(sweep.nextEdge, block.end)
        if sweep.openMarks > 0 {
          let innermost = sweep.innermost
          runs.append(
            Run(
              span: ByteSpan(place, end), kinds: sweep.kinds, innermost: innermost,
              isFirst: innermost.map { MarkedText.holdsWord(text[place..<end]) && sweep.meets($0) } ?? false))
        }
        place = end
      }
    }
    for mark in sweep.close(at: .max) { covered[mark] = covered[mark].lowerBound..<runs.count }
  }

  /// Whether there is a letter or digit in `text`, so that a link on it can be seen and has a name to be read out.
  private static func holdsWord(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains { byte in
      // Beyond ASCII, all but the leads of Latin-1 signs and of general punctuation.
      byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || (byte >= 0xC3 && byte != 0xE2)
    }
  }
}

/// Which marks are open at a place that only moves on.
private struct Sweep {
  private let marks: [Mark]
  /// The marks in the order in which they open, the longer first, and in that in which they close.
  private let byStart: [Int]
  private let byEnd: [Int]
  private var opened = 0
  private var closed = 0
  private var isOpen: [Bool]
  private var isMet: [Bool]
  /// Marks with entries, the last opened on top; those that have closed are taken away when they come to the top.
  private var stack: [Int] = []
  private var depths = [Int](repeating: 0, count: MarkKinds.classes.count)

  private(set) var kinds: MarkKinds = []
  private(set) var openMarks = 0

  init(_ marks: [Mark]) {
    self.marks = marks
    byStart = marks.indices.sorted {
      (marks[$0].span.start, -marks[$0].span.end, $0) < (marks[$1].span.start, -marks[$1].span.end, $1)
    }
    byEnd = marks.indices.sorted { (marks[$0].span.end, $0) < (marks[$1].span.end, $1) }
    isOpen = Array(repeating: false, count: marks.count)
    isMet = isOpen
  }

  /// Where the next mark opens or closes.
  var nextEdge: Int {
    min(
      opened < byStart.count ? marks[byStart[opened]].span.start : .max,
      closed < byEnd.count ? marks[byEnd[closed]].span.end : .max)
  }

  /// The last opened of the open marks that have an entry.
  var innermost: Int? { stack.last }

  /// Whether `mark` is met for the first time.
  mutating func meets(_ mark: Int) -> Bool {
    defer { isMet[mark] = true }
    return !isMet[mark]
  }

  /// Opens what begins at `place` or has begun since the last one, and goes on beyond it.
  mutating func open(at place: Int) -> [Int] {
    var found: [Int] = []
    while opened < byStart.count, marks[byStart[opened]].span.start <= place {
      let mark = byStart[opened]
      opened += 1
      guard marks[mark].span.end > place else { continue }
      isOpen[mark] = true
      openMarks += 1
      count(marks[mark].kinds, 1)
      if marks[mark].entry != nil { stack.append(mark) }
      found.append(mark)
    }
    return found
  }

  /// Closes what ends at `place` or before.
  mutating func close(at place: Int) -> [Int] {
    var found: [Int] = []
    while closed < byEnd.count, marks[byEnd[closed]].span.end <= place {
      let mark = byEnd[closed]
      closed += 1
      guard isOpen[mark] else { continue }
      isOpen[mark] = false
      openMarks -= 1
      count(marks[mark].kinds, -1)
      found.append(mark)
    }
    while let top = stack.last, !isOpen[top] { stack.removeLast() }
    return found
  }

  private mutating func count(_ kinds: MarkKinds, _ change: Int) {
    guard !kinds.isEmpty else { return }
    for bit in depths.indices {
      let kind = MarkKinds(rawValue: 1 << UInt16(bit))
      guard kinds.contains(kind) else { continue }
      depths[bit] += change
      if depths[bit] > 0 { self.kinds.insert(kind) } else { self.kinds.remove(kind) }
    }
  }
}
