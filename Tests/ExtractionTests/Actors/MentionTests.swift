import Claims
import Testing

@Suite("What is a mention of whom")
struct MentionTests {
  /// The words of every mention of the actor called `name`; `-` where the report has none.
  private func mentions(of name: String, in text: String) -> [String] {
    let report = SmallReport(text)
    return report.actor(name)?.mentions.map { report.document.string($0.span) } ?? ["-"]
  }

  @Test("A first name alone and a surname with a hyphen are the person's, whatever the lexicon knows")
  func names() {
    #expect(
      mentions(
        of: "Zdravka Oduya-Finch",
        in: "Cllr Zdravka Oduya-Finch spoke first. Zdravka said it was late. Ms Oduya-Finch left.")
        == ["Cllr Zdravka Oduya-Finch", "Zdravka", "Ms Oduya-Finch"])
    #expect(
      mentions(of: "Nerysa Oduya-Finch", in: "Ms Oduya-Finch won. Nerysa Oduya-Finch beat two others.")
        == ["Ms Oduya-Finch", "Nerysa Oduya-Finch"])
    #expect(mentions(of: "Caspyn", in: "Ann Roe spoke of her son Caspyn, who died.") == ["Caspyn"])
  }

  @Test("What brackets define is part of the mention")
  func aliases() {
    #expect(
      mentions(
        of: "Estry Police and Crime Panel",
        in: "The Estry Police and Crime Panel (the Panel) met. The Panel noted that it was late.")
        == ["The Estry Police and Crime Panel (the Panel)", "The Panel"])
    #expect(
      mentions(
        of: "Office of the Police and Crime Commissioner",
        in: "The Office of the Police and Crime Commissioner (OPCC) paid. The OPCC said it would pay again.")
        == ["The Office of the Police and Crime Commissioner (OPCC)", "The OPCC"])
  }

  @Test("The verb of a heading and its object are no name")
  func headings() {
    for heading in [
      "PCC HAILS FALL IN CRIME", "PCC Hails Fall in Crime",
      "Police and Crime Commissioner Welcomes Funding Boost",
    ] {
      let report = SmallReport("\(heading)\n\nPCC Gwen Tarl said it was good.")
      #expect(report.findings.actors.map(\.name) == ["Gwen Tarl"])
    }
    #expect(
      mentions(of: "Gwen Tarl", in: "PCC TARL HITS BACK\n\nPCC Gwen Tarl said it was good.")
        == ["PCC TARL", "PCC Gwen Tarl"])
    #expect(
      mentions(of: "Rhys Jones", in: "PCC Rhys Jones\n\nThe PCC said it was good.") == [
        "PCC Rhys Jones", "The PCC",
      ])
  }

  @Test("Offices and panels with other offices in their names are one")
  func namesWithOffices() {
    #expect(
      mentions(
        of: "Mayor's Office for Policing and Crime",
        in: "The Mayor's Office for Policing and Crime (MOPAC) said it paid. MOPAC said it did.")
        == ["The Mayor's Office for Policing and Crime (MOPAC)", "MOPAC"])
    #expect(
      mentions(
        of: "Thornshire Police, Fire and Crime Panel",
        in: "The Thornshire Police, Fire and Crime Panel said no.") == [
          "The Thornshire Police, Fire and Crime Panel"
        ])
  }

  @Test("Roles beside a name are the person's, and the role alone later on")
  func appositions() {
    #expect(
      mentions(
        of: "Ann Roe",
        in: "Her successor, Ann Roe, spoke. Bob Dale sat with Ms Roe, the force’s head of contact.")
        == ["Her successor", "Ann Roe", "Ms Roe", "the force’s head of contact"])
    #expect(
      mentions(
        of: "Ann Roe",
        in: "Present: Cllr Ann Roe, Chair; Mr Bob Dale.\n\nThe meeting began late. The Chair left.")
        == ["Cllr Ann Roe", "Chair", "The Chair"])
    // An indefinite apposition is none, nor is a list.
    #expect(mentions(of: "Ann Roe", in: "Mr Dale met Ann Roe, a former midwife, on Friday.") == ["Ann Roe"])
  }

  @Test("An organisation goes by the last word of its name and by what it was introduced as")
  func heads() {
    #expect(
      mentions(
        of: "Lantern Walkers",
        in:
          "The charity Lantern Walkers will help. Lantern Walkers was founded in 2019. The charity has 60 volunteers."
      )
        == ["Lantern Walkers", "Lantern Walkers", "The charity"])
    #expect(
      mentions(
        of: "Calder Muslim Forum", in: "The Calder Muslim Forum met. The Forum said prayers would go ahead.")
        == ["The Calder Muslim Forum", "The Forum"])
    // Two that end so: neither.
    #expect(
      mentions(
        of: "Calder Muslim Forum",
        in: "The Calder Muslim Forum met the Wold Youth Forum. Cars passed the forum.")
        == ["The Calder Muslim Forum"])
  }

  @Test("An area's name is the force's only where it acts")
  func areas() {
    let text =
      "Fenshire Police has grown. Fenshire has agreed to pay. Burglary fell in Fenshire. Fenshire is a fine county."
    #expect(mentions(of: "Fenshire Police", in: text) == ["Fenshire Police", "Fenshire"])
  }

  @Test("A thing called after somebody is nobody")
  func things() {
    #expect(SmallReport("The Herbert Protocol helps. Victoria Street was shut.").actors == [])
    #expect(
      SmallReport("COMMISSIONER BACKS STREET GUARDIANS\n\nA scheme began.").actor("BACKS STREET GUARDIANS")
        == nil)
  }

  @Test("Names in capitals are written as names are")
  func capitals() {
    #expect(
      SmallReport("WESTMARCH Police has said it is late.").findings.actors.map(\.name) == ["Westmarch Police"]
    )
    #expect(
      SmallReport("ESTRY POLICE AND CRIME PANEL\n\nThe Panel noted that it was late.").findings.actors.map(
        \.name) == ["Estry Police and Crime Panel"])
    #expect(SmallReport("HMICFRS said that it was late.").findings.actors.map(\.name).first != "Hmicfrs")
  }
}
