import Claims
import Foundation
import Testing

@testable import Emission

@Suite struct SchemaOrgEmitterTests {
  private func graph(_ line: [UInt8]) throws -> [[String: Any]] {
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    return try #require(object["@graph"] as? [[String: Any]])
  }

  private func id(_ node: [String: Any], _ key: String) -> String? {
    ((node[key] as? [String: String])?["@id"]?.split(separator: "#").last).map(String.init)
  }

  /// A report whose claims are facts that it states once.
  private var plainReport: Report {
    var report = ExampleReport.report
    report.findings.claims[1].isNegated = false
    report.findings.claims[1].modality = nil
    report.findings.claims[1].sameAs = nil
    report.findings.claims[1].contradicts = []
    return report
  }

  @Test("What is denied or not yet so is no observation, and the claim says why")
  func stance() throws {
    for (isNegated, modality, tags, words) in [
      (true, nil, ["negated"], "The words deny this."),
      (false, .planned, ["planned"], "The words say that it is to be so, not that it is."),
      (
        true, .possible, ["negated", "possible"], "The words deny this. The words say only that it may be so."
      ),
      (false, .conditional, ["conditional"], "The words say so only under a condition."),
      (false, .required, ["required"], "The words say that it ought to be so, not that it is."),
    ] as [(Bool, Claim.Modality?, [String], String)] {
      var report = plainReport
      report.findings.claims[1].isNegated = isNegated
      report.findings.claims[1].modality = modality
      let nodes = try graph(SchemaOrgEmitter().bytes(of: report))
      #expect(nodes.count { $0["@type"] as? String == "Observation" } == 2)
      #expect(nodes[3]["mainEntity"] == nil)
      #expect(nodes[3]["keywords"] as? [String] == tags)
      #expect(nodes[3]["description"] as? String == words)
      #expect(nodes[2]["keywords"] == nil)
      #expect(nodes[2]["description"] == nil)
    }
  }

  @Test("What is said twice is observed once, and the second wording leads to the first")
  func sameClaims() throws {
    var report = plainReport
    report.findings.claims[0].counts = [1]
    report.findings.claims[1].sameAs = 0
    report.findings.claims[1].contradicts = [0]
    let nodes = try graph(SchemaOrgEmitter().bytes(of: report))
    #expect(nodes.filter { $0["@type"] as? String == "Observation" }.count == 2)
    #expect(!nodes.contains { ($0["@id"] as? String)?.hasSuffix("#n3") == true })
    #expect(id(nodes[2], "mainEntity") == "n2")
    #expect(id(nodes[3], "mainEntity") == "n2")
    #expect(id(nodes[3], "exampleOfWork") == "c-" + String(repeating: "a", count: 32))
    let contrary = "It cannot be right together with c-\(String(repeating: "a", count: 32))."
    #expect(nodes[3]["description"] as? String == contrary)
  }

  @Test func claimsAndCountsAreLinked() throws {
    let nodes = try graph(SchemaOrgEmitter().bytes(of: plainReport))
    #expect(
      nodes.compactMap { $0["@type"] as? String } == [
        "NewsArticle", "Person", "Claim", "Claim", "Observation", "Observation", "Observation",
      ])
    #expect(nodes[0]["creditText"] as? String == "Ann, Bo")
    #expect(nodes[0]["datePublished"] as? String == "2021-05")
    #expect(nodes[1]["jobTitle"] as? String == "PC")
    #expect(id(nodes[2], "author") == "a1")
    #expect(nodes[2]["mainEntity"] == nil)
    #expect(nodes[3]["author"] == nil)
    #expect(id(nodes[3], "about") == "a1")
    #expect(id(nodes[3], "mainEntity") == "n3")
    #expect(id(nodes[3], "appearance") == id(nodes[3], "firstAppearance"))
    #expect(id(nodes[6], "observationAbout") == "a1")
    let percent = try #require(nodes[4]["value"] as? [String: Any])
    #expect(percent["unitCode"] as? String == "P1")
    #expect(percent["value"] as? Double == 5)
    let range = try #require(nodes[6]["value"] as? [String: Any])
    #expect(range["minValue"] as? Double == 0)
    #expect(range["maxValue"] as? Double == 7)
    #expect(range["value"] == nil)
  }

  @Test func moneyHasACurrencyAndASpanOfTimeAUnit() throws {
    var report = ExampleReport.report
    report.findings.counts[0] = Quantity(
      span: ExampleReport.span("£2m"), kind: .money, value: .number(2_000_000), unit: "GBP",
      qualifier: .atLeast,
      provenance: Provenance(rule: "count.money", confidence: .certain))
    report.findings.counts[1] = report.findings.counts[0]
    report.findings.counts[1].per = "year"
    let nodes = try graph(SchemaOrgEmitter().bytes(of: report))
    let sum = try #require(nodes[4]["value"] as? [String: Any])
    #expect(sum["@type"] as? String == "MonetaryAmount")
    #expect(sum["currency"] as? String == "GBP")
    #expect(sum["minValue"] as? Double == 2_000_000)
    let yearly = try #require(nodes[5]["value"] as? [String: Any])
    #expect(yearly["@type"] as? String == "QuantitativeValue")
    #expect(yearly["unitText"] as? String == "GBP per year")
  }

  @Test func aDocumentIsNoAuthor() throws {
    var report = ExampleReport.report
    report.findings.actors[0].kind = .document
    let nodes = try graph(SchemaOrgEmitter().bytes(of: report))
    #expect(nodes[1]["@type"] as? String == "CreativeWork")
    #expect(nodes[2]["author"] == nil)
    #expect(id(nodes[2], "isBasedOn") == "a1")
  }

  @Test func aReportThatCannotBeReadSaysWhy() throws {
    let failure = ReportFailure(id: "gone.txt", code: "not-found", message: "gone.txt: there is no such file")
    let nodes = try graph(SchemaOrgEmitter().bytes(of: failure, generator: ExampleReport.report.generator))
    #expect(nodes.count == 1)
    #expect(
      nodes[0]["description"] as? String == "This report could not be read. gone.txt: there is no such file")
  }

  @Test(arguments: [
    ("2021", true), ("2021-05", true), ("2021-05-03", true), ("2021-05-03T14:30", true), ("2021-21", false),
    ("199X", false), ("-0479", false), ("T14:30", false), ("2021-05T14:30", false), ("2021/2022", false),
    ("", false),
  ])
  func timesAreToldFromOtherValues(value: String, isTime: Bool) {
    #expect(ISOTime.isTime(value) == isTime)
  }

  @Test(arguments: [
    ("2021-04/2022-03", true), ("2021/..", true), ("../2021", true), ("../..", false),
    ("2021-21/2022", false),
    ("2021/2022/2023", false), ("2021-05", true),
  ])
  func intervalsMayHaveOneOpenEnd(value: String, isCoverage: Bool) {
    #expect(ISOTime.isTimeOrInterval(value) == isCoverage)
  }
}
