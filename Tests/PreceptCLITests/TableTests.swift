import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct TableTests {
  /// What `precept` writes to a terminal of 80 columns.
  private func onTerminal(_ arguments: [String], environment: [String: String] = [:]) throws -> String {
    var primary: Int32 = 0
    var secondary: Int32 = 0
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&primary, &secondary, nil, nil, &size) == 0)
    let process = try Program.prepared(
      arguments, environment: ["TERM": "xterm", "NO_COLOR": ""].merging(environment) { $1 })
    process.standardOutput = FileHandle(fileDescriptor: secondary, closeOnDealloc: false)
    try process.run()
    close(secondary)
    var shown = Data()
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(primary, &buffer, buffer.count)
      if count <= 0 { break }
      shown.append(contentsOf: buffer[..<count])
    }
    close(primary)
    process.waitUntilExit()
    return String(decoding: shown, as: UTF8.self)
  }

  @Test func onATerminalTheResultIsATable() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.html", "<title>Crime falls</title><p>Crime fell, the force said in a report.</p>")
    let shown = try onTerminal(["extract", path])
    #expect(shown.contains("Crime falls"))
    #expect(!shown.contains("\"schema\""))
    #expect(shown.contains("\u{1B}["))
    #expect(!(try onTerminal(["extract", path], environment: ["NO_COLOR": "1"])).contains("\u{1B}"))
    #expect(!(try onTerminal(["extract", path], environment: ["TERM": "dumb"])).contains("\u{1B}"))
    #expect(try onTerminal(["extract", path, "--format", "jsonl"]).hasPrefix("{\"schema\""))
  }

  @Test func aPageIsNotForATerminal() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.txt", "The force said crime fell by 5% in May 2021.")
    #expect(try onTerminal(["view", path]) == "")
  }

  @Test("A hostile report and a hostile file name cannot disturb the terminal")
  func hostileReports() throws {
    let folder = try TemporaryFolder()
    let hostile = "\u{1B}]0;owned\u{7}\u{1B}[2J\u{9B}31m\u{202E}evil\u{2066}"
    try folder.write(
      "in/\(hostile).txt",
      "“Crime \(hostile) fell by 5%,” Chief Constable Ann \(hostile) Smith said in May 2021.\n")
    try folder.write(
      "in/a.html", "<title>T \(hostile)</title><p>Crime \(hostile) fell by 5%, the force said.</p>")
    try folder.write("in/\(hostile).md", "x")
    let run = try Program.run([
      "extract", folder.path("in"), folder.path("gone\(hostile)"), "--format", "table",
    ])
    #expect(run.status == 65)
    #expect(run.text.contains("evil"))
    for scalar in (run.text + run.errors).unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(![.control, .format].contains(category), "U+\(String(scalar.value, radix: 16))")
    }
    let records = try Program.run(["extract", folder.path("in")])
    #expect(!records.text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{9B}" })
  }
}
