import Claims
import ReportText

/// Writes changes as a list that leads to their places in two texts, and what it can be filtered by.
struct ChangeList {
  /// What did change: promises and targets first, then by class.
  let items: [Change]
  /// The old text with the places of the changes in it.
  let oldMarks: MarkedText
  /// The new text with the places of the changes in it.
  let newMarks: MarkedText
  private let unfollowed: Unfollowed
  private let old: Report
  private let new: Report
  private let wording: ChangeWording
  /// The mark of each item in the old text and in the new one; nil where it has no place there.
  private let oldPlaces: [Int?]
  private let newPlaces: [Int?]

  /// The list of `changes` from `old` to `new`; what is unchanged has no row.
  init(_ changes: [Change], unfollowed: Unfollowed, from old: Report, to new: Report) {
    self.unfollowed = unfollowed
    let changed = changes.filter { $0.kind != .unchanged }
    let plain = changed.filter { !$0.isCommitment }
    items =
      changed.filter(\.isCommitment)
      + Change.Kind.reported.flatMap { kind in plain.filter { $0.kind == kind } }
    self.old = old
    self.new = new
    wording = ChangeWording(from: old, to: new)
    (oldMarks, oldPlaces) = ChangeList.marks(items, in: old, \.old, .removed)
    (newMarks, newPlaces) = ChangeList.marks(items, in: new, \.new, .inserted)
  }

  private static func marks(
    _ items: [Change], in report: Report, _ place: (Change) -> ByteSpan?, _ edit: Change.Edit.Kind
  ) -> (MarkedText, [Int?]) {
    var marks: [Mark] = []
    var places: [Int?] = []
    for (number, change) in items.enumerated() {
      guard let span = place(change) else {
        places.append(nil)
        continue
      }
      places.append(marks.count)
      marks.append(
        Mark(
          span: span, kinds: kinds(change.kind),
          entry: Mark.Entry(letter: UInt8(ascii: "c"), number: number + 1)))
      for piece in change.edits where piece.kind == edit {
        marks.append(Mark(span: piece.span, kinds: .edited))
      }
    }
    return (
      MarkedText(report.document.text, marks: marks, blocks: report.document.blocks.lazy.map(\.span)), places
    )
  }

  private static func kinds(_ kind: Change.Kind) -> MarkKinds {
    switch kind {
    case .added: .added
    case .withdrawn: .withdrawn
    default: .changed
    }
  }

  /// Writes the list, its heading and its filters; these are for the page's script, which shows them.
  func write(_ html: inout HTMLWriter) {
    html.markup(
      "<section id=changes aria-labelledby=changes-title>\n<h2 id=changes-title tabindex=-1>Changes <span class=number>"
    )
    html.number(items.count)
    html.markup("</span></h2>\n")
    if items.isEmpty {
      html.markup("<p class=none>No change was found between these reports.</p>\n")
    } else {
      writeFilters(&html)
      html.markup("<ol class=changes>\n")
      for index in items.indices { write(&html, index) }
      html.markup("</ol>\n")
    }
    if unfollowed.count > 0 { writeUnfollowed(&html) }
    html.markup("</section>\n")
  }

  private func writeUnfollowed(_ html: inout HTMLWriter) {
    html.markup("<details class=unfollowed><summary>")
    html.text(ChangeWording.unfollowed)
    html.markup(" <span class=number>")
    html.number(unfollowed.count)
    html.markup("</span></summary>\n")
    for (name, report, spans) in [("Old report", old, unfollowed.old), ("New report", new, unfollowed.new)]
    where !spans.isEmpty {
      html.markup("<p class=side>")
      html.text(name)
      html.markup("</p>\n<ul>\n")
      for span in spans {
        html.markup("<li>")
        html.shortened(report.document.string(span))
        html.markup("</li>\n")
      }
      html.markup("</ul>\n")
    }
    html.markup("</details>\n")
  }

  private func writeFilters(_ html: inout HTMLWriter) {
    html.markup(
      "<form id=filters class=script aria-label=\"Filter the changes\">\n<fieldset><legend>Classes</legend>\n"
    )
    for kind in Change.Kind.reported {
      let count = items.count { $0.kind == kind }
      guard count > 0 else { continue }
      html.markup("<label><input type=checkbox name=class checked value=")
      html.markup(kind.rawValue.utf8)
      html.markup("> ")
      html.markup(ChangeWording.name(kind).utf8)
      html.markup(" <span class=number>")
      html.number(count)
      html.markup("</span></label>\n")
    }
    html.markup("</fieldset>\n")
    if items.contains(where: \.isCommitment) {
      html.markup("<label><input type=checkbox name=commitments> promises and targets only</label>\n")
    }
    html.markup("<p id=shown role=status></p>\n</form>\n")
  }

