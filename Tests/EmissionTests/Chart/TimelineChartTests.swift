import Claims
import Testing

@testable import Emission

@Suite struct TimelineChartTests {
  typealias Point = TimelineChart.Point

  private static let hostile = "\u{202E}<script>&\"']]>\u{1B}[31m\u{0}\u{FFFE}"

  private func chart(
    _ points: [Point], measure: TimelineChart.Measure = .number(unit: "officer"), title: String = "Officers"
  ) -> TimelineChart {
    TimelineChart(title: title, measure: measure, series: [.init(name: "Officers", points: points)])
  }

  private func points(_ values: [Double], every days: Int = 365) -> [Point] {
    values.enumerated().map {
      Point(day: 16_000 + $0 * days, low: $1, report: "Report \($0 + 1)", words: "words \($0 + 1)")
    }
  }

  private func svg(_ chart: TimelineChart) -> String { String(decoding: chart.svg(), as: UTF8.self) }

  private func page(_ chart: TimelineChart) -> String {
    let assets = PageAssets { "'sha256-\($0.count)'" }
    let generator = Generator(version: "1.0", rules: "sha256:0")
    return String(decoding: chart.page(generator: generator, assets: assets), as: UTF8.self)
  }

  /// The text elements of a drawing whose class is `style`, without their tags.
  private func texts(_ svg: String, _ style: String) throws -> [String] {
    svg.matches(of: try Regex("<text[^>]* class=\"\(style)\"[^>]*>(.*)</text>")).map {
      String($0.output[1].substring ?? "").replacing("<tspan class=\"reference\">", with: "")
        .replacing("</tspan>", with: "")
    }
  }

