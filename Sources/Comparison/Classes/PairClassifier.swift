import Claims
import ReportText

/// Tells what became of a statement that both reports have.
struct PairClassifier {
  let old: StatementList
  let new: StatementList
  var oldPeriod: ReportingPeriod { old.period }
  var newPeriod: ReportingPeriod { new.period }
  var before: Findings { old.report.findings }
  var after: Findings { new.report.findings }

  private let weights: WordWeights

  /// How much of the words of two people must be the same for one to have the other's.
  private static let sameWords = 0.7

  init(_ old: StatementList, _ new: StatementList, weights: WordWeights) {
    self.weights = weights
    self.old = old
    self.new = new
  }

  /// The changes from statement `first` to statement `second`; one that is unchanged or reworded where
  /// there is no other.
  func changes(from first: Statement, to second: Statement) -> [Change] {
    var changes: [Change] = []
    if let reattributed = reattributed(first, second) { changes.append(reattributed) }
    changes += values(first, second)
    changes += durations(first, second)
    if changes.isEmpty, let rating = rating(first, second) { changes.append(rating) }
    if let date = date(first, second) { changes.append(date) }
    if first.counts.isEmpty, second.counts.isEmpty, first.masked == second.masked {
      changes += ordinals(first, second)
    }
    guard changes.isEmpty else { return changes }
    if Endings(old.document, new.document).areOfOtherThings(first.tokens, second.tokens) {
      return [withdrawn(first, for: second), added(second, for: first)]
    }
    let isSame = first.exact == second.exact || first.kind == .figure && first.masked == second.masked
    let isRolled = first.masked == second.masked && datesDiffer(first, second)
    // A denial that came or went, or words that are nobody's now, are never unchanged.
    let isReversed = first.isNegated != second.isNegated
    let isKept = (isSame || isRolled) && !isReversed && first.isSpoken == second.isSpoken
    var change = row(isKept ? .unchanged : .reworded, first, second)
    // Of what is worded quite otherwise nobody can say that one denies the other.
    change.isReversed =
      isReversed && weights.likeness(first.words.stems, second.words.stems) >= Self.sameWords
    if isReversed, first.exact == second.exact {
      // The denial stands beside the words: `denied that she had been told`.
      change.old = old.document.span(old.document.sentences[first.sentence].tokens)
      change.new = new.document.span(new.document.sentences[second.sentence].tokens)
    }
    change.oldValue = first.counts.first.map { .quantity(before.counts[$0].value) }
    change.newValue = second.counts.first.map { .quantity(after.counts[$0].value) }
    if isStale(first, second) || isOverdue(first, second) { change.kind = .stale }
    if change.kind == .reworded, first.speaker != nil, second.speaker != nil {
      change.edits = WordEdits.between(first.tokens, in: old.document, second.tokens, in: new.document)
    }
    return [change] + [figureAlone(first, second)].compactMap(\.self)
  }

  // MARK: - Gone and new

  /// The first is gone, in what follows it at most. Not certain, as the second is much like it.
  private func withdrawn(_ first: Statement, for second: Statement) -> Change {
    var change = row(.withdrawn, first, second)
    change.new = nil
    change.newClaim = nil
    change.about = first.span
    change.isCommitment = first.isCommitment
    change.confidence = .likely
    return change
  }

  /// The second is new. Not certain, as the first is much like it.
  private func added(_ second: Statement, for first: Statement) -> Change {
    var change = row(.added, first, second)
    change.old = nil
    change.oldClaim = nil
    change.isCommitment = second.isCommitment
    change.confidence = .likely
    return change
  }

  /// A figure that left its sentence, or came into it: `incidents, which have fallen by 2%`, now `incidents`.
  private func figureAlone(_ first: Statement, _ second: Statement) -> Change? {
    if let count = first.counts.first, !hasFigures(second, in: new) {
      var change = withdrawn(first, for: second)
      change.old = clause(of: before.counts[count].span, first, old.document)
      change.about = change.old
      return change
    }
    if let count = second.counts.first, !hasFigures(first, in: old) {
      var change = added(second, for: first)
      change.new = clause(of: after.counts[count].span, second, new.document)
      change.about = change.new
      return change
    }
    return nil
  }

  /// The relative clause that a figure stands in, up to the figure, or else the figure.
  private func clause(of figure: ByteSpan, _ statement: Statement, _ document: AnalysedDocument) -> ByteSpan {
    let relative = statement.tokens.last {
      document[$0].isAny(.relative) && document.span($0..<($0 + 1)).end <= figure.start
    }
    return relative.map { ByteSpan(document.span($0..<($0 + 1)).start, figure.end) } ?? figure
  }

  private func hasFigures(_ statement: Statement, in list: StatementList) -> Bool {
    let sentence = list.document.span(list.document.sentences[statement.sentence].tokens)
    let counts = list.report.findings.counts
    let next = counts.partitionPoint { $0.span.start < sentence.start }
    return next < counts.count && sentence.contains(counts[next].span)
  }

