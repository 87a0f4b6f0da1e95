import Testing

@testable import ReportText

@Suite struct LexiconTests {
  @Test(arguments: [
    ("West Mercia Police", "force:west-mercia", LexiconEntry.Kind.force),
    ("Devon & Cornwall Police", "force:devon-and-cornwall", .force),
    ("Dyfed-Powys Police", "force:dyfed-powys", .force),
    ("police, crime & victims’ commissioner", "role:police-crime-and-victims-commissioner", .role),
    (
      "Her Majesty’s Inspectorate of Constabulary",
      "body:his-majestys-inspectorate-of-constabulary-and-fire-and-rescue-services", .body
    ),
    ("more than", "more-than", .qualifier),
    ("John Campion", "person:john-campion", .holder),
  ])
  func phrasesAreFound(text: String, ref: String, kind: LexiconEntry.Kind) throws {
    let analysed = paragraph(text)
    let found = try #require(analysed.phrase(at: 0, limit: analysed.tokens.count))
    #expect(found.range.count == analysed.tokens.count)
    #expect(found.entry.ref == ref)
    #expect(found.entry.kind == kind)
  }

  @Test func everyClassNameOfTheFilesIsKnown() {
    let known = Set(WordClasses.names.map(\.0))
    for file in LexiconFile.builtIn {
      guard case .words = file.content else { continue }
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      where !line.hasPrefix("#") {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        for name in columns.dropFirst().first?.split(separator: ",") ?? [] {
          #expect(known.contains(String(name)), "\(file.name): \(name)")
        }
      }
    }
  }

  @Test func basesLeadToCanonicalUnits() {
    let lexicon = Lexicon.standard
    #expect(lexicon.spelling(of: lexicon.base(of: lexicon.word("km"))) == "kilometre")
    #expect(lexicon.spelling(of: lexicon.base(of: lexicon.word("Years"))) == "year")
    #expect(lexicon.word("no such word") == .unknown)
  }
}
