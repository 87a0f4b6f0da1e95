import Claims
import ReportText

/// Writes the changes between two reports for a person to read on a terminal. Whatever a report holds, nothing of it can disturb
/// the terminal.
public struct ChangeTextEmitter: Sendable {
  /// A narrower terminal is written to as if it were this wide.
  private static let leastWidth = 48
  /// How many lines the words of one change may take; the reports have them in full.
  private static let mostLines = 3

  private typealias Cell = ColumnLayout.Cell

  private let width: Int
  private let usesColour: Bool

  /// An emitter for a terminal of `width` columns.
  public init(width: Int, usesColour: Bool) {
    self.width = max(width, ChangeTextEmitter.leastWidth)
    self.usesColour = usesColour
  }

  /// The changes from `old` to `new`, UTF-8, each line with its line break; what is unchanged is only counted, and what could not be
  /// followed stands at the end.
  public func text(
    of changes: [Change], unfollowed: Unfollowed = Unfollowed(), from old: Report, to new: Report
  ) -> [UInt8] {
    let wording = ChangeWording(from: old, to: new)
    var lines = heading("\(old.id) → \(new.id)", .heading)
    if old.findings.published != nil || new.findings.published != nil {
      lines += heading(
        "\(Wording.published(old.findings.published)) → \(Wording.published(new.findings.published))", .plain)
    }
    let changed = changes.filter { $0.kind != .unchanged }
    add("Promises and targets", changed.filter(\.isCommitment), wording, namesClass: true, &lines)
    let plain = changed.filter { !$0.isCommitment }
    add("Now denied, or no longer", plain.filter(\.isReversed), wording, namesClass: false, &lines)
    for kind in Change.Kind.reported {
      add(
        ChangeTextEmitter.title(kind), plain.filter { $0.kind == kind && !$0.isReversed }, wording,
        namesClass: false, &lines)
    }
    if unfollowed.count > 0 {
      lines.append("")
      lines.append(
        TextStyle.heading.applied(
          to: "\(ChangeWording.unfollowed) (\(unfollowed.count))", usesColour: usesColour))
      let rows =
        unfollowed.old.map { (sign: "?−", words: old.document.string($0)) }
        + unfollowed.new.map { (sign: "?+", words: new.document.string($0)) }
      lines += ColumnLayout(width: width, usesColour: usesColour).lines(
        rows.map { row in
          [
            Cell(row.sign, .faint),
            Cell(TerminalText.neutralised(row.words), mostLines: ChangeTextEmitter.mostLines),
          ]
        }, wide: 1)
    }
    lines.append("")
    lines += heading(ChangeWording.summary(changes, unfollowed: unfollowed.count), .plain)
    return ChangeTextEmitter.bytes(lines)
  }

  /// What is said of reports that stand in one of two folders alone.
  public func text(leftOver paths: [String], isOld: Bool) -> [UInt8] {
    ChangeTextEmitter.bytes(
      paths.flatMap {
        heading("Only in the \(isOld ? "old" : "new") folder: \($0)", isOld ? .failure : .value)
      })
  }

  private func add(
    _ title: String, _ changes: [Change], _ wording: ChangeWording, namesClass: Bool, _ lines: inout [String]
  ) {
    guard !changes.isEmpty else { return }
    lines.append("")
    lines.append(TextStyle.heading.applied(to: "\(title) (\(changes.count))", usesColour: usesColour))
    let layout = ColumnLayout(width: width, usesColour: usesColour)
    let withValues = changes.filter { isValue($0, wording) }
    lines += layout.lines(withValues.map { valueRow($0, wording, namesClass: namesClass) }, wide: 0)
    lines += layout.lines(
      changes.filter { !isValue($0, wording) }.flatMap { wordRows($0, wording, namesClass: namesClass) },
      wide: 1)
  }

  private func isValue(_ change: Change, _ wording: ChangeWording) -> Bool {
    switch change.kind {
    case .valueChanged, .dateChanged, .reattributed: wording.values(change) != nil
    default: false
    }
  }

  private func valueRow(_ change: Change, _ wording: ChangeWording, namesClass: Bool) -> [ColumnLayout.Cell] {
    var facts = [ChangeWording.difference(change)].compactMap(\.self)
    if facts.isEmpty, namesClass { facts.append(ChangeWording.name(change)) }
    if change.confidence != .certain { facts.append(change.confidence.rawValue) }
    return [
      Cell(TerminalText.neutralised(wording.what(change)), mostLines: ChangeTextEmitter.mostLines),
      Cell(TerminalText.neutralised(wording.values(change).map { "\($0.from) → \($0.to)" } ?? ""), .value),
      Cell(facts.joined(separator: ", "), .faint),
    ]
  }

  /// The words before, behind a minus, and those after, behind a plus; what stayed as it is behind a sign of equality.
  private func wordRows(_ change: Change, _ wording: ChangeWording, namesClass: Bool) -> [[ColumnLayout.Cell]]
  {
    // What is unsure is not told as if it were sure.
    let doubt = change.confidence == .certain ? "" : "(\(change.confidence.rawValue)) "
    let note = (namesClass ? ChangeWording.name(change) + ": " : "") + doubt
    func row(_ sign: String, _ style: TextStyle, _ words: String?) -> [Cell]? {
      words.map {
        [
          Cell(sign, style),
          Cell(note + TerminalText.neutralised($0), mostLines: ChangeTextEmitter.mostLines),
        ]
      }
    }
    switch change.kind {
    case .stale: return [row("=", .warning, wording.what(change))].compactMap(\.self)
    case .added: return [row("+", .value, wording.what(change))].compactMap(\.self)
    case .withdrawn: return [row("−", .failure, wording.what(change))].compactMap(\.self)
    default:
      return [row("−", .failure, wording.before(change)), row("+", .value, wording.after(change))].compactMap(
        \.self)
    }
  }

  static func title(_ kind: Change.Kind) -> String {
    switch kind {
    case .unchanged: "Unchanged"
    case .reworded: "Worded otherwise"
    case .valueChanged: "Values"
    case .dateChanged: "Dates"
    case .reattributed: "Said by somebody else"
    case .stale: "Carried over, though its time has passed"
    case .split: "Split"
    case .merged: "Merged"
    case .added: "Added"
    case .withdrawn: "Withdrawn"
    }
  }

  private func heading(_ text: String, _ style: TextStyle) -> [String] {
    ColumnLayout.wrap(TerminalText.neutralised(text), width: width).map {
      style.applied(to: $0, usesColour: usesColour)
    }
  }

  private static func bytes(_ lines: [String]) -> [UInt8] { Array(lines.map { "\($0)\n" }.joined().utf8) }
}
