import Claims
import ReportText
import Testing

@testable import Comparison

@Suite("What became of a claim")
struct ChangeClassTests {
  /// Each change but those that are none: its class and its two values or texts.
  private func changes(_ old: String, _ new: String) throws -> [String] {
    let before = try Reading.report(of: old, published: "2021-05-04")
    let after = try Reading.report(of: new, published: "2022-05-04")
    return ReportComparison(from: before, to: after).changes.filter { $0.kind != .unchanged }.map { change in
      var words = change.kind.rawValue
      if let from = change.oldValue, let to = change.newValue { words += " \(text(from)) → \(text(to))" }
      if change.isPrecisionOnly { words += ", only more exact" }
      if change.isReversed { words += ", reversed" }
      if change.isCommitment { words += ", promise" }
      return words
    }
  }

  private func text(_ value: Change.Value) -> String {
    switch value {
    case .date(let date): date
    case .name(let name): name
    case .quantity(.number(let number)): "\(number)"
    case .quantity(.range(let low, let high)): "\(low)-\(high)"
    }
  }

  @Test(
    "Figures, dates, speakers and denials",
    arguments: [
      (
        "Northmoor Police recorded 61,609 crimes in the town.",
        "Northmoor Police recorded 64,064 crimes in the town.",
        ["value_changed 61609.0 → 64064.0"]
      ),
      (
        "Some 1,300 people signed the petition.", "In all 1,312 people signed the petition.",
        ["value_changed 1300.0 → 1312.0, only more exact"]
      ),
      (
        "Northmoor Police has 2,190 officers in the county.",
        "Northmoor Police has 2,200 officers in the county.",
        ["value_changed 2190.0 → 2200.0"]
      ),
      ("Annual Report 2021\n\nCrime is falling here.", "Annual Report 2022\n\nCrime is falling here.", []),
      (
        "The force will recruit 1,000 officers by 2025.", "The force will recruit 600 officers by 2025.",
        ["value_changed 1000.0 → 600.0, promise"]
      ),
      (
        "The force answers 90% of its calls in time.", "The force answers 85% of its calls in time.",
        ["value_changed 90.0 → 85.0"]
      ),
      (
        "Hate crime in the county rose by 8%.", "Hate crime in the county fell by 5%.",
        ["value_changed 8.0 → -5.0"]
      ),
      (
        "The new station will open by March 2023.", "The new station will open by June 2024.",
        ["date_changed 2023-03 → 2024-06, promise"]
      ),
      (
        "PC Adam Cole was dismissed from the force on 4 May 2020.",
        "PC Adam Cole was dismissed from the force on 6 June 2020.", ["date_changed 2020-05-04 → 2020-06-06"]
      ),
      (
        "The force will publish the report in full.", "The force will not publish the report in full.",
        ["reworded, reversed"]
      ),
      (
        "The Commissioner denied that she had been told of it.",
        "The Commissioner said that she had been told of it.", ["reworded, reversed"]
      ),
      (
        "The officer broke section 14 of the code of the force.",
        "The officer broke section 9 of the code of the force.", ["reworded"]
      ),
      (
        "“The people of this county are safe,” said Ann Roe.",
        "“The people of this county are safe,” said Bob Hale.", ["reattributed Ann Roe → Bob Hale"]
      ),
      (
        "In the year to the end of March 2021, 71% of victims were satisfied with the force. Crime fell by 4% in the year to the end of March 2021.",
        "In the year to the end of March 2021, 71% of victims were satisfied with the force. Crime fell by 6% in the year to the end of March 2022.",
        ["value_changed 4.0 → 6.0", "stale 71.0 → 71.0"]
      ),
      (
        "There were 120 robberies in the Upper Wend.", "There were 120 robberies in the Nether Wend.",
        ["added", "withdrawn"]
      ),
    ])
  func classes(_ old: String, _ new: String, _ expected: [String]) throws {
    #expect(try changes(old, new) == expected)
  }

  @Test("Figures of a table that change places are no longer unchanged")
  func cells() throws {
    let old = "Town\tRobberies\tBurglaries\nHarl\t120\t46\nSandry\t310\t70\n"
    let new = "Town\tRobberies\tBurglaries\nHarl\t310\t70\nSandry\t120\t46\n"
    #expect(
      try changes(old, new) == [
        "value_changed 120.0 → 310.0", "value_changed 46.0 → 70.0", "value_changed 310.0 → 120.0",
        "value_changed 70.0 → 46.0",
      ])
  }

  @Test("Many claims that only a number tells apart are paired in their order, and none is called withdrawn")
  func alike() throws {
    func text(_ shift: Int) -> String {
      (1...120).map { "The force will recruit \($0 + shift) officers in Ward \($0) by March 2023." }
        .joined(separator: "\n\n")
    }
    let found = try changes(text(0), text(7))
    #expect(found.count == 120)
    #expect(found.allSatisfy { $0.hasPrefix("value_changed") })
  }
}
