import Claims
import ReportText

/// Where each figure of a stretch stands among its clauses: the words that are about it, and the clause
/// that governs them.
struct FigureOutline {
  private let clauses: [ClauseReader.Clause]
  private let figures: [TokenRange]
  private let document: AnalysedDocument
  /// The clause of each figure.
  private let homes: [Int]
  /// The words about each figure.
  private var focuses: [TokenRange] = []

  init(clauses: [ClauseReader.Clause], figures: [TokenRange], document: AnalysedDocument) {
    self.clauses = clauses
    self.figures = figures
    self.document = document
    homes = figures.map { figure in
      min(clauses.partitionPoint { $0.tokens.upperBound <= figure.lowerBound }, max(0, clauses.count - 1))
    }
    focuses = figures.indices.map(readFocus)
  }

  /// The words that are about figure `index`: its clause, or its part of one that has several figures.
  func focus(of index: Int) -> TokenRange { focuses[index] }

  private func readFocus(of index: Int) -> TokenRange {
    let figure = figures[index]
    guard !clauses.isEmpty else { return figure }
    let home = clauses[homes[index]].tokens
    var first = min(home.lowerBound, figure.lowerBound)
    var last = max(home.upperBound, figure.upperBound)
    if index > 0, homes[index - 1] == homes[index] {
      first = min(figure.lowerBound, joint(between: index - 1, index) + 1)
    }
    if index + 1 < figures.count, homes[index + 1] == homes[index] { last = joint(between: index, index + 1) }
    // `1,346 knives, 17 machetes and one crossbow were dropped`: the verb belongs to all of the list.
    if isListItem(index), let verb = clauses[homes[index]].verb, verb >= figure.upperBound {
      last = min(last, verb)
    }
    return trimmed(first..<max(last, figure.upperBound), keeping: figure)
  }

  /// The clause whose verb governs figure `index`, up to the end of the figure's own.
  func governing(_ index: Int) -> TokenRange {
    guard !clauses.isEmpty else { return figures[index] }
    let home = homes[index]
    let first = governor(of: home)
    if clauses[first].verb != nil {
      return clauses[first].tokens
        .lowerBound..<max(clauses[home].tokens.upperBound, figures[index].upperBound)
    }
    // The verb of a list that stands before it comes behind.
    var last = home
    while last + 1 < clauses.count, clauses[last].verb == nil { last += 1 }
    return clauses[first].tokens.lowerBound..<max(clauses[last].tokens.upperBound, figures[index].upperBound)
  }

  /// Which of `dates`, those of the stretch, belong to figure `index`: those of its own words, or, where
  /// these have none, one before it that no other figure has, or one behind the last figure of its list.
  func dates(_ dates: [Int], of index: Int, tokens: (Int) -> TokenRange) -> [Int] {
    let dates = dates.filter { isNear(tokens($0), index) && !isBase(tokens($0)) }
    guard figures.count > 1 else { return dates }
    let own = dates.filter { focuses[index].overlaps(tokens($0)) }
    if !own.isEmpty { return own }
    // What a relative clause says is dated by its own words.
    guard clauses.isEmpty || !isRelative(clauses[homes[index]].tokens) else { return [] }
    let last = lastOfList(from: index)
    return dates.filter { date in
      let words = tokens(date)
      let holder = focuses.firstIndex { $0.overlaps(words) }
      if words.upperBound <= figures[index].lowerBound { return holder == nil }
      return words.lowerBound >= figures[last].upperBound && (holder == nil || holder == last)
    }
  }

