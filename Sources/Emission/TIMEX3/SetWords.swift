import Claims
import ReportText

/// What the words of a set say of how often: the attributes `quant` and `freq`.
///
/// TimeML takes `quant` from the text ("each", "every"), and gives "twice a month" a `freq` of `2X` instead. Words such as
/// "monthly" and "Mondays" mean every one.
struct SetWords: Hashable {
  /// `EVERY` or `EACH`.
  var quant: String?
  /// How many times in each period (`2X`).
  var freq: String?

  /// What `words` say, in ASCII as far as they matter.
  init(_ words: ArraySlice<UInt8>) {
    let parts = words.split { $0 <= 0x20 }.map { part in
      String(decoding: part.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
    switch parts.first {
    case "once": freq = "1X"
    case "twice": freq = "2X"
    case "each": quant = "EACH"
    default:
      if parts.contains("times") {
        // `three` is known to the extractor alone.
        freq = parts.first.flatMap { IntervalEnd.number(Substring($0)) }.map { "\($0)X" }
      } else {
        quant = "EVERY"
      }
    }
  }
}
