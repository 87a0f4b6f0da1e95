import ReportText

/// How plainly words are a time of day.
enum ClockSign: Comparable {
  /// A bare hour: `3`.
  case hour
  /// `10.30`, `1400`: only beside a day.
  case pointed
  /// `10:30`.
  case colon
  /// `3pm`, `noon`, `half past two`, `17:45hrs`.
  case sure
}

/// A time of day as it is read.
struct ClockReading {
  var clock: Clock
  var end: Int
  var sign: ClockSign
  /// Whether it is known to be before or after noon.
  var isSettled = false

  /// Moves it into `part` of the day, unless it says itself where it lies.
  mutating func settle(_ part: DayPart) {
    guard !isSettled, (1...12).contains(clock.hour) else { return }
    isSettled = true
    let noon = 12 * 60
    switch part {
    case .morning, .midday: return
    case .afternoon, .evening: move(clock.hour == 12 ? 0 : noon)
    case .night: move(clock.hour == 12 ? -noon : clock.hour >= 6 ? noon : 0)
    }
  }

  private mutating func move(_ minutes: Int) {
    clock.hour += minutes / 60
    guard let until = clock.until else { return }
    clock.until = until < 12 * 60 && until + minutes >= 0 ? until + minutes : until
  }
}

extension TimeReader {
  /// A time of day or a stretch of it at `index`, its time zone and its part of the day passed over.
  ///
  /// Beside a day less of a sign will do.
  func clock(_ index: Int, isBeside: Bool = false) -> ClockReading? {
    rawClock(index).flatMap { clock($0, index, isBeside: isBeside) }
  }

  /// The same, of what was read already.
  func clock(_ raw: ClockReading, _ index: Int, isBeside: Bool) -> ClockReading? {
    if let range = clockRange(raw, index, isBeside: isBeside) { return range }
    var reading = raw
    switch reading.sign {
    case .sure: break
    case .colon:
      // Scores and ratios have fewer digits or stand without a preposition.
      guard isBeside || tokens[index].end - tokens[index].start == 2 || has(index - 1, .preposition) else {
        return nil
      }
    case .pointed:
      guard isBeside, endsClock(reading.end) else { return nil }
    case .hour: return nil
    }
    pass(&reading)
    return reading
  }

  /// A stretch of the clock at `index`: `8am to 3pm`, `3-5pm`, `09:00-17:00`; behind `between`, `3 and 5pm`.
  private func clockRange(_ raw: ClockReading, _ index: Int, isBeside: Bool) -> ClockReading? {
    var first = raw
    let joint = first.end
    let hasDash = isDash(joint)
    switch word(joint) {
    case .to, .until, .till: break
    case .and: if word(index - 1) != .between { return nil }
    default: if !hasDash { return nil }
    }
    guard var second = rawClock(joint + 1), !isHyphen(index - 1) else { return nil }
    guard second.sign >= .colon || endsClock(second.end) else { return nil }
    // `between 10am and 1pm` says two times; `between 3 and 5pm` says them together.
    if word(joint) == .and, min(first.sign, second.sign) >= .colon { return nil }
    switch (first.sign, second.sign) {
    case (.sure, _), (_, .sure): break
    case (.colon, .colon): break
    case (.colon, .hour), (.hour, .colon), (.pointed, .pointed), (.pointed, .hour), (.hour, .pointed):
      guard isBeside else { return nil }
    case (.hour, .hour):
      guard isBeside, hasDash || word(joint) == .and else { return nil }
      // `9-5` is a day's work, `7-6` hardly.
      guard first.clock.hour < second.clock.hour || first.clock.hour >= 8 && second.clock.hour <= 6 else {
        return nil
      }
    default: return nil
    }
    ClockReading.settle(&first, &second)
    guard first.clock != second.clock else { return nil }
    var reading = first
    reading.clock.until = second.clock.start
    reading.end = second.end
    reading.sign = max(first.sign, second.sign)
    reading.isSettled = first.isSettled || second.isSettled
    pass(&reading)
    return reading
  }

  /// Whether the token joins the two ends of a stretch of the clock.
  func joinsClock(_ index: Int) -> Bool {
    switch word(index) {
    case .to, .until, .till, .and: true
    default: isDash(index)
    }
  }

