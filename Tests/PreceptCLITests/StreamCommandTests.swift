import Foundation
import TestSupport
import Testing

@Suite struct StreamCommandTests {
  private func stream(_ lines: String, _ arguments: String...) throws -> Program.Run {
    try Program.run(["stream"] + arguments, input: Data(lines.utf8))
  }

  @Test("Every line is answered by one line, in order, whatever it holds", arguments: ["1", "2", "5"])
  func oneLineEach(jobs: String) throws {
    var lines: [String] = []
    var ids: [String?] = []
    for index in 0..<300 {
      switch index % 6 {
      case 1: lines.append(""); ids.append(nil)
      case 2: lines.append("{\"id\":\"\(index)\""); ids.append(nil)
      case 3: lines.append("{\"id\":\"\(index)\",\"path\":\"/no/such\"}"); ids.append("\(index)")
      case 4: lines.append(String(repeating: "[", count: 5000)); ids.append(nil)
      default:
        let text = String(repeating: "Crime fell by \(index)%.\\n", count: index % 7 * 30 + 1)
        lines.append("{\"id\":\"\(index)\",\"text\":\"\(text)\"}")
        ids.append("\(index)")
      }
    }
    let run = try stream(lines.joined(separator: "\n") + "\n", "--jobs", jobs, "--text")
    try RecordKeeping.keepLines(Array(run.output))
    #expect(run.status == 0)
    let records = try run.records
    #expect(records.count == lines.count)
    for (record, id) in zip(records, ids) {
      let said = record["id"] as? String
      if let id { #expect(said == id) } else { #expect(said?.hasPrefix("sha256:") == true) }
    }
  }

  @Test("The input ends without a line break, or holds nothing")
  func ends() throws {
    #expect(try stream("").output.isEmpty)
    #expect(try stream("").status == 0)
    #expect(try stream(#"{"id":"a","text":"Crime fell."}"#).records.count == 1)
    #expect(try stream("\n\n").records.count == 2)
  }

  @Test("An answer comes before the next question is asked", .timeLimit(.minutes(1)), arguments: ["1", "4"])
  func answersAreNotHeldBack(jobs: String) throws {
    let process = try Program.prepared(["stream", "--jobs", jobs])
    let questions = Pipe()
    let answers = Pipe()
    process.standardInput = questions
    process.standardOutput = answers
    try process.run()
    for index in 0..<20 {
      let line = "{\"id\":\"\(index)\",\"text\":\"Crime fell by \(index)%.\"}\n"
      try questions.fileHandleForWriting.write(contentsOf: Data(line.utf8))
      var answer = Data()
      while answer.last != UInt8(ascii: "\n") {
        let more = answers.fileHandleForReading.availableData
        try #require(!more.isEmpty)
        answer.append(more)
      }
      let record = try JSONSerialization.jsonObject(with: answer) as? [String: Any]
      #expect(record?["id"] as? String == "\(index)")
    }
    try questions.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func theDateOrderReachesTheRecord() throws {
    let run = try stream(#"{"id":"a","text":"On 11/6/2022 crime fell."}"#, "--date-order", "mdy")
    let generator = try #require(try run.records.first?["generator"] as? [String: Any])
    #expect((generator["options"] as? [String: Any])?["dateOrder"] as? String == "mdy")
  }
}
