import Claims
import Testing

@Suite("Who is who")
struct ActorTests {
  @Test("One actor has all its mentions")
  func mentions() throws {
    let report = SmallReport(
      """
      Police and Crime Commissioner (PCC) Ann Roe runs Northmoor Police. Ms Roe met the force's chief.

      The PCC said the force would grow. “It will,” she added.
      """)
    let person = try #require(report.actor("Ann Roe"))
    #expect(
      person.mentions.map { report.document.string($0.span) } == [
        "Police and Crime Commissioner (PCC) Ann Roe", "Ms Roe", "The PCC", "she",
      ])
    #expect(person.mentions.map(\.kind) == [.name, .shortName, .role, .pronoun])
    #expect(person.role == "Police and Crime Commissioner")
    let force = try #require(report.actor("Northmoor Police"))
    #expect(force.kind == .force)
    #expect(
      force.mentions.map { report.document.string($0.span) } == [
        "Northmoor Police", "the force", "the force",
      ])
  }

  @Test("The smaller force is the other of two")
  func contrast() throws {
    let report = SmallReport(
      "Tarnshire Police works with Northmoor Police. Northmoor Police lent a van to the smaller force.")
    let force = try #require(report.actor("Tarnshire Police"))
    #expect(
      force.mentions.map { report.document.string($0.span) } == ["Tarnshire Police", "the smaller force"])
  }

  @Test("Known forces, bodies and holders bear their identifiers")
  func references() throws {
    let report = SmallReport(
      "West Mercia Police and HMICFRS met. The West Mercia PCC said the visit had gone well.",
      published: "2014-03-01")
    #expect(report.actor("West Mercia Police")?.ref == "force:west-mercia")
    #expect(report.actor("West Mercia PCC")?.ref == "person:bill-longmore")
    let later = SmallReport(
      "West Mercia Police and HMICFRS met. The West Mercia PCC said the visit had gone well.",
      published: "2023-03-01")
    #expect(later.actor("West Mercia PCC")?.ref == "person:john-campion")
    let undated = SmallReport("The West Mercia PCC said the visit had gone well.")
    #expect(undated.actor("West Mercia PCC")?.ref == nil)
  }

  @Test("Two people of one surname stay two")
  func surnames() {
    let report = SmallReport(
      "Ann Roe met Mark Roe. Ms Roe said the plan was good. Mr Roe said the plan was bad.")
    #expect(report.quotes == ["Ann Roe: the plan was good", "Mark Roe: the plan was bad"])
  }

  @Test("A surname with a hyphen is one name")
  func hyphens() throws {
    let report = SmallReport(
      "Jane Holloway-Reed spoke. Mrs Holloway-Reed said the plan was good. Holloway-Reed added that it was cheap."
    )
    #expect(report.quotes == ["Jane Holloway-Reed: the plan was good", "Jane Holloway-Reed: it was cheap"])
    #expect(report.findings.actors.count == 1)
  }

  @Test("`met` is a verb, whoever met whom")
  func met() throws {
    let report = SmallReport("PCC Ann Roe met Chief Constable Mark Hale.")
    #expect(try #require(report.actor("Mark Hale")).office == nil)
  }

  @Test("An area is no actor where it is a place")
  func places() {
    let report = SmallReport("Ms Roe lives in Warwickshire and said the county was lovely.")
    #expect(report.findings.actors.map(\.name) == ["Roe"])
  }
}
