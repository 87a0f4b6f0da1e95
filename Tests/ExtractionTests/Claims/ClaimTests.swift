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
    let findings = SmallReport(Self.text).findings
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

  @Test("The same sentence twice gives two ids, and the second says that it is the first again")
  func twice() {
    let claims = SmallReport("The force has 48 officers.\n\nThe force has 48 officers.").findings.claims
    #expect(Set(claims.map(\.id)).count == 2)
    #expect(claims.map(\.sameAs) == [nil, 0])
  }

  @Test(
    "The focus of a figure is its clause, or its part of a list",
    arguments: [
      (
        "Northmoor Police recorded 61,609 crimes, a rise of 4%.",
        ["figure: Northmoor Police recorded 61,609 crimes", "change: a rise of 4%"]
      ),
      (
        "On 31 March there were 2,230 police officers, 1,402 members of staff and 128 PCSOs.",
        [
          "figure: On 31 March there were 2,230 police officers", "figure: 1,402 members of staff",
          "figure: 128 PCSOs",
        ]
      ),
      (
        "A total of 1,346 knives, 17 machetes and one crossbow were dropped into bins.",
        ["figure: A total of 1,346 knives", "figure: 17 machetes", "figure: one crossbow"]
      ),
      (
        "Robberies had fallen from 318 to 247 since the bins were moved.",
        ["change: Robberies had fallen from 318 to 247"]
      ),
      (
        "The fund is worth £150,000, which is 3.9% of the budget.",
        ["figure: The fund is worth £150,000", "figure: which is 3.9% of the budget"]
      ),
      (
        "We answered 92% of calls in time, against a target of 90%.",
        ["figure: We answered 92% of calls in time", "commitment: a target of 90%"]
      ),
      (
        "Only three of the 60 complaints were upheld.",
        ["figure: Only three of the 60 complaints were upheld"]
      ),
      ("Of 340 complaints, 45 were upheld.", ["figure: Of 340 complaints", "figure: 45 were upheld"]),
      (
        "If the vote is lost, 45 posts will go.",
        ["figure: 45 posts will go"]
      ),
      (
        "The solved rate was 17%, which places the force 9th of the 43 forces.",
        ["figure: The solved rate was 17%", "figure: which places the force 9th of the 43 forces"]
      ),
    ])
  func focus(_ text: String, _ expected: [String]) {
    let report = SmallReport(text)
    let figures = report.findings.claims.filter { !$0.counts.isEmpty }
    #expect(figures.map { "\($0.kind.rawValue): \(report.document.string($0.focus))" } == expected)
  }

  @Test(
    "Promises and targets are commitments, what is only expected is not",
    arguments: [
      ("The force will recruit 60 more officers by December 2025.", Claim.Kind.commitment),
      ("From 1 November six officers will work from the old police house.", .figure),
      ("The force recruited 60 more officers by December 2025.", .figure),
      ("He cancelled plans to recruit 60 officers by December 2025.", .figure),
      ("The 90% target was exceeded in May 2022.", .figure),
      ("The bins will cost £2,150 each.", .figure),
      ("The figures will be published on 2 November 2023.", .event),
      ("We will answer every letter by 4 May 2024.", .commitment),
    ])
  func commitments(_ text: String, _ kind: Claim.Kind) {
    #expect(SmallReport(text).findings.claims.map(\.kind) == [kind])
  }

  @Test(
    "Negation and modality of the clause are kept",
    arguments: [
      ("The force did not lose 48 officers.", true, nil as Claim.Modality?),
      ("The force lost not only 48 officers.", false, nil),
      ("No more than 48 officers can’t be wrong.", true, nil),
      ("The force will lose 48 officers.", false, .planned),
      ("The force plans to lose 48 officers.", false, .planned),
      ("The force may lose 48 officers.", false, .possible),
      ("The force must lose 48 officers.", false, .required),
      ("The force will lose 48 officers if the vote is lost.", false, .conditional),
      ("The force would lose 48 officers.", false, .conditional),
      ("The force lost 48 officers.", false, nil),
      ("Ann Roe denied that the force had lost 48 officers.", true, nil),
      ("Reports that 48 officers had quit are false.", true, nil),
      ("None of the 48 stations was closed.", true, nil),
      ("The force has yet to appoint 48 sergeants.", true, nil),
      ("Rather than cutting 48 jobs, the force kept them.", true, nil),
      ("The Commissioner ruled out closing 48 stations.", true, nil),
      ("No fewer than 48 officers quit.", false, nil),
      ("She would not rule out closing 48 stations.", false, .conditional),
      ("More than 48 people found not wearing belts were fined.", false, nil),
      ("In 2022 48 burglaries were committed.", false, nil),
      ("The force paid £40,000 for target hardening.", false, nil),
      ("The force lost 48 officers due to stress.", false, nil),
      ("The force had to close 48 stations.", false, nil),
      ("Women are 48% more likely to be victims.", false, nil),
      ("Officers stopped 48 drivers to see if they were drunk.", false, nil),
      ("The Will Power fund gave £48.", false, nil),
      ("The force is due to lose 48 officers.", false, .planned),
    ])
  func meaning(_ text: String, _ isNegated: Bool, _ modality: Claim.Modality?) throws {
    let claim = try #require(SmallReport(text).findings.claims.first { !$0.counts.isEmpty })
    #expect(claim.isNegated == isNegated)
    #expect(claim.modality == modality)
  }

  @Test(
    "A claim is about the subject of its clause",
    arguments: [
      ("Northmoor Police recorded 61,609 crimes.", "Northmoor Police"),
      ("THIRTY-ONE bikes were seized by Northmoor Police.", "Northmoor Police"),
      ("Three children were hurt near Northmoor Police.", "?"),
      ("The cost of Northmoor Police was £3m.", "?"),
      ("Northmoor Police’s budget was £3m.", "?"),
      ("Ann Roe said: “We have put £85,000 into drones.”", "Ann Roe"),
    ])
  func subject(_ text: String, _ name: String) throws {
    let report = SmallReport(text)
    let claim = try #require(report.findings.claims.first { !$0.counts.isEmpty })
    #expect(report.speaker(claim.subject) == name)
  }

  @Test(
    "A figure has the dates of its own words, and those behind its list; what it is held against has its own",
    arguments: [
      (
        "The force needs 48 applications for six months until March 2022 then 30 of these until March 2023.",
        [["six months", "March 2022"], ["March 2023"]]
      ),
      ("There were 45 burglaries and 12 robberies in 2022.", [["2022"], ["2022"]]),
      ("Oakshire spent £3m in 2022 and £4m in 2023.", [["2022"], ["2023"]]),
      ("The force recorded 48 crimes in 2022, 9% more than in 2021.", [["2022"], []]),
    ])
  func dates(_ text: String, _ expected: [[String]]) {
    let report = SmallReport(text)
    let dates = report.findings.claims.filter { !$0.counts.isEmpty }
      .map { $0.dates.map { report.document.string(report.findings.dates[$0].span) } }
    #expect(dates == expected)
  }
}
