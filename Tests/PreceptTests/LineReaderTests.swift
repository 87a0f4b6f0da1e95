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
      case .tooLong(let digest, let beginning):
        #expect(beginning.count <= 1 << 12)
        found.append("too long \(digest)")
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

  @Test("Lines of all lengths come whole, however they are cut into pieces on the way")
  func pieces() throws {
    let folder = try TemporaryFolder()
    var text: [[UInt8]] = []
    for index in 0..<400 {
      let length = index % 40 == 39 ? 70_000 * (index / 40) : index * 37 % 3000
      text.append([UInt8](repeating: UInt8(0x41 + index % 26), count: length))
    }
    let path = try folder.write("lines", Data(text.joined(separator: [0x0A])))
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var reader = LineReader(descriptor: descriptor, limit: 1 << 20)
    for expected in text {
      guard case .bytes(let bytes) = try reader.next() else {
        Issue.record("no line where one of \(expected.count) bytes should be")
        return
      }
      #expect(bytes == expected)
    }
    #expect(try reader.next() == nil)
  }

  @Test("Half a line is still to be waited for, and a line over the bound too", .timeLimit(.minutes(1)))
  func halfLines() throws {
    let pipe = Pipe()
    let input = pipe.fileHandleForWriting
    var reader = LineReader(descriptor: pipe.fileHandleForReading.fileDescriptor, limit: 5)
    var mayWait: [Bool] = []
    mayWait.append(reader.mayWait())
    try input.write(contentsOf: Data("ab".utf8))
    mayWait.append(reader.mayWait())
    try input.write(contentsOf: Data("c\nd\n".utf8))
    mayWait.append(reader.mayWait())
    guard case .bytes(Array("abc".utf8)) = try reader.next(), case .bytes(Array("d".utf8)) = try reader.next()
    else {
      Issue.record("the lines are not abc and d")
      return
    }
    try input.write(contentsOf: Data("1234567".utf8))
    mayWait.append(reader.mayWait())
    try input.close()
    guard case .tooLong(_, Array("1234567".utf8)) = try reader.next() else {
      Issue.record("not too long")
      return
    }
    mayWait.append(reader.mayWait())
    #expect(mayWait == [true, true, false, true, false])
  }
}
