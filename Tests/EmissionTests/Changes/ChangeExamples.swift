import Claims
import ReportText

/// Two small reports and what changed between them, made by hand.
enum ChangeExamples {
  static let oldText =
    "Crime rose by 1,200 cases. “We will act,” Ann Roe said. A\u{1B}[2J post opens on 3 May. Fees went up. 20%."
  static let newText =
    "Crime rose by 1,312 cases. “We shall act,” Bo Low said. A post opens on 5 May. Ten <b>dogs</b> came. 25%."

  static func report(_ text: String, id: String) -> Report {
    let block = Block(span: ByteSpan(0, text.utf8.count), kind: .paragraph, line: 1)
    let document = Document(
      text: Array(text.utf8), blocks: [block], metadata: Metadata(mediaType: "text/plain", encoding: "utf-8"))
    return Report(
      id: id, digest: "sha256:" + String(repeating: "0", count: 64),
      generator: Generator(version: "0.1.0", rules: "sha256:" + String(repeating: "1", count: 64)),
      document: document,
      findings: Findings())
  }

  static let old = report(oldText, id: "old.txt")
  static let new = report(newText, id: "n\u{1B}ew.txt")

  static func span(_ words: String, in text: String) -> ByteSpan {
    let bytes = Array(text.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: words.utf8) } ?? bytes.count
    return ByteSpan(start, start + words.utf8.count)
  }

  static func change(_ kind: Change.Kind, _ old: String?, _ new: String?) -> Change {
    Change(kind, old: old.map { span($0, in: oldText) }, new: new.map { span($0, in: newText) })
  }

  /// A figure that moved.
  static var moved: Change {
    var change = change(.valueChanged, "1,200 cases", "1,312 cases")
    change.oldValue = .quantity(.number(1200))
    change.newValue = .quantity(.number(1312))
    change.unit = "case"
    change.claim = .figure
    change.oldClaim = "c-1"
    return change
  }

  /// A promised day that was put off.
  static var putOff: Change {
    var change = change(.dateChanged, "3 May", "5 May")
    change.oldValue = .date("2021-05-03")
    change.newValue = .date("2021-05-05")
    change.days = 2
    change.isCommitment = true
    return change
  }

  /// A quotation with one word changed, and the speaker's name.
  static var edited: Change {
    var change = change(.reworded, "We will act", "We shall act")
    change.edits = [
      Change.Edit(.same, span("We", in: newText)), Change.Edit(.removed, span("will", in: oldText)),
      Change.Edit(.inserted, span("shall", in: newText)), Change.Edit(.same, span("act", in: newText)),
    ]
    change.confidence = .likely
    return change
  }

  /// A share that moved.
  static var share: Change {
    var change = change(.valueChanged, "20%", "25%")
    change.oldValue = .quantity(.number(20))
    change.newValue = .quantity(.number(25))
    change.unit = "percent"
    return change
  }

  static var all: [Change] {
    [
      putOff, moved, share, edited, change(.withdrawn, "Fees went up", nil),
      change(.added, nil, "Ten <b>dogs</b> came"),
      change(.unchanged, "Crime rose", "Crime rose"),
    ]
  }
}
