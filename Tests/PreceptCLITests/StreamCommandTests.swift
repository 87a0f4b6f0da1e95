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
      case 2: lines.append("{\"id\":\"\(index)\""); ids.append("\(index)")
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

  @Test(
    "A line that was sent by half holds no answer back", .timeLimit(.minutes(1)), arguments: ["1", "2", "8"])
  func halfLines(jobs: String) throws {
    let process = try Program.prepared(["stream", "--jobs", jobs])
    let questions = Pipe()
    let answers = Pipe()
    process.standardInput = questions
    process.standardOutput = answers
    try process.run()
    // The half line goes over what a pipe gives at once: a part of it is still to be read with the first answer due.
    var first = #"{"id":"1","text":""# + String(repeating: "Crime fell by 5%. ", count: 3600)
    first += String(repeating: "x", count: (1 << 16) - first.utf8.count - 9) + "\"}\n"
    let half = #"{"id":"2","text":""# + String(repeating: "y", count: 2000)
    try questions.fileHandleForWriting.write(contentsOf: Data((first + half).utf8))
    var answer = Data()
    while answer.last != UInt8(ascii: "\n") {
      let more = answers.fileHandleForReading.availableData
      try #require(!more.isEmpty)
      answer.append(more)
    }
    #expect(answer.starts(with: Data(#"{"schema":"precept/report/1","id":"1""#.utf8)))
    try questions.fileHandleForWriting.write(contentsOf: Data("\"}\n".utf8))
    try questions.fileHandleForWriting.close()
    let rest = try #require(try answers.fileHandleForReading.readToEnd())
    #expect(rest.starts(with: Data(#"{"schema":"precept/report/1","id":"2""#.utf8)))
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("Neither locale, time zone, variables, folder nor the number of jobs has a say in a record")
  func nothingElseHasASay() throws {
    let folder = try TemporaryFolder()
    try folder.write("root/a.txt", "Crime fell by 5% last month, Mr Ity said. IT ROSE IN İZMİR.")
    let lines = ["a.txt", "gone.txt", "../b.txt", "."].map { "{\"id\":\"\($0)\",\"path\":\"\($0)\"}" }
    let input = Data((lines + ["", "{\"text\":\"On 3/4/2021 crime fell.\"}"]).joined(separator: "\n").utf8)
    let root = folder.path("root")
    let plain = try Program.run(["stream", "--jobs", "1", "--text", "--root", root], input: input)
    #expect(try plain.records.count == 6)
    let environment = [
      "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Auckland", "HOME": "",
      "PRECEPT_ROOT": "/",
      "PRECEPT_JOBS": "3", "PRECEPT_TEXT": "0",
    ]
    for (jobs, given, place) in [("1", root, "/"), ("2", "root", folder.path), ("8", ".", root)] {
      let run = try Program.run(
        ["stream", "--jobs", jobs, "--text", "--root", given], input: input, in: place,
        environment: environment)
      #expect(run.output == plain.output)
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
    }
  }

  /// Runs the program from a shell, which can leave its streams closed.
  private func shell(_ command: String) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command, "bash", try Program.path]
    let output = Pipe()
    let errors = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    let complaint = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, said, complaint)
  }

  @Test("Streams that are closed or full are a clear error", .timeLimit(.minutes(1)))
  func brokenStreams() throws {
    for (command, words) in [
      (#""$1" stream <&-"#, "precept: standard input: closed; give it a pipe, a file or /dev/null\n"),
      (#""$1" stream >&-"#, "precept: standard output: closed; give it a pipe, a file or /dev/null\n"),
      (
        #"echo '{"text":"Crime fell."}' | "$1" stream > /dev/full"#,
        "precept: standard output: could not be written (No space left on device)\n"
      ),
    ] {
      let run = try shell(command)
      #expect(run.status == 66)
      #expect(run.errors == words)
      #expect(run.output.isEmpty)
    }
  }

  @Test("Who reads no further is no error, and endless input ends with the reader", .timeLimit(.minutes(1)))
  func closedPipe() throws {
    let run = try shell(
      #"set -o pipefail; yes '{"id":"a","text":"x"}' 2> /dev/null | { "$1" stream --jobs 2; echo $? >&2; } | head -n 2"#
    )
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.errors == "0\n")
  }
}
