/// The publication date that a caller may give: a day, a month or a year.
public enum PublishedDate {
  /// What a message says of a value that is none.
  public static let expectation = "YYYY-MM-DD, YYYY-MM or YYYY, such as 2021-11-25"

  /// Whether `value` is a day, month or year of the calendar, written as EDTF has it.
  public static func isValid(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    guard [4, 7, 10].contains(bytes.count) else { return false }
    var parts = [0]
    for (index, byte) in bytes.enumerated() {
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return false }
        parts.append(0)
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return false }
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    let month = parts.count > 1 ? parts[1] : 1
    let day = parts.count > 2 ? parts[2] : 1
    return CalendarDate(year: parts[0], month: month, day: day) != nil
  }
}
