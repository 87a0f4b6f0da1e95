import Claims
import Testing

@Suite("Whom a reporting verb gives as its source")
struct SourceTests {
  /// Each quotation of a text: the words that name its speaker, and its own.
  private func mentions(_ text: String) -> [String] {
    let report = SmallReport(text)
    return report.findings.quotes.map { quote in
      let words = quote.contents.map(report.document.string).joined(separator: " | ")
      return "\(quote.mention.map(report.document.string) ?? "?"): \(words)"
    }
  }

  @Test(
    "A name and a role are one person, and the name is the mention",
    arguments: [
      ("Dora Finch (Green, Eastwold) said trams would return.", "Dora Finch: trams would return"),
      ("Dora Finch (pictured) said trams would return.", "Dora Finch: trams would return"),
      (
        "Martin \"Tug\" Lisle, a driver who runs a choir, Highnote, in the old mill, said trams would return.",
        "Lisle: trams would return"
      ),
      ("Dora Finch, 45, a driver, said trams would return.", "Dora Finch: trams would return"),
      (
        "Dora Finch, who lost her seat to Omar Lisle, said trams would return.",
        "Dora Finch: trams would return"
      ),
      ("Dora Finch -- who lost her seat -- said trams would return.", "Dora Finch: trams would return"),
      (
        "A former driver – Dora Finch, who lost to Omar Lisle – said trams would return.",
        "Dora Finch: trams would return"
      ),
      ("The mother of Omar Lisle, Dora Finch, said trams would return.", "Dora Finch: trams would return"),
      (
        "Dora Finch, who met Omar Lisle, the chief constable, said trams would return.",
        "Dora Finch: trams would return"
      ),
      (
        "“Trams will return to every street,” said the chair, Dora Finch.",
        "Dora Finch: Trams will return to every street,"
      ),
    ])
  func apposition(text: String, expected: String) {
    #expect(mentions(text) == [expected])
  }

  @Test(
    "What stands between a subject and its verb is no subject",
    arguments: [
      ("Dora Finch on Monday said trams would return.", "Dora Finch"),
      ("Dora Finch last week said trams would return.", "Dora Finch"),
      ("Dora Finch in a statement said trams would return.", "Dora Finch"),
      ("Dora Finch, in a letter to the panel, said trams would return.", "Dora Finch"),
      ("Dora Finch, speaking after the vote, said trams would return.", "Dora Finch"),
      ("Residents in Eastwold said trams would return.", "Residents in Eastwold"),
      ("Officials familiar with the scheme said trams would return.", "Officials familiar with the scheme"),
      (
        "A letter from Dora Finch to Omar Lisle said trams would return.",
        "A letter from Dora Finch to Omar Lisle"
      ),
      (
        "Young people working with the charity Eastwold Aid said trams would return.",
        "Young people working with the charity Eastwold Aid"
      ),
      ("A letter to members signed by the panel said trams would return.", "A letter to members"),
      ("Those who met Dora Finch said trams would return.", "Those"),
      (
        "A spokeswoman for the commissioner, Helen Garrod, said trams would return.",
        "A spokeswoman for the commissioner"
      ),
    ])
  func modifiers(text: String, expected: String) {
    #expect(mentions(text) == ["\(expected): trams would return"])
  }

  @Test(
    "A verb without a subject has that of its clause",
    arguments: [
      // The subject of the main clause, not the last name before the verb.
      (
        "Dora Finch met Omar Lisle and, smiling, said: “Trams will return.”", "Dora Finch: Trams will return."
      ),
      (
        "Dora Finch praised Omar Lisle, the chief constable, calling him “kind to every village”.",
        "Dora Finch: kind to every village"
      ),
      (
        "Dora Finch cancelled the scheme that Omar Lisle drew up, calling it “a waste of everybody’s time”.",
        "Dora Finch: a waste of everybody’s time"
      ),
      (
        "Dora Finch closed the line, and Omar Lisle tore up the plans, calling them “a waste of everybody’s time”.",
        "Omar Lisle: a waste of everybody’s time"
      ),
      // The one who issues a statement is its source.
      (
        "Dora Finch issued a statement calling the line “a waste of everybody’s time”.",
        "Dora Finch: a waste of everybody’s time"
      ),
      (
        "Dora Finch was quoted as saying: “Trams will return to every street.”",
        "Dora Finch: Trams will return to every street."
      ),
      // The full stop of an abbreviation within brackets ends no sentence.
      (
        "Dora Finch (Ind., Eastwold St.) told Omar Lisle: “Trams will return.”",
        "Dora Finch: Trams will return."
      ),
    ])
  func carried(text: String, expected: String) {
    #expect(mentions(text) == [expected])
  }

