import ReportText

/// The tail of a release or of minutes, which is no longer the report: notes and contacts for the press, lists of
/// papers. What reads like the report again ends it: a resolution, a second release.
struct PlainTail {
  /// What a tail may begin with.
  private enum Opener {
    /// `ENDS`: notes and contacts may follow.
    case end
    /// `Notes to editors`: numbered facts and contacts.
    case notes
    /// `Background papers`: a list.
    case papers
  }

  private static let openers: [(words: StaticString, opener: Opener)] = [
    ("ends", .end), ("-ends-", .end), ("- ends -", .end), ("– ends –", .end), ("~ends~", .end),
    ("notes to editors", .notes), ("note to editors", .notes), ("notes for editors", .notes),
    ("background papers", .papers), ("list of background papers", .papers), ("background documents", .papers),
  ]
  /// What a block begins with that is no note, wherever it stands.
  private static let returns: [StaticString] = [
    "resolved", "recommendation", "recommended", "resolution", "press release", "news release",
    "media release",
    "for immediate release", "embargoed until", "decision",
  ]
  /// What a line about the press office holds.
  private static let contacts: [StaticString] = [
    "contact", "press office", "media", "@", "www.", "http", "telephone", "tel:", "interview", "photo",
    "available from",
  ]
  /// What heads a part of the notes.
  private static let noteHeads: [StaticString] = [
    "about ", "contact", "further information", "for further", "background", "photo", "media", "interview",
    "notes", "note ", "press", "more information", "appendi",
  ]

  /// The longest a tail may be, in bytes: what a chapter called `Background papers` opens in a long report
  /// is no tail.
  private static let longestTail = 3000
  /// The least length of a paragraph of prose, in bytes.
  private static let prose = 60

  private let text: ByteBuffer
  private let blocks: [Block]

  /// Marks the tail of `blocks`, if it lies in the report's last third.
  static func mark(_ blocks: inout [Block], in text: ByteBuffer) {
    guard let last = blocks.last else { return }
    let earliest = max(last.span.end / 3 * 2, last.span.end - longestTail)
    let tail = PlainTail(text: text, blocks: blocks)
    var open: Opener?
    for index in blocks.indices where blocks[index].span.start >= earliest {
      if let opener = tail.opener(index) {
        open = opener
      } else if let opener = open, tail.returnsToReport(index, behind: opener) {
        open = nil
      }
      if open != nil { blocks[index].kind = .furniture }
    }
  }

  private func bytes(_ index: Int) -> ByteBuffer { ByteBuffer(rebasing: text[blocks[index].span.range]) }

  private func opener(_ index: Int) -> Opener? {
    let block = bytes(index)
    return Self.openers.first { words, _ in
      let length = words.utf8CodeUnitCount
      guard hasPrefix(words, in: block, at: 0) else { return false }
      // The whole line, or the line and its list (`Background papers: …`).
      return block.count == length || block[length] == 0x3A || block[length] == 0x0A || block[length] == 0x0D
    }?.opener
  }

  /// Whether the report goes on with block `index`.
  private func returnsToReport(_ index: Int, behind opener: Opener) -> Bool {
    let block = bytes(index)
    if Self.returns.contains(where: { hasPrefix($0, in: block, at: 0) }) || resolves(block) { return true }
    if opener != .notes, isProse(index) { return true }
    // A heading with prose below it: another release, or a chapter.
    guard LineShape.looksLikeHeading(blocks[index].span, in: text), blocks[index].kind == .paragraph,
      index + 1 < blocks.count, isProse(index + 1)
    else { return false }
    return !speaks(block, of: Self.contacts) && !Self.noteHeads.contains { hasPrefix($0, in: block, at: 0) }
  }

  /// Whether the block says what was resolved.
  private func resolves(_ block: ByteBuffer) -> Bool {
    let start = ByteBuffer(rebasing: block[..<min(block.count, 80)])
    guard let at = find("resolved", in: start, from: 0, to: start.count) else { return false }
    return start[at].isUpper || hasPrefix("it was resolved", in: start, at: 0)
      || find("panel ", in: start, from: 0, to: at) != nil
  }

  /// Whether the block is a paragraph of whole sentences that is no contact's.
  private func isProse(_ index: Int) -> Bool {
    let block = bytes(index)
    return blocks[index].kind == .paragraph && block.count >= Self.prose
      && LineShape.endsSentence(blocks[index].span, in: text) && (block[0].isLetter || block[0] >= 0x80)
      && !speaks(block, of: Self.contacts)
  }

  private func speaks(_ block: ByteBuffer, of words: [StaticString]) -> Bool {
    block.count <= 600 && words.contains { find($0, in: block, from: 0, to: block.count) != nil }
  }
}
