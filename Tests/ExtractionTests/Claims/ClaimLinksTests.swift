import Claims
import ReportText
import Testing

@Suite("Claims that say the same, or the contrary")
struct ClaimLinksTests {
  /// Each link of the report: `later => earlier`, by the first words of the two.
  private func links(_ report: SmallReport, _ others: (Claim) -> [Int]) -> [String] {
    report.findings.claims.flatMap { claim in
      others(claim).map { other in
        "\(report.document.string(claim.focus)) => \(report.document.string(report.findings.claims[other].focus))"
      }
    }
  }

  @Test("A fragment is the full quotation again, also where the words are not quite the same")
  func fragments() {
    let report = SmallReport(
      """
      The report notes that the arrangement “limits the ability” to improve services.

      “The need to extend the work does limit the ability to deliver those improvements,” the report says.
      """)
    #expect(
      links(report) { $0.sameAs.map { [$0] } ?? [] }.contains {
        $0.hasPrefix("limits the ability => The need to extend the work does limit the ability")
      })
  }

  @Test("What two people say in the same words is said twice")
  func speakers() {
    let report = SmallReport(
      """
      “The force has lost its best officers,” said Ann Roe.

      “The force has lost its best officers,” said Bob Hale.
      """)
    #expect(report.findings.quotes.count == 2)
    #expect(links(report) { $0.sameAs.map { [$0] } ?? [] } == [])
  }

  @Test("A figure of the headline is the figure of the text again")
  func headline() {
    let report = SmallReport(
      "Police seize 31 off-road bikes\n\nPolice in Northmoor have seized 31 off-road bikes since July.",
      kinds: [0: .heading])
    #expect(
      links(report) { $0.sameAs.map { [$0] } ?? [] } == [
        "Police seize 31 off-road bikes => Police in Northmoor have seized 31 off-road bikes since July"
      ])
  }

  @Test("The same number of other things, or at another time, is another figure")
  func others() {
    let report = SmallReport(
      "The force had 48 dogs in 2021. The force had 48 horses in 2021. The force had 48 dogs in 2022.")
    #expect(report.findings.claims.allSatisfy { $0.sameAs == nil && $0.contradicts.isEmpty })
  }

  @Test("Two numbers of one thing at one time contradict each other")
  func contradictions() {
    let report = SmallReport(
      """
      Northmoor Police employed 48 dog handlers in 2021.

      In 2021 Northmoor Police employed 52 dog handlers.
      """)
    #expect(report.findings.claims.map(\.contradicts) == [[1], [0]])
  }

  @Test("Neither a change of the number with time nor a guess contradicts it")
  func noContradictions() {
    let report = SmallReport(
      """
      Northmoor Police employed 48 dog handlers in 2021. Northmoor Police employed 52 dog handlers in 2022.

      Northmoor Police employed about 50 dog handlers in 2021.
      """)
    #expect(report.findings.claims.allSatisfy { $0.contradicts.isEmpty })
  }

  @Test(
    "What has another subject, place, number or section is neither the same nor a contradiction",
    arguments: [
      "Robbery rose 12 per cent in 2023.\n\nBurglary rose 12 per cent in 2023.",
      "Ann Roe said 17 officers had left the force.\n\nAnn Roe said 15 officers had left the town.",
      "In 2023 there were 120 robberies in Ashton.\n\nIn 2023 there were 120 robberies in Beckley.",
      "The charity received £12,000 from the fund in 2023.\n\nThe charity received £9,500 from the fund in 2023.",
      "The number of incidents should read 3,148, not 3,418.",
    ])
  func apart(_ text: String) {
    #expect(SmallReport(text).findings.claims.allSatisfy { $0.sameAs == nil && $0.contradicts.isEmpty })
  }

  @Test("The same sentence with other figures under another heading is no contradiction")
  func sections() {
    let report = SmallReport(
      """
      Ashton

      The team made 12 arrests for drug offences in May 2023.

      Beckley

      The team made 19 arrests for drug offences in May 2023.
      """, kinds: [0: .heading, 2: .heading])
    #expect(report.findings.claims.allSatisfy { $0.contradicts.isEmpty })
  }

  @Test("Many claims that contradict each other take linear time, and name some of them")
  func manyContradictions() {
    let text = (0..<2000).map { "In 2023 there were \($0 + 20_000) domestic robberies on Ashton town buses." }
    let claims = SmallReport(text.joined(separator: "\n\n")).findings.claims
    #expect(claims.count == 2000)
    #expect(claims.allSatisfy { $0.contradicts.count <= 12 })
    #expect(claims[0].contradicts.count == 12)
  }
}
