import ReportText

/// Tells lines that give the date of a report (`Published: 20/05/2019`, `20 May 2019`) from other lines.
enum Dateline {
  private static let months: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
  /// Words that may stand in such a line beside the date itself.
  private static let company: [StaticString] = [
    "published", "publication", "posted", "date", "on", "at", "first", "released", "release", "issued",
    "created", "added", "press", "news", "story", "article", "by",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
    "thu", "thur", "thurs", "fri", "sat", "sun",
    "st", "nd", "rd", "th", "am", "pm", "bst", "gmt", "the", "of", "time", "utc", "est", "et", "edt", "pst",
    "pt", "cet",
  ]
  private static let changes: [StaticString] = [
    "updated", "modified", "reviewed", "amended", "changed", "edited",
  ]
  private static let announcements: [StaticString] = ["published", "posted", "date", "issued", "released"]

  private static func hashes(_ words: [StaticString]) -> Set<UInt64> {
    Set(words.map { $0.withUTF8Buffer { loweredHash($0) } })
  }
  private static let monthTable = hashes(months)
  private static let companyTable = hashes(company)
  private static let changeTable = hashes(changes)
  private static let announcementTable = hashes(announcements)

  /// Whether `line` is a short line that tells when the page was changed.
  static func isChange(_ line: ByteBuffer) -> Bool {
    line.count <= 80
      && (hasPrefix("updated", in: line, at: 0) || hasPrefix("last updated", in: line, at: 0)
        || hasPrefix("modified", in: line, at: 0))
      && line.contains(where: \.isDigit)
  }

  /// Whether `line` says nothing but when the report was published.
  static func isBare(_ line: ByteBuffer) -> Bool { date(in: line, isBare: true) != nil }

  /// Whether `line` is a short line with a day and little else. `Updated` alone disqualifies it; behind a date of
  /// publication it ends the line.
  static func date(in line: ByteBuffer, isBare: Bool = false) -> String? {
    guard line.count >= 6, line.count <= 120 else { return nil }
    // `By 31/12/2022 the force`, `On 4 May 2022 the panel`: a deadline or a sentence, whose line goes on below.
    if hasPrefix("by ", in: line, at: 0), line[3].isDigit { return nil }
    var words = 0
    var strangers = 0
    var plainStrangers = 0
    var months = 0
    var numbers = DayNumbers()
    var isAnnounced = false
    var at = 0
    var end = line.count
    scan: while at < end {
      let start = at
      if line[at].isLetter || line[at] >= 0x80 {
        while at < end, line[at].isLetter || line[at] >= 0x80 { at += 1 }
        let hash = loweredHash(ByteBuffer(rebasing: line[start..<at]))
        words += 1
        if changeTable.contains(hash) {
          guard numbers.isDay || (months == 1 && numbers.hasDayAndYear) else { return nil }
          end = start
          break scan
        }
        if monthTable.contains(hash) {
          months += 1
        } else if !companyTable.contains(hash) {
          strangers += 1
          // Marks such as · are no words, and words of other scripts say `published` as likely as not.
          if line[start] < 0x80 { plainStrangers += 1 }
        }
        if announcementTable.contains(hash) { isAnnounced = true }
      } else if line[at].isDigit {
        var value = 0
        while at < end, line[at].isDigit {
          value = min(value * 10 + Int(line[at] - 0x30), 1_000_000)
          at += 1
        }
        numbers.take(value, digits: at - start, after: start > 0 ? line[start - 1] : 0)
      } else {
        at += 1
      }
    }
    // A day in numbers, or with a month's name; beside it at most a by-line when the line announces itself.
    let hasDate = (months == 1 && numbers.hasDayAndYear) || (months == 0 && numbers.isDay)
    guard hasDate, strangers + numbers.strangers <= (isAnnounced ? 4 : 1), words <= 14,
      !isBare || isAnnounced || plainStrangers == 0
    else {
      return nil
    }
    return String(decoding: trimmed(ByteBuffer(rebasing: line[0..<end])), as: UTF8.self)
  }
}

/// The numbers of a line, looked at as days, years and times.
private struct DayNumbers {
  /// Whether one may be the day of a month and another is a year.
  var hasDayAndYear: Bool { hasDay && hasYear }
  /// Whether three in a row are a day: `20/05/2019`, `2019-05-20`, `20.5.19`.
  private(set) var isDay = false
  /// Numbers that fit neither a day nor a time.
  private(set) var strangers = 0
  private var hasDay = false
  private var hasYear = false
  private var run: [(value: Int, digits: Int)] = []

  /// Takes the next number in; `after` is the byte in front of it.
  mutating func take(_ value: Int, digits: Int, after mark: UInt8) {
    let isYear = digits == 4 && value >= 1900 && value < 2100
    if isYear { hasYear = true } else if digits <= 2, value >= 1, value <= 31 { hasDay = true }
    if digits > 2, !isYear { strangers += 1 }
    if mark != 0x2F && mark != 0x2D && mark != 0x2E { run = [] }
    run.append((value, digits))
    guard run.count == 3 else { return }
    let (first, second, third) = (run[0], run[1], run[2])
    let yearLast = first.digits <= 2 && first.value >= 1 && first.value <= 31 && (isYear || digits == 2)
    let yearFirst =
      first.digits == 4 && first.value >= 1900 && first.value < 2100 && third.value >= 1 && third.value <= 31
    if second.digits <= 2, second.value >= 1, second.value <= 31, yearLast || yearFirst { isDay = true }
  }
}

/// Finds the lines of a page that give its date: near the headline, or before the report begins.
enum DatelineFinder {
  /// At most three lines, the nearest to the headline first.
  static func lines(of page: Page, main: MainText) -> [String] {
    let headline = page.segments.firstIndex { page.elements[Int($0.element)].tag == .h1 }
    let start = max(0, min(headline ?? Int.max, main.segments.first ?? 0) - 6)
    let end = min(page.segments.count, max((headline ?? 0) + 14, (main.segments.first ?? 0) + 5))
    guard start < end else { return [] }
    var found: [(distance: Int, line: String)] = []
    page.text.withUnsafeBufferPointer { text in
      for index in start..<end {
        let segment = page.segments[index]
        guard let line = Dateline.date(in: ByteBuffer(rebasing: text[segment.span.range])) else { continue }
        found.append((abs(index - (headline ?? main.segments.first ?? 0)), line))
      }
    }
    return found.sorted { $0.distance < $1.distance }.prefix(3).map(\.line)
  }
}
