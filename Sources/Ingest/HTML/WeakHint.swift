/// Tells where the word of a class says furniture and the text says report. `alert`, `callout` and `latest` name
/// boxes of warnings and lists of stories, and figures of the year as well; `cookie` and `nav` name one thing alone.
enum WeakHint {
  /// Whether what stands in the element at `index`, whose own roles are `roles`, is too much like a report to be
  /// what they call it.
  static func isRefuted(_ roles: Role, _ index: Int, _ sums: ElementSums) -> Bool {
    guard roles.isDisjoint(with: .strong) else { return false }
    let bytes = sums.bytes[index]
    guard bytes > 0, sums.links[index] * 4 < bytes else { return false }
    // The head of a section is often its heading alone.
    if roles.contains(.pageHeader), sums.isInArticle[index], sums.headings[index] * 2 >= bytes { return true }
    // The caption of a picture is one, whatever it is like; `SegmentChoice` takes those of `<figcaption>`.
    if roles.contains(.caption) { return false }
    guard sums.sentences[index] * 2 >= bytes else { return false }
    // Of an author, and of what is for sale, sentences are told too; figures seldom.
    if !roles.isDisjoint(with: [.byline, .advert]) { return sums.figures[index] * 2 > sums.sentences[index] }
    // Outside the article, dialogs and their like wait to be opened, and say sentences as well.
    let waits = !roles.isDisjoint(with: [.hidden, .share, .modal, .control])
    return !waits || sums.isInArticle[index] || sums.figures[index] > 0
  }
}
