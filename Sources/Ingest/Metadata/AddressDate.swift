/// The day that an address gives: `/2021/11/25/`, `/2021-11-25-…`, `/2021/nov/25/`.
enum AddressDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The day in `address` as `2021-11-25`, or nil.
  static func date(in address: String) -> String? {
    let parts = address.prefix(2000).utf8.split(whereSeparator: {
      $0 == 0x2F || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E || $0 == 0x3F || $0 == 0x3D
    })
    .map { String(decoding: $0, as: UTF8.self) }
    for index in parts.indices {
      if parts[index].utf8.count == 8, let packed = Int(parts[index]),
        let day = written(packed / 10000, packed / 100 % 100, packed % 100)
      {
        return day
      }
      guard index + 2 < parts.count, parts[index].utf8.count == 4, let year = Int(parts[index]) else {
        continue
      }
      let month =
        Int(parts[index + 1]) ?? months.firstIndex(of: String(parts[index + 1].lowercased().prefix(3))).map {
          $0 + 1
        } ?? 0
      guard parts[index + 2].utf8.count <= 2, let day = Int(parts[index + 2]) else { continue }
      if let date = written(year, month, day) { return date }
    }
    return nil
  }

  private static func written(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard year >= 1990, year <= 2100, month >= 1, month <= 12, day >= 1, day <= 31 else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
