import ReportText

/// Every quotation mark of a document, and what each block does with a quotation that reaches it open.
///
/// All looking ahead is done here, in one pass from the end, so that pairing takes one step a mark
/// however the marks stand.
struct MarkTable {
  /// How a quotation that is open before a block goes on.
  struct Arrival {
    enum Way: UInt8 {
      case nothing
      /// A paragraph opens it again.
      case reopens
      /// A mark closes it that nothing in its paragraph opened.
      case closes
    }
    var way = Way.nothing
    /// How many blocks stand before that.
    var distance: UInt8 = 0

    /// The same, seen from the block before.
    func later(within longest: UInt8) -> Arrival {
      way == .nothing || distance >= longest ? Arrival() : Arrival(way: way, distance: distance + 1)
    }
  }

  /// The marks in order.
  private(set) var marks: [Mark] = []
  /// The blocks that have tokens, in order.
  let blocks: [Int]
  /// The marks of each of `blocks`.
  private(set) var ranges: [Range<Int>] = []
  /// How many tokens and marks were looked at.
  private(set) var steps = 0
  private var arrivals: [Arrival]

  /// How many paragraphs without a mark a quotation may run over before its end must come.
  private static let longestRun: UInt8 = 8
  /// How many tokens a line may have that stands in a quotation and is not of it.
  private static let longestNoise = 20

  init(document: AnalysedDocument) {
    blocks = document.blocks.indices.filter { !document.blocks[$0].isEmpty }
    arrivals = []
    ranges.reserveCapacity(blocks.count)
    let reader = MarkReader(document: document)
    for block in blocks {
      let range = document.blocks[block]
      let start = marks.count
      for index in range {
        guard let glyph = document[index].glyph else { continue }
        let before = marks.count > start ? marks[marks.count - 1] : nil
        marks.append(reader.mark(index, glyph, block: range, before: before))
      }
      ranges.append(start..<marks.count)
      steps += range.count
      countClosers(start..<marks.count, document)
    }
    arrivals = [Arrival](repeating: Arrival(), count: (blocks.count + 1) * MarkFamily.allCases.count)
    for position in blocks.indices.reversed() {
      for family in MarkFamily.allCases {
        arrivals[slot(position, family)] = arrival(document, position, family)
      }
    }
  }

  /// What becomes, from block `position` on, of a quotation of `family` that is open before it.
  func arrival(_ position: Int, _ family: MarkFamily) -> Arrival { arrivals[slot(position, family)] }

  /// Whether a block inside an open quotation is none of it: a caption, a heading, a line of the page.
  func isPassedOver(_ document: AnalysedDocument, _ position: Int, _ family: MarkFamily) -> Bool {
    if isAside(document, position) { return true }
    let arrival = arrival(position, family)
    guard arrival.distance > 0, document.document.blocks[blocks[position]].kind != .listItem else {
      return false
    }
    if arrival.way == .reopens { return true }
    // Between bare paragraphs, a line without a stop behind one that ended its sentence.
    let range = document.blocks[blocks[position]]
    guard position > 0, isNoiseLike(document, range), range.count * 2 <= MarkTable.longestNoise else {
      return false
    }
    let before = document[document.blocks[blocks[position - 1]].upperBound - 1]
    return before.isMark(UInt8(ascii: "."))
  }

  /// Whether a block stands beside the text: a heading or a caption.
  func isAside(_ document: AnalysedDocument, _ position: Int) -> Bool {
    let kind = document.document.blocks[blocks[position]].kind
    return kind == .heading || kind == .caption
  }

  private func slot(_ position: Int, _ family: MarkFamily) -> Int {
    position * MarkFamily.allCases.count + family.rawValue
  }

  /// Notes at each mark how many close after it.
  private mutating func countClosers(_ range: Range<Int>, _ document: AnalysedDocument) {
    var double: UInt8 = 0
    var single: UInt8 = 0
    var guillemet: UInt8 = 0
    for index in range.reversed() {
      steps += 1
      marks[index].closers = double | single << 2 | guillemet << 4
      let mark = marks[index]
      if mark.role == .apostrophe || mark.isDoubtful { continue }
      let opens = mark.role == .opens
      switch mark.family {
      case .double:
        double = opens ? 0 : min(2, double + 1)
        // Two apostrophes may be one mark or two.
        if !opens, document[Int(mark.token)].glyph == .twoApostrophes { single = min(2, single + 1) }
      case .single: single = opens ? 0 : min(2, single + 1)
      case .guillemet: guillemet = opens ? 0 : min(2, guillemet + 1)
      }
    }
  }

  private mutating func arrival(_ document: AnalysedDocument, _ position: Int, _ family: MarkFamily)
    -> Arrival
  {
    steps += 1
    let kind = document.document.blocks[blocks[position]].kind
    if kind == .tableCell { return Arrival() }
    let next = arrivals[slot(position + 1, family)].later(within: MarkTable.longestRun)
    if isAside(document, position) { return next }
    let range = document.blocks[blocks[position]]
    for index in ranges[position] {
      steps += 1
      let mark = marks[index]
      guard mark.family == family, mark.role != .apostrophe, !mark.isDoubtful else { continue }
      let starts = Int(mark.token) == range.lowerBound
      switch mark.role {
      case .opens: return starts ? Arrival(way: .reopens) : Arrival()
      case .closes: return Arrival(way: .closes)
      default: return starts ? Arrival(way: .reopens) : Arrival()
      }
    }
    if next.way == .reopens, kind != .listItem, !isNoiseLike(document, range) { return Arrival() }
    return next
  }

  /// Whether a block is a short line that ends as no paragraph of a quotation does.
  private func isNoiseLike(_ document: AnalysedDocument, _ range: TokenRange) -> Bool {
    range.count <= MarkTable.longestNoise && document[range.upperBound - 1].kind != .punctuation
  }
}
