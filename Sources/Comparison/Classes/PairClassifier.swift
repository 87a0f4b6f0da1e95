import Claims
import ReportText

/// Tells what became of a statement that both reports have.
struct PairClassifier {
  let old: StatementList
  let new: StatementList
  let oldPeriod: ReportingPeriod
  let newPeriod: ReportingPeriod
  private var before: Findings { old.report.findings }
  private var after: Findings { new.report.findings }

  init(_ old: StatementList, _ new: StatementList) {
    self.old = old
    self.new = new
    oldPeriod = ReportingPeriod(old.report)
    newPeriod = ReportingPeriod(new.report)
  }

  /// The changes from statement `first` to statement `second`; one that is unchanged or reworded where there is no other.
  func changes(from first: Statement, to second: Statement) -> [Change] {
    var changes: [Change] = []
    if let reattributed = reattributed(first, second) { changes.append(reattributed) }
    changes += values(first, second)
    if let date = date(first, second) { changes.append(date) }
    guard changes.isEmpty else { return changes }
    if first.exact != second.exact, first.masked == second.masked, first.kind != .figure { return [row(.unchanged, first, second)] }
    var change = row(first.exact == second.exact || isSameWords(first, second) ? .unchanged : .reworded, first, second)
    change.oldValue = first.counts.first.map { .quantity(before.counts[$0].value) }
    change.newValue = second.counts.first.map { .quantity(after.counts[$0].value) }
    if isStale(first, second) { change.kind = .stale }
    if change.kind == .reworded, first.kind == .quotation {
      change.edits = WordEdits.between(first.tokens, in: old.document, second.tokens, in: new.document)
    }
    return [change]
  }

  /// A change with what the two statements have in common.
  private func row(_ kind: Change.Kind, _ first: Statement, _ second: Statement) -> Change {
    var change = Change(kind, old: first.span, new: second.span)
    change.isCommitment = kind != .unchanged && (first.isCommitment || second.isCommitment)
    change.claim = second.claim.map { after.claims[$0].kind } ?? first.claim.map { before.claims[$0].kind }
    change.oldClaim = first.claim.map { before.claims[$0].id }
    change.newClaim = second.claim.map { after.claims[$0].id }
    change.unit = second.counts.first.flatMap { after.counts[$0].unit }
    return change
  }

  /// Whether only punctuation, or the words before a figure's subject, differ.
  private func isSameWords(_ first: Statement, _ second: Statement) -> Bool {
    first.masked == second.masked
  }

  // MARK: - Speakers

  private func reattributed(_ first: Statement, _ second: Statement) -> Change? {
    guard let speaker = first.speaker, let other = second.speaker,
      !Identity.isSame(before.actors[speaker], after.actors[other]),
      first.kind == .quotation || first.exact == second.exact
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
    for (count, other) in pairs(first.counts, second.counts) {
      let (from, to) = (before.counts[count], after.counts[other])
      guard from.value != to.value else { continue }
      var change = row(.valueChanged, first, second)
      change.old = from.span
      change.new = to.span
      change.oldValue = .quantity(from.value)
      change.newValue = .quantity(to.value)
      change.unit = to.unit
      change.isPrecisionOnly = isRounding(from, to) || isRounding(to, from)
      changes.append(change)
    }
    return changes
  }

  /// The counts of two figures, one to one: of one kind and unit, in order.
  private func pairs(_ counts: [Int], _ others: [Int]) -> [(Int, Int)] {
    var free = others
    var pairs: [(Int, Int)] = []
    for count in counts {
      let from = before.counts[count]
      guard
        let place = free.firstIndex(where: { other in
          let to = after.counts[other]
          return to.kind == from.kind && (to.change == nil) == (from.change == nil)
        }) ?? free.firstIndex(where: { after.counts[$0].kind == from.kind })
      else { continue }
      pairs.append((count, free.remove(at: place)))
    }
    return pairs
  }

  /// Whether `rounded` is `exact` given less exactly: `some 1,300` for 1,312.
  private func isRounding(_ exact: Quantity, _ rounded: Quantity) -> Bool {
    guard case .number(let value) = exact.value, case .number(let round) = rounded.value, value != round, round != 0 else {
      return false
    }
    var step = 1.0
    while round.truncatingRemainder(dividingBy: step * 10) == 0, step < 1e12 { step *= 10 }
    let isNear = (value - round).magnitude <= step / 2
    switch rounded.qualifier {
    case .approximately: return (value - round).magnitude <= max(step / 2, round.magnitude * 0.05)
    case .moreThan: return value > round && value - round < step
    case .lessThan: return value < round && round - value < step
    case .atLeast, .upTo, .exactly: return false
    case nil: return isNear && step >= 10 && value.truncatingRemainder(dividingBy: step) != 0
    }
  }

  /// Whether a figure stayed, with the period that it was of when the old report was new.
  private func isStale(_ first: Statement, _ second: Statement) -> Bool {
    guard first.kind == .figure, !first.isCommitment, let oldEnd = oldPeriod.end, let newEnd = newPeriod.end, newEnd > oldEnd + 27,
      !first.counts.isEmpty
    else { return false }
    let periods = Set(first.dates.compactMap { before.dates[$0].value })
    guard let period = second.dates.compactMap({ after.dates[$0].value }).first(where: periods.contains),
      let range = DayRange(period)
    else { return false }
    return range.last == oldEnd && range.length >= 27
  }

  // MARK: - Dates

  /// A deadline or planned date that moved. A period that merely rolled forward is no change.
  private func date(_ first: Statement, _ second: Statement) -> Change? {
    guard let (from, to) = plannedDates(first, second), let was = before.dates[from].value, let `is` = after.dates[to].value,
      was != `is`
    else { return nil }
    var change = row(.dateChanged, first, second)
    change.old = before.dates[from].span
    change.new = after.dates[to].span
    change.oldValue = .date(was)
    change.newValue = .date(`is`)
    change.unit = nil
    change.isCommitment = true
    if let earlier = DayRange(was), let later = DayRange(`is`) {
      change.days = later.last - earlier.last
      // `March 2024` for `31 March 2024` says no other day.
      if earlier.last == later.last { return nil }
    }
    return change
  }

  private func plannedDates(_ first: Statement, _ second: Statement) -> (Int, Int)? {
    let from = first.dates.filter { isPlanned($0, first, before, oldPeriod) }
    let to = second.dates.filter { isPlanned($0, second, after, newPeriod) }
    guard from.count == to.count || from.count == 1 || to.count == 1 else { return nil }
    for (one, other) in zip(from, to) where before.dates[one].value != after.dates[other].value { return (one, other) }
    return nil
  }

  /// Whether a date is one that something is planned for: a deadline, or a day to come when the report was published.
  private func isPlanned(_ date: Int, _ statement: Statement, _ findings: Findings, _ period: ReportingPeriod) -> Bool {
    let expression = findings.dates[date]
    guard expression.kind == .date || expression.kind == .time, let value = expression.value else { return false }
    let claim = statement.claim.map { findings.claims[$0] }
    if claim?.kind == .commitment { return true }
    guard claim?.kind == .event || claim?.modality == .planned || statement.kind == .clause else { return false }
    if claim?.modality == .planned { return true }
    guard let published = period.published, let range = DayRange(value) else { return false }
    return range.last > published
  }
}
