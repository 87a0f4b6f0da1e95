import Emission
import Foundation
import TestSupport
import Testing

@testable import Precept

@Suite struct PageFolderTests {
  private func names(_ ids: [String]) -> [String] {
    var names = PageNames()
    return ids.map { names.name(for: $0) }
  }

  @Test func pagesAreCalledAfterTheirReports() {
    #expect(
      names([
        "reports/minutes.txt", "a.html", "b.HTM", "-", "crawl.warc.gz#12", "Zoë’s report.txt", ".html", "..",
        "a/",
      ])
        == [
          "minutes.txt.html", "a.html", "b.html", "report.html", "crawl.warc.gz-12.html",
          "Zo-s-report.txt.html",
          "report.html.html", "report...html", "a-2.html",
        ])
  }

  @Test("No two pages have one name, nor that of the list, whatever the case of their letters")
  func namesDoNotClash() {
    let ids = [
      "a.txt", "b/A.TXT", "a.txt-2", "c/a.txt", "index.html", "INDEX.htm", "a.txt-2.html", "c/a.txt",
    ]
    let found = names(ids)
    #expect(Set(found.map { $0.lowercased() } + ["index.html"]).count == ids.count + 1)
    #expect(found.prefix(2) == ["a.txt.html", "A.TXT-2.html"])
    #expect(names([String(repeating: "x", count: 400)])[0].utf8.count == 125)
  }

  @Test func manyPagesOfOneNameTakeNoTime() {
    #expect(names(Array(repeating: "minutes.txt", count: 100_000)).last == "minutes.txt-100000.html")
  }

  @Test func aFolderIsMadeWhereItIsMissing() throws {
    let place = try TemporaryFolder()
    var folder = try PageFolder(place.path("a/b/pages/"))
    #expect(try folder.write(Array("x".utf8), of: "q/r.txt") == "r.txt.html")
    try folder.finish(Array("list".utf8))
    #expect(try String(contentsOfFile: place.path("a/b/pages/r.txt.html"), encoding: .utf8) == "x")
    #expect(try String(contentsOfFile: place.path("a/b/pages/index.html"), encoding: .utf8) == "list")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path("a/b/pages")).count == 2)
    let file = try place.write("file", "x")
    #expect(throws: OutputError.self) { try PageFolder(file + "/pages") }
  }

  @Test("Pages that Precept has not made are never replaced")
  func pagesOfOthers() throws {
    let place = try TemporaryFolder()
    let own = "<!DOCTYPE html>\n<meta charset=utf-8>\n\(ViewEmitter.generatorMark)0.1.0\">"
    let theirs = "<title>Home</title><meta name=generator content=\"Other 1\">"
    let list = try place.write("pages/index.html", theirs)
    let refusal =
      "\(list): a page that Precept has not made, which would be replaced; move it, or name another folder with --output"
    #expect(throws: OutputError.failed(refusal)) {
      try PageFolder(place.path("pages"))
    }
    try place.write("pages/index.html", own)
    var folder = try PageFolder(place.path("pages"))
    try place.write("pages/theirs.html", "")
    #expect(throws: OutputError.self) { try folder.write(Array("x".utf8), of: "theirs") }
    #expect(try String(contentsOfFile: place.path("pages/theirs.html"), encoding: .utf8) == "")
    for name in ["old.html", "A.html", "b.html"] { try place.write("pages/\(name)", own) }
    try place.write("pages/notes.txt", own)
    #expect(try folder.write(Array(own.utf8), of: "b") == "b.html")
    try folder.finish(Array(own.utf8))
    #expect(folder.leftOver == ["A.html", "old.html"])
  }

  @Test func foldersAreToldApart() throws {
    let place = try TemporaryFolder()
    try place.write("reports/2021/a.txt", "x")
    let reports = place.path("reports")
    #expect(RealPath.below(reports, reports) == [])
    #expect(RealPath.below(reports + "/new/deep/", reports + "/") == ["new", "deep"])
    #expect(RealPath.below(place.path("reports-of-ours"), reports) == nil)
    #expect(RealPath.below(place.path("pages"), reports) == nil)
    #expect(RealPath.below(reports, reports + "/2021/a.txt") == nil)
  }

  @Test("Digests of style and script are what browsers compute")
  func base64() {
    #expect(Base64.encode([]) == "")
    #expect(Base64.encode([0x66]) == "Zg==")
    #expect(Base64.encode([0x66, 0x6F]) == "Zm8=")
    #expect(Base64.encode(Array("foobar".utf8)) == "Zm9vYmFy")
    #expect(Base64.decode(Array(Base64.encode(Array(0...255)).utf8)) == Array(0...255))
  }
}
