import Foundation
import TestSupport
import Testing

/// GNU parallel as the README runs it.
private enum GNUParallel {
  static let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "../..")

  static var isInstalled: Bool {
    let check =
      "parallel --version 2>&1 < /dev/null | grep -q '^GNU parallel' && command -v jq && split --version"
    return (try? shell(check, in: "/", path: nil)) == 0
  }

  /// The exit code of `command`, run by bash in `folder` with `path` first in PATH.
  static func shell(_ command: String, in folder: String, path: String?) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var environment = ProcessInfo.processInfo.environment
    let inherited = environment["PATH"] ?? "/usr/bin:/bin"
    environment["PATH"] = path.map { "\($0):\(inherited)" } ?? inherited
    // What parallel keeps for itself belongs into the test's folder.
    environment["PARALLEL_HOME"] = folder
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
      ? 128 + process.terminationStatus : process.terminationStatus
  }

  /// The block of the README that names GNU parallel.
  static func command() throws -> String {
    let text = try String(contentsOf: source.appendingPathComponent("README.md"), encoding: .utf8)
    let blocks = text.components(separatedBy: "```sh\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    return try #require(blocks.first { $0.contains("parallel --joblog") })
  }
}

/// Runs the README's own command, where the programs that it names are installed.
@Suite(
  .enabled("GNU parallel, jq or split is not installed") { GNUParallel.isInstalled },
  .timeLimit(.minutes(5)))
struct GNUParallelTests {
  /// How a shard comes to grief, as a line of shell.
  enum Accident: String, CaseIterable, Sendable {
    /// Precept fails in the middle of a shard.
    case failure = "exit 3"
    /// The whole run is killed, with other shards under way.
    case kill = "kill -KILL $PARALLEL_PID $$"
  }

  @Test(
    "After an accident the same command ends with what one unbroken stream writes",
    arguments: Accident.allCases)
  func accidents(accident: Accident) async throws {
    let folder = try TemporaryFolder()
    let corpus = GNUParallel.source.appendingPathComponent("corpus")
    let names = try FileManager.default.contentsOfDirectory(atPath: corpus.path).filter {
      $0.hasSuffix(".txt") || $0.hasSuffix(".html")
    }
    try #require(names.count > 10)
    for name in names {
      try folder.write("reports/\(name)", try Data(contentsOf: corpus.appendingPathComponent(name)))
    }
    // Stands before Precept in PATH, and lets the fifth shard or a later one of the first run end in the middle.
    try folder.write(
      "bin/precept",
      """
      #!/bin/bash
      echo >> '\(folder.path("calls"))'
      if [ "$(wc -l < '\(folder.path("calls"))')" -ge 5 ] && mkdir '\(folder.path("accident"))' 2> /dev/null
      then
        '\(try Program.path)' "$@" | head -c 1000
        \(accident.rawValue)
      fi
      exec '\(try Program.path)' "$@"
      """)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path("bin/precept"))
    let command = try GNUParallel.command()
    let output = folder.path("records.jsonl")
    let (place, bin) = (folder.path, folder.path("bin"))
    #expect(try await aside { try GNUParallel.shell(command, in: place, path: bin) } != 0)
    #expect(FileManager.default.fileExists(atPath: folder.path("accident")))
    #expect(!FileManager.default.fileExists(atPath: output))
    #expect(try await aside { try GNUParallel.shell(command, in: place, path: bin) } == 0)
    let lines = try Data(contentsOf: URL(fileURLWithPath: folder.path("reports.jsonl")))
    let unbroken = try await aside { try Program.run(["stream"], input: lines, in: place) }
    #expect(try unbroken.records.count == names.count)
    #expect(try Data(contentsOf: URL(fileURLWithPath: output)) == unbroken.output)
    if accident == .failure {
      // Only the shard that failed was done twice.
      let shards = try FileManager.default.contentsOfDirectory(atPath: folder.path("shards"))
        .filter { $0.hasSuffix(".jsonl") }
      let calls = try String(contentsOfFile: folder.path("calls"), encoding: .utf8)
      #expect(calls.count == shards.count + 1)
    }
  }
}
