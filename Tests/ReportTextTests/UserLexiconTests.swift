import Testing

@testable import ReportText

/// A user's files, as they are read and refused.
@Suite struct UserLexiconTests {
  /// What is wrong with a file called `name`.
  private func problems(_ text: String, name: String = "mine.tsv") -> LexiconProblems {
    problems(Array(text.utf8), name: name)
  }

  private func problems(_ bytes: [UInt8], name: String = "mine.tsv") -> LexiconProblems {
    do throws(LexiconProblems) {
      _ = try Lexicon.extended(by: [LexiconSource(name: name, bytes: bytes)])
      return LexiconProblems()
    } catch {
      return error
    }
  }

  @Test(
    "Every problem is told with its line and column, and with what to do",
    arguments: [
      // Columns.
      ("# forces\nforce:fen Fen Police", "2:1: a row of forces has 2 to 7 columns, parted by tabs"),
      ("# cue_phrases\ncue:x\tx it\ty it\tz\tmore", "2:19: a row of cue_phrases has 2 to 4 columns"),
      ("# holders\nperson:jo\tJo Roe\t\tforce:kent", "2:19: a row of holders has 6 to 9 columns"),
      // Sections.
      ("force:fen\tFen Police\n", "1:1: a row before the file has said what its rows are"),
      (
        "# words of mine\n  # froces\nx\ty", "2:3: there is no section “froces”; sections are: forces, bodies"
      ),
      ("# time\nx\ty", "1:1: the section “time” is Precept's own and cannot be added to"),
      // Identifiers.
      (
        "# forces\nFen\tFen Police",
        "2:1: “Fen” is no ref of forces; it is force: and a name of small letters"
      ),
      ("# bodies\nforce:fen\tFen Trust", "2:1: “force:fen” is no ref of bodies; it is body: and"),
      ("# forces\nforce:fen-\tFen Police", "2:1: “force:fen-” is no ref"),
      ("# forces\n\tFen Police", "2:1: “” is no ref of forces"),
      (
        "# forces\nforce:fen\tFen Police\n\nforce:fen\tFen Constabulary",
        "4:1: “force:fen” is in line 2 already; join the two rows"
      ),
      (
        "# holders\nperson:jo-roe\tJo Roe\t\tforce:kent\tMayor\t2020\nperson:jo-roe\tJo Poe\t\tforce:kent\tMayor\t2024",
        "3:1: “person:jo-roe” is “Jo Roe” in line 2; give one of the two another ref"
      ),
      (
        "# holders\nperson:jo-roe\tJo Roe\t\tforce:kent\tMayor\t2020\nperson:jo-roe\tJo Roe\t\tforce:kent\tMayor\t2020",
        "3:1: “person:jo-roe” is in line 2 already"
      ),
      (
        "# holders\nperson:jo\tJo Roe\t\tforce:fen\tMayor\t2020",
        "2:19: there is no force “force:fen”; take the ref of a row of forces"
      ),
      // Names.
      ("# forces\nforce:fen\t \tFenmen", "2:12: empty name; every row of forces needs one"),
      ("# bodies\nbody:fen\t!", "2:10: empty name; every row of bodies needs one"),
      ("# units\nwarden's\tmeasure-unit", "2:1: “warden's” is not one word of letters"),
      ("# bodies\nbody:fen\t~Fen", "2:10: the name stands alone, without ~ and |"),
      ("# bodies\nbody:fen\tFen Trust\tThe Fen||!FT", "2:28: empty alias; take out one |"),
      ("# bodies\nbody:fen\tFen Trust\t!", "2:20: empty alias"),
      ("# bodies\nbody:fén\tx", "2:1: “body:fén” is no ref of bodies"),
      ("# bodies\nbody:fen\tFen Trust\tFén|~Fenshire", "2:24: ~ marks an area that may stand for a force"),
      ("# bodies\nbody:fen\tFen Unit 9", "2:10: a name with a number in it"),
      (
        "# bodies\nbody:fen\tFen+Marsh Trust",
        "2:10: a name with the sign + in it, which is no part of a word"
      ),
      ("# bodies\nbody:fen\tThe “Fen” Trust", "2:10: a name with the sign “ in it"),
      ("# bodies\nbody:fen\t(Old) Fen Trust", "2:10: a name that starts with a mark cannot be found"),
      ("# cue_phrases\ncue:x\ttook to the web to say", "2:7: a name of 6 words and marks; 5 are the most"),
      (
        "# bodies\nbody:fen\tFen Trust\t\tcharity",
        "2:21: type is “charity”, but can only be body, organisation"
      ),
      ("# role_phrases\nrole:warden\t", "2:1: a row of role_phrases has 2 to 4 columns"),
      (
        "# qualifier_phrases\nmore\tway over",
        "2:1: qualifier is “more”, but can only be approximately, more-than"
      ),
      // Terms.
      (
        "# holders\nperson:jo\tJo Roe\t\tforce:kent\tMayor\t13/5/2020",
        "2:36: “13/5/2020” is no date; write the year"
      ),
      ("# holders\nperson:jo\tJo Roe\t\tforce:kent\tMayor\t2020-13", "2:36: “2020-13” is no date"),
      (
        "# holders\nperson:jo\tJo Roe\t\tforce:kent\tMayor\t2020-05\t2019",
        "2:44: the term ends before it starts"
      ),
      (
        "# holders\nperson:jo\tJo Roe\t\tforce:kent\t\t2020",
        "2:30: empty role; write it as in “Chief Constable”"
      ),
      // Words.
      ("# units\nknife bin\tnoun", "2:6: “knife bin” is not one word of letters; several words"),
      ("# units\nkWh|kilowatt-hour\tmeasure-unit", "2:13: “kilowatt-hour” is not one word of letters"),
      ("# units\nbin||tub\tnoun", "2:5: empty word"),
      (
        "# units\nbin\tmeasure",
        "2:5: there is no class “measure”; the usual ones of units are: measure-unit, currency"
      ),
      ("# nouns\nbins\tplural-noun,,noun", "2:18: empty class"),
      ("# nouns\nfirstmonth\tmonth", "2:12: the class “month” is Precept's own"),
      ("# cue_verbs\nblogged\tcue\tn=9", "2:13: “n=9” should be n= and a number from 1 to 4"),
      ("# cue_verbs\nhailed\tstance-cue\tn=1", "2:19: “n=1” should be n= and a number from 5 to 7"),
      (
        "# units\nbin\tmeasure-unit\tbase=bin;n=3",
        "2:27: “n=3” is no attribute of these words; write base=WORD"
      ),
      ("# units\nfen–bin\tmeasure-unit", "2:1: “fen–bin” is not one word of letters"),
      ("# units\ngroat\tcurrency", "2:7: a currency needs its code; write base=GBP"),
      ("# units\ngroat\tcurrency\tbase=groat", "2:16: “base=groat” is no code of a currency"),
      (
        "# units\nminutes\tmeasure-unit\tbase=bin", "2:1: “minutes” is a word of numbers or time, which keeps"
      ),
      ("# cue_verbs\nmarch\tcue\tn=2", "2:1: “march” is a word of numbers or time"),
      ("# cue_verbs\ndame\tcue\tn=1", "2:1: “dame” has n=2 already as a name or title; leave n= out"),
      ("# given_names\nsays\tgiven-name\tn=2", "2:1: “says” has n=1 already as a verb of saying"),
      ("# units\nbinnish\tqualifier\tbase=few", "2:19: the base of a qualifier can only be approximately"),
      // What is no text.
      ("# nouns\nbi\u{0}n\tnoun", "2:3: a NUL byte in the line; take it out"),
      ("# nouns\nbin\u{7}\tnoun", "2:4: a control character in the line"),
    ])
  func problemsAreTold(text: String, message: String) throws {
    let found = problems(text)
    let first = try #require(found.told.first)
    #expect(found.count == 1, "\(found.told.map(\.description))")
    #expect(first.description.hasPrefix("mine.tsv:\(message)"), "\(first.description)")
  }

