/// The codes of UN/CEFACT Recommendation 20 for the units that reports measure in.
enum UnitCode {
  /// The code of a unit; nil where it has none, as the things that are counted.
  static func code(of unit: String) -> String? {
    switch unit {
    case "percent": "P1"
    case "centimetre": "CMT"
    case "metre": "MTR"
    case "kilometre": "KMT"
    case "inch": "INH"
    case "foot": "FOT"
    case "yard": "YRD"
    case "mile": "SMI"
    case "gram": "GRM"
    case "kilogram": "KGM"
    case "tonne": "TNE"
    case "litre": "LTR"
    case "hectare": "HAR"
    case "acre": "ACR"
    case "second": "SEC"
    case "minute": "MIN"
    case "hour": "HUR"
    case "day": "DAY"
    case "week": "WEE"
    case "month": "MON"
    case "year": "ANN"
    default: nil
    }
  }
}

/// Which values of dates are times as ISO 8601 and schema.org have them: days, months and years, and no seasons or decades.
enum ISOTime {
  /// Whether `value` is a year, month, day, or a time of a day.
  static func isTime(_ value: String) -> Bool {
    let day = value.prefix { $0 != "T" }.utf8
    guard [4, 7, 10].contains(day.count), day.count == value.utf8.count || day.count == 10 else {
      return false
    }
    let parts = day.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == (day.count - 1) / 3, parts[0].count == 4,
      parts.allSatisfy({ part in
        part.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      })
    else { return false }
    return parts.count == 1 || (Int(String(decoding: Array(parts[1]), as: UTF8.self)) ?? 13) <= 12
  }

  /// Whether `value` is such a time, or an interval of two whose one end may be open.
  static func isTimeOrInterval(_ value: String) -> Bool {
    let ends = value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch ends.count {
    case 1: return isTime(value)
    case 2: return ends.allSatisfy { $0 == ".." || isTime($0) } && ends != ["..", ".."]
    default: return false
    }
  }
}
