import Claims
import Foundation
import ReportText
import TestSupport
import Testing

@testable import Emission

@Suite struct RecordEmitterTests {
  private func object(_ record: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(record)) as? [String: Any])
  }

  /// Every object in `value` that has a start, an end and a text.
  private func spans(in value: Any) -> [(start: Int, end: Int, text: String)] {
    if let rows = value as? [Any] { return rows.flatMap(spans) }
    guard let object = value as? [String: Any] else { return [] }
    var found = object.values.flatMap(spans)
    if let start = object["start"] as? Int, let end = object["end"] as? Int,
      let text = object["text"] as? String
    {
      found.append((start, end, text))
    }
    return found
  }

  @Test("Both layouts say the same, and are kept for the validator")
  func layoutsAgree() throws {
    let compact = RecordEmitter(includesText: true).record(of: ExampleReport.report)
    let pretty = RecordEmitter(layout: .pretty, includesText: true).record(of: ExampleReport.report)
    try RecordKeeping.keep(compact)
    try RecordKeeping.keep(RecordEmitter().record(of: ExampleReport.report))
    #expect(!compact.contains(UInt8(ascii: "\n")))
    #expect(try object(compact) as NSDictionary == object(pretty) as NSDictionary)
  }

  @Test("The text at every span, counted in code points, is its text")
  func spansAreGrounded() throws {
    let record = try object(RecordEmitter(includesText: true).record(of: ExampleReport.report))
    let text = try #require(record["text"] as? String)
    #expect(text == ExampleReport.text)
    let scalars = Array(text.unicodeScalars)
    let found = spans(in: record)
    #expect(found.count == 13)
    for span in found {
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[span.start..<span.end])
      #expect(String(words) == span.text)
    }
  }

  private let duplicate = Duplicate(id: "a \"release\"", basis: .text, similarity: 0.93)

  @Test func aDuplicateIsNamedBehindTheStatus() throws {
    var report = ExampleReport.report
    report.duplicateOf = duplicate
    let record = RecordEmitter().record(of: report)
    try RecordKeeping.keep(record)
    let text = String(decoding: record, as: UTF8.self)
    let field = #","duplicateOf":{"id":"a \"release\"","basis":"text","similarity":0.93}"#
    #expect(text.contains(#""status":"ok""# + field + #","document":{"#))
    #expect(
      text.replacing(field, with: "")
        == String(decoding: RecordEmitter().record(of: ExampleReport.report), as: UTF8.self))
    report.duplicateOf = Duplicate(id: "r", basis: .digest)
    let same = String(decoding: RecordEmitter().record(of: report), as: UTF8.self)
    #expect(same.contains(#""duplicateOf":{"id":"r","basis":"digest","similarity":1}"#))
    try RecordKeeping.keep(RecordEmitter().record(of: report))
  }

  @Test(
    "A record that is told later is the one of the report that knew",
    arguments: [JSONLayout.compact, .pretty], [true, false])
  func aRecordIsToldLater(layout: JSONLayout, includesText: Bool) {
    let emitter = RecordEmitter(layout: layout, includesText: includesText)
    var report = ExampleReport.report
    let lone = emitter.bytes(of: report)
    report.duplicateOf = duplicate
    let named = emitter.naming(
      duplicate, in: lone, id: report.id, digest: report.digest, generator: report.generator)
    #expect(named == emitter.bytes(of: report))
    // What is no such record stays as it is.
    for (record, id) in [(lone, "other"), (Array(lone.prefix(20)), report.id), ([], report.id)] {
      let told = emitter.naming(
        duplicate, in: record, id: id, digest: report.digest, generator: report.generator)
      #expect(told == record)
    }
  }

  @Test func textIsLeftOutUnlessAskedFor() throws {
    let record = try object(RecordEmitter().record(of: ExampleReport.report))
    #expect(record["text"] == nil)
    let document = try #require(record["document"] as? [String: Any])
    #expect(document["length"] as? Int == ExampleReport.text.unicodeScalars.count)
  }

  @Test func rowsAreWrittenInFull() {
    let record = String(decoding: RecordEmitter().record(of: ExampleReport.report), as: UTF8.self)
    let parts = [
      #"{"schema":"precept/report/1","id":"r\u001b1","digest":"sha256:000"#,
      #""options":{"published":"2021-05","dateOrder":"dmy","lexicon":null}},"status":"ok","document":{"#,
      #""published":{"value":"2021-05","basis":"given"},"length":"#,
      #"{"start":0,"end":53,"kind":"paragraph","path":"/html/body/p[1]","line":3}"#,
      #""cell":{"table":0,"row":1,"column":2,"header":false}}"#,
      #"{"id":"a1","name":"Zoë “Z” Ng","type":"person","ref":"person:zoe-ng","role":"PC","office":"Lyndale Police","#,
      #""mentions":[{"start":20,"end":33,"text":"PC Zoë “Z” Ng","kind":"name"}]}"#,
      #"{"id":"q1","form":"direct","contents":[{"start":1,"end":18,"text":"Crime fell by 5%,"}],"speaker":"a1","#,
      #""cue":{"start":34,"end":38,"text":"said"},"children":[{"start":7,"end":11,"text":"fell","speaker":null}],"#,
      #""closed":true,"rule":"quote.cue-after","confidence":"certain"}"#,
      #""value":"2021-05-03","timex":"2021-05-03","role":"on","anchor":"published","#,
      #""value":null,"timex":"PRESENT_REF","role":null,"anchor":"d1","#,
      #""change":{"direction":"down","from":100,"to":95,"by":5,"fromDate":"d2","toDate":"d1"},"rule":"count.percent","#,
      #""value":0.09090909090909091,"unit":"call","qualifier":null,"numerator":1,"denominator":11,"sameAs":"n1","#,
      #""value":[0,7],"unit":null,"qualifier":"up-to","correctedTo":"n2","#,
      #""focus":{"start":7,"end":17},"kind":"quotation","speaker":"a1","subject":null,"quotes":["q1"],"dates":[],"counts":["n1","n2"],"actors":["a1"]}"#,
      #""speaker":null,"subject":"a1","negated":true,"modality":"planned","sameAs":"c-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","#,
      #""contradicts":["c-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],"quotes":[],"#,
      #"{"code":"W001","severity":"warning","message":"some bytes were replaced"}"#,
      #"{"code":"W012","severity":"warning","message":"never closed","start":27,"end":30}"#,
    ]
    for part in parts { #expect(record.contains(part), "\(part)") }
  }

  @Test func failuresHaveARecordOfTheirOwn() throws {
    let generator = Generator(version: "0.1.0", rules: "sha256:" + String(repeating: "1", count: 64))
    let failure = ReportFailure(id: "gone.txt", code: "not-found", message: "gone.txt: there is no such file")
    let record = RecordEmitter().record(of: failure, generator: generator)
    try RecordKeeping.keep(record)
    let read = try object(record)
    #expect(read["status"] as? String == "error")
    #expect(read["digest"] is NSNull)
    #expect(
      read["error"] as? [String: String]
        == ["code": "not-found", "message": "gone.txt: there is no such file"])
    #expect(Set(read.keys) == ["schema", "id", "digest", "generator", "status", "error"])
  }
}
