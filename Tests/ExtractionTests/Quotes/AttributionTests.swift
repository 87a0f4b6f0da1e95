import Testing

@Suite("Who said it")
struct AttributionTests {
  @Test(arguments: [
    // Before, after, inverted, in the middle, in a sentence of its own.
    ("Ann Roe, the chief constable, said: “We are ready.”", ["Ann Roe: We are ready."]),
    ("“We are ready,” said Ann Roe, who took office in May.", ["Ann Roe: We are ready,"]),
    ("“We are ready,” Ms Roe said, “and we are glad.”", ["Roe: We are ready, | and we are glad."]),
    ("“We are ready for it all.” Ms Roe said.", ["Roe: We are ready for it all."]),
    // Long appositions and relative clauses.
    (
      "“We are ready,” Ann Roe, a former detective who ran the squad for ten years, said on Monday.",
      ["Ann Roe: We are ready,"]
    ),
    ("Superintendent Ann Roe, from the roads unit, added: “Slow down.”", ["Ann Roe: Slow down."]),
    // X told Y: Y is told.
    ("Ms Roe told Mr Hale: “We are ready.”", ["Roe: We are ready."]),
    // The second verb of a sentence has the first one's source.
    (
      "The Northmoor report notes that trust “has fallen” but recognises “there is work to be done by all of us”.",
      [
        "Northmoor report: trust “has fallen”", "Northmoor report: has fallen",
        "Northmoor report: there is work to be done by all of us",
      ]
    ),
    // Pronouns by gender, documents as `it`.
    (
      "Mrs Roe met Mr Hale. “I am glad,” she said. “So am I,” he said.",
      ["Roe: I am glad,", "Hale: So am I,"]
    ),
    ("The panel read the report. “Crime fell,” it says.", ["report: Crime fell,"]),
    // A participle carries on what was said before, whatever stands between.
    (
      "Ms Roe said members had liked the plan, adding that the force “must not rest for a single day”.",
      [
        "Roe: members had liked the plan", "Roe: the force “must not rest for a single day”",
        "Roe: must not rest for a single day",
      ]
    ),
    // The name of somebody else in the phrase is not who speaks.
    ("The mother of Mark Hale, Jane Hale, said: “He is innocent.”", ["Jane Hale: He is innocent."]),
    ("The Courier quoted Ann Roe as saying “I am furious about it”.", ["Ann Roe: I am furious about it"]),
    // By-lines.
    (
      "By Ann Roe\n\nIn May I wrote: “We will not close a single station.”",
      ["Ann Roe: We will not close a single station."]
    ),
  ])
  func attributes(text: String, expected: [String]) {
    #expect(SmallReport(text).quotes == expected)
  }

  @Test(
    "Titles, names and defined terms are nobody's words",
    arguments: [
      "Ms Roe published her plan, “Safer Streets for Northmoor”, in May.",
      "The Police and Crime Panel (“the Panel”) met in May.",
      "The scheme was nicknamed “the pit” by the crew.",
    ])
  func notQuotes(text: String) {
    #expect(SmallReport(text).quotes == [])
  }

  @Test(
    "What is refused, asked or planned is not reported speech",
    arguments: [
      "Ms Roe declined to say why the station closed.",
      "The panel was asked whether the station had closed.",
      "Ms Roe would say that the station closed.",
      "Ms Roe did not say the station had closed.",
      "When she was asked, Ms Roe said nothing.",
      "If Ms Roe said that, she was wrong.",
    ])
  func notReported(text: String) {
    #expect(SmallReport(text).quotes == [])
  }
}
