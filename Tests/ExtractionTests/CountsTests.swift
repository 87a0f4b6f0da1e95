import Claims
import Extraction
import ReportText
import Testing

@Suite("Counts")
struct CountsTests {
  @Test(
    "Numbers are read however they are written",
    arguments: [
      ("It has 61,609 files.", 61609), ("It has 1864 files.", 1864), ("It has 12 000 files.", 12000),
      ("It has twenty-one thousand and twelve files.", 21012), ("It has half a million files.", 500_000),
      ("It has 3.5bn files.", 3_500_000_000), ("It has two and a half million files.", 2_500_000),
      ("It has 20k files.", 20000), ("It has 1.2m files.", 1_200_000),
      ("It has a hundred and two files.", 102), ("Last year 312 files were handed in.", 312),
      ("It has 1.3x10^6 files.", 1_300_000), ("It has 4e+4 files.", 40000), ("It has 2.5×10^3 files.", 2500),
      ("It has 4 thousand 3 hundred and 21 files.", 4321), ("It has three dozen files.", 36),
    ] as [(String, Double)])
  func numbers(text: String, value: Double) {
    let counts = Extractor().findings(in: CountText.document(text)).counts
    #expect(counts.map(\.value) == [.number(value)])
    #expect(counts.map(\.unit) == ["file"])
  }

  @Test(
    "What only looks like a count is none",
    arguments: [
      "Ring 0191 496 0000 or 101.", "The 999 service was busy.", "Section 60 was used on the A47.",
      "It ran for 18 months.", "A 16-year-old boy was found.", "Sam Doe, 44, of Hull, was fined.",
      "Sam Doe (44) was fined.", "He was stabbed at 15.", "She was 36 and a constable.",
      "The average age was 37.", "They were under 18.",
      "Men aged 34 and 29 were held.", "He rang at six in the morning.", "See action point 3.",
      "Bin no. 7 is full.", "Page 2 of 9", "Dial 159 at once.", "By district, per 10,000 people",
      "Years 7, 8 and 9 may come.", "It fell from 31 weeks to 17.",
      "They met at 10.45pm.", "The panel saw PCD 280.", "Operation Snap 2 ended.",
      "No one came, and this one left.",
      "The report covers 2021/22.", "It began in 2019.", "City won 2-1.", "Covid-19 spread.", "See page 12.",
      "He lives at 12 High Street.", "The 49ers lost.", "It was a one-off.", "5G is here.",
    ])
  func guards(text: String) {
    #expect(CountText.counts(text) == [])
  }

  @Test("Two counts of one sentence stay two, the second a part of the first")
  func twoPeriods() {
    #expect(
      CountText.counts(
        "It provides some 48 systems for six months until March 2022 then 30 of these systems until March 2023."
      )
        == ["some 48 systems = 48 system approximately", "30 of these systems = 30 system"])
  }

  @Test(
    "A number takes the noun that its paragraph, question or subject counts",
    arguments: [
      ("Some 97 dogs were stolen. Only 21 have been found.", ["dog", "dog"]),
      ("How many special constables were there?\n\nThere had been 204.", ["special constable"]),
      ("Volunteers are up from 1,200 to 1,800.", ["volunteer", "volunteer"]),
      ("It was supported (four for, one against).", ["vote", "vote"]),
      ("They plan to close 6 of the force’s 19 stations.", ["station", "station"]),
      (
        "The rate was 1.8 dismissals per 1,000 officers. In Tarnshire it was 14.4 per 1,000.",
        ["dismissal per 1000 officer", "dismissal per 1000 officer"]
      ),
      ("Any group with three or more trustees may ask.", ["trustee"]),
      ("Twelve of the clerks and seven faced misconduct meetings.", ["clerk", "clerk"]),
    ])
  func understood(text: String, units: [String]) {
    #expect(SmallReport(text).findings.counts.map { $0.unit ?? "-" } == units)
  }

  @Test("Numbers that run through the paragraphs number them")
  func paragraphNumbers() {
    let counts = SmallReport("1 Total crime fell.\n\n2 Fraud is counted by 12 officers.\n\n3 Nobody came.")
      .findings.counts
    #expect(counts.map(\.value) == [.number(12)])
    // Numbers that do not run are counts.
    #expect(SmallReport("12 Officers came.\n\n30 Nurses left.").findings.counts.count == 2)
  }

  @Test("A sum for a span of time says which, and a price for what")
  func per() {
    let counts = SmallReport("It costs £14 a year, 26p a week or £3.50 per household.").findings.counts
    #expect(counts.map(\.value) == [.number(14), .number(0.26), .number(3.5)])
    #expect(counts.map(\.unit) == ["GBP", "GBP", "GBP per household"])
    #expect(counts.map(\.per) == ["year", "week", nil])
  }

  @Test("A fraction may have a denominator of two words")
  func fractions() {
    let counts = SmallReport("It lost three twenty-fifths of its budget and a hundredth of its staff.")
      .findings.counts
    #expect(
      counts.map(\.fraction) == [.init(numerator: 3, denominator: 25), .init(numerator: 1, denominator: 100)])
    #expect(counts.map(\.unit) == ["budget", "staff"])
  }

  @Test("A change knows where it came from")
  func change() {
    let rise = Extractor().findings(
      in: CountText.document("Some 563 people were held, up from 148 people in 2013.")
    ).counts
    #expect(rise.first?.change == Quantity.Change(direction: .up, from: 148, to: 563, fromDate: 0))
    let fall = Extractor().findings(in: CountText.document("That is a 12% reduction.")).counts
    #expect(fall.first?.change == Quantity.Change(direction: .down, by: 12))
    let moved = Extractor().findings(in: CountText.document("The rate fell from 33% to 27%.")).counts
    #expect(moved.last?.change == Quantity.Change(direction: .down, from: 33, to: 27))
  }

  @Test("A number with no noun takes that of the one before")
  func antecedent() {
    #expect(
      CountText.counts("Of 498 complaints, 105 (43%) went no further. Twenty of those are open.")
        == [
          "498 complaints = 498 complaint", "105 = 105 complaint", "43% = 43 percent",
          "Twenty of those = 20 complaint",
        ])
  }

  @Test("A list shares the unit behind its last number")
  func list() {
    #expect(CountText.counts("Rates were 20, 30 and 40%.").count == 3)
    #expect(CountText.counts("It saw 45 and 50 cases.").first == "45 = 45 case")
  }

  @Test("Lost signs and glued currencies are still money")
  func money() {
    #expect(CountText.counts("It paid EUR50m.") == ["EUR50m = 50000000 EUR"])
    #expect(CountText.counts("It cost £5 and 20 pence.") == ["£5 and 20 pence = 5.2 GBP"])
  }

  @Test("Long runs of numbers do no harm")
  func runs() {
    for piece in [
      "one ", "1 ", "and a half ", "million ", "between 1 and ", "£", "5 of the ", "1-", "per 1 ",
    ] {
      let text = String(repeating: piece, count: 600)
      _ = Extractor().findings(in: CountText.document(text)).counts
    }
  }
}
