import Claims
import ReportText
import Testing

@testable import Emission

@Suite struct WordingTests {
  private func shown(
    _ kind: Quantity.Kind, _ value: Quantity.Value, _ unit: String?, _ qualifier: Quantity.Qualifier? = nil,
    fraction: Quantity.Fraction? = nil
  ) -> String {
    Wording.quantity(
      Quantity(
        span: ByteSpan(0, 1), kind: kind, value: value, unit: unit, qualifier: qualifier, fraction: fraction,
        provenance: Provenance(rule: "count.cardinal", confidence: .certain)))
  }

  @Test func unitsAgreeWithTheirNumbers() {
    #expect(shown(.count, .number(120), "officer") == "120 officers")
    #expect(shown(.count, .number(1), "officer") == "1 officer")
    #expect(shown(.count, .number(0), "burglary") == "0 burglaries")
    #expect(shown(.measure, .number(1.5), "mile") == "1.5 miles")
    #expect(shown(.count, .range(1, 2), "child") == "1 to 2 children")
    #expect(shown(.count, .number(3), "member of staff") == "3 members of staff")
    #expect(shown(.rate, .number(18), "offence per 1000 person") == "18 offences per 1,000 people")
    #expect(shown(.rate, .number(1), "call per day") == "1 call per day")
    #expect(shown(.rate, .number(30), "mile per hour") == "30 miles per hour")
    #expect(shown(.measure, .number(400), "metre per 1 hour") == "400 metres per 1 hour")
    #expect(
      shown(
        .ratio, .number(0.5), "request", fraction: Quantity.Fraction(numerator: 1, denominator: 2))
        == "1 in 2 requests")
    #expect(shown(.percent, .number(5), "percent") == "5%")
    #expect(shown(.money, .number(5), "EUR") == "EUR 5")
    #expect(shown(.rank, .number(5), nil) == "number 5")
    #expect(shown(.count, .number(2), nil) == "2")
  }

  @Test(
    "Plurals are those of the lexicon where no rule makes them",
    arguments: [
      ("person", "people"), ("young person", "young people"), ("offence", "offences"), ("child", "children"),
      ("woman", "women"), ("man", "men"), ("knife", "knives"), ("staff", "staff"), ("thief", "thieves"),
      ("series", "series"), ("burglary", "burglaries"), ("day", "days"), ("boss", "bosses"), ("box", "boxes"),
      ("church", "churches"), ("bus", "buses"), ("e-scooter", "e-scooters"), ("PCSO", "PCSOs"),
      ("foot", "feet"), ("kilohertz", "kilohertz"), ("percentage point", "percentage points"),
      ("journey", "journeys"), ("house", "houses"), ("case", "cases"), ("police officer", "police officers"),
      ("force", "forces"), ("crime", "crimes"), ("call", "calls"), ("year", "years"), ("hour", "hours"),
      ("incident", "incidents"), ("vehicle crime", "vehicle crimes"), ("arson", "arsons"),
      ("library", "libraries"), ("assault", "assaults"), ("vote", "votes"), ("theft", "thefts"),
      ("electricity", "electricity"), ("domestic abuse", "domestic abuse"),
    ])
  func plurals(singular: String, plural: String) {
    #expect(Plural.noun(singular) == plural)
  }

  @Test func upToNamesTheUpperEndAlone() {
    #expect(shown(.count, .range(0, 7), "officer", .upTo) == "up to 7 officers")
    #expect(shown(.count, .range(5, 7), "officer", .upTo) == "up to 5 to 7 officers")
    #expect(shown(.count, .number(7), "officer", .upTo) == "up to 7 officers")
    #expect(shown(.count, .range(0, 7), "officer") == "0 to 7 officers")
  }

  @Test("A denial is told where the words shown do not tell it themselves")
  func stance() {
    var claim = Claim(id: "c-1", span: ByteSpan(0, 1), focus: ByteSpan(0, 1), kind: .figure)
    #expect(Wording.stance(of: claim, shownAs: "300 officers had quit").isEmpty)
    claim.isNegated = true
    #expect(Wording.stance(of: claim, shownAs: "300 officers had quit") == ["denied"])
    #expect(Wording.stance(of: claim, shownAs: "the force had not lost 300 officers").isEmpty)
    #expect(Wording.stance(of: claim, shownAs: "It didn’t lose 300 officers").isEmpty)
    claim.modality = .possible
    #expect(Wording.stance(of: claim, shownAs: "notable") == ["denied", "possible"])
    #expect(Wording.stance(of: claim, shownAs: "no officers may go") == ["possible"])
  }
}
