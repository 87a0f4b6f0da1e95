import Claims
import Foundation
import Testing

@testable import Emission

@Suite struct AnnotationEmitterTests {
  private func object(_ line: [UInt8]) throws -> [String: Any] {
    #expect(line.last == UInt8(ascii: "\n"))
    #expect(line.filter { $0 == UInt8(ascii: "\n") }.count == 1)
    return try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
  }

  private func items() throws -> [[String: Any]] {
    let collection = try object(AnnotationEmitter().bytes(of: ExampleReport.report))
    let page = try #require(collection["first"] as? [String: Any])
    let items = try #require(page["items"] as? [[String: Any]])
    #expect(collection["total"] as? Int == items.count)
    return items
  }

  /// The bodies of an annotation, as `purpose: value`.
  private func bodies(_ item: [String: Any]) throws -> [String] {
    try #require(item["body"] as? [[String: String]]).map { "\($0["purpose"] ?? "?"): \($0["value"] ?? "?")" }
  }

  @Test func everyFindingIsAnAnnotation() throws {
    let items = try items()
    let ids = items.compactMap { ($0["id"] as? String)?.split(separator: "#").last.map(String.init) }
    #expect(
      ids == [
        "c-" + String(repeating: "a", count: 32), "c-" + String(repeating: "b", count: 32), "q1", "q2", "d1",
        "d2",
        "n1", "n2", "n3", "a1-1",
      ])
    #expect(
      try bodies(items[0]) == [
        "tagging: claim", "classifying: quotation", "identifying: Zoë “Z” Ng", "describing: fell by 5%",
      ])
    #expect(
      try bodies(items[1]) == [
        "tagging: claim", "classifying: figure", "tagging: negated", "tagging: planned",
        "identifying: A \"title\"", "describing: up to 7",
      ])
    #expect(try bodies(items[2]) == ["tagging: quote", "classifying: direct", "identifying: Zoë “Z” Ng"])
    #expect(try bodies(items[4]) == ["tagging: date", "classifying: date", "describing: 2021-05-03"])
    #expect(try bodies(items[5]) == ["tagging: date", "classifying: date", "describing: PRESENT_REF"])
    #expect(try bodies(items[6]) == ["tagging: count", "classifying: percent", "describing: 5 percent"])
    #expect(try bodies(items[8]) == ["tagging: count", "classifying: count", "describing: 0 to 7"])
    #expect(
      try bodies(items[9]) == [
        "tagging: actor", "classifying: person", "identifying: Zoë “Z” Ng", "identifying: person:zoe-ng",
      ])
  }

  @Test func aTargetIsChosenByItsWordsAndItsPlace() throws {
    let target = try #require(try items()[9]["target"] as? [String: Any])
    let selectors = try #require(target["selector"] as? [[String: Any]])
    #expect(
      selectors[0] as? [String: String] == [
        "type": "TextQuoteSelector", "exact": "PC Zoë “Z” Ng", "prefix": "“Crime fell by 5%,” ",
        "suffix": " said on 3 May 2021.\n\nOne in 11 ",
      ])
    #expect(selectors[1]["start"] as? Int == 20)
    #expect(selectors[1]["end"] as? Int == 33)
  }

  @Test func aReportThatCannotBeReadHasNoAnnotationsAndSaysWhy() throws {
    let failure = ReportFailure(id: "gone.txt", code: "not-found", message: "gone.txt: there is no such file")
    let line = try object(AnnotationEmitter().bytes(of: failure, generator: ExampleReport.report.generator))
    #expect(line["total"] as? Int == 0)
    #expect(line["label"] as? String == "gone.txt")
    #expect(line["rdfs:comment"] as? String == "gone.txt: there is no such file")
  }
}
