import Extraction
import Testing

@Suite("Quotation rules")
struct QuoteRulesTests {
  static let rules = RuleRegistry.all.filter { $0.id.hasPrefix("quote.") }
  static let continuing = ["quote.resumed", "quote.continued", "quote.next-paragraph"]
  static let finding = rules.flatMap { rule in
    rule.examples.filter { $0.finds != nil }.map { (rule.id, $0.text) }
  }
  static let refusing = rules.flatMap { rule in
    rule.examples.filter { $0.finds == nil }.map { (rule.id, $0.text) }
  }

  @Test("Every example gives the words, under the rule, with the speaker", arguments: finding)
  func finds(rule: String, text: String) throws {
    let description = try #require(Self.rules.first { $0.id == rule })
    let expected = try #require(description.examples.first { $0.text == text }?.finds)
    let report = SmallReport(text)
    let match = report.findings.quotes.first {
      $0.contents.contains { report.document.string($0) == expected.words }
    }
    let quote = try #require(match, "found \(report.quotes)")
    // Where a quotation goes on it is one with its beginning, and bears the rule of that.
    #expect(quote.provenance.rule == rule || Self.continuing.contains(rule) && quote.contents.count > 1)
    if let value = expected.value {
      #expect(report.speaker(quote.speaker) == value)
    } else {
      #expect(quote.speaker == nil)
    }
  }

  @Test("No rule finds anything in an example that must not match", arguments: refusing)
  func refuses(rule: String, text: String) {
    let report = SmallReport(text)
    #expect(report.quotes == [])
  }
}