  /// Whether every tag is closed, in order, and no character stands there that XML has no room for.
  private func isWellFormed(_ xml: String) throws -> Bool {
    var open: [Substring] = []
    for match in xml.matches(
      of: try Regex(
        "<(/?)([a-z]+)((?: [A-Za-z0-9:-]+=\"[^\"<]*\")*)(/?)>",
        as: (Substring, Substring, Substring, Substring, Substring).self))
    {
      if match.output.1 == "/" {
        guard open.popLast() == match.output.2 else { return false }
      } else if match.output.4.isEmpty {
        open.append(match.output.2)
      }
    }
    let rest = xml.replacing(
      try Regex("<\\?xml[^>]*>|</?[a-z]+(?: [A-Za-z0-9:-]+=\"[^\"<]*\")*/?>"), with: "")
    return open.isEmpty && !rest.contains("<")
      && xml.unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.value >= 0x20 && $0.value < 0xFFFE) || $0.value > 0xFFFF
      }
  }

  @Test("Every point has its value, its report and its words")
  func named() throws {
    let svg = svg(chart(points([3090, 2980, 3610])))
    #expect(
      svg.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(try texts(svg, "value") == ["3,090", "2,980", "3,610"])
    #expect(try texts(svg, "report") == ["Report 1", "Report 2", "Report 3"])
    #expect(svg.contains("<title>Report 1 · 22 October 2013 · 3,090 officers · “words 1”</title>"))
    #expect(
      svg.contains(
        "<desc id=\"summary\">3 values in 3 reports, from 3,090 officers (22 October 2013) to 3,610 officers (22 October 2015).</desc>"
      ))
    #expect(try texts(svg, "unit") == ["Officers (axis does not start at 0)"])
    #expect(svg.contains("class=\"break\""))
    #expect(svg.contains("@media (prefers-color-scheme: dark)"))
  }

  @Test func anAxisFromZeroSaysNothingOfIt() throws {
    let svg = svg(chart(points([30, 90])))
    #expect(try texts(svg, "unit") == ["Officers"])
    #expect(!svg.contains("class=\"break\""))
    #expect(try texts(svg, "tick").prefix(6) == ["0", "20", "40", "60", "80", "100"])
  }

  @Test("Points in any order are joined and numbered in that of their days")
  func order() throws {
    let points = points([1, 2, 3])
    #expect(svg(chart(points.reversed())) == svg(chart(points)))
    #expect(ChartPoints(chart(points.reversed())).all.map(\.point.low) == [1, 2, 3])
  }

  @Test func marksTellRangesAndApproximateValues() throws {
    let day = 16_000
    let svg = svg(
      chart([
        Point(day: day, low: 5, high: 2, report: "A", words: "", isApproximate: true),
        Point(day: day + 400, low: 4, report: "B", words: ""),
      ]))
    #expect(try texts(svg, "value") == ["2 – 5", "4"])
    #expect(
      svg.contains("<g class=\"point s0 hollow\"><title>A · 22 October 2013 · about 2 to 5 officers</title>"))
    #expect(svg.contains("class=\"mark range\"/>"))
    #expect(
      try texts(svg, "note").joined(separator: " ").hasPrefix(
        "Hollow marks: values that the reports call approximate. Bars: ranges"))
  }

  @Test(
    "Where names would cover each other, values have numbers and a list; where these would, numbers alone")
  func numbers() throws {
    var long = points([30, 31, 29, 33, 30, 32, 31, 30, 29, 31, 30, 32, 35, 31], every: 60)
    for index in long.indices {
      long[index].report = "Annual report of the Police and Crime Commissioner, no. \(index)"
    }
    let valued = svg(chart(long))
    #expect(try texts(valued, "value").first == "30 [1]")
    #expect(
      try texts(valued, "name").first
        == "22 Oct 2013 · 30 · Annual report of the Police and Crime Commissioner, no. 0")
    let numbered = svg(chart(points((0..<40).map { 200 + Double($0 * 79 % 401) }, every: 60)))
    #expect(try texts(numbered, "value").isEmpty)
    #expect(try texts(numbered, "number").count == 80)
    #expect(try texts(numbered, "name").count == 40)
  }

  @Test func pointsOnOneSpotShareANumber() throws {
    let same = (0..<30).map { Point(day: 16_000, low: $0 < 28 ? 7 : 8, report: "Report \($0)", words: "") }
    #expect(try texts(svg(chart(same)), "number").prefix(2) == ["1–28", "29–30"])
    #expect(PointLabels.runs([1, 2, 3, 7, 9, 10]) == "1–3, 7, 9–10")
  }

  @Test func veryManyPointsHaveTheLabelsOfAFew() throws {
    let many = (0..<200).map { Point(day: 15_000 + $0 * 20, low: Double($0), report: "R\($0)", words: "") }
    let svg = svg(chart(many))
    // There is no room beside the first, which lies on the axis.
    #expect(try texts(svg, "value") == ["199"])
    #expect(svg.ranges(of: "<g class=\"point").count == 200)
    #expect(
      try texts(svg, "note") == [
        "200 values; the first, last, highest and lowest have labels where they fit."
      ])
  }

  @Test func seriesHaveColoursShapesAndNames() throws {
    let series = (0..<8).map {
      TimelineChart.Series(name: "Kind \($0)", points: points([Double($0 * 10), Double($0 * 11)]))
    }
    let svg = svg(TimelineChart(title: "Kinds", measure: .number(unit: nil), series: series))
    #expect(
      try texts(svg, "name").prefix(7) == [
        "Kind 0", "Kind 1", "Kind 2", "Kind 3", "Kind 4", "Kind 5", "2 others",
      ])
    for style in ["s0", "s5", "sx"] { #expect(svg.contains("class=\"line \(style)\"")) }
    #expect(svg.contains("<title>Kind 7 · Report 1 · "))
    #expect(Set((0..<6).map { ChartMark.path($0, x: 0, y: 0, size: 5) }).count == 6)
  }

  @Test func datesHaveAnAxisOfDates() throws {
    let svg = svg(chart(points([16_100, 16_900]), measure: .date))
    #expect(try texts(svg, "value") == ["30 Jan 2014", "9 Apr 2016"])
    #expect(try texts(svg, "tick").first == "Jan 2014")
    #expect(svg.contains("class=\"today\""))
    #expect(svg.contains("from 30 January 2014 (as of 22 October 2013) to"))
  }

  @Test(
    "Unusual values give a drawing that is whole",
    arguments: [
      [], [0], [1e9], [-5, 5], [-5, -5], [.nan, 1], [.infinity], [1e300, 1], [1e-9], [7, 7, 7],
      [1e15, -1e15],
    ] as [[Double]])
  func unusual(values: [Double]) throws {
    for measure in [TimelineChart.Measure.number(unit: "GBP"), .date] {
      let drawing = svg(chart(points(values), measure: measure))
      #expect(try isWellFormed(drawing))
      #expect(!drawing.contains("nan") && !drawing.contains("inf") && !drawing.contains("null"))
      #expect(try isWellFormed(svg(chart(points(values, every: 0), measure: measure))))
    }
  }

  @Test func nothingIsSaidInASentence() throws {
    #expect(try texts(svg(chart([])), "note") == ["No report gives a value that could be drawn."])
    #expect(page(chart([])).contains("<p id=values>No report gives a value that could be drawn.</p>"))
    #expect(try texts(svg(chart(points([.nan]))), "note") == ["No report gives a value that could be drawn."])
  }

  @Test func wordsOfReportsDoNothing() throws {
    let hostile = TimelineChartTests.hostile
    let long = String(repeating: hostile + " ", count: 200)
    let points = [
      Point(day: .max, low: 1, report: hostile, words: long, link: "javascript:alert(1)"),
      Point(day: .min, low: 2, report: long, words: hostile, link: "https://a.example/?a=\"&b"),
    ]
    let chart = TimelineChart(
      title: long, subtitle: hostile, measure: .number(unit: hostile),
      series: [.init(name: hostile, points: points), .init(name: long, points: points)])
    let svg = svg(chart)
    #expect(try isWellFormed(svg))
    #expect(!svg.contains("\u{202E}") && !svg.contains("\u{1B}") && !svg.contains("<script"))
    #expect(!svg.contains("javascript:"))
    #expect(svg.contains("<a xlink:href=\"https://a.example/?a=&quot;&amp;b\" class="))
    let page = page(chart)
    #expect(!page.contains("\u{202E}") && !page.contains("\u{1B}") && !page.contains("<script"))
    #expect(!page.contains("javascript:"))
  }

  @Test func thePageHasATableOfAllPoints() throws {
    var points = points([3090, .infinity])
    points[0].link = "reports/a.html"
    points[0].isApproximate = true
    let page = page(chart(points))
    #expect(page.contains("style-src 'sha256-"))
    #expect(!page.contains("<script") && !page.contains("style=\""))
    #expect(
      page.contains(
        "<tr id=p1><td class=count>1</td><th scope=row class=when><time datetime=\"2013-10-22\">22 October 2013</time></th>"
          + "<td class=value>about 3,090 officers</td><td class=report><a rel=\"noreferrer noopener nofollow\" href=\"reports/a.html\">"
          + "Report 1</a></td><td class=words>“words 1”</td></tr>"))
    #expect(page.contains("<tr id=p2>"))
    #expect(page.ranges(of: "<a tabindex=\"-1\" href=\"#p1\"").count == 2)
    #expect(page.ranges(of: "aria-hidden=\"true\"").count == 2)
  }

  @Test(
    "Addresses of the web and relative ones are followed",
    arguments: [
      ("https://a.example/x", true), ("HTTP://a.example", true), ("reports/a.html#q1", true),
      ("../a%20b.html?x=a:b", true),
      ("javascript:alert(1)", false), ("\tjavascript:alert(1)", false), ("java\nscript:x", false),
      ("//a.example", false), ("/\\a.example", false), ("\\\\a.example", false), ("data:text/html,x", false),
      ("", false),
    ])
  func links(link: String, isFollowed: Bool) {
    #expect(ChartLink.isFollowed(link) == isFollowed)
  }
}
