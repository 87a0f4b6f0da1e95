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

  @Test("A path names a regular file under the root, whatever it goes through", .timeLimit(.minutes(1)))
  func pathsThatAreRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("root/in/a.txt", "Crime fell.")
    let outside = try folder.write("b.txt", "Crime rose.")
    #expect(mkfifo(folder.path("root/pipe"), 0o600) == 0)
    #expect(symlink(outside, folder.path("root/link")) == 0)
    #expect(symlink(folder.path, folder.path("root/up")) == 0)
    #expect(symlink("circle", folder.path("root/circle")) == 0)
    let root = FolderRoot(folder.path("root"))
    for (path, expected) in [
      ("in/../in/a.txt", nil), ("up/root/in/a.txt", nil), ("link", "outside-root"),
      ("../b.txt", "outside-root"),
      ("up/b.txt", "outside-root"), ("/proc/self/environ", "outside-root"), ("pipe", "not-a-file"),
      ("in", "not-a-file"), ("/dev/zero", "not-a-file"), ("circle", "not-found"), ("gone", "not-found"),
      ("a\\u0000b", "not-found"), ("file:///etc/passwd", "not-fetched"),
    ] as [(String, String?)] {
      let record = try answer(#"{"id":"1","path":"\#(path)"}"#, root: root)
      #expect(code(record) == expected, "\(path)")
      // The record is the same wherever the root stands.
      let message = (record["error"] as? [String: String])?["message"]
      #expect(message?.contains(folder.path) != true, "\(message ?? "")")
    }
  }

  @Test func webArchivesAreLeftToExtract() throws {
    let archive = Packing.record("warcinfo", block: Array("x".utf8))
    let folder = try TemporaryFolder()
    for (index, bytes) in [archive, Packing.gzip(archive)].enumerated() {
      let path = try folder.write("crawl-\(index)", Data(bytes))
      for line in [#"{"path":"\#(path)"}"#, #"{"base64":"\#(Base64.encode(bytes))"}"#] {
        let record = try answer(line)
        #expect(code(record) == "web-archive")
        #expect((record["error"] as? [String: String])?["message"]?.contains("precept extract") == true)
      }
    }
  }

  @Test("Packed reports are read from either place, and the digest is that of the report")
  func gzip() throws {
    let folder = try TemporaryFolder()
    let packed = Packing.gzip(Array("Crime fell.".utf8))
    let path = try folder.write("a.txt.gz", Data(packed))
    for line in [#"{"path":"\#(path)"}"#, #"{"base64":"\#(Base64.encode(packed))"}"#] {
      let record = try answer(line)
      #expect(record["text"] as? String == "Crime fell.")
      #expect(record["digest"] as? String == Digests.Digest.sha256(Array("Crime fell.".utf8)))
    }
  }

  @Test("A line weighs what it gives or leads to, out of gzip")
  func sizes() throws {
    let folder = try TemporaryFolder()
    try folder.write("root/a.txt", String(repeating: "x", count: 5000))
    var packed = Packing.gzip([0x41])
    // As its end tells: 2 MB, or more than any report may have.
    packed.replaceSubrange((packed.count - 4)..., with: [0, 0, 0x20, 0])
    try folder.write("root/b.gz", Data(packed))
    var bomb = packed
    bomb[bomb.count - 1] = 0xFF
    try folder.write("b.txt", String(repeating: "x", count: 9000))
    let root = FolderRoot(folder.path("root"))
    let filler = String(repeating: "y", count: 2000)
    for (line, size) in [
      (#"{"path":"a.txt"}"#, 5000), (#"{"path":"b.gz"}"#, 2 << 20),
      (#"{"more":"\#(filler)","path":"a.txt"}"#, 5000),
      (#"{"base64":"\#(Base64.encode(packed))"}"#, 2 << 20),
      (#"{"base64":"\#(Base64.encode(bomb))"}"#, 128 << 20),
      (#"{"path":"../b.txt"}"#, nil), (#"{"path":"gone"}"#, nil), (#"{"text":"path"}"#, nil), ("{", nil),
      ("", nil),
    ] as [(String, Int?)] {
      let found = StreamLoad.size(of: .bytes(Array(line.utf8)), under: root)
      #expect(found == size ?? line.utf8.count, "\(line)")
    }
  }

  @Test func aLineThatIsTooLongIsAnswered() throws {
    let stream = RecordStream(pipeline: Pipeline())
    let digest = "sha256:" + String(repeating: "0", count: 64)
    for (beginning, id) in [(#"{"text":"x"#, digest), (#"{"id":"r1","text":"x"#, "r1")] {
      let bytes = stream.answer(.tooLong(digest: digest, beginning: Array(beginning.utf8)))
      try RecordKeeping.keepLines(bytes)
      let record = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
      #expect(code(record) == "too-large")
      #expect(record["id"] as? String == id)
    }
  }
}
