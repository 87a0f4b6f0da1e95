import Digests
import Emission
import Foundation
import TestSupport
import Testing

@testable import Precept

@Suite struct RecordStreamTests {
  private func answer(_ line: String, root: FolderRoot? = nil) throws -> [String: Any] {
    let stream = RecordStream(pipeline: Pipeline(), emitter: RecordEmitter(includesText: true), root: root)
    let record = stream.answer(.bytes(Array(line.utf8)))
    #expect(record.filter { $0 == UInt8(ascii: "\n") }.count == 1)
    #expect(record.last == UInt8(ascii: "\n"))
    try RecordKeeping.keepLines(record)
    return try #require(try JSONSerialization.jsonObject(with: Data(record)) as? [String: Any])
  }

  private func code(_ record: [String: Any]) -> String? {
    (record["error"] as? [String: String])?["code"]
  }

  private func mediaType(_ record: [String: Any]) -> String? {
    (record["document"] as? [String: Any])?["mediaType"] as? String
  }

  @Test func textHTMLAndBase64AreRead() throws {
    let text = try answer(#"{"id":"1","text":"Caf\u00e9 crime fell.\nA second line."}"#)
    #expect(text["id"] as? String == "1")
    #expect(text["text"] as? String == "Café crime fell.\nA second line.")
    #expect(mediaType(text) == "text/plain")
    let html = try answer(
      #"{"id":"2","html":"<meta charset=windows-1252><p>Café crime fell by 5% in the year, a report says.</p>"}"#
    )
    #expect((html["text"] as? String)?.contains("Café crime") == true)
    #expect(mediaType(html) == "text/html")
    let encoded = try answer(#"{"id":"3","base64":"Q3JpbWUgZmVsbC4="}"#)
    #expect(encoded["text"] as? String == "Crime fell.")
  }

  @Test func aLineWithoutAnIdIsNamedByItsHash() throws {
    let line = #"{"text":"Crime fell."}"#
    #expect(try answer(line)["id"] as? String == Digests.Digest.sha256(Array(line.utf8)))
    #expect(try answer("{")["id"] as? String == Digests.Digest.sha256([UInt8(ascii: "{")]))
  }

  @Test func pathsAreReadUnderTheRoot() throws {
    let folder = try TemporaryFolder()
    try folder.write("root/a.txt", "Crime fell.")
    let outside = try folder.write("b.txt", "Crime rose.")
    let root = FolderRoot(folder.path("root"))
    #expect(try answer(#"{"id":"1","path":"a.txt"}"#, root: root)["text"] as? String == "Crime fell.")
    #expect(code(try answer(#"{"id":"2","path":"\#(outside)"}"#, root: root)) == "outside-root")
    #expect(try answer(#"{"id":"3","path":"\#(outside)"}"#)["text"] as? String == "Crime rose.")
    #expect(code(try answer(#"{"id":"4","path":"\#(folder.path)"}"#)) == "not-a-file")
    #expect(code(try answer(#"{"id":"5","path":"https://example.org/"}"#)) == "not-fetched")
  }

  @Test func thePublicationDateIsTheLinesOwn() throws {
    let record = try answer(#"{"id":"1","text":"Crime fell last month.","published":"2021-11-25"}"#)
    let generator = try #require(record["generator"] as? [String: Any])
    #expect((generator["options"] as? [String: Any])?["published"] as? String == "2021-11-25")
    #expect(code(try answer(#"{"id":"2","text":"x","published":"last week"}"#)) == "bad-date")
  }

  @Test(arguments: [
    "", "null", "[1]", "{\"id\":\"a\"}", "\u{FEFF}", "{\"text\":\"\"}", "{\"text\":\"a\\u0000\\u0000b\"}",
  ])
  func whateverALineHoldsItIsAnswered(line: String) throws {
    #expect(try answer(line)["status"] as? String == "error")
  }

  @Test func aLineThatIsTooLongIsAnswered() throws {
    let stream = RecordStream(pipeline: Pipeline())
    let record = stream.answer(.tooLong(digest: "sha256:" + String(repeating: "0", count: 64)))
    try RecordKeeping.keepLines(record)
    #expect(String(decoding: record, as: UTF8.self).contains("\"code\":\"too-large\""))
  }
}
