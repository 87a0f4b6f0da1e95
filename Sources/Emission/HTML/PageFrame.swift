import Claims

/// What stands round the contents of every page: its head, its title, and what worked on it.
struct PageFrame {
  let sheet: PageAssets.Sheet

  /// Begins a page: all up to and with its title.
  ///
  /// - Parameters:
  ///   - title: the page's name, as its heading and in the browser's own list.
  ///   - skip: the id of what a reader may want to go to at once, and what that is.
  ///   - home: the address of the page that leads to this one, if there is one.
  func begin(
    _ html: inout HTMLWriter, title: String, generator: Generator,
    skip: (id: StaticString, name: StaticString)?,
    home: String? = nil
  ) {
    html.markup(
      "<!DOCTYPE html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n<meta http-equiv=Content-Security-Policy"
    )
    html.attribute("content", sheet.policy)
    html.markup(
      ">\n<meta name=viewport content=\"width=device-width, initial-scale=1\">\n<meta name=referrer content=no-referrer>\n"
    )
    html.markup("<meta name=color-scheme content=\"light dark\">\n<meta name=generator")
    html.attribute("content", "\(generator.name) \(generator.version)")
    html.markup(">\n<title>")
    html.text(title)
    html.markup("</title>\n<style>")
    html.markup(sheet.style)
    html.markup("</style>\n</head>\n<body>\n")
    if let skip {
      html.markup("<a class=skip href=\"#")
      html.markup(skip.id)
      html.markup("\">Skip to ")
      html.markup(skip.name)
      html.markup("</a>\n")
    }
    html.markup("<header class=masthead>\n")
    if let home {
      html.markup("<p class=home><a")
      html.attribute("href", home)
      html.markup(">All reports</a></p>\n")
    }
    html.markup("<h1>")
    html.text(title)
    html.markup("</h1>\n")
  }

  /// Ends the page's header, which `begin` leaves open.
  func endHeader(_ html: inout HTMLWriter) { html.markup("</header>\n") }

  /// Ends the page, with its script.
  func end(_ html: inout HTMLWriter) {
    if !sheet.script.isEmpty {
      html.markup("<script>")
      html.markup(sheet.script)
      html.markup("</script>\n")
    }
    html.markup("</body>\n</html>\n")
  }

  /// Writes what made the page, as rows of a list of facts.
  func facts(_ html: inout HTMLWriter, about generator: Generator) {
    html.fact("Made by", "\(generator.name) \(generator.version)")
    html.fact("Rules", generator.rules)
    html.fact("Order of dates", generator.options.dateOrder == .dayFirst ? "day first" : "month first")
    html.fact("Own lexicon", generator.options.lexicon)
  }
}

extension HTMLWriter {
  /// Writes a row of a list of facts, where there is a value.
  mutating func fact(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    beginFact(name)
    text(value)
    endFact()
  }

  /// Begins a row of a list of facts, whose value is to follow.
  mutating func beginFact(_ name: StaticString) {
    markup("<dt>")
    markup(name)
    markup("</dt><dd>")
  }

  /// Ends a row of a list of facts.
  mutating func endFact() { markup("</dd>\n") }

  /// Writes `address` as a link where it leads to a page of the web, and as text where it does not.
  mutating func link(_ address: String) {
    let isOfWeb = ["http://", "https://"].contains { scheme in
      address.utf8.count > scheme.utf8.count
        && zip(address.utf8, scheme.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
    guard isOfWeb else { return text(address) }
    markup("<a rel=\"noreferrer noopener nofollow\"")
    attribute("href", address)
    markup(">")
    text(address)
    markup("</a>")
  }
}
