import Archive
import Foundation
import TestSupport
import Testing

@Suite struct KeptSourceTests {
  private static let text = AddingTests.text

  private func sources(_ shelf: Shelf) throws -> [[UInt8]] {
    var sources: [[UInt8]] = []
    try shelf.reading { try $0.forEachSource { sources.append($1) } }
    return sources
  }

  @Test func aReportsBytesAreKept() throws {
    let shelf = try Shelf()
    let page = "<html><head><title>T</title></head><body><p>\(Self.text)</p></body></html>"
    try shelf.folder.write("a.html", page)
    #expect(try shelf.run("add", "a.sqlite", "a.html").status == 0)
    #expect(try sources(shelf) == [])
    // Asked for later they are kept with the record that is there.
    let later = try shelf.run("add", "--keep-source", "a.sqlite", "a.html")
    #expect(try Shelf.statuses(later) == ["known"])
    #expect(try sources(shelf) == [Array(page.utf8)])
    #expect(try shelf.run("add", "--keep-source", "a.sqlite", "a.html").status == 0)
    #expect(try sources(shelf).count == 1)
    #expect(try shelf.check().sources == 1)
  }

  @Test("Of a packed report the bytes that its digest is of")
  func gzip() throws {
    let shelf = try Shelf()
    try shelf.folder.write("a.txt.gz", Data(Packing.gzip(Array(Self.text.utf8))))
    let run = try shelf.run("add", "--keep-source", "a.sqlite", "a.txt.gz")
    #expect(try Shelf.statuses(run) == ["added"])
    #expect(try sources(shelf) == [Array(Self.text.utf8)])
    #expect(try shelf.check().problems == [])
  }

  @Test("Of a file that changed since its record was made nothing is kept, and that is told")
  func changedFile() throws {
    let shelf = try Shelf()
    try shelf.folder.write("a.txt", Self.text)
    let record = try Program.run(["extract", "--text", "a.txt"], in: shelf.folder.path)
    try shelf.folder.write("a.txt", Self.text + " And more.")
    let run = try shelf.run(["add", "--keep-source", "a.sqlite", "-"], input: record.output)
    #expect(run.status == 0)
    #expect(try Shelf.statuses(run) == ["added"])
    #expect(
      run.errors.contains("1 of the reports are kept without their own bytes")
        || run.errors.contains("1 report is kept without its own bytes"))
    #expect(try sources(shelf) == [])
    // With the file as it was the bytes are kept, although the record came by a pipe.
    try shelf.folder.write("a.txt", Self.text)
    #expect(try shelf.run(["add", "--keep-source", "a.sqlite", "-"], input: record.output).status == 0)
    #expect(try sources(shelf) == [Array(Self.text.utf8)])
  }

  @Test("Of a report that came by a pipe there is no file, and that is told")
  func pipe() throws {
    let shelf = try Shelf()
    let record = try Program.run(
      ["extract", "--text", "-"], input: Data(Self.text.utf8), in: shelf.folder.path)
    let run = try shelf.run(["add", "--keep-source", "a.sqlite", "-"], input: record.output)
    #expect(try Shelf.statuses(run) == ["added"])
    #expect(run.errors.contains("without"))
    #expect(try sources(shelf) == [])
  }
}
