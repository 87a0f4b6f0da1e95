import Claims
import Extraction
import ReportText
import Testing

/// What each kind of row in a user's lexicon does for what is found.
@Suite struct UserLexiconFindingsTests {
  /// A report read with a lexicon; without one where `rows` is empty.
  private func report(_ text: String, _ rows: String, published: String? = nil) throws -> SmallReport {
    let source = LexiconSource(name: "mine.tsv", bytes: Array(rows.utf8))
    return SmallReport(text, published: published, lexicon: try Lexicon.extended(by: [source]))
  }

  private static let fen = "# forces\nforce:fen\tFenmoor Police\t!FMP|Fen Bobbies|~Fenmoor\n"

  @Test func aForceIsKnownByEachOfItsNames() throws {
    let text = "Crime fell, FMP said. The Fen Bobbies said that it would fall again."
    #expect(SmallReport(text).findings.actors.allSatisfy { $0.ref == nil })
    let findings = try report(text, Self.fen).findings
    #expect(findings.actors.map(\.ref) == ["force:fen"])
    #expect(findings.actors.map(\.kind) == [.force])
    #expect(findings.actors.first?.mentions.count == 2)
  }

  @Test func anAliasWithAMarkNeedsItsCapitals() throws {
    let rows = "# bodies\nbody:hub\tSafer Fen Hub\t!Hub\torganisation\n"
    #expect(try report("Crime fell, Hub said.", rows).findings.actors.map(\.ref) == ["body:hub"])
    #expect(try report("He said that the hub is closed.", rows).findings.actors.isEmpty)
  }

  @Test func aCharityIsAnOrganisation() throws {
    let text = "“We helped forty families,” said the Fen Lantern."
    let findings = try report(text, "# bodies\nbody:lantern\tFen Lantern\t\torganisation\n").findings
    let speaker = try #require(findings.quotes.first?.speaker)
    #expect(findings.actors[speaker].ref == "body:lantern")
    #expect(findings.actors[speaker].kind == .organisation)
  }

  @Test("A holder is known by name, and by office in the years of the term")
  func holders() throws {
    let rows =
      Self.fen + """
        # holders
        person:ann-roe\tAnn Roe\tNan Roe\tforce:fen\tPolice and Crime Commissioner\t2016\t2021
        person:jo-poe\tJo Poe\t\tforce:fen\tPolice, Fire and Crime Commissioner\t2021-05
        """
    func ref(_ text: String, _ published: String) throws -> String? {
      try report(text, rows, published: published).findings.actors.first { $0.kind == .person }?.ref
    }
    #expect(try ref("Fenmoor PCC Ann Roe said that crime fell.", "2018") == "person:ann-roe")
    #expect(try ref("Fenmoor PCC Nan Roe said that crime fell.", "2018") == "person:ann-roe")
    #expect(try ref("The Fenmoor PCC said that crime fell.", "2018-02") == "person:ann-roe")
    #expect(try ref("The Fenmoor PCC said that crime fell.", "2023-02") == "person:jo-poe")
    #expect(try ref("The Fenmoor PCC said that crime fell.", "2012-02") == nil)
  }

  @Test("A term without an end gives way to the next one, the program's own included")
  func openTermsEnd() throws {
    let rows = "# holders\nperson:jo-poe\tJo Poe\t\tforce:kent\tPolice and Crime Commissioner\t2040-05\n"
    let text = "The Kent PCC said that crime fell."
    let before = SmallReport(text, published: "2038-01").findings.actors.first?.ref
    #expect(before != nil)
    #expect(try report(text, rows, published: "2038-01").findings.actors.first?.ref == before)
    #expect(try report(text, rows, published: "2041-01").findings.actors.first?.ref == "person:jo-poe")
  }

  @Test func aUnitHasItsBase() throws {
    let rows = "# units\nwurble|wurbles\tmeasure-unit\tbase=wurble\nzlot|zlots\tcurrency\tbase=ZLT\n"
    let counts = try report("The wall is 12 wurbles high and cost 300 zlots.", rows).findings.counts
    #expect(counts.map(\.unit) == ["wurble", "ZLT"])
    #expect(counts.map(\.kind) == [.measure, .money])
  }

  @Test("A cue verb reports a clause and attributes a quotation")
  func cueVerbs() throws {
    let rows = "# cue_verbs\nblogged|blogs\tcue\tn=1;base=blog\n"
    let text = "Ann Roe blogged that crime fell."
    #expect(SmallReport(text).findings.quotes.isEmpty)
    #expect(try report(text, rows).quotes == ["Ann Roe: crime fell"])
  }

  @Test func phrasesOfEachKind() throws {
    let role = "# role_phrases\nrole:fen-warden\tWarden of the Fens\tfen warden\n"
    let people = try report("“Crime fell,” said Fen Warden Ann Roe.", role).findings.actors
    #expect(people.first { $0.kind == .person }?.role == "Fen Warden")
    let cue = "# cue_phrases\ncue:took-to-the-airwaves\tran on record\n"
    #expect(
      try report("“Crime is falling fast this year,” Ann Roe ran on record.", cue).quotes.first?.hasPrefix(
        "Ann Roe") == true)
    let qualifier = "# qualifier_phrases\nmore-than\twell north of\n"
    let counts = try report("There were well north of 40 thefts.", qualifier).findings.counts
    #expect(counts.map(\.qualifier) == [.moreThan])
  }

  @Test func wordsOfEachKind() throws {
    let name = "# given_names\nZorvina\tgiven-name\tn=2\n"
    #expect(
      try report("Zorvina Roe met him. “Crime fell,” she said.", name).quotes == [
        "Zorvina Roe: Crime fell,"
      ])
    let noun = "# nouns\nwurblen\tplural-noun\tbase=wurble\n"
    #expect(try report("There were 12 wurblen.", noun).findings.counts.map(\.unit) == ["wurble"])
  }

  @Test func theTypesOfBodiesAreThoseOfActors() {
    // What a row may say is listed where actors are not known.
    for kind in Actor.Kind.allCases where kind != .person {
      let rows = Array("# bodies\nbody:fen\tFen Trust\t\t\(kind.rawValue)\n".utf8)
      #expect(throws: Never.self) { try Lexicon.extended(by: [LexiconSource(name: "mine.tsv", bytes: rows)]) }
    }
  }

  @Test func dateWordsAreReadAsEver() throws {
    let text = "Crime fell on 5 June 2021, Ann Roe said, and in 2019/20 by 5%."
    let plain = SmallReport(text).findings
    #expect(try report(text, Self.fen).findings.dates == plain.dates)
    #expect(try report(text, Self.fen).findings.counts == plain.counts)
  }
}
