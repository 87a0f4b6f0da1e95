import Claims
import ReportText

/// Writes an entry for everything found in a report: what it is worth and why it is there. A mark in the text leads to its
/// entry; with the page's script the entry is shown beside the mark, as a card.
struct EntryList {
  private let report: Report
  private let marks: ReportMarks
  /// The claims that each quotation, date and count is part of, a few of each.
  private let claims: [Mark.Entry: [Int]]

  /// So many places of one actor are linked; of more the number is given.
  private static let mostPlaces = 12
  /// So many pieces of one quotation are repeated.
  private static let mostPieces = 3

  /// The entries of `report`, whose places `marks` knows.
  init(_ report: Report, marks: ReportMarks) {
    self.report = report
    self.marks = marks
    var claims: [Mark.Entry: [Int]] = [:]
    for (index, claim) in report.findings.claims.enumerated() {
      for (letter, members) in [("q", claim.quotes), ("d", claim.dates), ("n", claim.counts)]
        as [(Character, [Int])]
      {
        for member in members {
          let entry = Mark.Entry(letter: letter.asciiValue ?? 0, number: member + 1)
          if claims[entry, default: []].count <= EntryList.mostPlaces {
            claims[entry, default: []].append(index)
          }
        }
      }
    }
    self.claims = claims
  }

  private var findings: Findings { report.findings }
  private var text: [UInt8] { report.document.text }

  /// Writes the lists of quotations, dates, counts and actors.
  func write(_ html: inout HTMLWriter) {
    html.markup(
      "<section id=entries aria-labelledby=entries-title>\n<h2 id=entries-title>Everything found</h2>\n")
    write(&html, "Quotations", findings.quotes) { html, index in
      write(&html, findings.quotes[index], index)
    }
    write(&html, "Dates", findings.dates) { html, index in write(&html, findings.dates[index], index) }
    write(&html, "Counts", findings.counts) { html, index in write(&html, findings.counts[index], index) }
    write(&html, "Actors", findings.actors) { html, index in write(&html, findings.actors[index], index) }
    html.markup("</section>\n")
  }

  private func write<Item>(
    _ html: inout HTMLWriter, _ title: StaticString, _ items: [Item],
    _ item: (inout HTMLWriter, Int) -> Void
  ) {
    guard !items.isEmpty else { return }
    html.markup("<h3>")
    html.markup(title)
    html.markup(" <span class=number>")
    html.number(items.count)
    html.markup("</span></h3>\n<ul class=entries>\n")
    for index in items.indices { item(&html, index) }
    html.markup("</ul>\n")
  }

  private func write(_ html: inout HTMLWriter, _ quote: Quotation, _ index: Int) {
    begin(&html, "q", index, places: marks.runs(ofQuote: index)) { html in
      if quote.form != .indirect { html.markup("“") }
      for (piece, span) in quote.contents.prefix(EntryList.mostPieces).enumerated() {
        if piece > 0 { html.markup(" … ") }
        html.words(text, span)
      }
      if quote.contents.count > EntryList.mostPieces { html.markup(" …") }
      if quote.form != .indirect { html.markup("”") }
    }
    html.beginFact("Form")
    switch quote.form {
    case .direct: html.markup("quotation")
    case .fragment: html.markup("quoted words in a sentence")
    case .indirect: html.markup("reported speech")
    }
    html.endFact()
    html.beginFact("Speaker")
    if quote.speaker == nil { html.text(Wording.nobody) }
    for (turn, speaker) in ([quote.speaker].compactMap(\.self) + quote.coSpeakers).enumerated() {
      if turn > 0 { html.markup(" and ") }
      html.link("a", speaker + 1, findings.actors[speaker].name)
    }
    html.endFact()
    words(&html, "Named by", quote.mention)
    words(&html, "Verb", quote.cue)
    for child in quote.children {
      html.beginFact("Within it")
      html.markup("“")
      html.words(text, child.span)
      html.markup("”")
      if let speaker = child.speaker {
        html.markup(", ")
        html.link("a", speaker + 1, findings.actors[speaker].name)
      }
      html.endFact()
    }
    if !quote.isClosed { html.fact("Mark", "never closed") }
    end(&html, "q", index, quote.provenance)
  }

