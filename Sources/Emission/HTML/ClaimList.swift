import Claims
import ReportText

/// Writes the claims of a report as a list that leads to their places, and what it can be filtered by.
struct ClaimList {
  let report: Report
  let marks: ReportMarks

  /// So many claims are named as contrary to one.
  private static let mostContrary = 6

  private var findings: Findings { report.findings }

  /// What is said of a claim that nobody in the report vouches for.
  private static let ownVoice = "The report itself"

  /// Writes the list, its heading and its filters; these are for the page's script, which shows them.
  func write(_ html: inout HTMLWriter) {
    html.markup(
      "<aside id=claims aria-labelledby=claims-title>\n<h2 id=claims-title tabindex=-1>Claims <span class=number>"
    )
    html.number(findings.claims.count)
    html.markup("</span></h2>\n")
    if findings.claims.isEmpty {
      html.markup("<p class=none>No claim was found in this report.</p>\n</aside>\n")
      return
    }
    writeFilters(&html)
    html.markup("<ol class=claims>\n")
    for index in findings.claims.indices { write(&html, findings.claims[index], index) }
    html.markup("</ol>\n</aside>\n")
  }

  // MARK: - Filters

  private func writeFilters(_ html: inout HTMLWriter) {
    html.markup(
      "<form id=filters class=script aria-label=\"Filter the claims\">\n<fieldset><legend>Kinds</legend>\n")
    for kind in ClaimList.kinds {
      let count = findings.claims.count { $0.kind == kind }
      guard count > 0 else { continue }
      html.markup("<label><input type=checkbox name=kind checked value=")
      html.markup(kind.rawValue.utf8)
      html.markup("> ")
      html.markup(kind.rawValue.utf8)
      html.markup(" <span class=number>")
      html.number(count)
      html.markup("</span></label>\n")
    }
    html.markup(
      "</fieldset>\n<label class=field>Speaker <select name=speaker><option value=\"\">everybody</option>\n")
    if findings.claims.contains(where: { $0.speaker == nil }) {
      html.markup("<option value=none>")
      html.markup("the report itself, or nobody named</option>\n")
    }
    for actor in Set(findings.claims.compactMap(\.speaker)).sorted() {
      html.markup("<option value=")
      html.number(actor + 1)
      html.markup(">")
      html.text(findings.actors[actor].name)
      html.markup("</option>\n")
    }
    html.markup("</select></label>\n<p id=shown role=status></p>\n</form>\n")
  }

  private static let kinds: [Claim.Kind] = [.quotation, .reported, .figure, .change, .commitment, .event]

  // MARK: - Claims

  private func write(_ html: inout HTMLWriter, _ claim: Claim, _ index: Int) {
    let runs = marks.runs(ofClaim: index)
    html.markup("<li class=claim id=c")
    html.number(index + 1)
    html.attribute("data-id", claim.id)
    html.markup(" data-kind=")
    html.markup(claim.kind.rawValue.utf8)
    html.markup(" data-speaker=")
    if let speaker = claim.speaker { html.number(speaker + 1) } else { html.markup("none") }
    html.runs("data-at", CollectionOfOne(runs.whole))
    html.runs("data-focus", CollectionOfOne(runs.focus))
    html.markup("><a class=go href=\"#")
    // A claim without a run of its own leads to the text that it is from.
    if runs.whole.isEmpty {
      html.markup("report")
    } else {
      html.markup("r")
      html.number(runs.whole.lowerBound)
    }
    html.markup("\"><span class=\"kind k-")
    html.markup(claim.kind.rawValue.utf8)
    html.markup("\">")
    html.markup(claim.kind.rawValue.utf8)
    html.markup("</span> <span class=who>")
    html.text(speaker(of: claim))
    html.markup("</span> <span class=said>")
    writeWords(&html, of: claim)
    html.markup("</span></a>\n")
    writeFacts(&html, of: claim)
    html.markup("</li>\n")
  }

  private func speaker(of claim: Claim) -> String {
    if let speaker = claim.speaker { return findings.actors[speaker].name }
    return claim.quotes.isEmpty ? ClaimList.ownVoice : "Speaker unknown"
  }

  /// What the claim is about, in bold, among as much of the rest as there is room for.
  private func writeWords(_ html: inout HTMLWriter, of claim: Claim) {
    let text = report.document.text
    guard claim.span.contains(claim.focus) else { return html.words(text, claim.focus) }
    let room = max(0, HTMLWriter.mostRepeated - claim.focus.length)
    var start = max(claim.span.start, claim.focus.start - room / 2)
    if start > claim.span.start {
      let words = text[start..<min(start + HTMLWriter.longWord, claim.focus.start)]
      if let space = words.firstIndex(of: 0x20) { start = space }
      while start < claim.focus.start, text[start] & 0xC0 == 0x80 { start += 1 }
      html.markup("…")
    }
    html.text(text, start..<claim.focus.start)
    let isAll = claim.focus == claim.span
    if !isAll { html.markup("<b>") }
    html.words(text, claim.focus)
    if !isAll { html.markup("</b>") }
    let rest = ByteSpan(claim.focus.end, claim.span.end)
    guard room > 0 else { return html.markup(rest.isEmpty ? "" : "…") }
    html.words(text, rest)
  }

  /// What the words make of it, and what else of the report it touches.
  private func writeFacts(_ html: inout HTMLWriter, of claim: Claim) {
    var isOpen = false
    func begin(_ name: StaticString) {
      html.markup(isOpen ? " · " : "<p class=facts>")
      isOpen = true
      html.markup(name)
    }
    if let count = claim.counts.first {
      begin("")
      html.link("n", count + 1, Wording.quantity(findings.counts[count]))
      if let change = findings.counts[count].change {
        html.markup(", ")
        html.text(Wording.change(change))
      }
    }
    if let date = claim.dates.first {
      begin("")
      html.link(
        "d", date + 1, findings.dates[date].value ?? findings.dates[date].timex ?? "date not resolved")
    }
    if let subject = claim.subject {
      begin("about ")
      html.link("a", subject + 1, findings.actors[subject].name)
    }
    for word in Wording.stance(of: claim, shownAs: report.document.string(claim.focus)) {
      begin("<strong>")
      html.text(word)
      html.markup("</strong>")
    }
    if let same = claim.sameAs {
      begin("same as ")
      html.link("c", same + 1, "claim \(same + 1)")
    }
    if !claim.contradicts.isEmpty {
      begin("<strong>contradicts</strong> ")
      for (turn, other) in claim.contradicts.prefix(ClaimList.mostContrary).enumerated() {
        if turn > 0 { html.markup(", ") }
        html.link("c", other + 1, "claim \(other + 1)")
      }
      if claim.contradicts.count > ClaimList.mostContrary { html.markup(" …") }
    }
    if isOpen { html.markup("</p>\n") }
  }
}