  /// Passes over a time zone, and over `in the afternoon`.
  private func pass(_ reading: inout ClockReading) {
    switch word(reading.end) {
    case .gmt, .bst, .est, .edt, .pst, .utc: reading.end += isCapital(reading.end) ? 1 : 0
    case .in where word(reading.end + 1) == .the:
      guard let part = dayPart(reading.end + 2), !isPlural(reading.end + 2) else { return }
      reading.settle(part)
      reading.sign = .sure
      reading.end += 3
    case .at where word(reading.end + 1) == .night:
      reading.settle(.night)
      reading.sign = .sure
      reading.end += 2
    default: break
    }
  }

  /// Whether nothing follows that figures could count.
  func endsClock(_ end: Int) -> Bool {
    guard inside(end) else { return true }
    if mark(end, "%") || mark(end, "/") || mark(end, ":") || isNumber(end) || isHyphen(end) { return false }
    guard isWord(end) else { return tokens[end].kind != .symbol }
    if has(end, [.month, .scale, .percent, .measureUnit, .currency, .timeUnit]) { return false }
    return has(
      end, [.preposition, .conjunction, .auxiliary, .timeDeictic, .weekday, .timeModifier, .determiner])
  }

  // MARK: - One time

  /// A time of day however it is told, of any sign; midnight may be written 24:00.
  func rawClock(_ index: Int) -> ClockReading? {
    guard inside(index), var reading = spokenClock(index) ?? writtenClock(index) else { return nil }
    if reading.clock.hour == 24 {
      // Nothing comes after midnight as 24:00.
      guard (reading.clock.minute ?? 0) == 0 else { return nil }
      reading.clock.hour = 0
    }
    return reading
  }

  private func writtenClock(_ index: Int) -> ClockReading? {
    switch word(index) {
    case .noon, .midday:
      return ClockReading(clock: Clock(hour: 12), end: index + 1, sign: .sure, isSettled: true)
    case .midnight: return ClockReading(clock: Clock(hour: 0), end: index + 1, sign: .sure, isSettled: true)
    default: break
    }
    // The second half of `3:1` or of `1/12`, of `£7` or `2021-05`.
    if isGlued(index), index > floor, isNumber(index), !opensClock(index - 1) { return nil }
    guard var reading = figures(index) ?? hourInWords(index) else { return nil }
    let end = reading.end
    if let (isAfternoon, after) = meridiem(end) {
      guard (1...12).contains(reading.clock.hour) else {
        return reading.clock.hour <= 24
          ? ClockReading(clock: reading.clock, end: after, sign: .sure, isSettled: true) : nil
      }
      reading.clock.hour = reading.clock.hour % 12 + (isAfternoon ? 12 : 0)
      return ClockReading(clock: reading.clock, end: after, sign: .sure, isSettled: true)
    }
    if word(end) == .oclock || word(end) == .oclockPlain {
      reading.end = end + 1
      reading.sign = .sure
      return reading
    }
    if reading.clock.hour == 12, word(end) == .noon || word(end) == .midday {
      return ClockReading(clock: reading.clock, end: end + 1, sign: .sure, isSettled: true)
    }
    if reading.clock.hour == 12, word(end) == .midnight {
      return ClockReading(clock: Clock(hour: 0), end: end + 1, sign: .sure, isSettled: true)
    }
    if reading.sign == .colon {
      // `17:45hrs`
      if grain(end) == .hour, isPlural(end) {
        reading.end += 1
        reading.sign = .sure
        return reading
      }
      guard !mark(end, ":"), !isGlued(end) || !isWord(end) else { return nil }
    }
    // `3rd`, `5k`, `7%`: the letters are the figure's.
    if reading.sign <= .pointed, isGlued(end),
      isWord(end) || mark(end, "%") || mark(end, "/") || mark(end, ":")
    {
      return nil
    }
    return reading
  }

  /// Whether figures may stand right behind the token: behind a dash or an opening bracket, not behind a slash or a sign.
  private func opensClock(_ index: Int) -> Bool {
    isDash(index) || mark(index, "(") || mark(index, "[") || mark(index, ",")
      || tokens[index].kind == .quoteMark
  }

