import Testing

@testable import ReportText

/// Files that no one would write by hand: each is read or refused, at a cost that grows with its size.
@Suite struct HostileLexiconTests {
  private func read(_ text: String) -> Result<Lexicon, LexiconProblems> {
    Result { () throws(LexiconProblems) in
      try Lexicon.extended(by: [LexiconSource(name: "h.tsv", bytes: Array(text.utf8))])
    }
  }

  @Test("200,000 rows are read, and each word of them is found among far more than 65,535")
  func manyRows() throws {
    var text = "# bodies\n"
    for number in 0..<200_000 {
      let letters = String(number, radix: 16).map { String(UnicodeScalar(UInt8($0.hexDigitValue ?? 0) + 97)) }
      let name = letters.joined()
      text += "body:b\(number)\tQ\(name) Trust\n"
    }
    let lexicon = try read(text).get()
    #expect(lexicon.wordCount > 200_000)
    let document = paragraph("Qbcdef Trust", lexicon: lexicon)
    #expect(document.phrase(at: 0, limit: 2)?.entry.ref == "body:b\(0x12345)")
    #expect(lexicon.spelling(of: lexicon.base(of: lexicon.word("km"))) == "kilometre")
  }

  @Test func manyTermsOfOnePerson() throws {
    var text = "# holders\n"
    for year in 1800...2999 {
      for month in 1...12 {
        let start = "\(year)-\(month < 10 ? "0" : "")\(month)"
        text += "person:jo-roe\tJo Roe\t\tforce:kent\tMayor\t\(start)\n"
      }
    }
    let lexicon = try read(text).get()
    #expect(lexicon.entries.filter { $0.ref == "person:jo-roe" }.count == 14_400)
  }

  @Test("Words chosen to collide are refused before they cost the square of their number")
  func collisions() {
    // Words whose look-up starts in a small part of the table.
    var text = "# places\n"
    var found = 0
    var number = 0
    while found < 3_000 {
      let word = "y" + String(number, radix: 36)
      number += 1
      let hash = Array(word.utf8).withUnsafeBufferPointer { LexiconBuilder.hash($0) }
      guard LexiconBuilder.spread(hash) & 0xFFFF < 1_024 else { continue }
      text += "\(word)\tplace\n"
      found += 1
    }
    guard case .failure(let problems) = read(text) else {
      Issue.record("words that collide were read")
      return
    }
    #expect(
      problems.told.map(\.description) == [
        "h.tsv:1:1: the words are chosen so that looking them up is slow; leave rows out"
      ])
  }

  @Test func aLineOfAMegabyte() throws {
    let aliases = (0..<100_000).map { "Fen\(String($0, radix: 7))" }.joined(separator: "|")
    let lexicon = try read("# bodies\nbody:fen\tFen Trust\t\(aliases)").get()
    #expect(lexicon.entries.last?.ref == "body:fen")
    guard case .failure(let problems) = read("# bodies\n" + String(repeating: "x", count: 1 << 20)) else {
      Issue.record("a row of one cell was read")
      return
    }
    #expect(problems.told.map(\.description.utf8.count).allSatisfy { $0 < 300 })
  }

  @Test("A name of 10,000 words is refused: a report of the same word would be read in squares")
  func longNames() {
    guard
      case .failure(let problems) = read(
        "# bodies\nbody:fen\t" + String(repeating: "fen ", count: 10_000))
    else {
      Issue.record("a name of 10,000 words was read")
      return
    }
    #expect(
      problems.told.map(\.message) == ["a name of 10000 words and marks; 50 are the most, so shorten it"])
  }

  @Test func bytesOfNoMeaning() {
    guard case .failure(let nul) = read(String(repeating: "\u{0}\n", count: 200_000)) else {
      Issue.record("NUL bytes were read")
      return
    }
    #expect(nul.told.count == 20)
    #expect(nul.count == 200_000)
    guard case .failure(let tabs) = read("# forces\nx" + String(repeating: "\tx", count: 1 << 19)) else {
      Issue.record("a row of half a million cells was read")
      return
    }
    #expect(tabs.count == 1)
    guard case .success = read("") else {
      Issue.record("an empty file was refused")
      return
    }
  }
}