  /// A change with what the two statements have in common.
  private func row(_ kind: Change.Kind, _ first: Statement, _ second: Statement) -> Change {
    var change = Change(kind, old: first.span, new: second.span)
    change.about = second.about ?? second.span
    change.isCommitment = kind != .unchanged && (first.isCommitment || second.isCommitment)
    change.claim = second.claim.map { after.claims[$0].kind } ?? first.claim.map { before.claims[$0].kind }
    change.oldClaim = first.claim.map { before.claims[$0].id }
    change.newClaim = second.claim.map { after.claims[$0].id }
    change.unit = second.counts.first.flatMap { after.counts[$0].unit }
    return change
  }

  /// Whether the two have dates, and others than each other.
  private func datesDiffer(_ first: Statement, _ second: Statement) -> Bool {
    let (from, to) = (first.dates.map { before.dates[$0].value }, second.dates.map { after.dates[$0].value })
    return !from.isEmpty && from != to
  }

  // MARK: - Speakers

  private func reattributed(_ first: Statement, _ second: Statement) -> Change? {
    guard let speaker = first.speaker, let other = second.speaker,
      before.actors[speaker].kind != .document, after.actors[other].kind != .document,
      Identity.isOther(before.actors[speaker], after.actors[other]),
      // With another figure it is another statement.
      first.masked == second.masked
        ? first.exact == second.exact || first.counts.isEmpty
        : weights.likeness(first.words.stems, second.words.stems) >= PairClassifier.sameWords
    else { return nil }
    var change = row(.reattributed, first, second)
    change.oldValue = .name(before.actors[speaker].name)
    change.newValue = .name(after.actors[other].name)
    return change
  }

  // MARK: - Figures

  private func values(_ first: Statement, _ second: Statement) -> [Change] {
    guard first.kind == .figure else { return [] }
    var changes: [Change] = []
    let isAlike = weights.likeness(first.words.stems, second.words.stems) >= Self.sameWords
    for (count, other) in pairs(first.counts, second.counts, isAlike: isAlike) {
      let (from, to) = (before.counts[count], after.counts[other])
      // `fell by 7%` and `rose by 3%` are ten points apart; `fell to 380` and `rose to 395` are 15.
      let isTurned =
        from.isDelta && to.isDelta && from.change?.direction != to.change?.direction
      guard from.value != to.value || isTurned else { continue }
      var change = row(.valueChanged, first, second)
      change.old = from.span
      change.new = to.span
      // Up 8% and down 5% are 13 points apart.
      change.oldValue = .quantity(isTurned ? signed(from) : from.value)
      change.newValue = .quantity(isTurned ? signed(to) : to.value)
      change.unit = to.unit
      change.isRank = to.kind == .rank
      change.isPrecisionOnly = Rounding.isOne(from, to)
      changes.append(change)
    }
    return changes
  }

  private func signed(_ count: Quantity) -> Quantity.Value {
    guard case .number(let value) = count.value, count.change?.direction == .down else { return count.value }
    return .number(-value)
  }

  /// Spans of time that changed: `four minutes and ten seconds`, now `three minutes and 40 seconds`.
  private func durations(_ first: Statement, _ second: Statement) -> [Change] {
    let from = first.dates.filter { isMeasure($0, first, before) }
    let to = second.dates.filter { isMeasure($0, second, after) }
    guard from.count == to.count else { return [] }
    return zip(from, to).compactMap { one, other in
      guard let was = before.dates[one].value, let now = after.dates[other].value, was != now else {
        return nil
      }
      var change = row(.valueChanged, first, second)
      change.old = before.dates[one].span
      change.new = after.dates[other].span
      change.oldValue = .date(was)
      change.newValue = .date(now)
      change.unit = nil
      return change
    }
  }

  func isMeasure(_ date: Int, _ statement: Statement, _ findings: Findings) -> Bool {
    let expression = findings.dates[date]
    return (expression.kind == .duration || expression.kind == .set) && expression.value != nil
      && statement.span.contains(expression.span)
  }

  /// The counts of two figures, one to one: of one kind and unit, in order.
  private func pairs(_ counts: [Int], _ others: [Int], isAlike: Bool) -> [(Int, Int)] {
    var free = others
    var pairs: [(Int, Int)] = []
    for count in counts {
      let from = before.counts[count]
      guard
        let place = free.firstIndex(where: { other in
          let to = after.counts[other]
          return to.kind == from.kind && (to.change == nil) == (from.change == nil)
            && to.isDelta == from.isDelta
        })
          // A rise is no level (`rose by £10`, `is £245`), unless the words are the same.
          ?? free.firstIndex(where: {
            after.counts[$0].kind == from.kind && (isAlike || after.counts[$0].isDelta == from.isDelta)
          })
      else { continue }
      pairs.append((count, free.remove(at: place)))
    }
    return pairs
  }

