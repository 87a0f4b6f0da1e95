import Foundation
import TestSupport
import Testing

/// Places that cannot be written to; as root, whom no permission stops, on file systems of their own.
@Suite(
  .serialized, .enabled(if: geteuid() == 0, "only root may mount the small file systems that these need"))
struct DiskTests {
  /// A small file system of its own.
  private final class Disk {
    let path: String

    init(_ folder: TemporaryFolder, _ options: String) throws {
      path = folder.path("disk")
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try #require(Disk.run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path) == 0)
    }

    func remount(_ options: String) throws {
      try #require(Disk.run("mount", "-o", "remount,\(options)", path) == 0)
    }

    deinit { _ = try? Disk.run("umount", "-l", path) }

    private static func run(_ arguments: String...) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = arguments
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
  }

  @Test(
    "A full disk ends a run with what is done kept, and room makes it go on",
    arguments: ["disk/out/", "disk/out.jsonl"])
  func full(output: String) async throws {
    let runs = try RunFolder(empty: ())
    var random = SeededRandom(1)
    _ = try VariedReports(120, in: runs.folder, root: "r", random: &random)
    let disk = try Disk(runs.folder, "size=1m")
    let run = try await runs.extract("r", "-o", output)
    #expect(run.status == 66)
    #expect(
      run.errors.contains(
        "could not be written (No space left on device); make room there, or give another --output; "))
    #expect(
      run.errors.contains(
        " reports are done and kept; --resume goes on from there\n"))
    let isFolder = output.hasSuffix("/")
    let manifest = try runs.manifest(isFolder ? "disk/out/run.json" : "disk/out.jsonl.run.json")
    #expect(manifest.status == "failed")
    #expect(manifest.reports > 5)
    _ = try await runs.extract("r", "-o", isFolder ? "whole/" : "whole.jsonl")
    if isFolder {
      let whole = try runs.results("whole")
      let results = try runs.results("disk/out")
      #expect(results.count == manifest.reports)
      for (name, result) in results { #expect(result == whole[name], "\(name)") }
    } else {
      #expect(!FileManager.default.fileExists(atPath: runs.folder.path(output)))
    }

    try disk.remount("size=64m")
    let resumed = try await runs.extract("r", "-o", output, "--resume")
    #expect(resumed.status == 0)
    #expect(resumed.errors.contains("(\(manifest.reports) of them were there already)"), "\(resumed.errors)")
    if isFolder {
      #expect(try runs.results("disk/out") == runs.results("whole"))
    } else {
      #expect(
        FileManager.default.contentsEqual(
          atPath: runs.folder.path(output), andPath: runs.folder.path("whole.jsonl")))
    }
  }

  @Test("A disk that is full when all but the last step is done keeps what there is")
  func fullAtTheEnd() async throws {
    let runs = try RunFolder(empty: ())
    var random = SeededRandom(2)
    _ = try VariedReports(40, in: runs.folder, root: "r", random: &random)
    let disk = try Disk(runs.folder, "size=64m")
    _ = try await runs.extract("r", "-o", "disk/out.jsonl")
    let before = try Data(contentsOf: URL(fileURLWithPath: runs.folder.path("disk/out.jsonl")))
    // The first report is another, so that all results are put together anew, for which there is no room.
    try runs.folder.write("r/000/00000.txt", "There are 12 officers.\n")
    _ = try await runs.extract("r", "-o", "whole.jsonl")
    try disk.remount("size=\((before.count >> 10) + 300)k")
    let run = try await runs.extract("r", "-o", "disk/out.jsonl", "--resume")
    #expect(run.status == 66)
    #expect(
      run.errors.contains("make room there, or give another --output; 40 reports are done and kept"),
      "\(run.errors)")
    #expect(try runs.manifest("disk/out.jsonl.run.json").status == "failed")
    #expect(try Data(contentsOf: URL(fileURLWithPath: runs.folder.path("disk/out.jsonl"))) == before)
    try disk.remount("size=64m")
    let resumed = try await runs.extract("r", "-o", "disk/out.jsonl", "--resume")
    #expect(resumed.errors.contains("(40 of them were there already)"), "\(resumed.errors)")
    #expect(
      FileManager.default.contentsEqual(
        atPath: runs.folder.path("disk/out.jsonl"), andPath: runs.folder.path("whole.jsonl")))
  }

  @Test(
    "A folder that cannot be written to is told, and nothing is left",
    arguments: ["disk/out/", "disk/", "disk/out.jsonl"])
  func readOnly(output: String) async throws {
    let runs = try RunFolder()
    let disk = try Disk(runs.folder, "size=1m,ro")
    let run = try await runs.extract("in", "-o", output)
    #expect(run.status == 66)
    #expect(
      run.errors.contains("could not be written (Read-only file system); give another --output"),
      "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == [])
  }
}
