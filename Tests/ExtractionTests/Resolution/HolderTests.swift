import Claims
import Testing

@Suite("Office holders")
struct HolderTests {
  /// A report, and who its actor of one name is.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let published: String?
    let name: String
    let ref: String?
    var testDescription: String { "\(published ?? "undated"): \(text)" }

    init(_ text: String, _ published: String?, _ name: String, _ ref: String?) {
      self.text = text
      self.published = published
      self.name = name
      self.ref = ref
    }
  }

  static let byDate = [
    Case(
      "The West Mercia PCC said the visit went well.", "2014-03-01", "West Mercia PCC", "person:bill-longmore"
    ),
    Case("The West Mercia PCC said the visit went well.", "2023", "West Mercia PCC", "person:john-campion"),
    // Both may have held it in that month or year.
    Case("The West Mercia PCC said the visit went well.", "2016-05", "West Mercia PCC", nil),
    Case("The West Mercia PCC said the visit went well.", "2016", "West Mercia PCC", nil),
    Case(
      "The West Mercia PCC said the visit went well.", "2016-05-11", "West Mercia PCC", "person:bill-longmore"
    ),
    Case(
      "The West Mercia PCC said the visit went well.", "2016-05-12", "West Mercia PCC", "person:john-campion"),
    Case("The West Mercia PCC said the visit went well.", nil, "West Mercia PCC", nil),
    // The sentence speaks of another year.
    Case("In 2014 the West Mercia PCC said the visit went well.", "2023-03-01", "West Mercia PCC", nil),
    Case("The then West Mercia PCC said the visit went well.", "2023-03-01", "West Mercia PCC", nil),
    // Namesakes of whoever holds the office of the force that is spoken of.
    Case(
      "Victim Matthew Scott said he saw it. Kent Police said it was late.", "2022-07-01", "Matthew Scott", nil
    ),
    Case(
      "Matthew Scott, 41, a plumber, said he saw it. Kent Police said so.", "2022-07-01", "Matthew Scott", nil
    ),
    // The role and the name of its holder are one.
    Case(
      "The Kent PCC said crime fell. “It is good,” Matthew Scott said.", "2022-07-01", "Matthew Scott",
      "person:matthew-scott"),
    Case(
      "The Kent PCC said crime fell. Mr Scott said it was good.", "2022-07-01", "Scott",
      "person:matthew-scott"),
    // Nobody held it between the resignation and the by-election.
    Case("The North Yorkshire PCC said the visit went well.", "2021-11-02", "North Yorkshire PCC", nil),
    // The mayor has the powers, and there is no PCC.
    Case("The West Yorkshire PCC said the visit went well.", "2023-02-01", "West Yorkshire PCC", nil),
    Case(
      "The Mayor of West Yorkshire said the visit went well.", "2023-02-01", "Mayor", "person:tracy-brabin"),
    Case("The former West Mercia PCC said the visit went well.", "2023-02-01", "West Mercia PCC", nil),
    Case("The Essex PFCC said the visit went well.", "2017-10-15", "Essex PFCC", "person:roger-hirst"),
  ]

  static let byFamily = [
    Case(
      "The Deputy Police and Crime Commissioner for Surrey said the visit went well.", "2023-02-01",
      "Deputy Police and Crime Commissioner", "person:ellie-vesey-thompson"),
    Case(
      "The Police and Crime Commissioner for Surrey said the visit went well.", "2023-02-01",
      "Police and Crime Commissioner", "person:lisa-townsend"),
    Case(
      "The Met Commissioner said the visit went well.", "2023-02-01", "Met Commissioner", "person:mark-rowley"
    ),
    Case(
      "The Chief Constable of Cleveland Police said the visit went well.", "2020-02-01", "Chief Constable",
      "person:richard-lewis"),
    Case(
      "Deputy Mayor for Policing and Crime Kate Green said Greater Manchester Police did well.", "2024-02-01",
      "Kate Green", "person:kate-green"),
  ]

  static let byName = [
    // Both first names are the same person's.
    Case(
      "West Midlands Chief Constable David Thompson said it went well.", "2020-02-01", "David Thompson",
      "person:dave-thompson"),
    Case(
      "West Midlands Chief Constable Dave Thompson said it went well.", "2020-02-01", "Dave Thompson",
      "person:dave-thompson"),
    Case(
      "Derbyshire PCC Nicolle Ndiweni said it went well.", "2024-07-01", "Nicolle Ndiweni",
      "person:nicolle-ndiweni-roberts"),
    // Led two forces.
    Case(
      "Chief Constable Richard Lewis of Dyfed-Powys Police said it went well.", "2023-02-01", "Richard Lewis",
      "person:richard-lewis"),
    Case(
      "Chief Constable Richard Lewis said it went well.", "2023-02-01", "Richard Lewis",
      "person:richard-lewis"),
    // Two of a surname in one office, told by the date.
    Case(
      "South Wales Chief Constable Vaughan said it went well.", "2023-02-01", "Vaughan",
      "person:jeremy-vaughan"),
    Case("South Wales Chief Constable Vaughan said it went well.", nil, "Vaughan", nil),
    // The role is held elsewhere.
    Case("Carrowshire PCC David Lloyd said it went well.", "2020-02-01", "David Lloyd", nil),
    // A name alone, and the force named or not.
    Case(
      "Philip Seccombe visited. Warwickshire Police said it went well.", "2020-02-01", "Philip Seccombe",
      "person:philip-seccombe"),
    Case("Tim Smith said it went well.", "2024-02-01", "Tim Smith", nil),
    Case("PC Tim Smith of Kent Police said it went well.", "2024-02-01", "Tim Smith", nil),
    Case(
      "Chief Constable Tim Smith of Kent Police said it went well.", "2024-02-01", "Tim Smith",
      "person:tim-smith"),
  ]

  @Test("The holder is told by the date, and by nothing where two are possible", arguments: byDate)
  func dates(of one: Case) throws { try expect(one) }

  @Test("Deputies, mayors and heads of forces have posts of their own", arguments: byFamily)
  func families(of one: Case) throws { try expect(one) }

  @Test("A name tells its bearer where only one is possible", arguments: byName)
  func names(of one: Case) throws { try expect(one) }

  private func expect(_ one: Case) throws {
    let report = SmallReport(one.text, published: one.published)
    let actor = try #require(
      report.findings.actors.first { $0.kind == .person && $0.name.hasSuffix(one.name) }, "\(report.actors)")
    #expect(actor.ref == one.ref)
    #expect((actor.refConfidence != nil) == (one.ref != nil))
  }

  @Test("A row that nobody checked makes its reference likely, a checked one certain")
  func confidence() {
    let report = SmallReport(
      "West Mercia Police met Grampian Police. Met Commissioner Mark Rowley said it went well.",
      published: "2024-01-01")
    #expect(report.actor("West Mercia Police")?.refConfidence == .certain)
    #expect(report.actor("Grampian Police")?.ref == "force:grampian")
    #expect(report.actor("Grampian Police")?.refConfidence == .likely)
    #expect(report.actor("Mark Rowley")?.ref == "person:mark-rowley")
    #expect(report.actor("Mark Rowley")?.refConfidence == .likely)
  }

  @Test("Panels and offices are known, with their place or without")
  func panels() throws {
    let report = SmallReport(
      "The Police and Crime Panel met. The West Mercia Police and Crime Panel asked MOPAC and the Surrey OPCC."
    )
    let panel = try #require(report.findings.actors.first { $0.kind == .panel })
    #expect(panel.ref == "panel:west-mercia")
    #expect(panel.mentions.count == 2)
    #expect(report.actor("MOPAC")?.kind == .office)
    #expect(report.actor("MOPAC")?.ref == "office:metropolitan")
    #expect(report.actor("Surrey OPCC")?.ref == "office:surrey")
  }

  @Test(
    "A word of the language is no charity",
    arguments: [
      "She took refuge in Refuge Road.", "Refuge was hard to find.", "Women Seek Refuge In Town",
      "A mind of her own.",
      "It shelters victims.", "They spoke in unison.", "He hoped for justice for missing people.",
      "The road was white ribbon all the way.", "It was an old bailey of stone.", "Save the children first.",
      "They plan to unite the union.", "A green party was held in the met office car park.",
    ])
  func ordinaryWords(text: String) {
    let report = SmallReport(text)
    #expect(report.findings.actors.allSatisfy { $0.ref == nil }, "\(report.actors)")
  }

  @Test("A charity with such a name is found where it is written as one")
  func charities() {
    let report = SmallReport("She wrote to Refuge, Unison and the Met Office about it.")
    #expect(
      Set(report.findings.actors.compactMap(\.ref)) == ["body:refuge", "body:unison", "body:met-office"])
  }
}
