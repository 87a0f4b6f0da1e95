import ReportText

extension DateRule {
  /// `Q1 and Q2 of 2021/22`, `Q1-Q3 2021/22`.
  static let quarterRange = DateRule(
    "date.quarter-range", "Quarters that share their year: one span.", digits: true,
    examples: [
      .init("In Q1 and Q2 of 2021/22 it fell.", finds: "Q1 and Q2 of 2021/22", value: "2021-04/2021-09"),
      .init("In Q1–Q3 2021/22 it fell.", finds: "Q1–Q3 2021/22", value: "2021-04/2021-12"),
      .init(no: "Of Q1 to Q9, questions 1 and 2 were put; Q4 and Q2 2021 compared."),
    ]
  ) { reader, index in
    guard let first = reader.quarterNumber(index) else { return nil }
    let isAnd = reader.word(index + 1) == .and
    guard isAnd || reader.isDash(index + 1) || reader.word(index + 1) == .to,
      let last = reader.quarterNumber(index + 2), last > first,
      !isAnd || last == first + 1 || reader.word(index - 1) == .between,
      let right = DateRule.quarter.match(reader, index + 2), case .quarter(_, let year) = right.meaning
    else { return nil }
    if case .calendar(.none) = year { return nil }
    return DateCandidate(
      index, right.tokens.upperBound, .between(.quarter(first, year), right.meaning), right.confidence)
  }
}

extension TimeReader {
  /// The number of `Q3`.
  fileprivate func quarterNumber(_ index: Int) -> Int? {
    guard let (letters, count, value, digits) = lettered(index), count == 1, letters == 0x71, digits == 1,
      (1...4).contains(value)
    else { return nil }
    return value
  }
}
