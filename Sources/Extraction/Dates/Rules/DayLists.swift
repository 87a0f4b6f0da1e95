import ReportText

extension DateRule {
  /// The `7th` of `the 7th, 14th and 21st June`.
  static let dayInList = DateRule(
    "date.day-in-list", "A day in a list of days that share the month behind the last of them.",
    starts: [.ordinal, .determiner], digits: true,
    examples: [
      .init("It meets on the 7th, 14th and 21st June 2022.", finds: "7th", value: "2022-06-07"),
      .init("On 9 and 16 May 2021 it rained.", finds: "9", value: "2021-05-09"),
      .init(no: "Of 5, 10 and 20 people two came in May."),
    ]
  ) { reader, index in
    let index = reader.word(index) == .the ? index + 1 : index
    guard let (day, end, _) = reader.ordinal(index), (1...31).contains(day) else { return nil }
    var next = end
    var last = day
    // Six days are as many as anybody lists.
    for _ in 0..<6 {
      var at = next
      if reader.mark(at, ",") { at += 1 }
      if reader.word(at) == .and || reader.analysed.matches(at, "&") { at += 1 }
      guard at > next, let (other, after, _) = reader.ordinal(at), other > last, other <= 31 else {
        return nil
      }
      if let found = DateRule.dayMonth.match(reader, at), case .calendar(var fields) = found.meaning {
        // `5 and 6 June` is one span, and so is told by the rule of ranges.
        if other == day + 1 { return nil }
        fields.day = day
        fields.weekday = nil
        return DateCandidate(index, end, .calendar(fields), found.confidence)
      }
      last = other
      next = after
    }
    return nil
  }
}
