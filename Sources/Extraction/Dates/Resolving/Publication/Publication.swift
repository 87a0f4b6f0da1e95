import Claims

/// What is known of the publication date.
struct Publication: Sendable {
  var year: Int
  var month: Int?
  var day: Int?
  var basis: String

  /// A publication date in EDTF, to the day, month or year; a time behind it is left off.
  init?(edtf: String, basis: String) {
    let bytes = Array(edtf.utf8)
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start + count <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[start..<(start + count)] {
        guard byte &- 0x30 < 10 else { return nil }
        value = value * 10 + Int(byte &- 0x30)
      }
      return value
    }
    guard let year = number(0, 4), (1000...2999).contains(year) else { return nil }
    guard bytes.count == 4 || bytes[4] == UInt8(ascii: "-") else { return nil }
    self.year = year
    self.basis = basis
    guard bytes.count > 4 else { return }
    guard let month = number(5, 2), (1...12).contains(month) else { return nil }
    self.month = month
    guard bytes.count > 7 else { return }
    guard bytes[7] == UInt8(ascii: "-"), let day = number(8, 2),
      CalendarDate(year: year, month: month, day: day) != nil
    else { return nil }
    self.day = day
  }

  /// The publication date that `stretch` denotes: a day, a month or a year.
  init?(_ stretch: Stretch, basis: String) {
    self.basis = basis
    switch stretch {
    case .day(let date):
      year = date.year
      month = date.month
      day = date.day
    case .month(let year, let month):
      self.year = year
      self.month = month
    default: return nil
    }
  }

  /// Nothing is known but the year.
  init(year: Int, basis: String) {
    self.year = year
    self.basis = basis
  }

  /// The web is younger than 1990, and what says otherwise is a default of somebody's system (1970-01-01).
  var isSane: Bool { year >= 1990 && year < 2200 }

  /// The day, where it is known.
  var date: CalendarDate? {
    guard let month, let day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// A day to measure from: the day itself, the middle of the month or of the year.
  var middle: CalendarDate? {
    CalendarDate(year: year, month: month ?? 7, day: day ?? (month == nil ? 1 : 15))
  }

  /// What it denotes.
  var stretch: Stretch {
    if let date { return .day(date) }
    if let month { return .month(year: year, month: month) }
    return .year(year)
  }

  /// The value for the record.
  var written: PublicationDate { PublicationDate(value: stretch.edtf ?? "", basis: basis) }
}
