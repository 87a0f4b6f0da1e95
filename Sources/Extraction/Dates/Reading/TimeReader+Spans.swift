import ReportText

/// Lengths of time that are no number with its unit.
extension TimeReader {
  /// `12 to 15 minutes`, `two or three weeks`, `three-to-five-year`; behind `between`, `12 and 15 minutes`.
  func spans(_ index: Int) -> (short: Span, long: Span, end: Int)? {
    guard isNumber(index) || has(index, .cardinal), let (first, joint) = count(index), first < 1000 else {
      return nil
    }
    var next = isHyphen(joint) && !isNumber(joint + 1) && word(joint + 1) != .unknown ? joint + 1 : joint
    switch word(next) {
    // `rose from 12 to 15 minutes` says two lengths.
    case .to: if word(index - 1) == .from { return nil }
    case .or: break
    case .and: if word(index - 1) != .between { return nil }
    default: if !isDash(next) { return nil }
    }
    next += isHyphen(next + 1) ? 2 : 1
    guard let (second, after) = count(next), second > first else { return nil }
    let unit = isHyphen(after) ? after + 1 : after
    guard let grain = grain(unit), grain != .quarter, grain != .weekend,
      grain != .second || isPlural(unit)
    else { return nil }
    return (Span(first, grain), Span(second, grain), unit + 1)
  }

  /// `1h 20m`, `15m 50s`: letters glued to their figures, two of them at least.
  func letteredSpan(_ index: Int) -> (span: Span, end: Int)? {
    var span = Span()
    var end = index
    var smallest = Grain.day
    while isNumber(end), isGlued(end + 1), let (value, _) = integer(end), let grain = letter(end + 1),
      grain < smallest
    {
      span.add(Double(value), grain)
      smallest = grain
      end += 2
    }
    return end >= index + 4 ? (span, end) : nil
  }

  private func letter(_ index: Int) -> Grain? {
    switch word(index) {
    case .h: .hour
    case .m: .minute
    case .s: .second
    default: nil
    }
  }

  /// `a quarter of an hour`, `three quarters of an hour`, `1/2 hour`.
  func fractionOfUnit(_ index: Int) -> (span: Span, end: Int)? {
    if let (above, _) = integer(index), separator(index + 1) == "/", let (below, _) = integer(index + 2) {
      guard above < below, below == 2 || below == 4, let grain = grain(index + 3), !isPlural(index + 3) else {
        return nil
      }
      return (Span(Double(above) / Double(below), grain), index + 4)
    }
    let parts =
      word(index) == .a || word(index) == .one ? 1.0 : has(index, .cardinal) ? Double(number(index)) : 0
    guard parts == 1 || parts == 3 else { return nil }
    let next = isHyphen(index + 1) ? index + 2 : index + 1
    guard base(next) == .quarter, word(next + 1) == .of, word(next + 2) == .an || word(next + 2) == .a,
      let grain = grain(next + 3), grain == .hour || grain == .year
    else { return nil }
    return (Span(parts / 4, grain), next + 4)
  }
}
