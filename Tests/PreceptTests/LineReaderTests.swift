import Digests
import Foundation
import TestSupport
import Testing

@testable import Precept

@Suite struct LineReaderTests {
  private func lines(_ bytes: Data, limit: Int) throws -> [String] {
    let folder = try TemporaryFolder()
    let descriptor = open(try folder.write("lines", bytes), O_RDONLY)
    defer { close(descriptor) }
    var reader = LineReader(descriptor: descriptor, limit: limit)
    var found: [String] = []
    while let line = try reader.next() {
      switch line {
      case .bytes(let bytes): found.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong(let digest): found.append("too long \(digest)")
      }
    }
    return found
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("\n", [""]),
    ("a\r\nb\n", ["a\r", "b"]),
  ])
  func linesAreCutAtLineFeeds(text: String, expected: [String]) throws {
    #expect(try lines(Data(text.utf8), limit: 100) == expected)
  }

  @Test("A line that is too long is passed over without being kept, and the next ones are read")
  func longLines() throws {
    let long = String(repeating: "x", count: 300_000)
    let digest = Digests.Digest.sha256(Array(long.utf8))
    #expect(
      try lines(Data("a\n\(long)\nb\n\(long)".utf8), limit: 1000)
        == ["a", "too long \(digest)", "b", "too long \(digest)"])
    #expect(try lines(Data("a\n\(long)\nb\n".utf8), limit: 300_000) == ["a", long, "b"])
  }
}