  @Test func whatIsNotUTF8IsRefusedAtItsFirstByte() {
    let latin = Array("# bodies\r\nbody:cafe\tCaf".utf8) + [0xE9, 0x0A]
    #expect(
      problems(latin).told.map(\.description).first?.hasPrefix("mine.tsv:2:14: not UTF-8; save") == true)
    let utf16: [UInt8] = [0xFF, 0xFE, 0x23, 0, 0x20, 0]
    #expect(problems(utf16).told.map(\.line) == [1])
    #expect(problems(utf16).told.map(\.column) == [1])
  }

  @Test func twentyProblemsAreToldAndTheOthersCounted() {
    let found = problems("# nouns\n" + String(repeating: "bins\tplural\n", count: 25))
    #expect(found.told.count == 20)
    #expect(found.count == 25)
    #expect(found.told.last?.line == 21)
  }

  @Test(
    "What editors and spreadsheets add is no problem",
    arguments: [
      "\u{FEFF}# forces\r\nforce:fen\tFen Police\t\t\t\r\n\r\n\r\n",
      "#forces\nforce:fen\tFen Police\t\t\t\t\t\t\t\t\t\n\t\t\n  \n",
      "# forces\n# Fen Police is invented\nforce:fen\t Fen Police \n# forces\n",
      "# forces\nforce:fen\tFen Police",
      "# FORCES\rforce:fen\tFen Police\r\r",
      "\"# a comment, as it is saved\"\t\t\n# forces\t\t\nforce:fen\t\" Fen Police\"\t\"\"\n",
      "# forces\nforce:fen\tFen\u{A0}Police\n",
      "# forces\nforce:fen\t!Fen Police\n",
    ])
  func whatIsAddedIsNoProblem(text: String) throws {
    let source = LexiconSource(name: "any", bytes: Array(text.utf8))
    let lexicon = try Lexicon.extended(by: [source])
    let entry = try #require(lexicon.entries.last)
    #expect(entry.ref == "force:fen")
    #expect(entry.name == "Fen Police")
  }

  @Test("What word processors put for a hyphen or an apostrophe is found as it is typed")
  func signsArePlain() throws {
    let text = "# bodies\nbody:fen\tFen\u{2013}Marsh Walkers’ Trust"
    let lexicon = try Lexicon.extended(by: [LexiconSource(name: "mine.tsv", bytes: Array(text.utf8))])
    for words in ["Fen-Marsh Walkers’ Trust", "Fen-Marsh Walkers' Trust"] {
      let document = paragraph(words, lexicon: lexicon)
      let found = try #require(document.phrase(at: 0, limit: document.tokens.count))
      #expect(found.entry.ref == "body:fen")
      #expect(found.range.count == document.tokens.count)
    }
  }

  @Test("A known number or base may be said again, and new words may have any")
  func sameMeaningsAreNoConflict() {
    let text = """
      # units
      minutes\tmeasure-unit\tbase=minute
      minutes\tmeasure-unit
      # cue_verbs
      said\tcue\tn=3;base=say
      dame\tcue\tbase=dame
      quibbled\tcue\tn=4
      """
    #expect(problems(text).told.map(\.description) == [])
  }

  @Test("A file may be named after its section", arguments: ["forces.tsv", "/tmp/my/forces.tsv"])
  func namesOfFilesAreSections(name: String) {
    #expect(problems("force:fen\tFen Police\n", name: name).count == 0)
    #expect(problems("# bodies\nbody:fen\tFen Trust\n", name: name).count == 0)
    #expect(problems("force:fen\tFen Police\n", name: "forces").count == 1)
  }

  @Test("The built-in files are in the form that is asked of users")
  func builtInFilesAreGood() {
    for file in LexiconFile.builtIn where LexiconSection.named(file.name) != nil {
      let found = problems(file.bytes, name: "\(file.name).tsv")
      // Words with hyphens and names with numbers or signs, which are never found, are the program's own affair.
      let others = found.told.filter {
        !$0.message.contains("not one word of letters") && !$0.message.contains("a name with")
      }
      #expect(others.map(\.description) == [])
    }
    #expect(LexiconSection.all.count == 14)
  }

  @Test("A row with a known ref adds its names to it and replaces its own; a column left out stays")
  func knownRefsAreExtended() throws {
    let text = """
      # forces
      force:kent\tKent Police Service\tKentish Police
      # holders
      person:john-dwyer\tJohn H. Dwyer\t\tforce:cheshire\tPolice and Crime Commissioner\t2012-11-22\t2015-11
      """
    let lexicon = try Lexicon.extended(by: [LexiconSource(name: "mine.tsv", bytes: Array(text.utf8))])
    let kent = lexicon.entries.filter { $0.ref == "force:kent" }
    #expect(Set(kent.map(\.name)) == ["Kent Police Service"])
    #expect(kent.allSatisfy { $0.details.prefix(2) == ["Kent", "South East"] })
    let document = paragraph("Kentish Police", lexicon: lexicon)
    #expect(document.phrase(at: 0, limit: 2)?.entry.ref == "force:kent")
    let terms = lexicon.entries.filter { $0.ref == "person:john-dwyer" }
    #expect(Set(terms.map(\.name)) == ["John H. Dwyer"])
    #expect(
      Set(terms.map { $0.details[2...3].joined(separator: " to ") }) == [
        "2012-11-22 to 2015-11", "2021-05-13 to 2024-05-09",
      ])
  }

  @Test("Later rows go over earlier ones, and a user's over the program's")
  func laterRowsGoOverEarlierOnes() throws {
    let first = LexiconSource(name: "a.tsv", bytes: Array("# bodies\nbody:one\tHome Office\tFen Hub".utf8))
    let second = LexiconSource(name: "b.tsv", bytes: Array("# bodies\nbody:two\tThe Fen Hub".utf8))
    let lexicon = try Lexicon.extended(by: [first, second])
    func ref(_ text: String) -> String? {
      paragraph(text, lexicon: lexicon).phrase(at: 0, limit: 2)?.entry.ref
    }
    #expect(ref("Home Office") == "body:one")
    #expect(ref("Fen Hub") == "body:two")
  }

  @Test func wordsAddClassesToWhatIsKnown() throws {
    let text = "# cue_verbs\nreport\tplain-cue\tn=2;base=report\nposted\tcue"
    let lexicon = try Lexicon.extended(by: [LexiconSource(name: "mine.tsv", bytes: Array(text.utf8))])
    #expect(lexicon.classes(of: lexicon.word("report")).isSuperset(of: [.documentNoun, .plainCue]))
    #expect(lexicon.number(of: lexicon.word("report")) == 2)
    #expect(lexicon.spelling(of: lexicon.base(of: lexicon.word("report"))) == "report")
  }

  @Test("A word that stands in a user's names alone keeps the look of an unknown one")
  func wordsOfNamesStayAsTheyWere() throws {
    let text = "# bodies\nbody:fen\tFen Quibbling Quorums"
    let lexicon = try Lexicon.extended(by: [LexiconSource(name: "mine.tsv", bytes: Array(text.utf8))])
    let words = "they were quibbling over quorums"
    #expect(
      paragraph(words, lexicon: lexicon).tokens.map(\.classes) == paragraph(words).tokens.map(\.classes))
  }
}
