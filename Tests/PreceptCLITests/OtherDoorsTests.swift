import Foundation
import TestSupport
import Testing

/// Web archives, packed files, and those that other programs turn into text.
@Suite struct OtherDoorsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func extract(_ arguments: String..., input: Data = Data(), path: String? = nil) throws
    -> Program.Run
  {
    try Program.run(
      ["extract"] + arguments, input: input, in: folder.path, environment: path.map { ["PATH": $0] } ?? [:])
  }

  private func page(_ words: String) -> [UInt8] {
    Array("<html><body><article><p>\(words)</p></article></body></html>".utf8)
  }

  private var archive: [UInt8] {
    Packing.record("warcinfo", block: Array("software: x".utf8))
      + Packing.response(
        "https://a.example/one", body: page("Crime fell by 5%, the commissioner said on Monday."))
      + Packing.response("https://a.example/gone", status: 404, body: page("Gone"))
      + Packing.response(
        "https://a.example/2019/03/02/two", body: page("Burglary rose by 7 per cent, the panel heard."))
  }

  private func document(_ record: [String: Any]) -> [String: Any] {
    record["document"] as? [String: Any] ?? [:]
  }

  private func code(_ record: [String: Any]) -> String? { (record["error"] as? [String: String])?["code"] }

  @Test("A web archive gives a record a page, with its address and the day of its capture")
  func webArchive() throws {
    try folder.write("crawl.warc", Data(archive))
    try folder.write("crawl.warc.gz", Data(Packing.gzip(archive)))
    let run = try extract("crawl.warc")
    try RecordKeeping.keepLines(Array(run.output))
    #expect(run.status == 0)
    let records = try run.records
    #expect(records.map { $0["id"] as? String } == ["crawl.warc#2", "crawl.warc#4"])
    #expect(
      records.map { document($0)["url"] as? String } == [
        "https://a.example/one", "https://a.example/2019/03/02/two",
      ])
    let published = records.map { document($0)["published"] as? [String: String] }
    #expect(
      published == [
        ["value": "2021-05-04", "basis": "capture"], ["value": "2019-03-02", "basis": "url"],
      ])
    #expect(run.errors.contains("skipped 1 record of crawl.warc: the archive's descriptions of itself\n"))
    #expect(run.errors.contains("skipped 1 record of crawl.warc: responses that say the page is not there"))
    let packed = try extract("crawl.warc.gz", "--jobs", "1")
    #expect(packed.text == run.text.replacingOccurrences(of: "crawl.warc#", with: "crawl.warc.gz#"))
    #expect(try extract("crawl.warc.gz", "--jobs", "3").output == packed.output)
    let input = try extract("-", "--format", "json", input: Data(Packing.gzip(archive)))
    #expect((try JSONSerialization.jsonObject(with: input.output) as? [Any])?.count == 2)
  }

  @Test("What is lost of an archive has a record and an exit code")
  func damagedArchive() throws {
    try folder.write("crawl.warc", Data(Array("rubbish\n".utf8) + archive))
    let run = try extract("crawl.warc")
    try RecordKeeping.keepLines(Array(run.output))
    #expect(run.status == 65)
    #expect(try run.records.map(code) == ["damaged", nil, nil])
    #expect(run.errors.contains("crawl.warc holds 8 bytes that belong to no record (at byte 0"))
    try folder.write("none.warc", "\n\n")
    #expect(try extract("none.warc").records.map(code) == ["no-reports"])
  }

  @Test("A stream answers an archive with the command that reads it")
  func stream() throws {
    for bytes in [archive, Packing.gzip(archive)] {
      let line = "{\"id\":\"w\",\"base64\":\"\(Data(bytes).base64EncodedString())\"}\n"
      let run = try Program.run(["stream"], input: Data(line.utf8))
      #expect(try run.records.map(code) == ["web-archive"])
      #expect(run.text.contains("precept extract"))
    }
  }

  @Test("A packed report is the report: the same digest, the same claims")
  func gzip() throws {
    let text = Array("Crime fell by 5%.".utf8)
    try folder.write("r/a.txt", Data(text))
    try folder.write("r/b.txt.gz", Data(Packing.gzip(text)))
    try folder.write("r/c.html.GZ", Data(Packing.gzip(page("Crime fell by 5%."))))
    try folder.write("r/d.txt.gz", Data(Packing.gzip(text).dropLast(3)))
    try folder.write("r/e.gz", Data(Packing.gzip(text)))
    let run = try extract("r")
    let records = try run.records
    #expect(records.map { $0["id"] as? String } == ["r/a.txt", "r/b.txt.gz", "r/c.html.GZ", "r/d.txt.gz"])
    #expect(records[0]["digest"] as? String == records[1]["digest"] as? String)
    #expect(
      records.map { document($0)["mediaType"] as? String } == ["text/plain", "text/plain", "text/html", nil])
    #expect(records.map(code) == [nil, nil, nil, "damaged"])
    #expect(run.errors.contains("skipped r/e.gz: only .txt"))
  }

  @Test("What a converter makes is read; without it, the message names the package")
  func converters() throws {
    try folder.write("minutes.pdf", "%PDF-1.7 the pages")
    try folder.write("notes.docx", "PK\u{3}\u{4} word/document.xml")
    for (name, words) in [
      ("pdftotext", "Crime fell by 5% in 2021."),
      ("pandoc", "<h1>Notes</h1><p>Crime fell by 7% in 2021.</p>"),
    ] {
      let tool = try folder.write("tools/\(name)", "#!/bin/sh\necho '\(words)'\n")
      #expect(chmod(tool, 0o700) == 0)
    }
    let run = try extract("minutes.pdf", "notes.docx", path: folder.path("tools"))
    try RecordKeeping.keepLines(Array(run.output))
    #expect(run.status == 0)
    let records = try run.records
    #expect(records.map { document($0)["mediaType"] as? String } == ["text/plain", "text/html"])
    let codes = records.map { ($0["diagnostics"] as? [[String: Any]])?.first?["code"] as? String }
    #expect(codes == ["W011", "W011"])
    let counts = records.map { ($0["counts"] as? [[String: Any]])?.first?["value"] as? Int }
    #expect(counts == [5, 7])
    let missing = try extract("minutes.pdf", "notes.docx", path: "/nowhere")
    #expect(missing.status == 65)
    #expect(try missing.records.map(code) == ["converter-missing", "converter-missing"])
    #expect(
      missing.errors.contains(
        "minutes.pdf needs pdftotext, which is not installed; on Debian: apt-get install poppler-utils"))
    #expect(missing.errors.contains("apt-get install pandoc"))
    try folder.write("tools/a.txt", "Crime fell.")
    try folder.write("tools/b.pdf", "%PDF-1.7")
    #expect(
      try extract("tools", path: "/nowhere").errors.contains("skipped tools/b.pdf: pdftotext, which reads it")
    )
  }
}