  private func write(_ html: inout HTMLWriter, _ date: TimeExpression, _ index: Int) {
    begin(&html, "d", index, places: marks.runs(ofDate: index)) { $0.words(text, date.span) }
    html.fact("Value", date.value ?? (date.timex == nil ? "not resolved" : nil))
    html.fact("TIMEX3", date.timex)
    html.fact("Type", date.kind.rawValue)
    html.fact("Meant as", date.role?.rawValue)
    switch date.anchor {
    case nil: break
    case .published: html.fact("Counted from", "the publication date")
    case .date(let other): link(&html, "Counted from", "d", other, findings.dates[other].span)
    }
    end(&html, "d", index, date.provenance)
  }

  private func write(_ html: inout HTMLWriter, _ count: Quantity, _ index: Int) {
    begin(&html, "n", index, places: marks.runs(ofCount: index)) { $0.words(text, count.span) }
    html.fact("Value", Wording.quantity(count))
    html.fact("Unit", count.unit)
    html.fact("Kind", count.kind.rawValue)
    html.fact("How exact", count.qualifier.map(Wording.qualifier))
    if let change = count.change {
      html.fact("Change", Wording.change(change))
      if let date = change.fromDate { link(&html, "Before", "d", date, findings.dates[date].span) }
      if let date = change.toDate { link(&html, "After", "d", date, findings.dates[date].span) }
    }
    if let same = count.sameAs { link(&html, "Same as", "n", same, findings.counts[same].span) }
    if let right = count.correctedTo { link(&html, "Corrected to", "n", right, findings.counts[right].span) }
    end(&html, "n", index, count.provenance)
  }

  private func write(_ html: inout HTMLWriter, _ actor: Actor, _ index: Int) {
    let places = marks.runs(ofActor: index)
    begin(&html, "a", index, places: places) { $0.text(actor.name) }
    html.fact("Type", actor.kind.rawValue)
    html.fact("Role", actor.role)
    html.fact("Office", actor.office)
    if let ref = actor.ref {
      html.fact("Known as", ref + (actor.refConfidence.map { " (\($0.rawValue))" } ?? ""))
    }
    html.beginFact("Mentions")
    html.text(Wording.mentions(of: actor))
    // The heading leads to the first.
    for (turn, place) in places.prefix(EntryList.mostPlaces).enumerated().dropFirst() {
      html.markup(turn == 1 ? ": also " : ", ")
      html.link("r", place.lowerBound) { $0.number(turn + 1) }
    }
    if places.count > EntryList.mostPlaces { html.markup(" …") }
    html.endFact()
    html.markup("</dl></li>\n")
  }

  // MARK: - Pieces

  private func begin(
    _ html: inout HTMLWriter, _ letter: StaticString, _ index: Int, places: [Range<Int>],
    _ heading: (inout HTMLWriter) -> Void
  ) {
    html.markup("<li class=entry id=")
    html.markup(letter)
    html.number(index + 1)
    html.runs("data-at", places)
    html.markup("><p class=what>")
    if let first = places.first { html.link("r", first.lowerBound, heading) } else { heading(&html) }
    html.markup("</p>\n<dl>")
  }

  private func end(_ html: inout HTMLWriter, _ letter: Character, _ index: Int, _ provenance: Provenance) {
    if let members = claims[Mark.Entry(letter: letter.asciiValue ?? 0, number: index + 1)] {
      html.beginFact(members.count == 1 ? "Claim" : "Claims")
      for (turn, claim) in members.prefix(EntryList.mostPlaces).enumerated() {
        if turn > 0 { html.markup(", ") }
        html.link("c", claim + 1) { $0.number(claim + 1) }
      }
      if members.count > EntryList.mostPlaces { html.markup(" …") }
      html.endFact()
    }
    html.beginFact("Rule")
    html.markup("<code>")
    html.text(provenance.rule)
    html.markup("</code>")
    html.endFact()
    html.fact("Confidence", provenance.confidence.rawValue)
    html.markup("</dl></li>\n")
  }

  private func words(_ html: inout HTMLWriter, _ name: StaticString, _ span: ByteSpan?) {
    guard let span else { return }
    html.beginFact(name)
    html.markup("“")
    html.words(text, span)
    html.markup("”")
    html.endFact()
  }

  private func link(
    _ html: inout HTMLWriter, _ name: StaticString, _ letter: StaticString, _ index: Int, _ span: ByteSpan
  ) {
    html.beginFact(name)
    html.link(letter, index + 1) { html in
      html.markup("“")
      html.words(text, span)
      html.markup("”")
    }
    html.endFact()
  }
}