  /// `3`, `10.30`, `10:30`, `10:30:15`, `1745`.
  private func figures(_ index: Int) -> ClockReading? {
    if let (hour, minute, digits) = pointed(index) {
      guard digits == 2, hour <= 24, minute < 60 else { return nil }
      return ClockReading(
        clock: Clock(hour: hour, minute: minute), end: index + 1, sign: .pointed,
        isSettled: hour > 12 || isZero(index))
    }
    guard let (hour, digits) = integer(index) else { return nil }
    if digits == 4 { return fourFigures(index, hour) }
    guard digits <= 2, hour <= 24 else { return nil }
    var reading = ClockReading(
      clock: Clock(hour: hour), end: index + 1, sign: .hour, isSettled: hour > 12 || isZero(index))
    guard mark(index + 1, ":"), isGlued(index + 1), isGlued(index + 2),
      let (minute, minuteDigits) = integer(index + 2)
    else { return (1...12).contains(hour) ? reading : nil }
    guard minuteDigits == 2, minute < 60 else { return nil }
    reading.clock.minute = minute
    reading.end = index + 3
    reading.sign = .colon
    if mark(index + 3, ":"), isGlued(index + 4), let (second, secondDigits) = integer(index + 4),
      secondDigits == 2, second < 60
    {
      reading.clock.second = second
      reading.end += 2
    }
    return reading
  }

  /// `0900 hours`, `1745hrs`; `at 1400` beside a day.
  private func fourFigures(_ index: Int, _ value: Int) -> ClockReading? {
    let clock = Clock(hour: value / 100, minute: value % 100)
    guard value <= 2400, value % 100 < 60 else { return nil }
    let hasHours = grain(index + 1) == .hour && isPlural(index + 1) && word(index + 2) != .of
    if hasHours, isZero(index) || word(index - 1) == .at || value % 100 > 0 && isGlued(index + 1) {
      return ClockReading(clock: clock, end: index + 2, sign: .sure, isSettled: true)
    }
    if isZero(index) {
      // `0900-1700 hours`; an article number else.
      let isSaid = word(index - 1) == .at || isDash(index + 1) || word(index + 1) == .to
      return isSaid ? ClockReading(clock: clock, end: index + 1, sign: .colon, isSettled: true) : nil
    }
    // The end of `0900-1700 hours`.
    if grain(index + 1) == .hour, isDash(index - 1) || word(index - 1) == .to, isZero(index - 2) {
      return ClockReading(clock: clock, end: index + 2, sign: .sure, isSettled: true)
    }
    guard word(index - 1) == .at else { return nil }
    return ClockReading(clock: clock, end: index + 1, sign: .pointed, isSettled: true)
  }

  /// Whether the figures at `index` start with a nought: `09`, `0900`.
  private func isZero(_ index: Int) -> Bool {
    isNumber(index) && analysed.document.text[Int(tokens[index].start)] == UInt8(ascii: "0")
      && tokens[index].end - tokens[index].start > 1
  }

  /// The `five` of `five o'clock`, `five pm`.
  private func hourInWords(_ index: Int) -> ClockReading? {
    guard has(index, .cardinal), (1...12).contains(number(index)), isWord(index + 1) else { return nil }
    switch word(index + 1) {
    case .oclock, .oclockPlain, .am, .pm, .a, .p, .noon, .midday, .midnight: break
    default: return nil
    }
    return ClockReading(clock: Clock(hour: number(index)), end: index + 1, sign: .hour)
  }

