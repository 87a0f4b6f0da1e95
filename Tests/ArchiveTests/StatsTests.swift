import Foundation
import Testing

@Suite struct StatsTests {
  @Test func whatThereIs() throws {
    let shelf = try Shelf()
    try shelf.folder.write("a.txt", AddingTests.text)
    try shelf.folder.write("b.txt", Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 3, 0, 0]))
    #expect(
      try shelf.run("add", "--published", "2021-06-02", "--keep-source", "a.sqlite", "a.txt", "b.txt").status
        == 65)
    #expect(try shelf.run("add", "--published", "2021-07", "--keep-source", "a.sqlite", "a.txt").status == 0)
    let run = try shelf.run("stats", "--format", "json", "a.sqlite")
    #expect(run.status == 0)
    let stats = try #require(try run.records.first)
    let numbers = ["reports", "records", "claims", "sources", "failures", "runs"].map { stats[$0] as? Int }
    #expect(numbers == [1, 2, 4, 1, 1, 2])
    #expect(stats["firstPublished"] as? String == "2021-06-02")
    #expect(stats["lastPublished"] as? String == "2021-07")
    #expect(stats["bytes"] as? Int == (try shelf.bytes.count))
    let kinds = try #require(stats["kinds"] as? [[String: Any]])
    #expect(kinds.compactMap { $0["count"] as? Int }.reduce(0, +) == 4)
    let text = try shelf.run("stats", "a.sqlite").text
    #expect(text.contains("published"))
    #expect(text.contains("2021-06-02 to 2021-07\n"))
  }

  @Test func anEmptyArchive() throws {
    let shelf = try Shelf()
    #expect(try shelf.run("add", "a.sqlite", "-").status == 0)
    let stats = try #require(try shelf.run("stats", "--format", "json", "a.sqlite").records.first)
    #expect(stats["claims"] as? Int == 0)
    #expect(stats["firstPublished"] is NSNull)
    #expect(try shelf.run("search", "a.sqlite", "calls").status == 1)
    #expect(try shelf.run("verify", "a.sqlite").status == 0)
    #expect(try shelf.run("export", "a.sqlite").output.isEmpty)
  }
}
