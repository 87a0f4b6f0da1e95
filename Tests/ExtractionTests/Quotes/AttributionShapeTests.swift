import Testing

/// Where the attribution of a quotation may stand, one report a shape: each quotation as its speaker and
/// how its words begin.
@Suite struct AttributionShapeTests {
  static let shapes: [(text: String, quotes: [String])] = [
    (
      "Commenting on the figures, Ann Roe said: “We have more to do.”",
      ["Ann Roe: We have more"]
    ),
    (
      "“We have more to do this year,” said Ann Roe, who chairs the panel.",
      ["Ann Roe: We have"]
    ),
    (
      "Ann Roe, the Labour member for Ashby who has chaired the panel since 2019 and sits on two others, said: “We have more to do.”",
      ["Ann Roe: We have"]
    ),
    (
      "Ann Roe told Bob Hale: “You have more to do than I.”",
      ["Ann Roe: You have"]
    ),
    (
      "In a letter to Bob Hale, Ann Roe wrote: “You have more to do than I.”",
      ["Ann Roe: You have"]
    ),
    (
      "Ann Roe tweeted: “We have more to do today.”",
      ["Ann Roe: We have"]
    ),
    (
      "A spokesman for Northmoor Police said: “We have more to do today.”",
      ["spokesman for Northmoor Police: We have"]
    ),
    (
      "“We have more to do today.” Ms Roe said.",
      ["Roe: We have"]
    ),
    (
      "Ann Roe was elected in 2021. “We have more to do,” she said, “and we shall do it.”",
      ["Ann Roe: We have"]
    ),
    (
      "The report says: “The force has more to do in rural parts.”",
      ["report: The force"]
    ),
    (
      "“The force has more to do in rural parts,” the report says.",
      ["report: The force"]
    ),
    (
      "Said Ms Roe: “We have more to do today.”",
      ["Roe: We have"]
    ),
    (
      "Ann Roe: “We have more to do today.”",
      ["Ann Roe: We have"]
    ),
    (
      "“We have more to do in our villages.”\n\n– Ann Roe, Commissioner",
      ["Ann Roe: We have"]
    ),
    (
      "“We have more to do in our villages.”\n\nAnn Roe, Police and Crime Commissioner",
      ["Ann Roe: We have"]
    ),
    (
      "The appointment was made by Ann Roe, who said:\n\n“We have more to do in our villages.”",
      ["Ann Roe: We have"]
    ),
    (
      "Ann Roe welcomed the report.\n\n“We have more to do in our villages.”\n\nBob Hale, her deputy, disagreed.\n\n“We have done enough in our villages.”",
      ["Ann Roe: We have more", "Bob Hale: We have done"]
    ),
    (
      "Ann Roe said: “We have more to do.\n\n“The villages want it.\n\n“They shall have it.”",
      ["Ann Roe: We have"]
    ),
    (
      "Ann Roe said: “We have more to do.”\n\n“The villages want it done.”\n\nShe added: “They shall have it.”",
      ["Ann Roe: We have", "Ann Roe: They shall"]
    ),
    (
      "Ron Hale, Chief Constable of Northmoor Police, said he was proud. Ron added “the officers have been superb throughout”.",
      ["Ron Hale: he was", "Ron Hale: the officers"]
    ),
    (
      "“It is a disgrace,” according to Ann Roe.",
      ["Ann Roe: It is"]
    ),
    (
      "The plan is “a disgrace to the county”, according to Ann Roe.",
      ["Ann Roe: a disgrace"]
    ),
    (
      "Ann Roe described the plan as “a disgrace to the county”.",
      ["Ann Roe: a disgrace"]
    ),
    (
      "The plan was described by Ann Roe as “a disgrace to the county”.",
      ["Ann Roe: a disgrace"]
    ),
    (
      "Ann Roe accused Bob Hale of “wasting public money on vans”.",
      ["Ann Roe: wasting"]
    ),
    (
      "Ann Roe was accused by Bob Hale of “wasting public money on vans”.",
      ["Bob Hale: wasting"]
    ),
    (
      "Asked about the vans, Ann Roe said: “We have more to do.”",
      ["Ann Roe: We have"]
    ),
    (
      "Speaking after the meeting, Chief Constable Bob Hale said: “We have more to do.”",
      ["Bob Hale: We have"]
    ),
    (
      "Chief Constable Bob Hale, speaking after the meeting in Ashby, said: “We have more to do.”",
      ["Bob Hale: We have"]
    ),
    (
      "Police and Crime Commissioner Ann Roe, 45, (pictured) said: “We have more to do.”",
      ["Ann Roe: We have"]
    ),
    (
      "Ann Roe, Police and Crime Commissioner for Northmoor, and Chief Constable Bob Hale said: “We have more to do.”",
      ["Ann Roe: We have"]
    ),
    (
      "Ann Roe and Bob Hale said in a joint statement: “We have more to do.”",
      ["Ann Roe: We have"]
    ),
    (
      "In a joint statement, Ann Roe and Bob Hale said: “We have more to do.”",
      ["Ann Roe: We have"]
    ),
    (
      "Bob Hale’s predecessor, Ann Roe, said: “We have more to do.”",
      ["Ann Roe: We have"]
    ),
    (
      "The father of the boy, Ted Marsh, said: “We have more to do.”",
      ["Ted Marsh: We have"]
    ),
    (
      "Ted Marsh, whose son Alan was killed in 2019, said: “We have more to do.”",
      ["Ted Marsh: We have"]
    ),
    (
      "Mr Hale’s lawyer, Jane Doe, said: “We have more to do.”",
      ["Jane Doe: We have"]
    ),
    (
      "The chairman of the panel, Councillor Ted Marsh (Con, Ashby), said: “We have more to do.”",
      ["Ted Marsh: We have"]
    ),
    (
      "“We’re proud of it,” says Ann Roe with a smile.",
      ["Ann Roe: We’re"]
    ),
    (
      "“Why now?” asks Ann Roe, who lives nearby.",
      ["Ann Roe: Why now"]
    ),
    (
      "“Was it worth it?” Ann Roe asked the panel.",
      ["Ann Roe: Was it"]
    ),
    (
      "Ann Roe has criticised “an unforgivable waste of money”, and Bob Hale agreed.",
      ["Ann Roe: an unforg"]
    ),
    (
      "Bob Hale said he agreed with Ann Roe that it was “an unforgivable waste”.",
      ["Bob Hale: an unforg"]
    ),
    (
      "Northmoor Police said in a statement: “Two men were arrested on Monday.”",
      ["Northmoor Police: Two men"]
    ),
    (
      "Ann Roe replied on Twitter: “Two men were arrested on Monday.”",
      ["Ann Roe: Two men"]
    ),
    (
      "Posting on Facebook, Ann Roe said: “Two men were arrested on Monday.”",
      ["Ann Roe: Two men"]
    ),
    (
      "“We have more to do,” was how Ann Roe put it.",
      ["Ann Roe: We have"]
    ),
    (
      "Ann Roe was quoted as saying: “We have more to do.”",
      ["Ann Roe: We have"]
    ),
    (
      "The Northmoor Post quoted Ann Roe as saying: “We have more to do.”",
      ["Ann Roe: We have"]
    ),
    (
      "Bob Hale was told by Ann Roe: “You have more to do.”",
      ["Ann Roe: You have"]
    ),
    (
      "It was Ann Roe who said: “We have more to do.”",
      ["Ann Roe: We have"]
    ),
    (
      "“We have more to do,” Ann Roe, the commissioner, and Bob Hale, her deputy, said.",
      ["Ann Roe: We have"]
    ),
    (
      "Reading from a letter sent by Ted Marsh, Ann Roe said: “We have more to do.”",
      ["Ann Roe: We have"]
    ),
    (
      "Sentencing Alan Pike, Judge Ted Marsh said: “You have no excuse.”",
      ["Ted Marsh: You have"]
    ),
    (
      "Detective Inspector Ann Roe, of Northmoor CID, said: “He is dangerous.”",
      ["Ann Roe: He is"]
    ),
    (
      "DCC Roe said; “We have more to do.”",
      ["Roe: We have"]
    ),
  ]

