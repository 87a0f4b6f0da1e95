import Claims
import ReportText

/// What was edited in some words, word by word: a longest common subsequence of bounded size.
enum WordEdits {
  /// The most words on a side; of longer quotations only the whole is shown.
  private static let most = 400

  /// The edits that make the words of `old` those of `new`; empty where they are too many, or where nothing
  /// changed.
  static func between(
    _ old: TokenRange, in before: AnalysedDocument, _ new: TokenRange, in after: AnalysedDocument
  ) -> [Change.Edit] {
    let lefts = words(old, before)
    let rights = words(new, after)
    guard lefts.count <= most, rights.count <= most else { return [] }
    let (first, second) = (
      lefts.map { before.bytes(of: before[$0]) }, rights.map { after.bytes(of: after[$0]) }
    )
    let width = second.count + 1
    var lengths = [Int32](repeating: 0, count: (first.count + 1) * width)
    for row in stride(from: first.count - 1, through: 0, by: -1) {
      for column in stride(from: second.count - 1, through: 0, by: -1) {
        lengths[row * width + column] =
          first[row] == second[column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var edits: [Change.Edit] = []
    func add(_ kind: Change.Edit.Kind, _ span: ByteSpan) {
      if let last = edits.last, last.kind == kind {
        edits[edits.count - 1].span = ByteSpan(last.span.start, span.end)
      } else {
        edits.append(Change.Edit(kind, span))
      }
    }
    var (row, column) = (0, 0)
    while row < first.count || column < second.count {
      if row < first.count, column < second.count, first[row] == second[column] {
        add(.same, after[rights[column]].span)
        row += 1
        column += 1
      } else if row < first.count,
        column == second.count || lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]
      {
        add(.removed, before[lefts[row]].span)
        row += 1
      } else {
        add(.inserted, after[rights[column]].span)
        column += 1
      }
    }
    return edits.contains { $0.kind != .same } ? edits : []
  }

  private static func words(_ range: TokenRange, _ document: AnalysedDocument) -> [Int] {
    range.filter { document[$0].kind != .quoteMark }
  }
}
