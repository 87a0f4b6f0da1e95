import Claims
import ReportText
import Testing

@Suite("Claims")
struct ClaimTests {
  static let text = """
    Ann Roe said: “We will keep 48 officers until March 2030 and 30 of them until March 2031.”

    Northmoor Police recorded 61,609 crimes, a rise of 4%. The panel meets on 6 June 2029.

    Ms Roe said the force was ready.
    """

  @Test("Every quotation and every count is in exactly one claim of its kinds")
  func complete() {
    let report = SmallReport(Self.text)
    let findings = report.findings
    for index in findings.quotes.indices {
      let holders = findings.claims.filter {
        $0.quotes.contains(index) && ($0.kind == .quotation || $0.kind == .reported)
      }
      #expect(holders.count == 1)
    }
    for index in findings.counts.indices {
      #expect(findings.claims.filter { $0.counts.contains(index) }.count == 1)
    }
    #expect(findings.counts.count == 4)
    #expect(Set(findings.claims.map(\.id)).count == findings.claims.count)
  }

  @Test("Two figures for two periods are two claims, each with its own date, in the speaker's name")
  func periods() throws {
    let report = SmallReport(Self.text)
    let figures = report.findings.claims.filter { !$0.counts.isEmpty && !$0.quotes.isEmpty }
    try #require(figures.count == 2)
    #expect(
      figures.map { $0.dates.map { report.document.string(report.findings.dates[$0].span) } } == [
        ["March 2030"], ["March 2031"],
      ])
    #expect(figures.map { report.speaker($0.speaker) } == ["Ann Roe", "Ann Roe"])
  }

  @Test("A sentence that only says when is an event")
  func events() {
    let report = SmallReport(Self.text)
    let events = report.findings.claims.filter { $0.kind == .event }
    #expect(events.map { report.document.string($0.span) } == ["The panel meets on 6 June 2029."])
  }

  @Test("Ids depend on a claim's own words, not on the rest of the report")
  func stableIds() {
    let before = SmallReport(Self.text).findings.claims.map(\.id)
    let after = SmallReport("A new opening paragraph stands here.\n\n" + Self.text).findings.claims.map(\.id)
    #expect(before == after)
  }

  @Test("The same sentence twice gives two ids")
  func twice() {
    let report = SmallReport("The force has 48 officers.\n\nThe force has 48 officers.")
    #expect(Set(report.findings.claims.map(\.id)).count == 2)
  }
}
