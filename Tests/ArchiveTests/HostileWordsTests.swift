import Archive
import Foundation
import Testing

@Suite struct HostileWordsTests {
  private let shelf: Shelf

  init() throws {
    shelf = try Shelf([
      "a": "Northmoor Police took 1,250 calls or more in May 2021. It took no text and was not near."
    ])
  }

  @Test(
    "Syntax of the index is words like any other",
    arguments: [
      "\"", "\"\"", "\"\"\"", "calls\"", "\"calls", "OR", "AND", "NOT", "NEAR", "NEAR(calls police)",
      "calls OR", "OR calls",
      "calls NOT police", "calls*", "*", "^calls", "^", "text:foo", "text : calls", "{text speaker} : calls",
      "-text : calls",
      "calls + police", "+", "-", "-calls", ":", "{", "}", "{}", "(", ")", "(calls", "calls)", "((((((",
      "calls AND AND",
      "\" OR NEAR( * ^ : - + { } text:foo AND", "'", "''", "calls' OR '1'='1", "; DROP TABLE claim; --", "?",
      "?1", "$x",
      "@x", "%", "_", "\\", "calls\\", "NEAR/2", "rank", "claimIndex", "calls,police", ",", "\u{1}",
      "\u{2}calls\u{3}",
      "\u{7F}", "\u{1B}[31m", "calls\u{200B}", "\u{FEFF}", "\u{FFFD}", "é", "e\u{301}", "\u{301}", "🚔", "警察",
      "Ⓐ", "½", "²",
      "🚔 calls", "\u{301} calls", "Ⓐ calls",
    ])
  func syntax(words: String) throws {
    do {
      let hits = try shelf.search(words)
      #expect(hits.allSatisfy { !$0.text.isEmpty })
    } catch let error as ArchiveError {
      #expect(error.kind == .missing)
      #expect(error.message.contains("no word"))
      #expect(!words.contains { $0.isASCII && $0.isLetter })
    }
    do { _ = try shelf.search { $0.speaker = words } } catch let error as ArchiveError {
      #expect(error.kind == .missing)
    }
    do { _ = try shelf.search { $0.actor = words } } catch let error as ArchiveError {
      #expect(error.kind == .missing)
    }
    do { _ = try shelf.search { $0.force = words } } catch let error as ArchiveError {
      #expect(error.kind == .missing)
    }
    do { #expect(try shelf.search { $0.unit = words }.isEmpty) } catch let error as ArchiveError {
      #expect(error.kind == .missing)
    }
  }

  @Test(
    "Beside a word that is there, what is no word asks for nothing",
    arguments: ["calls *", "calls ( :", "^calls", "calls*", "-calls", "+ calls", "\"calls\"\""])
  func found(words: String) throws { #expect(try shelf.search(words).count == 1) }

  @Test(
    "Operators are words that must be there",
    arguments: ["calls OR zebra", "calls NOT zebra", "NEAR(calls zebra)", "text:calls zebra"])
  func notFound(words: String) throws { #expect(try shelf.search(words) == []) }

  @Test func theyAreFoundAsWords() throws {
    #expect(try shelf.search("OR calls").count == 1)
    #expect(try shelf.search("NEAR NOT TEXT").map(\.text) == [])
  }

  @Test func noWordsAreAllClaims() throws {
    let all = try shelf.search()
    #expect(!all.isEmpty)
    #expect(try shelf.search(" \t\n ") == all)
    #expect(try shelf.run("search", "a.sqlite", "").records.count == all.count)
  }

  @Test func punctuationAloneIsRefused() throws {
    let run = try shelf.run("search", "a.sqlite", "?!")
    #expect(run.status == 66)
    #expect(run.errors == "precept: there is no word in ?!, by which claims could be found\n")
    let speaker = try shelf.run("search", "a.sqlite", "--speaker", "...")
    #expect(speaker.status == 66)
    #expect(speaker.errors.contains("no word in the speaker's name"))
  }

  @Test("What a terminal would obey is not passed on in a message")
  func escapes() throws {
    for arguments in [["\u{1B}]0;x\u{7}"], ["--force", "\u{1B}[31m"], ["--speaker", "\u{1B}[\u{9B}"]] {
      let run = try shelf.run(["search", "a.sqlite"] + arguments)
      #expect(
        !run.errors.contains("\u{1B}") && !run.errors.contains("\u{7}") && !run.errors.contains("\u{9B}"))
    }
  }

  @Test("Ten thousand words, and a very long one", .timeLimit(.minutes(1)))
  func manyWords() throws {
    let same = Array(repeating: "calls", count: 10_000).joined(separator: " ")
    let many = (0..<10_000).map { "w\($0)" }.joined(separator: " ")
    let long = String(repeating: "a", count: 100_000)
    for words in [same, many, long, "\"\(same)\"", "\"\(many)\""] {
      do {
        _ = try shelf.search(words)
      } catch let error as ArchiveError {
        // Too many is told as such, in a sentence of a length that can be read.
        #expect(error.kind == .missing)
        #expect(error.message.count < 300, "\(error.message.prefix(300))")
      }
    }
    for change in [{ $0.actor = long }, { $0.force = long }, { $0.speaker = long }, { $0.unit = long }]
      as [(inout ArchiveQuery) -> Void]
    {
      do {
        #expect(try shelf.search("", change) == [])
      } catch let error as ArchiveError {
        #expect(error.kind == .missing)
      }
    }
  }

  @Test("A report's own control characters mark nothing as found")
  func marksOfText() throws {
    let shelf = try Shelf(["a": "Northmoor Police took 1,250 \u{2}calls\u{3} in May 2021."])
    let hit = try #require(try shelf.search("police").first)
    #expect(hit.snippet.map(\.text) == [hit.text])
    #expect(hit.snippet.map(\.isFound) == [false])
  }
}
