/// The open elements of a page, for the plain reader: which end tag closes which of them. Every question is answered
/// without walking the stack, so that no page makes it slow.
struct OpenElements {
  private struct Entry {
    var name: UInt64
    var rank: Int
    /// Where the element of the same name, and the one of the same rank, that was innermost before stands; -1 for none.
    var outerOfName: Int
    var outerOfRank: Int
  }

  private var stack: [Entry] = []
  private var innermost: [UInt64: Int] = [:]
  private var innermostOfRank = [Int](repeating: -1, count: 8)

  /// An element of `tag`, whose lower-cased name hashes to `name`, is opened.
  mutating func push(_ tag: Tag, name: UInt64) {
    let rank = Self.rank(of: tag)
    let index = stack.count
    stack.append(
      Entry(name: name, rank: rank, outerOfName: innermost[name] ?? -1, outerOfRank: innermostOfRank[rank]))
    innermost[name] = index
    innermostOfRank[rank] = index
  }

  /// The innermost element is closed.
  mutating func pop() {
    guard let entry = stack.popLast() else { return }
    innermost[entry.name] = entry.outerOfName
    innermostOfRank[entry.rank] = entry.outerOfRank
  }

  /// How many elements the end tag of `tag` closes: 0 if none of that name is open, or if an element of a higher rank
  /// stands in between, as `</b>` does not end a `<div>`, nor `</div>` a cell.
  func closed(byEndOf tag: Tag, name: UInt64) -> Int {
    guard let index = innermost[name], index >= 0 else { return 0 }
    for rank in (Self.rank(of: tag) + 1)..<8 where innermostOfRank[rank] > index { return 0 }
    return stack.count - index
  }

  /// How many elements a start tag of `tag` closes because their own end tags were left out.
  func closed(byStartOf tag: Tag) -> Int {
    switch tag {
    case .li: count(of: [.li], within: [.ul, .ol, .menu, .dir])
    case .dt, .dd: count(of: [.dt, .dd], within: [.dl])
    case .tr: count(of: [.tr], within: [.table])
    case .td, .th: count(of: [.td, .th], within: [.tr, .table])
    case .option: count(of: [.option], within: [.select])
    case .tbody, .thead, .tfoot: count(of: [.tbody, .thead, .tfoot], within: [.table])
    // A link within a link is one whose end tag was left out.
    case .a: inline(.a)
    default: Self.closesParagraph(tag) ? inline(.p) : 0
    }
  }

  private func count(of names: [Tag], within bounds: [Tag]) -> Int {
    let index = names.map(position).max() ?? -1
    let bound = bounds.map(position).max() ?? -1
    return index > bound ? stack.count - index : 0
  }

  private func position(_ tag: Tag) -> Int { innermost[Self.hashes[Int(tag.rawValue)]] ?? -1 }

  /// An open element of `tag` with nothing but inline elements in it.
  private func inline(_ tag: Tag) -> Int {
    let index = position(tag)
    guard index >= 0 else { return 0 }
    for rank in 1..<8 where innermostOfRank[rank] > index { return 0 }
    return stack.count - index
  }

  private static let hashes: [UInt64] = Tag.allCases.map { $0.name.withUTF8Buffer { loweredHash($0) } }

  private static func closesParagraph(_ tag: Tag) -> Bool {
    switch tag {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
      .figcaption,
      .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .main, .menu, .nav, .ol,
      .p, .pre,
      .section, .summary, .table, .ul:
      true
    default: false
    }
  }

  private static func rank(of tag: Tag) -> Int {
    switch tag {
    case .html: 7
    case .body, .head: 6
    case .table: 5
    case .tbody, .thead, .tfoot: 4
    case .tr: 3
    case .td, .th: 2
    case .p, .unknown: 0
    default: tag.flow == .inline ? 0 : 1
    }
  }
}
