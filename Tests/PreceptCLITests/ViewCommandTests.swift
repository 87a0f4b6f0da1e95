import Foundation
import TestSupport
import Testing

@Suite struct ViewCommandTests {
  private static let report = "“Crime fell by 5%,” Chief Constable Ann Roe said on 3 May 2021.\n"

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test("One report is one page: in the file that is named, or on standard output; both the same")
  func onePage() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.report)
    let file = try Program.run(["view", "a.txt", "-o", "page.html"], in: folder.path)
    #expect(file.status == 0)
    #expect(file.errors == "")
    #expect(file.output.isEmpty)
    let page = try text(folder.path("page.html"))
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("href=\"#n1\">5%</a>"))
    #expect(!page.contains("All reports"))
    #expect(try Program.run(["view", "a.txt"], in: folder.path).text == page)
    #expect(try names(folder.path) == ["a.txt", "page.html"])
    let piped = try Program.run(["view", "-"], input: Data(Self.report.utf8))
    #expect(piped.status == 0)
    #expect(piped.text.contains("<dt>Report</dt><dd>-</dd>"))
  }

  @Test func severalReportsAreAFolderWithAList() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.txt", Self.report)
    try folder.write("in/b/A.txt", Self.report)
    try folder.write("in/notes.md", "x")
    let run = try Program.run(["view", "in", "gone.txt", "-o", "out/pages"], in: folder.path)
    #expect(run.status == 65)
    #expect(run.errors.contains("gone.txt: there is no such file"))
    #expect(run.errors.contains("skipped in/notes.md"))
    #expect(run.errors.contains("1 of 3 reports could not be read"))
    #expect(try names(folder.path("out/pages")) == ["A.txt-2.html", "a.txt.html", "index.html"])
    let list = try text(folder.path("out/pages/index.html"))
    #expect(list.contains("<a href=\"a.txt.html\">"))
    #expect(list.contains("<a href=\"A.txt-2.html\">"))
    #expect(list.contains("Could not be read: gone.txt: there is no such file"))
    #expect(try text(folder.path("out/pages/a.txt.html")).contains("<a href=\"index.html\">All reports</a>"))
    let lenient = try Program.run(
      ["view", "in", "gone.txt", "--lenient", "-o", "out/pages"], in: folder.path)
    #expect(lenient.status == 0)
  }

  @Test func oneReportMayGoIntoAFolderToo() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.report)
    #expect(try Program.run(["view", "a.txt", "-o", "pages/"], in: folder.path).status == 0)
    #expect(try names(folder.path("pages")) == ["a.txt.html", "index.html"])
  }

  @Test("A report that cannot be read gives no page, and leaves the old one")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write("page.html", "old")
    let run = try Program.run(["view", "gone.txt", "-o", "page.html"], in: folder.path)
    #expect(run.status == 65)
    #expect(run.errors.contains("gone.txt: there is no such file"))
    #expect(try text(folder.path("page.html")) == "old")
  }

  @Test("What --output must be is said")
  func outputs() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.txt", Self.report)
    try folder.write("taken", "x")
    for (arguments, status, message) in [
      (["in"], 64, "precept: several reports make a folder of pages; name it"),
      (["in", "-o", "page.html"], 64, "page.html is the name of a file"),
      (["in", "-o", "taken"], 64, "taken is the name of a file"),
      (["in", "-o", "in"], 64, "lies in in, where the pages would be read as reports"),
      (["in", "-o", "in/pages"], 64, "lies in in, where the pages would be read as reports"),
      (["in/a.txt", "-o", ""], 64, "needs the name of a file or folder"),
      (["in/a.txt", "-o", "gone/page.html"], 66, "gone/page.html: could not be written"),
      (["in", "-o", "taken/pages"], 66, "taken/pages: could not be written"),
      (["-", "-"], 64, "can be read only once"),
      (["in", "--jobs", "0", "-o", "pages"], 64, "--jobs must be 1 or more"),
    ] as [([String], Int32, String)] {
      let run = try Program.run(["view"] + arguments, in: folder.path)
      #expect(run.status == status, "\(arguments)")
      #expect(run.errors.contains(message), "\(arguments): \(run.errors)")
    }
    #expect(try names(folder.path) == ["in", "taken"])
    #expect(try names(folder.path("in")) == ["a.txt"])
  }

  @Test("Neither a report nor a page of somebody else is replaced")
  func nothingIsLost() throws {
    let folder = try TemporaryFolder()
    try folder.write("r.txt", Self.report)
    try folder.write("site/a.html", Self.report)
    try folder.write("home/index.html", "<title>Home</title>")
    for (arguments, status, message) in [
      (["r.txt", "-o", "r.txt"], 64, "r.txt is read, and would be replaced"),
      (["r.txt", "-o", "./r.txt"], 64, "./r.txt is the same file as r.txt"),
      (["site/a.html", "-o", "site"], 64, "site/a.html lies in site, where a page might replace it"),
      (["r.txt", "site", "-o", "home"], 66, "home/index.html: a page that Precept has not made"),
    ] as [([String], Int32, String)] {
      let run = try Program.run(["view"] + arguments, in: folder.path)
      #expect(run.status == status, "\(arguments)")
      #expect(run.errors.contains(message), "\(arguments): \(run.errors)")
    }
    #expect(try text(folder.path("r.txt")) == Self.report)
    #expect(try text(folder.path("site/a.html")) == Self.report)
    #expect(try text(folder.path("home/index.html")) == "<title>Home</title>")
    #expect(try names(folder.path("home")) == ["index.html"])
  }

  @Test("Pages of an earlier run stay, and are named")
  func pagesThatAreLeft() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] { try folder.write("in/\(name).txt", Self.report) }
    #expect(try Program.run(["view", "in", "-o", "pages"], in: folder.path).status == 0)
    let fewer = try Program.run(["view", "in/a.txt", "in/b.txt", "-o", "pages"], in: folder.path)
    #expect(fewer.status == 0)
    #expect(
      fewer.errors
        == "precept: pages: a page of an earlier run is no longer listed: c.txt.html; delete what you do not need\n"
    )
    #expect(try names(folder.path("pages")) == ["a.txt.html", "b.txt.html", "c.txt.html", "index.html"])
    #expect(try Program.run(["view", "in", "-o", "pages"], in: folder.path).errors == "")
  }

  @Test("The same reports give the same pages, however many jobs make them")
  func pagesAreTheSame() throws {
    let folder = try TemporaryFolder()
    for index in 0..<12 { try folder.write("in/\(index).txt", Self.report + "It cost £\(index + 2)m.\n") }
    for jobs in ["1", "4"] {
      #expect(try Program.run(["view", "in", "--jobs", jobs, "-o", jobs], in: folder.path).status == 0)
    }
    for name in try names(folder.path("1")) {
      #expect(try text(folder.path("1/\(name)")) == text(folder.path("4/\(name)")), "\(name)")
    }
  }
}
