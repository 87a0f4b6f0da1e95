import Foundation
import TestSupport
import Testing

@testable import Precept

@Suite struct ReportFilesTests {
  /// Each item in a few words, paths without the folder's.
  private func walk(_ paths: [String], in folder: TemporaryFolder) -> [String] {
    ReportFiles(paths).map { item in
      switch item {
      case .file(let path): "file \(path)"
      case .standardInput: "standard input"
      case .skipped(let path, let reason): "skipped \(path): \(reason)"
      case .failure(let failure): "\(failure.code) \(failure.message)"
      }
    }.map { $0.replacingOccurrences(of: folder.path + "/", with: "") }
  }

  @Test func foldersAreWalkedInTheOrderOfNames() throws {
    let folder = try TemporaryFolder()
    for name in ["b/2.txt", "b/1.HTML", "b/a/x.xhtml", "b/c.htm", "a.txt"] { try folder.write(name, "x") }
    #expect(
      walk([folder.path("b") + "//", "-", folder.path("a.txt")], in: folder)
        == [
          "file b/1.HTML", "file b/2.txt", "file b/a/x.xhtml", "file b/c.htm", "standard input", "file a.txt",
        ])
  }

  @Test("What a folder holds besides reports is named, and never opened")
  func otherThingsAreSkipped() throws {
    let folder = try TemporaryFolder()
    let outside = try TemporaryFolder()
    try outside.write("secret.txt", "x")
    try folder.write("f/a.txt", "x")
    try folder.write("f/notes.doc", "x")
    try folder.write("f/.hidden.txt", "x")
    try folder.write("f/.git/b.txt", "x")
    #expect(mkfifo(folder.path("f/pipe.txt"), 0o600) == 0)
    #expect(symlink(outside.path, folder.path("f/out")) == 0)
    #expect(symlink(outside.path("secret.txt"), folder.path("f/link.txt")) == 0)
    let found = walk([folder.path("f")], in: folder)
    #expect(
      found.map { $0.split(separator: ":")[0] } == [
        "skipped f/.git", "skipped f/.hidden.txt", "file f/a.txt", "skipped f/link.txt",
        "skipped f/notes.doc", "skipped f/out", "skipped f/pipe.txt",
      ])
    #expect(found.filter { $0.contains("a link") }.count == 2)
    #expect(found.contains { $0.contains("FIFO") })
  }

  @Test func aNameThatIsNotUTF8IsSkippedAndSaid() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "x")
    let name = Array(folder.path("").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
    let descriptor = open(name, O_CREAT | O_WRONLY, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
    let found = walk([folder.path], in: folder)
    #expect(found.count == 2)
    #expect(found.contains { $0.contains("not UTF-8") })
  }

  @Test func pathsThatLeadToNoReport() throws {
    let folder = try TemporaryFolder()
    try folder.write("empty/notes.doc", "x")
    let found = walk(
      [folder.path("gone.txt"), folder.path("empty"), "https://example.org/a.html"], in: folder)
    #expect(found.count == 4)
    #expect(found[0] == "not-found gone.txt: there is no such file; check the name and the folder")
    #expect(found[1].hasPrefix("skipped empty/notes.doc"))
    #expect(found[2].contains("empty: no reports in this folder; it takes files whose names end in .txt"))
    #expect(
      found[3].hasPrefix("not-fetched https://example.org/a.html: Precept fetches nothing; save the page"))
  }

  @Test(arguments: [
    ("https://a", true), ("HTTP://a", true), ("ftp://a", true), ("a.txt", false), ("://a", false),
    ("a/b://c", false),
  ])
  func addresses(word: String, expected: Bool) {
    #expect(ReportFiles.isAddress(word) == expected)
  }
}
