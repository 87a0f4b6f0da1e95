import ReportText

/// The lines that a mail program puts above a message: `From:`, `Sent:`, `Subject:`.
struct MailHeader {
  /// The line behind the head, as an index.
  private(set) var end = 0
  /// What stands behind `Subject:`, marks of answers and forwarding left out.
  private(set) var subject: ByteSpan?
  /// What stands behind `Date:` or `Sent:`.
  private(set) var sent: ByteSpan?

  private static let keys: [StaticString] = [
    "from:", "to:", "cc:", "bcc:", "sent:", "date:", "subject:", "reply-to:", "attachments:", "importance:",
    "message-id:", "mime-version:", "content-type:", "content-transfer-encoding:", "return-path:",
    "received:",
    "x-mailer:", "organization:", "priority:", "sensitivity:",
  ]
  private static let answers: [StaticString] = ["re:", "fw:", "fwd:"]
  /// The most lines of a head.
  private static let mostLines = 60

  /// The head at the top of `lines`; nil if there is none.
  init?(_ lines: [TextLine], in text: ByteBuffer) {
    var start = 0
    while start < lines.count, lines[start].isBlank { start += 1 }
    var fields: Set<Int> = []
    var index = start
    while index < lines.count, index - start < Self.mostLines, !lines[index].isBlank {
      let span = lines[index].span
      let line = ByteBuffer(rebasing: text[span.range])
      if let key = Self.keys.firstIndex(where: { hasPrefix($0, in: line, at: 0) }) {
        fields.insert(key)
        let words = ByteSpan(
          Self.skipSpace(text, span.start + Self.keys[key].utf8CodeUnitCount, span.end), span.end)
        if !words.isEmpty {
          if key == 4 || key == 5 { sent = words }
          if key == 6 { subject = Self.withoutAnswers(words, in: text) }
        }
      } else if index == start || lines[index].indent == 0 {
        break
      }
      index += 1
    }
    // One line may be anything (`To: the panel`); a head names a sender or a subject and something besides.
    guard fields.count >= 2, fields.contains(0) || fields.contains(6),
      fields.count >= 3 || index < lines.count,
      lines[index...].contains(where: { !$0.isBlank })
    else { return nil }
    // A memo's `Date:` and `Subject:` alone say no more of a mail than of a report.
    guard fields.contains(0) || fields.contains(1) else { return nil }
    end = index
  }

  private static func withoutAnswers(_ span: ByteSpan, in text: ByteBuffer) -> ByteSpan? {
    var span = span
    while let answer = answers.first(where: {
      hasPrefix($0, in: ByteBuffer(rebasing: text[span.range]), at: 0)
    }) {
      span.start = skipSpace(text, span.start + answer.utf8CodeUnitCount, span.end)
    }
    return span.isEmpty ? nil : span
  }

  private static func skipSpace(_ text: ByteBuffer, _ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, text[at].isHTMLSpace { at += 1 }
    return at
  }
}