  /// `half past two`, `quarter to nine`, `ten past 9`, `at half seven`.
  private func spokenClock(_ index: Int) -> ClockReading? {
    let next = isHyphen(index + 1) ? index + 2 : index + 1
    let isAt = word(index - 1) == .at || word(index - 1) == .a && word(index - 2) == .at
    var minutes: Int
    var side = next
    switch word(index) {
    case .half:
      if word(next) != .past {
        // British: half an hour after it.
        guard word(index - 1) == .at, has(next, .cardinal), var reading = spokenHour(next),
          endsClock(reading.end)
        else { return nil }
        reading.clock.minute = 30
        return reading
      }
      minutes = 30
    case .quarter: minutes = 15
    default:
      guard let (value, end) = minuteCount(index) else { return nil }
      minutes = value
      side = grain(end) == .minute ? end + 1 : end
    }
    guard word(side) == .past || word(side) == .to, var reading = spokenHour(side + 1) else { return nil }
    if word(side) == .past {
      guard
        minutes == 30 || isAt || word(index) == .quarter
          || !has(reading.end, [.noun, .pluralNoun, .adjective])
      else { return nil }
      reading.clock.minute = minutes
      return reading
    }
    // `five to ten officers`, `from a quarter to one in three`
    let isSaid = isAt || reading.isSettled && side > next && grain(side - 1) == .minute
    guard isSaid, minutes < 30, reading.isSettled || endsClock(reading.end) else { return nil }
    reading.clock.hour = reading.clock.hour == 0 ? 23 : reading.clock.hour - 1
    if reading.clock.hour == 0, !reading.isSettled { reading.clock.hour = 12 }
    reading.clock.minute = 60 - minutes
    return reading
  }

  /// The minutes of `ten past`: fives in words or figures.
  private func minuteCount(_ index: Int) -> (Int, Int)? {
    if let (value, digits) = integer(index) {
      return digits <= 2 && value > 0 && value % 5 == 0 && value < 30 ? (value, index + 1) : nil
    }
    guard has(index, .cardinal), let (value, end) = cardinal(index), value <= 25, Int(value) % 5 == 0,
      value > 0
    else { return nil }
    return (Int(value), end)
  }

  private func spokenHour(_ index: Int) -> ClockReading? {
    var reading: ClockReading
    if let (hour, digits) = integer(index) {
      guard digits <= 2, (1...12).contains(hour), !(isGlued(index + 1) && mark(index + 1, ":")) else {
        return nil
      }
      reading = ClockReading(clock: Clock(hour: hour), end: index + 1, sign: .sure)
    } else {
      guard has(index, .cardinal), (1...12).contains(number(index)), !isHyphen(index + 1) else { return nil }
      reading = ClockReading(clock: Clock(hour: number(index)), end: index + 1, sign: .sure)
    }
    if word(reading.end) == .oclock || word(reading.end) == .oclockPlain { reading.end += 1 }
    if let (isAfternoon, after) = meridiem(reading.end) {
      reading.clock.hour = reading.clock.hour % 12 + (isAfternoon ? 12 : 0)
      reading.end = after
      reading.isSettled = true
    }
    return reading
  }

  /// `am`, `p.m.`, `pm` at `index`: whether after noon, and where it ends.
  private func meridiem(_ index: Int) -> (isAfternoon: Bool, end: Int)? {
    switch word(index) {
    case .am: return isCapital(index) || !has(index - 1, .pronoun) ? (false, index + 1) : nil
    case .pm: return (true, index + 1)
    case .a, .p:
      guard mark(index + 1, "."), word(index + 2) == .m else { return nil }
      // The last stop belongs to the abbreviation.
      let end = mark(index + 3, ".") && isGlued(index + 3) ? index + 4 : index + 3
      return (word(index) == .p, end)
    default: return nil
    }
  }
}

extension ClockReading {
  /// Tells the halves of the day apart for the two ends of a stretch: the shortest that runs forward.
  static func settle(_ first: inout ClockReading, _ second: inout ClockReading) {
    let half = 12 * 60
    if first.isSettled, !second.isSettled {
      let hour = second.clock.start % half
      let to = hour > first.clock.start ? hour : hour + half
      second.clock.hour = to / 60
    } else if !first.isSettled, second.isSettled {
      let hour = first.clock.start % half
      // `3-5pm`, `9-5pm`; of `10-2am` the night before.
      let from = hour + half < second.clock.start || hour >= second.clock.start ? hour + half : hour
      first.clock.hour = from / 60
    } else if !first.isSettled, second.clock.start < first.clock.start, second.clock.hour < 12 {
      // `9:00-5:30`
      second.clock.hour += 12
    }
  }
}
