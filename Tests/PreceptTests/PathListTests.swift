import Foundation
import TestSupport
import Testing

@testable import Precept

@Suite struct PathListTests {
  private func items(_ bytes: [UInt8]) throws -> [String] {
    let folder = try TemporaryFolder()
    var list = try PathList(folder.write("list", Data(bytes)))
    var items: [String] = []
    while let item = try list.next() {
      switch item {
      case .path(let path): items.append(path)
      case .failure(let name, let problem): items.append("\(problem.code) \(name)")
      }
    }
    return items
  }

  private func items(_ text: String) throws -> [String] { try items(Array(text.utf8)) }

  @Test("A list has a path a line, and the last may do without a break")
  func lines() throws {
    #expect(try items("a.txt\nb c.txt\n\nd.txt") == ["a.txt", "b c.txt", "d.txt"])
    #expect(try items("") == [])
    #expect(try items("\n\n") == [])
  }

  @Test("Where there is a NUL, paths may hold line breaks")
  func nul() throws {
    #expect(try items("a\nb.txt\0c.txt\0") == ["a\nb.txt", "c.txt"])
    #expect(try items("a.txt\0b.txt") == ["a.txt", "b.txt"])
  }

  @Test("A list is as long as it likes")
  func long() throws {
    let paths = (0..<5000).map { "folder/\($0)/a report.txt" }
    #expect(try items(paths.joined(separator: "\n")) == paths)
    #expect(try items(paths.map { $0 + "\0" }.joined()) == paths)
  }

  @Test("A dash in a list is the name of a file, and a name that is not UTF-8 is a failure and no end")
  func names() throws {
    #expect(try items("-\n") == ["./-"])
    #expect(try items([0x61, 0xFF, 0x0A, 0x62, 0x0A]) == ["bad-name a\u{FFFD}", "b"])
  }

  @Test("What is longer than a path can be is a failure, of which the beginning is shown, and no end")
  func tooLong() throws {
    let long = String(repeating: "a", count: 700_000)
    #expect(try items("\(long)\nb.txt\n") == ["bad-name \(long.prefix(200))…", "b.txt"])
  }

  @Test("A list from Windows is read as others are") func windows() throws {
    #expect(try items("a.txt\r\n\r\nb.txt\r\n") == ["a.txt", "b.txt"])
    #expect(try items("a\r\0b\0") == ["a\r", "b"])
  }
}
