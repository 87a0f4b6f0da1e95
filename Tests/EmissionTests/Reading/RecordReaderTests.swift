import Claims
import ReportText
import Testing

@testable import Emission

@Suite struct RecordReaderTests {
  private let whole = RecordEmitter(includesText: true)
  private var record: String { String(decoding: whole.record(of: ExampleReport.report), as: UTF8.self) }

  /// What is wrong with the example's record where `old` is replaced by `new` in it.
  private func fault(_ old: String, _ new: String) throws -> RecordError? {
    try #require(record.contains(old), "\(old)")
    let changed = record.replacing(old, with: new, maxReplacements: 1)
    do throws(RecordError) {
      _ = try RecordReader.read(Array(changed.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test("A record gives the report, and the report the record", arguments: [JSONLayout.compact, .pretty])
  func thereAndBack(layout: JSONLayout) throws {
    var report = ExampleReport.report
    report.document.gaps = [ByteSpan(3, 5)]
    let bytes = RecordEmitter(layout: layout, includesText: true).record(of: report)
    guard case .report(let read) = try RecordReader.read(bytes) else {
      Issue.record("no report")
      return
    }
    #expect(read == report)
    #expect(RecordEmitter(layout: layout, includesText: true).record(of: read) == bytes)
    report.document.gaps = []
    #expect(read != report)
  }

  @Test(
    "What a report repeats comes back", arguments: [JSONLayout.compact, .pretty],
    [Duplicate(id: "a/b.txt", basis: .digest), Duplicate(id: "é", basis: .text, similarity: 0.8)])
  func duplicatesComeBack(layout: JSONLayout, duplicate: Duplicate) throws {
    var report = ExampleReport.report
    report.duplicateOf = duplicate
    let emitter = RecordEmitter(layout: layout, includesText: true)
    let bytes = emitter.record(of: report)
    let read = try RecordReader.read(bytes)
    #expect(read == .report(report))
    #expect(read != .report(ExampleReport.report))
    guard case .report(let again) = read else { return }
    #expect(emitter.record(of: again) == bytes)
  }

  @Test(
    "What is wrong with the report that is repeated is named",
    arguments: [
      (#""x""#, "duplicateOf"), (#"{}"#, "duplicateOf.id"),
      (#"{"id":"x","basis":"text"}"#, "duplicateOf.similarity"),
      (#"{"id":7,"basis":"text","similarity":0.9}"#, "duplicateOf.id"),
      (#"{"id":"x","basis":"guess","similarity":0.9}"#, "duplicateOf.basis"),
      (#"{"id":"x","basis":"text","similarity":0}"#, "duplicateOf.similarity"),
      (#"{"id":"x","basis":"text","similarity":1.01}"#, "duplicateOf.similarity"),
      (#"{"id":"x","basis":"text","similarity":"1"}"#, "duplicateOf.similarity"),
      (#"{"id":"x","basis":"digest","similarity":0.9}"#, "duplicateOf.similarity"),
    ])
  func faultsOfDuplicates(value: String, field: String) throws {
    let found = try fault(#""status":"ok","#, #""status":"ok","duplicateOf":"# + value + ",")
    #expect(found?.field == field)
    #expect(found?.code == .badField)
  }

  @Test func aRecordWithoutTextTakesItFromTheCaller() throws {
    let bytes = RecordEmitter().record(of: ExampleReport.report)
    let error = #expect(throws: RecordError.self) { try RecordReader.read(bytes) }
    #expect(error?.code == .noText)
    let text = Array(ExampleReport.text.utf8)
    #expect(try RecordReader.read(bytes, text: text) == .report(ExampleReport.report))
    let other = #expect(throws: RecordError.self) { try RecordReader.read(bytes, text: text.reversed()) }
    #expect(other?.field == "text")
    let longer = #expect(throws: RecordError.self) { try RecordReader.read(bytes, text: text + text) }
    #expect(longer?.field == "document.length")
  }

  @Test func failuresComeBackAsSuch() throws {
    let generator = ExampleReport.report.generator
    let failure = ReportFailure(id: "gone.txt", code: "not-found", message: "gone.txt: there is no such file")
    let bytes = RecordEmitter().record(of: failure, generator: generator)
    #expect(try RecordReader.read(bytes) == .failure(failure, generator: generator))
  }

  @Test("Metadata differ by their results, and not by the clues that led there")
  func cluesAreNoResult() {
    var metadata = Metadata(mediaType: "text/plain")
    metadata.publicationClues = [PublicationClue(.meta, "2021-05-03")]
    #expect(metadata == Metadata(mediaType: "text/plain"))
    metadata.title = "A title"
    #expect(metadata != Metadata(mediaType: "text/plain"))
  }

  @Test(
    "What is wrong is named",
    arguments: [
      (#""status":"ok""#, #""status":"fine""#, "status"),
      (#""schema":"precept/report/1""#, #""schema":"precept/report/9""#, "schema"),
      (#""digest":"sha256:0"#, #""digest":"sha256:x"#, "digest"),
      (#""version":"0.1.0""#, #""version":"=1""#, "generator.version"),
      (#""dateOrder":"dmy""#, #""dateOrder":"ymd""#, "generator.options.dateOrder"),
      (
        #""options":{"published":"2021-05""#, #""options":{"published":"2021-13""#,
        "generator.options.published"
      ),
      (#""mediaType":"text/html""#, #""mediaType":"text/rtf""#, "document.mediaType"),
      (#""url":null"#, #""url":"javascript:alert(1)""#, "document.url"),
      (#""basis":"given""#, #""basis":"guessed""#, "document.published.basis"),
      (#""line":3"#, #""line":0"#, "blocks[0].line"),
      (#""line":3"#, #""line":"3""#, "blocks[0].line"),
      (#"{"start":0,"end":53,"kind":"paragraph""#, #"{"start":0,"end":9999,"kind":"paragraph""#, "blocks[0]"),
      (#"{"start":0,"end":53,"kind":"paragraph""#, #"{"start":0,"end":60,"kind":"paragraph""#, "blocks[1]"),
      (#""row":1"#, #""row":-1"#, "blocks[1].cell.row"),
      (#"{"id":"a1""#, #"{"id":"a2""#, "actors[0].id"),
      (#""type":"person""#, #""type":"robot""#, "actors[0].type"),
      (
        #"{"start":20,"end":33,"text":"PC Zoë"#, #"{"start":21,"end":33,"text":"PC Zoë"#,
        "actors[0].mentions[0].text"
      ),
      (#""speaker":"a1""#, #""speaker":"a2""#, "quotes[0].speaker"),
      (#""speaker":"a1""#, #""speaker":"a01""#, "quotes[0].speaker"),
      (#""rule":"quote.cue-after""#, #""rule":"=quote""#, "quotes[0].rule"),
      (#""closed":true"#, #""closed":1"#, "quotes[0].closed"),
      (#""anchor":"d1""#, #""anchor":"d3""#, "dates[1].anchor"),
      (#""value":[0,7]"#, #""value":[0,7,8]"#, "counts[2].value"),
      (#""value":[0,7]"#, #""value":"7""#, "counts[2].value"),
      (#""numerator":1,"#, "", "counts[1]"),
      (#""correctedTo":"n2""#, #""correctedTo":"n4""#, "counts[2].correctedTo"),
      (#""id":"c-a"#, #""id":"c-!"#, "claims[0].id"),
      (
        #""id":"c-bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb""#, #""id":"c-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa""#,
        "claims[1].id"
      ),
      (#""sameAs":"c-a"#, #""sameAs":"c-f"#, "claims[1].sameAs"),
      (#""focus":{"start":7,"end":17}"#, #""focus":{"start":17,"end":7}"#, "claims[0].focus"),
      (#""counts":["n1","n2"]"#, #""counts":["n1","n9"]"#, "claims[0].counts[1]"),
      (#""modality":"planned""#, #""modality":"perhaps""#, "claims[1].modality"),
      (#""code":"W012""#, #""code":"W999""#, "diagnostics[1].code"),
      (#""start":27,"end":30"#, #""start":27"#, "diagnostics[1]"),
      (#""title":"A \"title\"","#, #""title":7,"#, "document.title"),
      (#""length":"#, #""size":"#, "document.length"),
      (#""claims":["#, #""claimz":["#, "claims"),
    ])
  func faultsNameTheField(old: String, new: String, field: String) throws {
    let found = try #require(try fault(old, new), "nothing is wrong with \(new)")
    #expect(found.field == field, "\(found.message)")
    #expect(found.message.hasPrefix(field))
  }

  @Test func bytesThatAreNoRecordAreRefused() throws {
    func code(_ bytes: [UInt8]) -> RecordError.Code? {
      do throws(RecordError) {
        _ = try RecordReader.read(bytes)
        return nil
      } catch {
        return error.code
      }
    }
    #expect(code([]) == .notJSON)
    #expect(code(Array("[1]".utf8)) == .badField)
    #expect(code(Array("{}".utf8)) == .badField)
    #expect(code(Array((record + "x").utf8)) == .notJSON)
    #expect(code(Array(record.utf8.dropLast())) == .notJSON)
    #expect(code([0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D]) == .notJSON)
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(
      code(Array(record.replacing(#""text":"#, with: #""more":\#(deep),"text":"#, maxReplacements: 1).utf8))
        == .notJSON)
  }

  @Test("Whatever byte is changed, reading ends in an answer")
  func everyChangeIsAnswered() {
    let bytes = whole.record(of: ExampleReport.report)
    var answers = 0
    for index in bytes.indices {
      var changed = bytes
      changed[index] = changed[index] == UInt8(ascii: "9") ? UInt8(ascii: "8") : UInt8(ascii: "9")
      do throws(RecordError) {
        if case .report(let report) = try RecordReader.read(changed) {
          // What is read can be written.
          #expect(!whole.record(of: report).isEmpty)
        }
        answers += 1
      } catch {
        answers += error.message.isEmpty ? 0 : 1
      }
    }
    #expect(answers == bytes.count)
  }

  @Test func aRecordIsToldFromAReport() {
    #expect(RecordReader.isRecord(Array(record.utf8)))
    #expect(RecordReader.isRecord(RecordEmitter(layout: .pretty).record(of: ExampleReport.report)))
    for text in [
      "", "{", "{}", "The force {\"schema\"", "{\"schema\":\"other/1\"}", "{\"title\":\"precept/\"}",
      "[{\"schema\":",
    ] {
      #expect(!RecordReader.isRecord(Array(text.utf8)), "\(text)")
    }
  }

  @Test func aHeaderNeedsNoText() throws {
    let header = try RecordReader.header(RecordEmitter().record(of: ExampleReport.report))
    #expect(header == RecordReader.Header(of: ExampleReport.report))
    #expect(throws: RecordError.self) {
      try RecordReader.header(Array("{\"schema\":\"precept/report/1\"}".utf8))
    }
  }
}
