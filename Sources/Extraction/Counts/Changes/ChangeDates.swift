import Claims
import ReportText

/// Finds when the two figures of a change were.
enum ChangeDates {
  /// The dates of the figures before and after, as places among the dates of the report.
  static func read(_ pair: ChangePair, _ sentence: FigureSentence, times: [TimeExpression]) -> (
    from: Int?, to: Int?
  ) {
    func known(_ date: Int?) -> Int? {
      guard let date else { return nil }
      let index = sentence.firstDate + date
      guard times.indices.contains(index) else { return nil }
      let time = times[index]
      return (time.kind == .date || time.kind == .time) && time.value != nil ? index : nil
    }
    /// `from 1.05am to 7.05am` is a span of time, and not when a figure was what it was.
    func behind(_ figure: Int) -> Int? {
      let end = sentence.figures[figure].tokens.upperBound
      guard let date = sentence.date(behind: end),
        !sentence.holds(
          ["from", "since", "until", "to", "before", "after"], in: end..<sentence.dates[date].lowerBound)
      else { return nil }
      return known(date)
    }
    var from = behind(pair.from)
    var to = behind(pair.to)
    let first = min(
      sentence.figures[pair.from].tokens.lowerBound, sentence.figures[pair.to].tokens.lowerBound)
    if from != nil, to == nil {
      // `In 2015 there were 563, up from 148 in 2013`.
      let earlier = sentence.dates.indices.filter { sentence.dates[$0].upperBound <= first }
      if earlier.count == 1, sentence.dates[earlier[0]].lowerBound - sentence.context.sentenceStart <= 3 {
        to = known(earlier[0])
      }
    } else if from == nil, to == nil, sentence.dates.count == 2, isSpan(sentence) {
      // `Between 2013 and 2015 it rose from 148 to 563`.
      (from, to) = (known(0), known(1))
      if from == nil || to == nil { return (nil, nil) }
    }
    // Nothing became what it was: one of the two was read wrong.
    if let from, let to, let before = times[from].value, let after = times[to].value, before > after {
      return (nil, nil)
    }
    return (from, to)
  }

  /// Whether the two dates of the sentence are the ends of one span of time.
  private static func isSpan(_ sentence: FigureSentence) -> Bool {
    let (first, second) = (sentence.dates[0], sentence.dates[1])
    let context = sentence.context
    guard second.lowerBound - first.upperBound == 1 else { return false }
    return context.matches(first.lowerBound - 1, "between") && context.matches(first.upperBound, "and")
      || context.matches(first.lowerBound - 1, "from")
        && context.matchesAny(first.upperBound, ["to", "until"])
  }
}