  /// Ranks that no count was made of, in words that are otherwise the same: `4th for residential burglary`.
  private func ordinals(_ first: Statement, _ second: Statement) -> [Change] {
    let (from, to) = (
      Ordinal.all(in: first.tokens, old.document), Ordinal.all(in: second.tokens, new.document)
    )
    guard from.count == to.count else { return [] }
    return zip(from, to).filter { $0.value != $1.value }.map { was, now in
      var change = row(.valueChanged, first, second)
      change.old = old.document.span(was.tokens)
      change.new = new.document.span(now.tokens)
      change.oldValue = .quantity(.number(was.value))
      change.newValue = .quantity(.number(now.value))
      change.unit = nil
      change.isRank = true
      return change
    }
  }

  // MARK: - Ratings

  /// A grade or a status that changed, in words that are otherwise the same or alike: `rated good`,
  /// `Status: amber`.
  private func rating(_ first: Statement, _ second: Statement) -> Change? {
    guard let from = Rating.only(in: first.tokens, old.document),
      let to = Rating.only(in: second.tokens, new.document),
      from.grade != to.grade
    else { return nil }
    var change = row(.valueChanged, first, second)
    change.old = old.document.span(from.tokens)
    change.new = new.document.span(to.tokens)
    change.oldValue = .name(from.grade.rawValue)
    change.newValue = .name(to.grade.rawValue)
    return change
  }

  // MARK: - Dates

  /// A deadline or planned date that moved. A period that merely rolled forward is no change.
  private func date(_ first: Statement, _ second: Statement) -> Change? {
    // The years of a table's columns roll on.
    guard !first.isCell, let (from, to) = plannedDates(first, second) ?? correctedDates(first, second),
      let was = before.dates[from].comparable,
      let `is` = after.dates[to].comparable,
      was != `is`
    else { return nil }
    var change = row(.dateChanged, first, second)
    change.old = before.dates[from].span
    change.new = after.dates[to].span
    change.oldValue = .date(was)
    change.newValue = .date(`is`)
    change.unit = nil
    change.isCommitment = isPlanned(from, first, before, oldPeriod)
    if let earlier = DayRange(was), let later = DayRange(`is`) {
      change.days = later.last - earlier.last
      // `March 2024` for `31 March 2024` says no other day.
      if earlier.last == later.last { return nil }
    }
    return change
  }

  private func plannedDates(_ first: Statement, _ second: Statement) -> (Int, Int)? {
    let from = first.dates.filter { isPlanned($0, first, before, oldPeriod) }
    var to = second.dates.filter { isPlanned($0, second, after, newPeriod) }
    // What was promised for March was done in April.
    if to.isEmpty {
      to = second.dates.filter { after.dates[$0].kind == .date && after.dates[$0].value != nil }
    }
    guard from.count == to.count || from.count == 1 || to.count == 1 else { return nil }
    for (one, other) in zip(from, to) where before.dates[one].comparable != after.dates[other].comparable {
      return (one, other)
    }
    return nil
  }

  /// A day that is another now in words that are otherwise the same: `was dismissed on 4 May 2020`. Months
  /// and years roll forward with the reports.
  private func correctedDates(_ first: Statement, _ second: Statement) -> (Int, Int)? {
    guard first.masked == second.masked, first.dates.count == 1, second.dates.count == 1,
      let was = before.dates[first.dates[0]].value.flatMap(DayRange.init),
      let now = after.dates[second.dates[0]].value.flatMap(DayRange.init), was.length == 1, now.length == 1,
      first.kind == .clause, old.document[first.tokens.upperBound].isMark(UInt8(ascii: ".")),
      // The day of the report itself is another one each time.
      before.dates[first.dates[0]].value != before.published?.value
    else { return nil }
    return (first.dates[0], second.dates[0])
  }

  /// Whether a date is one that something is planned for: a deadline, or a day to come when the report was
  /// published.
  func isPlanned(
    _ date: Int, _ statement: Statement, _ findings: Findings, _ period: ReportingPeriod,
    evenPast: Bool = false
  ) -> Bool {
    let expression = findings.dates[date]
    guard expression.kind == .date || expression.kind == .time, expression.comparable != nil else {
      return false
    }
    let claim = statement.claim.map { findings.claims[$0] }
    if claim?.kind == .commitment || claim?.modality == .planned { return true }
    let isDeadline = expression.role == .until || expression.role == .by
    guard claim?.kind == .event || statement.kind == .clause || isDeadline else { return false }
    // Of a figure a deadline is one only where it is still to come: `fell to 200 by March 2022`.
    if isDeadline, statement.kind == .clause { return true }
    // A heading promises nothing: `Annual Report 2020` is only the next one.
    if evenPast || claim == nil && statement.isHeading { return false }
    guard let published = period.published ?? period.end, let range = expression.value.flatMap(DayRange.init)
    else { return false }
    return range.last > published
  }
}

extension Quantity {
  /// Whether the figure is that by which something changed.
  fileprivate var isDelta: Bool {
    guard let by = change?.by, case .number(let number) = value else { return false }
    return by == number
  }
}

extension TimeExpression {
  /// What it is compared by: its value, or the day of a year that the text does not give.
  fileprivate var comparable: String? { value ?? (kind == .date ? timex : nil) }
}
