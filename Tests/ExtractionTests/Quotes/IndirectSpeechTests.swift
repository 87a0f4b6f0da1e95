import Testing

@Suite("Reported clauses")
struct IndirectSpeechTests {
  @Test(
    "Where a clause begins and ends",
    arguments: [
      // `that`, the person told, and phrases of place and time are left out.
      ("Ms Roe said that trust had risen.", ["Roe: trust had risen"]),
      ("Ms Roe told the panel on Friday 1st March that trust had risen.", ["Roe: trust had risen"]),
      (
        "Ms Roe said in a meeting with residents held in Ashby that trust had risen.",
        ["Roe: trust had risen"]
      ),
      ("Ms Roe said on Monday the station would close.", ["Roe: the station would close"]),
      (
        "Ms Roe said that, if it failed, the station would close.",
        ["Roe: if it failed, the station would close"]
      ),
      ("Ms Roe wrote she was sorry.", ["Roe: she was sorry"]),
      // Verbs written like nouns, contractions, lists and appositions.
      ("Ms Roe said the findings raised more questions.", ["Roe: the findings raised more questions"]),
      ("Ms Roe said she’d welcome an inquiry.", ["Roe: she’d welcome an inquiry"]),
      ("Ms Roe said Ashby, Wick and Thorpe had merged.", ["Roe: Ashby, Wick and Thorpe had merged"]),
      ("Ms Roe said parents in Ashby, Kent, were worried.", ["Roe: parents in Ashby, Kent, were worried"]),
      ("The force said about 40 officers had left.", ["force: about 40 officers had left"]),
      ("Ms Roe said people want the plan.", ["Roe: people want the plan"]),
      // The reporter goes on.
      ("Ms Roe said it was late, which Mr Hale described as “odd”.", ["Roe: it was late", "Hale: odd"]),
      ("Ms Roe said the force was good, but residents disagreed.", ["Roe: the force was good"]),
      (
        "While Ms Roe said the station would close, the panel wanted to keep it.",
        ["Roe: the station would close"]
      ),
      ("Ms Roe said the plan was late and criticised the panel.", ["Roe: the plan was late"]),
    ])
  func edges(text: String, expected: [String]) {
    #expect(SmallReport(text).quotes == expected)
  }

  @Test(
    "Clauses before and round their attribution",
    arguments: [
      ("Crime is falling, Ann Hill said.", ["Ann Hill: Crime is falling"]),
      ("Crime is falling, said Ann Hill, who leads the force.", ["Ann Hill: Crime is falling"]),
      ("Crime is falling, Ann Hill said on Monday, and the panel was glad.", ["Ann Hill: Crime is falling"]),
      ("The plan was “unfair,” Ann Hill said.", ["Ann Hill: The plan was “unfair,”", "Ann Hill: unfair,"]),
      ("The plan, Ann Hill said, would cost £3m.", ["Ann Hill: The plan | would cost £3m"]),
      ("In her county, Ann Hill said, nobody was charged.", ["Ann Hill: In her county | nobody was charged"]),
      ("In a statement, Ann Hill said, nobody was charged.", ["Ann Hill: nobody was charged"]),
      ("As Ann Hill noted, the money had been spent.", ["Ann Hill: the money had been spent"]),
      ("The unit, according to Ann Hill, has cut crime.", ["Ann Hill: The unit | has cut crime"]),
    ])
  func placed(text: String, expected: [String]) {
    #expect(SmallReport(text).quotes == expected)
  }

  @Test(
    "A clause round words in marks is a quotation besides them",
    arguments: [
      ("Ms Roe said the plan was “unfair”.", ["Roe: the plan was “unfair”", "Roe: unfair"]),
      ("Ms Roe said that “the money has gone”.", ["Roe: the money has gone"]),
      (
        "Ms Roe said “the money” had gone to others.",
        ["Roe: the money", "Roe: “the money” had gone to others"]
      ),
    ])
  func mixed(text: String, expected: [String]) {
    #expect(Set(SmallReport(text).quotes) == Set(expected))
  }

  @Test(
    "Base forms report behind a plural subject",
    arguments: [
      ("Critics of the scheme argue that it has failed.", 1), ("Most residents say they feel safe.", 1),
      ("The figures show that burglary fell by a tenth.", 1), ("Did officers say the road was closed?", 0),
      ("They want to say that the plan is wrong.", 0), ("She let them say that the plan was wrong.", 0),
    ])
  func plainForms(text: String, count: Int) {
    #expect(SmallReport(text).quotes.count == count)
  }

  @Test(
    "Minutes: passives, points and assurances",
    arguments: [
      ("It was noted that the precept would rise.", ["?: the precept would rise"]),
      ("Members were informed that the precept would rise.", ["?: the precept would rise"]),
      (
        "Members had been told by the Commissioner that the precept would rise.",
        ["Commissioner: the precept would rise"]
      ),
      (
        "Ms Roe advised that:\n\n(a) crime had fallen; and\n\n(b) trust had risen.\n\nMembers thanked her.",
        ["Roe: crime had fallen; and\n\n(b) trust had risen"]
      ),
      ("Ms Roe gave an assurance that nobody would be moved.", ["Roe: nobody would be moved"]),
    ])
  func minutes(text: String, expected: [String]) {
    #expect(SmallReport(text).quotes == expected)
  }

  @Test(
    "What nobody is reported to have said",
    arguments: [
      "If Ms Roe says the station will close, residents will protest.",
      "Nobody said the station would close.",
      "Ms Roe has never said that the station would close.",
      "When a man tells a woman that she is wrong, she leaves.",
      "Ms Roe suggested that a letter be sent to the ministry.", "Ms Roe left in the same way that she came.",
      "Ms Roe spoke in a film that showed how the station closed.",
      "The charity said as it opened its new office.",
      "The survey shows a force in trouble and never finished.", "Mr Hale found shelter and never returned.",
      "He visited the two states that have no police force.", "The chair, who was ill, sent her thanks.",
    ])
  func nothing(text: String) {
    #expect(SmallReport(text).quotes == [])
  }
}