  /// The last figure of the list that figure `index` is in: `45 burglaries and 12 robberies in 2022`.
  private func lastOfList(from index: Int) -> Int {
    var last = index
    while last + 1 < figures.count {
      let gap = figures[last].upperBound..<max(figures[last].upperBound, figures[last + 1].lowerBound)
      let isList =
        gap.contains { document[$0].isMark(UInt8(ascii: ",")) || document.matches($0, "and") }
        && gap.allSatisfy {
          !document[$0].isAny([.auxiliary, .modal, .relative, .subordinator])
            && !document[$0].isMark(UInt8(ascii: ";"))
        }
        && !gap.contains {
          document.matches($0, "with") || document.matches($0, "against") || document.matches($0, "but")
            || document.matches($0, "not")
        }
      guard isList else { break }
      last += 1
    }
    return last
  }

  /// `9% more than in 2020/21`, `an increase on the same period in 2016/17`: the date is that of what is
  /// held against it.
  private func isBase(_ date: TokenRange) -> Bool {
    let lead = max(0, date.lowerBound - 6)..<date.lowerBound
    guard let than = lead.last(where: { index in Self.bases.contains { document.matches(index, $0) } }) else {
      return false
    }
    if document.matches(than, "on") {
      return document.matches(than + 1, "the") && document.matches(than + 2, "same")
    }
    return !(than..<date.lowerBound).contains {
      document[$0].isMark(UInt8(ascii: ",")) || document[$0].kind == .number
    }
  }

  private static let bases: [StaticString] = ["than", "on"]

  /// The clause with the verb that governs clause `home`: itself, or one before it that is no relative
  /// clause.
  private func governor(of home: Int) -> Int {
    var first = home
    while first > 0, clauses[first].verb == nil || first < home && isRelative(clauses[first].tokens) {
      first -= 1
    }
    return first
  }

  /// `which …`, `on which …`.
  private func isRelative(_ clause: TokenRange) -> Bool {
    let head = clause.lowerBound..<min(clause.upperBound, clause.lowerBound + 2)
    return head.contains { document[$0].isAny(.relative) && !document[$0].isAny(.determiner) }
  }

  /// Whether the date stands in the clause of the figure, in the one that governs it, or in none with a verb.
  private func isNear(_ date: TokenRange, _ index: Int) -> Bool {
    guard !clauses.isEmpty else { return true }
    let home = min(clauses.partitionPoint { $0.tokens.upperBound <= date.lowerBound }, clauses.count - 1)
    // `When we asked them in autumn 2021, 64% said`.
    let isIntroduction =
      home + 1 == homes[index] && document[clauses[home].tokens.lowerBound].isAny(.subordinator)
    return home == homes[index] || clauses[home].verb == nil || !clauses[home].tokens.overlaps(date)
      || isIntroduction
      || home == governor(of: homes[index])
  }

  /// Whether figure `index` is an item of a list whose verb comes behind it; `Of 340 complaints, 45 …` is
  /// none.
  private func isListItem(_ index: Int) -> Bool {
    let home = homes[index]
    guard index > 0, home > 0, homes[index - 1] < home else { return false }
    let before = clauses[homes[index - 1]]
    return before.verb == nil && !document[before.tokens.lowerBound].isAny(.preposition)
  }

  /// Where the words of two figures of one clause part: at the preposition right before the second, or else
  /// at the last mark or conjunction between them.
  private func joint(between first: Int, _ second: Int) -> Int {
    let gap = figures[first].upperBound..<max(figures[first].upperBound, figures[second].lowerBound)
    guard !gap.isEmpty else { return gap.lowerBound }
    var last = gap.upperBound - 1
    while last > gap.lowerBound, document[last].isAny([.determiner, .possessiveDeterminer]) { last -= 1 }
    if document[last].isAny(.preposition), !document.matches(last, "of") { return last }
    return gap.last {
      document[$0].kind == .punctuation || document.matches($0, "then")
        || document[$0].isAny([.conjunction, .relative, .subordinator]) && document[$0].kind == .word
    } ?? last
  }

  private func trimmed(_ words: TokenRange, keeping figure: TokenRange) -> TokenRange {
    let edges = ClauseReader(document).trimmed(words)
    return min(edges.lowerBound, figure.lowerBound)..<max(edges.upperBound, figure.upperBound)
  }
}