  private func write(_ html: inout HTMLWriter, _ index: Int) {
    let change = items[index]
    let oldRuns = oldPlaces[index].map { oldMarks.covered[$0] }
    let newRuns = newPlaces[index].map { newMarks.covered[$0] }
    html.markup("<li class=change id=c")
    html.number(index + 1)
    html.markup(" data-class=")
    html.markup(change.kind.rawValue.utf8)
    if change.isCommitment { html.markup(" data-commitment") }
    html.runs("data-old", [oldRuns].compactMap(\.self))
    html.runs("data-new", [newRuns].compactMap(\.self))
    html.markup("><p class=head><span class=\"kind k-")
    html.markup(change.kind.rawValue.utf8)
    html.markup("\">")
    html.markup(ChangeWording.name(change.kind).utf8)
    html.markup("</span>")
    if change.isCommitment { html.markup(" <span class=\"kind promise\">promise or target</span>") }
    if change.isReversed { html.markup(" <span class=\"kind promise\">denied by one of the two</span>") }
    if change.confidence != .certain {
      html.markup(" <span class=sure>")
      html.markup(change.confidence.rawValue.utf8)
      html.markup("</span>")
    }
    html.markup("</p>\n")
    writeWords(&html, change)
    html.markup("<p class=places>")
    link(&html, oldRuns, change.old, letter: "o", pane: "old", name: "In the old report")
    if change.old != nil, change.new != nil { html.markup(" ") }
    link(&html, newRuns, change.new, letter: "n", pane: "new", name: "In the new report")
    html.markup("</p></li>\n")
  }

  /// What it is about, and what became of it.
  private func writeWords(_ html: inout HTMLWriter, _ change: Change) {
    switch change.kind {
    case .valueChanged, .dateChanged, .reattributed, .stale, .unchanged:
      html.markup("<p class=what>")
      html.shortened(wording.what(change))
      html.markup("</p>\n")
      guard change.kind != .stale, let values = wording.values(change) else { return }
      html.markup("<p class=values><del>")
      html.text(values.from)
      html.markup("</del> → <ins>")
      html.text(values.to)
      html.markup("</ins>")
      if let difference = ChangeWording.difference(change) {
        html.markup(" <span class=by>")
        html.text(difference)
        html.markup("</span>")
      }
      html.markup("</p>\n")
    case .reworded where !change.edits.isEmpty: writeEdits(&html, change.edits)
    case .added:
      html.markup("<p class=what><ins>")
      html.shortened(wording.what(change))
      html.markup("</ins></p>\n")
    case .withdrawn:
      html.markup("<p class=what><del>")
      html.shortened(wording.what(change))
      html.markup("</del></p>\n")
    case .reworded, .split, .merged:
      if let before = wording.before(change) {
        html.markup("<p class=what><del>")
        html.shortened(before)
        html.markup("</del></p>\n")
      }
      if let after = wording.after(change) {
        html.markup("<p class=what><ins>")
        html.shortened(after)
        html.markup("</ins></p>\n")
      }
    }
  }

  /// Writes a quotation with its edits, word by word.
  private func writeEdits(_ html: inout HTMLWriter, _ edits: [Change.Edit]) {
    html.markup("<p class=what>")
    for (turn, edit) in edits.enumerated() {
      if turn > 0 { html.markup(" ") }
      switch edit.kind {
      case .same: html.text(new.document.text, edit.span.range)
      case .removed:
        html.markup("<del>")
        html.text(old.document.text, edit.span.range)
        html.markup("</del>")
      case .inserted:
        html.markup("<ins>")
        html.text(new.document.text, edit.span.range)
        html.markup("</ins>")
      }
    }
    html.markup("</p>\n")
  }

  /// Writes the link to a place; where its words lie in no block, to the text that they are from.
  private func link(
    _ html: inout HTMLWriter, _ runs: Range<Int>?, _ span: ByteSpan?, letter: StaticString,
    pane: StaticString, name: StaticString
  ) {
    guard span != nil else { return }
    html.markup("<a class=go href=\"#")
    if let runs, !runs.isEmpty {
      html.markup(letter)
      html.number(runs.lowerBound)
    } else {
      html.markup(pane)
    }
    html.markup("\">")
    html.markup(name)
    html.markup("</a>")
  }
}

extension HTMLWriter {
  /// Writes words of a report, not too many of them.
  fileprivate mutating func shortened(_ words: String) {
    let bytes = Array(words.utf8)
    self.words(bytes, ByteSpan(0, bytes.count))
  }
}