  @Test(
    "Where somebody says what they think, they are named and not their pronoun",
    arguments: [
      (
        "Dora Finch condemned what she called a “brazen breach of trust” by the operator.",
        ["Dora Finch: brazen breach of trust"]
      ),
      (
        "Dora Finch said residents had shown “patience with every delay”.",
        [
          "Dora Finch: residents had shown “patience with every delay”",
          "Dora Finch: patience with every delay",
        ]
      ),
    ])
  func governing(text: String, expected: [String]) {
    #expect(mentions(text) == expected)
  }

  @Test("He who said it is not whoever reports it")
  func reportedSpeech() {
    #expect(
      mentions("Dora Finch said Omar Lisle had told her: “Trams will return.”").last
        == "Omar Lisle: Trams will return.")
  }

  @Test(
    "Passives, letters and quotations of others",
    arguments: [
      ("Members were told by Dora Finch that trams would return.", "Dora Finch: trams would return"),
      (
        "The line was described by Dora Finch as “a waste of everybody’s time”.",
        "Dora Finch: a waste of everybody’s time"
      ),
      ("He read out what Dora Finch had written: “Trams will return.”", "Dora Finch: Trams will return."),
      (
        "In a letter from Helen Garrod to Omar Lisle, she wrote: “Trams will return.”",
        "Helen Garrod: Trams will return."
      ),
      ("The leaflet quotes Dora Finch: “Trams will return.”", "Dora Finch: Trams will return."),
      ("Commenting on Omar Lisle, Dora Finch said: “Trams will return.”", "Dora Finch: Trams will return."),
      ("Asked about Omar Lisle, Dora Finch said trams would return.", "Dora Finch: trams would return"),
    ])
  func others(text: String, expected: String) {
    #expect(mentions(text) == [expected])
  }

  @Test("A passive without an agent names nobody")
  func passives() {
    let report = SmallReport(
      "The report was read. It was pointed out that trams “would never pay their way”.")
    #expect(report.findings.quotes.allSatisfy { $0.speaker == nil })
  }

  @Test("A name is no verb")
  func noVerb() {
    #expect(
      mentions("Dora Finch told members that the United States “will never run a tram”.")
        .allSatisfy { $0.hasPrefix("Dora Finch:") })
    #expect(mentions("The state-backed “line to nowhere” closed in May.").isEmpty)
  }

  @Test(
    "Several may speak together",
    arguments: [
      ("Helen Garrod and Martin Lisle said: “Trams will return.”", "Helen Garrod", ["Martin Lisle"]),
      ("“Trams will return,” said Helen Garrod and Martin Lisle.", "Helen Garrod", ["Martin Lisle"]),
      (
        "Councillor Helen Garrod, Councillor Martin Lisle and Councillor Louise Holt wrote: “Trams will return.”",
        "Helen Garrod", ["Martin Lisle", "Louise Holt"]
      ),
      // Who the other half is, is not known: the first is named, and less surely.
      ("Martin Lisle and his wife said: “Trams will return.”", "Martin Lisle", []),
      // The object of another verb does not speak with the subject of the next.
      ("The panel met Helen Garrod, and Martin Lisle said: “Trams will return.”", "Martin Lisle", []),
    ] as [(String, String, [String])])
  func joint(text: String, speaker: String, others: [String]) throws {
    let report = SmallReport(text)
    let quote = try #require(report.findings.quotes.first)
    #expect(report.speaker(quote.speaker) == speaker)
    #expect(quote.coSpeakers.map { report.speaker($0) } == others)
  }

  @Test("The whole phrase of several is the mention")
  func jointMention() {
    #expect(
      mentions("Helen Garrod and Martin Lisle said: “Trams will return.”") == [
        "Helen Garrod and Martin Lisle: Trams will return."
      ])
    #expect(
      mentions("Martin Lisle and his wife said: “Trams will return.”") == [
        "Martin Lisle and his wife: Trams will return."
      ])
  }
}
