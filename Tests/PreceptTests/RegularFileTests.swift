import Foundation
import TestSupport
import Testing

@testable import Precept

@Suite struct RegularFileTests {
  private func problem(_ path: String, limit: Int = 100, root: FolderRoot? = nil) -> FileProblem? {
    do throws(FileProblem) {
      _ = try RegularFile.read(path, atMost: limit, under: root)
      return nil
    } catch {
      return error
    }
  }

  @Test func filesAreReadWhole() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "0123456789", count: 10)
    let path = try folder.write("a.txt", text)
    #expect(try RegularFile.read(path, atMost: 100) == Array(text.utf8))
    #expect(try RegularFile.read(try folder.write("b.txt", ""), atMost: 100) == [])
    #expect(problem(path, limit: 99)?.code == "too-large")
  }

  @Test("A file that says it is empty and is not, is read to its end")
  func filesOfUnknownSize() throws {
    #expect(try !RegularFile.read("/proc/self/status", atMost: 1 << 20).isEmpty)
    #expect(problem("/proc/self/status", limit: 10)?.code == "too-large")
  }

  @Test func aLargeFileIsNotBegun() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("huge.txt", "")
    #expect(truncate(path, 1 << 40) == 0)
    #expect(problem(path)?.message.contains("larger than") == true)
  }

  @Test("What is no file is refused at once, and never waited for", .timeLimit(.minutes(1)))
  func onlyFiles() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    #expect(problem(folder.path("pipe"))?.message.contains("FIFO") == true)
    #expect(problem(folder.path)?.message.contains("a folder") == true)
    #expect(problem("/dev/zero")?.message.contains("a device") == true)
    #expect(problem(folder.path("gone"))?.code == "not-found")
    #expect(problem("a\0b")?.code == "not-found")
  }

  @Test("A root holds, whatever links and dots the path goes through")
  func roots() throws {
    let folder = try TemporaryFolder()
    let inside = try folder.write("root/in/a.txt", "x")
    let outside = try folder.write("rootless/b.txt", "x")
    #expect(symlink(outside, folder.path("root/link.txt")) == 0)
    #expect(symlink(inside, folder.path("rootless/back.txt")) == 0)
    let root = try #require(FolderRoot(folder.path("root")))
    #expect(problem(inside, root: root) == nil)
    #expect(problem(root.resolve("in/../in/a.txt"), root: root) == nil)
    #expect(problem(folder.path("rootless/back.txt"), root: root) == nil)
    for path in [outside, root.resolve("link.txt"), root.resolve("../rootless/b.txt")] {
      #expect(problem(path, root: root)?.code == "outside-root", "\(path)")
    }
    #expect(problem(outside, root: FolderRoot("/")) == nil)
    #expect(FolderRoot(inside) == nil)
    #expect(FolderRoot(folder.path("gone")) == nil)
  }

  /// A change to a file that was opened, as another program makes it.
  enum Change: CaseIterable {
    case more, less, others, replaced
  }

  @Test("A file that changes between its opening and its end is no report", arguments: Change.allCases)
  func changes(change: Change) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.txt", "Crime fell by 5%.")
    // Long ago, so that a change has another time whatever the clock of the file system.
    var past = [timespec(tv_sec: 1_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000, tv_nsec: 1)]
    #expect(utimensat(AT_FDCWD, path, &past, 0) == 0)
    let file = try RegularFile.open(path, named: "a.txt")
    defer { close(file.descriptor) }
    let pieces = try OpenFile(path)
    #expect(try !pieces.hasChanged())
    let handle = try #require(FileHandle(forUpdatingAtPath: path))
    switch change {
    case .more:
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(" More.".utf8))
    case .less: try handle.truncate(atOffset: 3)
    case .others: try handle.write(contentsOf: Data("Crime rose".utf8))
    case .replaced:
      let other = try folder.write("b.txt", "Crime rose by 5%.")
      #expect(rename(other, path) == 0)
    }
    try handle.close()
    #expect(throws: FileProblem.changed("a.txt")) { try RegularFile.read(file, atMost: 100) }
    #expect(try pieces.hasChanged())
    #expect(problem(path) == nil)
  }

  @Test func whatChangedIsSaid() {
    let problem = FileProblem.changed("x.txt")
    #expect(problem.code == "changed")
    #expect(
      problem.message == "x.txt: changed while it was read; read it again when nothing writes to it")
  }
}
