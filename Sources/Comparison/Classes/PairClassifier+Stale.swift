import Claims
import ReportText

/// What is said again although its time has passed.
extension PairClassifier {
  /// Whether a figure stayed, with the period that it was of when the old report was new.
  func isStale(_ first: Statement, _ second: Statement) -> Bool {
    guard !first.counts.isEmpty || first.dates.contains(where: { isMeasure($0, first, before) }),
      !first.isCommitment, let gap = oldPeriod.days(to: newPeriod), gap > 27,
      let latest = oldPeriod.published ?? oldPeriod.end, let end = oldPeriod.end ?? oldPeriod.published
    else { return false }
    let periods = Set(self.periods(of: first, in: old))
    guard let period = self.periods(of: second, in: new).first(where: periods.contains),
      let range = DayRange(period)
    else { return false }
    // What happened once is told again.
    guard !Self.isOnce(first.tokens, old.document) else { return false }
    // What was a year old already was the newest that there was.
    let isBase = second.claim.map { after.claims[$0].kind == .change } ?? false
    // The newest figure of a thing may be as old as the report before; in a yearly one some months older.
    let reach = gap > 300 ? 800 : gap + 6
    // A span of time on one day is an event that is told again.
    guard !first.counts.isEmpty || range.length > 1 else { return false }
    return range.last <= latest && range.last >= end - reach && !isBase
  }

  /// Whether something happened at one time and did not last: `peaked at 16.8%`, `was elected with 41% of the
  /// vote`.
  private static func isOnce(_ tokens: TokenRange, _ document: AnalysedDocument) -> Bool {
    tokens.contains { index in once.contains { document.matches(index, $0) } }
  }

  private static let once: [StaticString] = [
    "began", "begun", "started", "opened", "launched", "elected", "appointed", "introduced", "peaked",
    "established", "founded", "joined", "published", "announced",
  ]

  /// The dates of a statement; of a share that has none those of the rest of its sentence: `When we asked in
  /// autumn 2021, 64% said so`.
  private func periods(of statement: Statement, in list: StatementList) -> [String] {
    let dates = list.report.findings.dates
    // What is so since a day is of no period.
    let own = statement.dates.filter { dates[$0].kind == .date && dates[$0].role != .since }
      .compactMap { dates[$0].value }
    guard own.isEmpty, statement.counts.contains(where: { list.report.findings.counts[$0].kind == .percent })
    else { return own }
    let sentence = list.document.span(list.document.sentences[statement.sentence].tokens)
    let others = dates[dates.partitionPoint { $0.span.start < sentence.start }...]
      .prefix { $0.span.start < sentence.end }.filter { $0.kind == .date }.compactMap(\.value)
    return Set(others).count == 1 ? others : []
  }

  /// Whether something is still said to be to come although its day has passed.
  func isOverdue(_ first: Statement, _ second: Statement) -> Bool {
    guard let was = oldPeriod.published, let now = newPeriod.published, now > was else { return false }
    guard let date = second.dates.first(where: { isPlanned($0, second, after, newPeriod, evenPast: true) }),
      let value = after.dates[date].value, let range = DayRange(value), range.last < now - 15,
      range.last >= was
    else { return false }
    return first.dates.contains { before.dates[$0].value == value }
  }
}
