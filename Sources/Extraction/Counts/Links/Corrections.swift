import Claims
import ReportText

/// Links a figure that the text corrects to the one in its place: `should read 3,148, not 3,418`.
///
/// Only words that speak of a figure as written make a correction: what should *be* 20, not 30, is a wish.
enum Corrections {
  /// The most tokens between the two figures.
  private static let reach = 8

  /// Adds the links to `quantities`, all of those of `text`.
  static func add(to quantities: inout [Quantity], _ text: AnalysedDocument) {
    for index in quantities.indices.dropFirst() {
      let (first, second) = (quantities[index - 1], quantities[index])
      guard second.span.start - first.span.end < 100, isAlike(first, second) else { continue }
      let start = text.firstToken(atOrAfter: first.span.end)
      let end = text.firstToken(atOrAfter: second.span.start)
      guard start < end, end - start <= reach else { continue }
      let before = text.firstToken(atOrAfter: first.span.start)
      switch order(text, before: before, gap: start..<end) {
      case .rightFirst: quantities[index].correctedTo = index - 1
      case .wrongFirst: quantities[index - 1].correctedTo = index
      case nil: break
      }
    }
  }

  private enum Order { case rightFirst, wrongFirst }

  /// Whether the two may be one figure: single numbers of one kind, and different ones.
  private static func isAlike(_ first: Quantity, _ second: Quantity) -> Bool {
    guard first.kind == second.kind, first.value != second.value, case .number = first.value,
      case .number = second.value, first.kind != .rank, first.correctedTo == nil
    else { return false }
    let isBare = { (quantity: Quantity) in
      quantity.unit == nil || quantity.provenance.rule == BareNumberRule.description.id
    }
    return first.unit == second.unit || isBare(first) || isBare(second)
  }

  private static func order(_ text: AnalysedDocument, before: Int, gap: TokenRange) -> Order? {
    var words = Array(gap.filter { text[$0].kind == .word })
    // `3,148, and not 3,418`.
    if let first = words.first, text.matches(first, "and"), words.count > 1 { words.removeFirst() }
    let leading = text[before - 1].kind == .quoteMark ? before - 1 : before
    if isReading(text, endingAt: leading - 1), isInstead(text, words) { return .rightFirst }
    // `3,418 should read 3,148`, `3,418 was corrected to 3,148`, `corrected from 3,418 to 3,148`.
    if let last = words.last {
      if isReading(text, endingAt: last), words.count <= 5 { return .wrongFirst }
      let isTo = text.matches(last, "to")
      if isTo, words.count > 1, isCorrected(text, words[words.count - 2]) { return .wrongFirst }
      if isTo, words.count == 1, text.matches(leading - 1, "from"), isCorrected(text, leading - 2) {
        return .wrongFirst
      }
    }
    // `3,383 replaces 3,594`: of bare numbers, so that no cars replace vans.
    if gap.count == 1, text.matches(gap.lowerBound, "replaces"), text[before].kind == .number,
      gap.lowerBound == before + 1
    {
      return .rightFirst
    }
    return nil
  }

  /// Whether `should read`, `should have read` or `to read` ends at token `index`.
  private static func isReading(_ text: AnalysedDocument, endingAt index: Int) -> Bool {
    guard text.matches(index, "read") else { return false }
    if text.matches(index - 1, "have") { return text.matches(index - 2, "should") }
    return text.matches(index - 1, "should") || text.matches(index - 1, "to") && isCorrected(text, index - 2)
  }

  private static func isCorrected(_ text: AnalysedDocument, _ index: Int) -> Bool {
    text.matches(index, "corrected") || text.matches(index, "amended")
  }

  /// Whether `words` are `not`, `rather than`, `instead of` or `in place of`.
  private static func isInstead(_ text: AnalysedDocument, _ words: [Int]) -> Bool {
    switch words.count {
    case 1: return text.matches(words[0], "not")
    case 2:
      return text.matches(words[0], "rather") && text.matches(words[1], "than")
        || text.matches(words[0], "instead") && text.matches(words[1], "of")
    case 3:
      return text.matches(words[0], "in") && text.matches(words[1], "place") && text.matches(words[2], "of")
    default: return false
    }
  }
}
