import Foundation
import TestSupport
import Testing

@testable import Precept

@Suite struct InputClashTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("in/a.txt", "x")
    try folder.write("in/.hidden/b.txt", "x")
    try folder.write("in/page.html", "x")
    try folder.write("other.txt", "x")
  }

  private func refusal(_ output: String, _ inputs: String...) -> String? {
    InputClash(inputs.map(folder.path)).refusal(of: folder.path(output))
  }

  @Test("A file that is read is known by any name")
  func sameFile() throws {
    #expect(refusal("in/a.txt", "in/a.txt")?.contains("is read, and would be replaced") == true)
    #expect(refusal("in/../in/a.txt", "in/a.txt")?.contains("is the same file as") == true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("in/a.txt"))
    #expect(refusal("link", "in/a.txt")?.contains("is the same file as") == true)
    #expect(refusal("link", "in")?.contains("is read as a report and would be replaced") == true)
    #expect(refusal("in/a.txt", "link")?.contains("is the same file as") == true)
    #expect(refusal("other.txt", "in/a.txt") == nil)
    #expect(refusal("new.txt", "in/a.txt", "gone.txt") == nil)
    #expect(InputClash(["/dev/null"]).refusal(of: "/dev/null") == nil)
  }

  @Test("In a folder only what is read from it clashes")
  func inFolders() {
    #expect(refusal("in/a.txt", "in")?.contains("is read as a report and would be replaced") == true)
    #expect(refusal("in/new.html", "in")?.contains("would be read as a report the next time") == true)
    #expect(refusal("in/new/deep.TXT.gz", "in")?.contains("would be read as a report the next time") == true)
    for output in [
      "in/claims.jsonl", "in/claims.csv", "in/.new.txt", "in/.hidden/b.txt", "other.txt", "in-new.txt",
    ] {
      #expect(refusal(output, "in") == nil, "\(output)")
    }
  }

  @Test func pagesDoNotReplaceWhatTheyAreMadeOf() {
    func pages(_ output: String, _ inputs: String...) -> String? {
      InputClash(inputs.map(folder.path)).refusal(ofPagesIn: folder.path(output))
    }
    #expect(pages("in", "in")?.contains("would be read as reports the next time") == true)
    #expect(pages("in/new", "in")?.contains("would be read as reports the next time") == true)
    #expect(pages("in", "in/page.html")?.contains("a page might replace it") == true)
    #expect(pages("in", "in/a.txt") == nil)
    #expect(pages("pages", "in", "in/page.html") == nil)
  }
}
