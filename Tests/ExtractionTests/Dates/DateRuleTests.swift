import ReportText
import Testing

@testable import Extraction

@Suite struct DateRuleTests {
  /// One example of one rule.
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: String
    var example: RuleDescription.Example
    var testDescription: String { rule + ": " + example.text }
  }

  static let cases: [Case] = DateRules.all.flatMap { rule in
    rule.description.examples.map { Case(rule: rule.description.id, example: $0) }
  }

  @Test(arguments: cases) func examplesHold(_ item: Case) {
    let reading = DateReading(item.example.text, published: item.example.published)
    guard let (words, value) = item.example.finds else {
      #expect(!reading.findings.dates.contains { $0.provenance.rule == item.rule }, "\(reading.all)")
      return
    }
    guard let found = reading.date(words) else {
      Issue.record("not found among \(reading.all)")
      return
    }
    #expect(found.provenance.rule == item.rule)
    #expect(found.value == value)
  }

  @Test func everyRuleSaysWhatItFindsAndWhatNot() {
    for rule in DateRules.all {
      #expect(rule.description.examples.contains { $0.finds != nil }, "\(rule.description.id)")
      #expect(rule.description.examples.contains { $0.finds == nil }, "\(rule.description.id)")
    }
    #expect(Set(DateRules.all.map(\.description.id)).count == DateRules.all.count)
  }

  @Test(arguments: TimeWord.allCases.filter { $0 != .unknown })
  func everyTimeWordStandsInTheLexicon(word: TimeWord) {
    #expect(Lexicon.standard.word(word.rawValue) != .unknown)
  }
}
