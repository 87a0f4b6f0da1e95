import Foundation
import TestSupport
import Testing

/// A terminal that `script` plays.
private enum Terminal {
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/script") }

  /// All that `command` writes to a terminal of `columns` columns.
  static func shown(_ command: String, in folder: String, columns: Int, kind: String = "xterm") throws
    -> String
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    process.arguments = ["-qefc", "stty cols \(columns); \(command)", "/dev/null"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(["TERM": kind]) { $1 }
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let shown = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: shown, as: UTF8.self)
  }
}

/// What a run shows on a terminal.
@Suite(.enabled("script is not installed") { Terminal.isInstalled })
struct ProgressTests {
  private static let wipe = "\r\u{1B}[2K"

  private func shown(_ options: String, columns: Int = 100, kind: String = "xterm") async throws -> [String] {
    let runs = try RunFolder()
    let (path, program) = (runs.folder.path, try Program.path)
    return try await aside {
      try Terminal.shown("'\(program)' extract in -o out/ \(options)", in: path, columns: columns, kind: kind)
        .components(separatedBy: Self.wipe)
    }
  }

  @Test("A bar says how far a run has come, and is gone when something is to stay")
  func bar() async throws {
    let lines = try await shown("--jobs 1")
    #expect(lines.count >= 3)
    #expect(lines[1].contains("1 report") || lines[1].contains("1 of 5 reports"), "\(lines)")
    let last = try #require(lines.last)
    #expect(last.contains("precept: 5 reports: "), "\(last)")
    #expect(last.hasSuffix("precept: results in out/, account of them in out/run.json\r\n"))
    #expect(lines.contains { $0.hasPrefix("precept: in/empty.txt holds no text") }, "\(lines)")
  }

  @Test("No line is wider than the terminal", arguments: [12, 24, 40, 80]) func width(columns: Int)
    async throws
  {
    let lines = try await shown("", columns: columns)
    // The first is what stood there before, and sentences that stay may be as long as they like.
    for line in lines.dropFirst() where !line.contains("precept: ") {
      #expect(line.count < columns, "\(line)")
    }
  }

  @Test(
    "Where it is not wanted or cannot be shown there is no bar",
    arguments: [("--quiet", "xterm"), ("", "dumb")])
  func none(options: String, kind: String) async throws {
    #expect(try await shown(options, kind: kind).count == 1)
  }
}
