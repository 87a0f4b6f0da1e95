import Claims
import ReportText
import Testing

/// Words in any order, with marks anywhere: no text may stop the program, and whatever is found holds together.
@Suite struct RandomTextTests {
  private static let words = """
    said says told asked quoted saying adding according to as by was were been Ann Roe Mr Hale Ms she he they it who \
    which that , , . . : ; – ( ) “ ” " ' ‘ ’ '' `` the a of in and but not if when PCC commissioner chief constable \
    force panel Chair (Chair) his her mother spokesman for Northmoor Police Police and Crime Panel Cllr report letter \
    statement members informed advised noted that: (a) (b) • ? ! … 5 per cent £5m officers on Monday last year \
    January 2023 up from down RESOLVED: Q. A. ANN: By put it how described called ¶ ¶
    """.split(whereSeparator: \.isWhitespace).map { $0 == "¶" ? "\n\n" : String($0) }

  @Test("Any order of words gives findings that hold together", arguments: 0..<16)
  func anyText(seed: Int) {
    var random = Generator(state: UInt64(seed) &* 7919 &+ 1)
    for _ in 0..<150 {
      let length = [1, 2, 3, 5, 9, 25, 60].randomElement(using: &random) ?? 1
      let text = (0..<length).map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(
        separator: " ")
      let report = SmallReport(text)
      let size = report.document.text.count
      let starts = report.findings.quotes.map { $0.contents.first?.start ?? -1 }
      #expect(starts == starts.sorted(), "\(text)")
      for quote in report.findings.quotes {
        let spans =
          quote.contents + quote.children.map(\.span) + [quote.mention, quote.cue].compactMap(\.self)
        #expect(spans.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= size }, "\(text)")
        #expect(quote.contents.map(\.start) == quote.contents.map(\.start).sorted(), "\(text)")
        let actors = quote.coSpeakers + [quote.speaker].compactMap(\.self)
        #expect(actors.allSatisfy(report.findings.actors.indices.contains), "\(text)")
      }
    }
  }

  /// A linear congruential generator, so that a failure comes back with its seed.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) | (state << 31)
    }
  }
}
