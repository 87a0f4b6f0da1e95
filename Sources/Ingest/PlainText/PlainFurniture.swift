import ReportText

/// Marks the blocks of a plain text that a page left in it: breadcrumbs, share lines, comment rules.
enum PlainFurniture {
  /// Marks furniture among `blocks`.
  static func mark(_ blocks: inout [Block], in text: ByteBuffer) {
    // A report of one line is the report, whatever it looks like.
    guard blocks.count > 1 else { return }
    for index in blocks.indices where blocks[index].kind != .tableCell {
      let bytes = ByteBuffer(rebasing: text[blocks[index].span.range])
      if FurnitureText.isFurniture(bytes, isHeading: false) || (index < 8 && isBreadcrumb(bytes)) {
        blocks[index].kind = .furniture
      }
    }
    markCommentRules(&blocks, in: text)
    SiteMenu.mark(&blocks, in: text)
    PlainTail.mark(&blocks, in: text)
    // Never all of it: then the words were misread.
    if !blocks.contains(where: \.isReport) {
      for index in blocks.indices where blocks[index].cell == nil { blocks[index].kind = .paragraph }
    }
  }

  /// Whether a line is the way to a page: `Home > News > Title`.
  private static func isBreadcrumb(_ line: ByteBuffer) -> Bool {
    guard line.count <= 300, line.count > 4 else { return false }
    var marks = 0
    for at in 1..<line.count - 1 where line[at - 1] == 0x20 {
      if line[at] == 0x3E, line[at + 1] == 0x20 { marks += 1 }
      // » and ›
      if line[at] == 0xC2, line[at + 1] == 0xBB { marks += 1 }
      if line[at] == 0xE2, line[at + 1] == 0x80, at + 2 < line.count, line[at + 2] == 0xBA { marks += 1 }
    }
    let begins = hasPrefix("home ", in: line, at: 0) || hasPrefix("you are here", in: line, at: 0)
    return begins ? marks >= 1 : marks >= 3
  }

  /// The rules for readers' comments at the end: they read like statements, and are not the report's.
  private static func markCommentRules(_ blocks: inout [Block], in text: ByteBuffer) {
    // Upwards from the end: what speaks of comments, as long as something certain stands below or above it.
    var first = blocks.count
    var hasAnchor = false
    while first > 0 {
      let bytes = ByteBuffer(rebasing: text[blocks[first - 1].span.range])
      let isCertain = blocks[first - 1].kind == .furniture
      guard isCertain || speaksOfComments(bytes) else { break }
      if isCertain { hasAnchor = true }
      first -= 1
    }
    guard hasAnchor, first > 0 else { return }
    for index in first..<blocks.count { blocks[index].kind = .furniture }
  }

  /// What rules for comments speak of.
  private static let rules: [StaticString] = [
    "our comments", "report any comments", "comments that break", "ability to comment",
    "comment on our stories", "comment on this article", "to post a comment", "our commenting",
    "community guidelines",
    "comments are moderated", "comments are closed", "comments section", "house rules", "comments policy",
    "our rules", "comments on our stories", "comment breaks", "rules in full", "sign in to comment",
    "log in to comment",
  ]

  private static func speaksOfComments(_ block: ByteBuffer) -> Bool {
    block.count <= 1200 && rules.contains { find($0, in: block, from: 0, to: block.count) != nil }
  }
}
