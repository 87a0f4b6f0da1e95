import Claims
import Extraction
import ReportText
import Testing

@Suite("Count rules")
struct CountRulesTests {
  static let rules = RuleRegistry.all.filter { $0.id.hasPrefix("count.") }
  static let finding = rules.flatMap { rule in
    rule.examples.filter { $0.finds != nil }.map { (rule.id, $0.text) }
  }
  static let refusing = rules.flatMap { rule in
    rule.examples.filter { $0.finds == nil }.map { (rule.id, $0.text) }
  }

  @Test("Every example gives the words and the value that it names", arguments: finding)
  func finds(rule: String, text: String) throws {
    let description = try #require(Self.rules.first { $0.id == rule })
    let example = try #require(description.examples.first { $0.text == text })
    let expected = try #require(example.finds)
    let document = CountText.document(text)
    let counts = Extractor().findings(in: document).counts
    let match = counts.first { document.string($0.span) == expected.words }
    let found = counts.map { "\(document.string($0.span)) = \(CountText.value($0))" }
    let quantity = try #require(match, "\(rule): found \(found)")
    #expect(quantity.provenance.rule == rule)
    if let value = expected.value { #expect(CountText.value(quantity) == value) }
  }

  @Test("No rule finds anything in an example that must not match", arguments: refusing)
  func refuses(rule: String, text: String) {
    let document = CountText.document(text)
    let counts = Extractor().findings(in: document).counts.filter { $0.provenance.rule == rule }
    #expect(counts.map { document.string($0.span) } == [])
  }

  @Test("Ids are unique, and every rule has examples of both kinds")
  func descriptions() {
    #expect(Set(Self.rules.map(\.id)).count == Self.rules.count)
    for rule in Self.rules {
      #expect(rule.examples.contains { $0.finds != nil }, "\(rule.id)")
      #expect(rule.examples.contains { $0.finds == nil }, "\(rule.id)")
    }
  }
}

/// Small reports for the tests of counts, and quantities as text.
enum CountText {
  /// A report of one paragraph, or with a table where there are pipes.
  static func document(_ text: String) -> Document {
    if text.contains("|") { return TableText.document(text) }
    let bytes = Array(text.utf8)
    let block = Block(span: ByteSpan(0, bytes.count), kind: .paragraph, line: 1)
    return Document(text: bytes, blocks: [block], metadata: Metadata(mediaType: "text/plain"))
  }

  /// The quantities of `text`, each as its words and value.
  static func counts(_ text: String) -> [String] {
    let document = document(text)
    return Extractor().findings(in: document).counts.map { "\(document.string($0.span)) = \(value($0))" }
  }

  /// The value, unit and qualifier of `quantity`, as examples write them.
  static func value(_ quantity: Quantity) -> String {
    func number(_ value: Double) -> String {
      Int(exactly: value).map(String.init) ?? String(value)
    }
    var parts: [String] = []
    if let fraction = quantity.fraction {
      parts.append("\(number(fraction.numerator))/\(number(fraction.denominator))")
    } else {
      switch quantity.value {
      case .number(let value): parts.append(number(value))
      case .range(let low, let high): parts.append("\(number(low))..\(number(high))")
      }
    }
    if let unit = quantity.unit { parts.append(unit) }
    if let qualifier = quantity.qualifier { parts.append(qualifier.rawValue) }
    return parts.joined(separator: " ")
  }
}
