import Claims

extension TimelineChart {
  /// The chart as a page, UTF-8: the drawing, and below it a table of all that is drawn and of the reports' words. It is whole in
  /// itself and has no script.
  ///
  /// - Parameters:
  ///   - generator: what read the reports.
  ///   - assets: the style of pages.
  ///   - home: the address of the page that leads to this one, if there is one.
  public func page(generator: Generator, assets: PageAssets, home: String? = nil) -> [UInt8] {
    TimelinePage(chart: self, frame: PageFrame(sheet: assets.chart)).page(generator: generator, home: home)
  }
}

/// Writes the page of a chart.
private struct TimelinePage {
  let chart: TimelineChart
  let frame: PageFrame

  /// The chart's title, so much of it as a heading has room for.
  private var title: String {
    let longest = 240
    return chart.title.count > longest ? chart.title.prefix(longest) + "…" : chart.title
  }

  func page(generator: Generator, home: String?) -> [UInt8] {
    let points = ChartPoints(chart)
    var html = HTMLWriter()
    frame.begin(
      &html, title: title, generator: generator, skip: ("values", "the table of values"), home: home)
    if let subtitle = chart.subtitle {
      html.markup("<p class=byline>")
      html.text(subtitle)
      html.markup("</p>\n")
    }
    frame.endHeader(&html)
    html.markup("<main>\n")
    if points.all.isEmpty {
      html.markup("<p id=values>")
      html.text(TimelineChart.nothing)
      html.markup("</p>\n")
    } else {
      writeFigure(&html, points)
      writeTable(&html, points)
    }
    html.markup("</main>\n<section id=about aria-labelledby=about-title>\n")
    html.markup("<h2 id=about-title>About this chart</h2>\n<dl>\n")
    html.fact("Published, as given", generator.options.published)
    frame.facts(&html, about: generator)
    html.markup("</dl>\n</section>\n")
    frame.end(&html)
    return html.bytes
  }

  /// The drawing twice, of which the style shows the one that the screen has room for.
  private func writeFigure(_ html: inout HTMLWriter, _ points: ChartPoints) {
    html.markup("<figure aria-labelledby=summary>\n")
    for (form, style) in [(TimelineDrawing.Form.wide, "wide"), (.narrow, "narrow")] {
      html.markup("<div class=")
      html.markup(style.utf8)
      html.markup(">")
      var svg = XMLWriter()
      TimelineDrawing(points, as: form).write(&svg)
      html.markup(svg.bytes)
      html.markup("</div>\n")
    }
    html.markup("<figcaption id=summary>")
    html.text(points.summary)
    html.markup("</figcaption>\n</figure>\n")
  }

  private func writeTable(_ html: inout HTMLWriter, _ points: ChartPoints) {
    html.markup("<section id=values tabindex=-1 aria-labelledby=values-title>\n<h2 id=values-title>Values ")
    html.markup("<span class=number>")
    html.number(points.all.count)
    html.markup("</span></h2>\n<table>\n<thead><tr><th scope=col>No.</th><th scope=col>Date</th>")
    if chart.series.count > 1 { html.markup("<th scope=col>Series</th>") }
    html.markup(
      "<th scope=col>Value</th><th scope=col>Report</th><th scope=col>In its words</th></tr></thead>\n<tbody>\n"
    )
    let wording = ChartWording(chart.measure)
    for entry in points.all { write(&html, entry, wording) }
    html.markup("</tbody>\n</table>\n</section>\n")
  }

  private func write(_ html: inout HTMLWriter, _ entry: ChartPoints.Entry, _ wording: ChartWording) {
    html.markup("<tr id=p")
    html.number(entry.number)
    html.markup("><td class=count>")
    html.number(entry.number)
    html.markup("</td><th scope=row class=when><time")
    html.attribute("datetime", ChartDate.coded(entry.point.day))
    html.markup(">")
    html.text(ChartDate.words(entry.point.day))
    html.markup("</time></th>")
    if chart.series.count > 1 {
      html.markup("<td class=series>")
      html.text(chart.series[entry.series].name)
      html.markup("</td>")
    }
    html.markup("<td class=value>")
    html.text(wording.value(entry.point))
    html.markup("</td><td class=report>")
    if let link = entry.point.link, ChartLink.isFollowed(link) {
      html.markup("<a rel=\"noreferrer noopener nofollow\"")
      html.attribute("href", link)
      html.markup(">")
      html.text(entry.point.report)
      html.markup("</a>")
    } else {
      html.text(entry.point.report)
    }
    html.markup("</td><td class=words>")
    if !entry.point.words.isEmpty {
      html.markup("“")
      html.text(entry.point.words)
      html.markup("”")
    }
    html.markup("</td></tr>\n")
  }
}
