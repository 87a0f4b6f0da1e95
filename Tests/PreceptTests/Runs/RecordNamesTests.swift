import Testing

@testable import Precept

@Suite struct RecordNamesTests {
  private func names(_ arguments: String..., lists: Bool = false) -> RecordNames {
    RecordNames(arguments: arguments, areLists: lists, ending: ".jsonl")
  }

  @Test("Results stand below the folder that was asked for, each after its report")
  func mirrored() {
    var names = names("data/reports/")
    #expect(names.name(for: "data/reports/2021/q1.txt") == "2021/q1.txt.jsonl")
    #expect(names.name(for: "data/reports/2022/q1.txt") == "2022/q1.txt.jsonl")
    #expect(names.name(for: "data/reports/q1.txt") == "q1.txt.jsonl")
    #expect(names.name(for: "data/reports/crawl.warc.gz#12") == "crawl.warc.gz-12.jsonl")
    #expect(names.name(for: "-") == "standard-input.jsonl")
  }

  @Test("Of several folders each keeps its name; a file goes by its own")
  func several() {
    var names = names("reports/2021", "reports/2022", "/tmp/minutes.txt", ".")
    #expect(names.name(for: "reports/2021/q1.txt") == "2021/q1.txt.jsonl")
    #expect(names.name(for: "reports/2022/q1.txt") == "2022/q1.txt.jsonl")
    #expect(names.name(for: "/tmp/minutes.txt") == "minutes.txt.jsonl")
    #expect(names.name(for: "./q1.txt") == "q1.txt.jsonl")
  }

  @Test("The paths of a list are kept whole, but lead nowhere else")
  func lists() {
    var names = names("-", lists: true)
    #expect(names.name(for: "./a/b.txt") == "a/b.txt.jsonl")
    #expect(names.name(for: "/srv/a/b.txt") == "srv/a/b.txt.jsonl")
    #expect(names.name(for: "../../etc/b.txt") == "etc/b.txt.jsonl")
    #expect(names.name(for: "..") == "report.jsonl")
    #expect(names.name(for: "a\nb.txt") == "a-b.txt.jsonl")
  }

  @Test(
    "No two results share a name, whatever the file system makes of capitals, and none is a folder and a file"
  )
  func collisions() {
    var names = names("in")
    #expect(names.name(for: "in/a.txt") == "a.txt.jsonl")
    #expect(names.name(for: "in/A.txt") == "A.txt-2.jsonl")
    #expect(names.name(for: "in/a.txt") == "a.txt-3.jsonl")
    #expect(names.name(for: "in/a.txt.jsonl/b.txt") == "a.txt.jsonl-2/b.txt.jsonl")
    #expect(names.name(for: "in/a.txt.jsonl/c.txt") == "a.txt.jsonl-2/c.txt.jsonl")
    #expect(names.name(for: "in/d.txt.jsonl/e.txt") == "d.txt.jsonl/e.txt.jsonl")
    #expect(names.name(for: "in/d.txt") == "d.txt-2.jsonl")
    var json = RecordNames(arguments: ["in"], areLists: false, ending: ".json")
    #expect(json.name(for: "in/run") == "run-2.json")
  }

  @Test("Names that earlier runs gave are not given again")
  func reserved() {
    var names = names("in")
    names.reserve("2021/q1.txt.jsonl")
    #expect(names.name(for: "in/2021/q1.txt") == "2021/q1.txt-2.jsonl")
    #expect(names.name(for: "in/2021/q2.txt") == "2021/q2.txt.jsonl")
  }

  @Test("Names are such as every file system takes, and not hidden")
  func plain() {
    var names = names("in")
    #expect(names.name(for: "in/what: a \"report\"?.txt") == "what- a -report--.txt.jsonl")
    #expect(names.name(for: "in/.hidden.txt") == "report.hidden.txt.jsonl")
    #expect(names.name(for: "in/-o.txt") == "report-o.txt.jsonl")
    #expect(names.name(for: "in/Café.txt") == "Café.txt.jsonl")
    let long = names.name(for: "in/" + String(repeating: "é", count: 120) + ".txt")
    #expect(long == String(repeating: "é", count: 100) + ".jsonl")
    #expect(names.name(for: "in/" + String(repeating: "é", count: 121) + ".txt").hasSuffix("é-2.jsonl"))
  }

  @Test(arguments: ["a", "a/b.jsonl", ".a.run/spool"]) func inside(_ file: String) {
    #expect(RecordNames.isInside(file))
  }

  @Test(arguments: ["", "/a", "../a", "a/../../b", "a//b", "a/", ".", "a\0b"])
  func outside(_ file: String) {
    #expect(!RecordNames.isInside(file))
  }
}
