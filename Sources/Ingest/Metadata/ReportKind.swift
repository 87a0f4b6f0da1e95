import ReportText

/// What kind of report a document says it is, in its title or the first lines: `Minutes of the meeting`, `News release`.
enum ReportKind {
  /// How many blocks from the top may say it, and how long such a line may be, in bytes.
  private static let reach = 8
  private static let longest = 160

  private static let minutes: [StaticString] = ["minutes of", "draft minutes", "minutes –", "minutes -"]
  private static let release: [StaticString] = [
    "press release", "news release", "media release", "for immediate release", "press notice",
  ]
  private static let statistics: [StaticString] = [
    "statistical bulletin", "statistical release", "statistics", "recorded crime", "data tables",
  ]
  private static let report: [StaticString] = ["report"]

  /// The kind that the words of `document` give, or else what its page's data say.
  static func of(_ document: Document) -> Metadata.Kind? {
    let told = document.metadata.kind
    var lines: [[UInt8]] = document.metadata.title.map { [Array($0.utf8)] } ?? []
    for block in document.blocks.prefix(reach) where block.span.length <= longest {
      lines.append(Array(document.text[block.span.range]))
    }
    if lines.contains(where: { opens($0, minutes) || isWhole($0, "minutes") }) { return .minutes }
    if lines.contains(where: { opens($0, release) }) { return .release }
    // `Statistics show a fall` is news: only a title that ends in the words, or goes on with what they are of.
    guard told == nil, let title = lines.first else { return told }
    if names(title, statistics) { return .statistics }
    return names(title, report) ? .report : nil
  }

  /// Whether the line begins with one of `words`, behind a few others at most (`Draft – Minutes of`).
  private static func opens(_ line: [UInt8], _ words: [StaticString]) -> Bool {
    line.withUnsafeBufferPointer { bytes in
      words.contains { word in
        guard let at = find(word, in: bytes, from: 0, to: min(bytes.count, 60)) else { return false }
        return at == 0
          || word.utf8CodeUnitCount > 8 && at < 40 && !bytes[at - 1].isLetter && startsUpper(bytes, at)
      }
    }
  }

  private static func startsUpper(_ bytes: ByteBuffer, _ at: Int) -> Bool {
    bytes[at] >= 0x41 && bytes[at] <= 0x5A
  }

  private static func isWhole(_ line: [UInt8], _ word: StaticString) -> Bool {
    line.withUnsafeBufferPointer { $0.count == word.utf8CodeUnitCount && hasPrefix(word, in: $0, at: 0) }
  }

  /// Whether one of `words` ends the title, or a number, a mark or a preposition follows it: `Annual report 2023`.
  private static func names(_ title: [UInt8], _ words: [StaticString]) -> Bool {
    title.withUnsafeBufferPointer { bytes in
      words.contains { word in
        guard let at = find(word, in: bytes, from: 0, to: bytes.count), at == 0 || !bytes[at - 1].isLetter
        else {
          return false
        }
        var next = at + word.utf8CodeUnitCount
        if next < bytes.count, bytes[next].isLetter { return false }
        while next < bytes.count, bytes[next].isHTMLSpace { next += 1 }
        guard next < bytes.count, bytes[next].isLetter else { return true }
        return ["for ", "of ", "to the ", "in "].contains { hasPrefix($0, in: bytes, at: next) }
      }
    }
  }
}
