import Testing

@testable import Emission

@Suite struct ChartWordingTests {
  private func point(_ low: Double, _ high: Double? = nil, isApproximate: Bool = false) -> TimelineChart.Point
  {
    .init(day: 0, low: low, high: high, report: "", words: "", isApproximate: isApproximate)
  }

  private func wording(_ unit: String?) -> ChartWording { ChartWording(.number(unit: unit)) }

  @Test func valuesHaveTheirUnits() {
    #expect(wording("officer").value(point(3090)) == "3,090 officers")
    #expect(wording("officer").value(point(1)) == "1 officer")
    #expect(wording("officer").value(point(1, 2, isApproximate: true)) == "about 1 to 2 officers")
    #expect(wording("percent").value(point(-4.5)) == "−4.5%")
    #expect(wording("GBP").value(point(-1_234_567)) == "−£1,234,567")
    #expect(wording("EUR").value(point(5)) == "EUR\u{A0}5")
    #expect(wording("FTE").value(point(5)) == "5 FTEs")
    #expect(wording(nil).value(point(0.1 + 0.2)) == "0.3")
    #expect(ChartWording(.date).value(point(0, 31)) == "1 January 1970 to 1 February 1970")
  }

  @Test func shortValuesAreStillExact() {
    #expect(wording("GBP").short(point(1_250_000)) == "£1.25m")
    #expect(wording("GBP").short(point(1_234_567)) == "£1,234,567")
    #expect(wording("GBP").short(point(1.35e9)) == "£1.35bn")
    #expect(wording("GBP").short(point(1_005_000_000)) == "£1,005m")
    #expect(wording("officer").short(point(2, 3)) == "2 – 3")
    #expect(ChartWording(.date).short(point(0)) == "1 Jan 1970")
  }

  @Test func numbersOfAnAxisAreInOneMeasure() {
    #expect(wording("GBP").axis([0, 500_000, 1_000_000], step: 500_000) == ["£0", "£0.5m", "£1m"])
    #expect(wording("GBP").axis([-20_000, 0, 20_000], step: 20_000) == ["−£20k", "£0", "£20k"])
    #expect(wording("GBP").axis([0, 5000], step: 5000) == ["£0", "£5,000"])
    #expect(wording("call").axis([0, 1_000_000], step: 1_000_000) == ["0", "1,000,000"])
    #expect(wording("call").axis([0, 1e9], step: 5e8) == ["0", "1bn"])
    #expect(wording("percent").axis([0, 0.5], step: 0.5) == ["0%", "0.5%"])
    // In millions, these would be told apart by their fourth places.
    #expect(wording("GBP").axis([1_000_000, 1_000_100], step: 100) == ["£1,000,000", "£1,000,100"])
  }

  @Test func theAxisSaysWhatItCounts() {
    #expect(wording("member of staff").unitName == "Members of staff")
    #expect(wording("percent").unitName == "Percent")
    #expect(wording("GBP").unitName == "Pounds")
    #expect(wording("USD").unitName == "USD")
    #expect(wording(nil).unitName == "Number")
    #expect(ChartWording(.date).unitName == "Date that the report gives")
  }

  @Test func linesAreBrokenBetweenWordsAndCut() {
    #expect(ChartText.lines("one two three", size: 10, width: 45, most: 3) == ["one two", "three"])
    #expect(ChartText.lines("one two three four", size: 10, width: 45, most: 2) == ["one two", "three f…"])
    #expect(ChartText.lines("", size: 10, width: 45, most: 2).isEmpty)
    #expect(ChartText.lines("xxxxxxxxxx", size: 10, width: 32, most: 9) == ["xxxxx", "xxxxx"])
    #expect(ChartText.shown(" a\u{202E}\n\u{1B}b ") == "a\u{FFFD} ␛b")
    #expect(ChartText.shown(String(repeating: "a", count: 5000)).count == 1001)
  }
}
