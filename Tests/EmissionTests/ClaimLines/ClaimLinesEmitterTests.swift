import Claims
import Foundation
import TestSupport
import Testing

@testable import Emission

@Suite struct ClaimLinesEmitterTests {
  private func objects(_ lines: [UInt8]) throws -> [[String: Any]] {
    try lines.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast().map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
  }

  @Test("A line says in full who speaks, what is counted and where it stands")
  func linesAreWhole() throws {
    let lines = ClaimLinesEmitter().bytes(of: ExampleReport.report)
    try RecordKeeping.keepLines(lines)
    let text = String(decoding: lines, as: UTF8.self)
    let parts = [
      #"{"schema":"precept/claim/1","status":"ok","id":"c-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","kind":"quotation","start":0,"end":19,"#,
      #""focus":{"start":7,"end":17,"text":"fell by 5%"},"speaker":{"name":"Zoë “Z” Ng","type":"person","ref":"person:zoe-ng","role":"PC","office":"Lyndale Police"},"subject":null,"#,
      #""quotes":[{"id":"q1","form":"direct","contents":[{"start":1,"end":18,"text":"Crime fell by 5%,"}],"mention":"#,
      #""change":{"direction":"down","from":100,"to":95,"by":5,"fromDate":{"id":"d2","start":65,"end":70,"text":"calls","type":"date","value":null,"timex":"PRESENT_REF","role":null},"toDate":{"id":"d1","#,
      #""sameAs":{"id":"n1","start":15,"end":17,"text":"5%","kind":"percent","value":5,"unit":"percent","qualifier":null},"rule":"count.ratio""#,
      #""negated":true,"modality":"planned","sameAs":"c-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","contradicts":["c-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],"quotes":[],"#,
      #""report":{"id":"r\u001b1","digest":"sha256:0000"#,
      #""title":"A \"title\"","publisher":null,"url":null,"kind":"news","published":{"value":"2021-05","basis":"given"}},"generator":{"name":"precept","#,
    ]
    for part in parts { #expect(text.contains(part), "\(part)") }
    #expect(try objects(lines).count == 2)
  }

  @Test("Where nobody is named the report speaks, by its title or else its id")
  func reportSpeaks() throws {
    var report = ExampleReport.report
    let titled = try objects(ClaimLinesEmitter().bytes(of: report))[1]
    #expect(titled["speaker"] as? [String: String] == ["name": "A \"title\"", "type": "document"])
    report.document.metadata.title = nil
    let untitled = try objects(ClaimLinesEmitter().bytes(of: report))[1]
    #expect(untitled["speaker"] as? [String: String] == ["name": "r\u{1B}1", "type": "document"])
  }

  @Test func aReportThatCannotBeReadHasALine() throws {
    let failure = ReportFailure(id: "gone.txt", code: "not-found", message: "gone.txt: there is no such file")
    let line = ClaimLinesEmitter().bytes(of: failure, generator: ExampleReport.report.generator)
    try RecordKeeping.keepLines(line)
    let read = try #require(try objects(line).first)
    #expect(read["status"] as? String == "error")
    #expect(
      read["error"] as? [String: String] == [
        "code": "not-found", "message": "gone.txt: there is no such file",
      ])
    #expect((read["report"] as? [String: Any])?["id"] as? String == "gone.txt")
  }

  @Test func aReportThatClaimsNothingHasNoLine() {
    var report = ExampleReport.report
    report.findings.claims = []
    #expect(ClaimLinesEmitter().bytes(of: report).isEmpty)
  }
}