  static let traps: [(text: String, quotes: [String])] = [
    // Words in marks within another clause than the one behind them.
    (
      "After Mr Vane called the plan “dead”, Ms Tennant said it lived.",
      ["Vane: dead", "Tennant: it lived"]
    ),
    (
      "Cllr Dev Patel, dubbed “the bulldog of Hexley”, said residents were angry.",
      ["Dev Patel: residents were angry"]
    ),
    ("The force, said Ann Tennant, had “failed its victims”.", ["Ann Tennant: failed its victims"]),
    ("Ms Roe was labelled “weak” by Mr Vane.", ["Vane: weak"]),
    // An attribution that no rule reads is nobody’s, and least of all whoever spoke before.
    (
      "Ann Hale said: “I am proud of it.”\n\n“It is a disgrace to us all.” Those were the words of Bill Poe.",
      ["Ann Hale: I am proud of it.", "?: It is a disgrace to us all."]
    ),
    (
      "Ann Hale said: “I am proud of it.”\n\n“It is a disgrace,” councillors Fell and Siddiqui said.",
      ["Ann Hale: I am proud of it.", "?: It is a disgrace,"]
    ),
    ("Another said: “No.”", ["?: No."]),
    (
      "Mother-of-two Kelly Hughes, 34, said: “They come here every night.”",
      ["Kelly Hughes: They come here every night."]
    ),
    (
      "In reply to Cllr Patel, the Commissioner confirmed that the post was vacant.",
      ["?: the post was vacant"]
    ),
  ]

  @Test("No words go to whoever merely stands near", arguments: traps)
  func trap(text: String, quotes: [String]) {
    #expect(SmallReport(text).quotes == quotes)
  }

  @Test("Every shape of attribution gives the words to whoever said them", arguments: shapes)
  func shape(text: String, quotes: [String]) {
    let found = SmallReport(text).quotes
    for expected in quotes {
      #expect(found.contains { $0.hasPrefix(expected) }, "found \(found)")
    }
  }
}
