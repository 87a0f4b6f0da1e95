import Claims
import Foundation
import Ingest
import ReportText
import Testing

@testable import Precept

/// What can be said of the schema without a validator; the validator itself is a step of CI.
@Suite struct SchemaTests {
  private let schema: [String: Any]

  init() throws {
    let bytes = try #require(Schemas.schema(named: "report"))
    schema = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func definition(_ name: String) throws -> [String: Any] {
    let definitions = try #require(schema["$defs"] as? [String: Any])
    return try #require(definitions[name] as? [String: Any], "\(name)")
  }

  private func words(_ name: String, _ property: String) throws -> Set<String> {
    let properties = try #require(try definition(name)["properties"] as? [String: Any])
    let field = try #require(properties[property] as? [String: Any], "\(name).\(property)")
    return Set((field["enum"] as? [Any] ?? []).compactMap { $0 as? String })
  }

  /// Calls `visit` with every schema within `value`.
  private func visit(_ value: Any, at path: String, _ visit: ([String: Any], String) throws -> Void) rethrows
  {
    if let rows = value as? [Any] {
      for (index, row) in rows.enumerated() { try self.visit(row, at: "\(path)/\(index)", visit) }
    } else if let object = value as? [String: Any] {
      try visit(object, path)
      for (key, inner) in object where !["enum", "required"].contains(key) {
        try self.visit(inner, at: "\(path)/\(key)", visit)
      }
    }
  }

  @Test func everyObjectIsClosedAndEveryFieldDescribed() throws {
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    try visit(schema, at: "") { object, path in
      guard object["type"] as? String == "object" else { return }
      #expect(object["additionalProperties"] as? Bool == false, "\(path)")
      let properties = try #require(object["properties"] as? [String: [String: Any]], "\(path)")
      let required = try #require(object["required"] as? [String], "\(path)")
      #expect(Set(required).isSubset(of: properties.keys), "\(path)")
      for (name, field) in properties {
        let reference = (field["$ref"] as? String)?.split(separator: "/").last.map(String.init)
        let referred = try reference.map(definition)
        #expect((field["description"] ?? referred?["description"]) is String, "\(path)/\(name)")
      }
    }
  }

  @Test func everyReferenceLeadsSomewhere() throws {
    try visit(schema, at: "") { object, path in
      guard let reference = object["$ref"] as? String else { return }
      let name = try #require(reference.split(separator: "/").last.map(String.init))
      #expect(try !definition(name).isEmpty, "\(path)")
    }
  }

  @Test func theWordsOfTheVocabularyAreThoseOfTheSchema() throws {
    #expect(try words("actor", "type") == Set(Actor.Kind.allCases.map(\.rawValue)))
    #expect(
      try words("quote", "form") == Set([Quotation.Form.direct, .fragment, .indirect].map(\.rawValue)))
    #expect(
      try words("count", "kind")
        == Set([Quantity.Kind.count, .money, .percent, .rate, .ratio, .rank, .measure].map(\.rawValue)))
    #expect(
      try words("count", "qualifier")
        == Set(
          [Quantity.Qualifier.approximately, .moreThan, .lessThan, .atLeast, .upTo, .exactly].map(\.rawValue))
    )
    #expect(
      try words("date", "type") == Set([TimeExpression.Kind.date, .time, .duration, .set].map(\.rawValue)))
    #expect(
      try words("date", "role") == Set([TimeExpression.Role.from, .until, .by, .since, .on].map(\.rawValue)))
    #expect(
      try words("claim", "kind")
        == Set([Claim.Kind.quotation, .reported, .figure, .change, .commitment, .event].map(\.rawValue)))
    #expect(
      try words("block", "kind")
        == Set(
          [Block.Kind.paragraph, .heading, .listItem, .blockQuote, .tableCell, .caption, .furniture].map(
            \.rawValue)))
    #expect(
      try words("document", "kind")
        == Set([Metadata.Kind.news, .release, .minutes, .report, .statistics].map(\.rawValue)))
    #expect(
      try words("published", "basis")
        == Set(
          ["given", "heading", "inferred"]
            + [PublicationClue.Basis.jsonLD, .meta, .timeElement, .url, .dateline, .capture].map(\.rawValue)))
    #expect(
      try words("diagnostic", "severity")
        == Set([Diagnostic.Severity.note, .warning, .error].map(\.rawValue)))
  }

  @Test func thereIsNoOtherSchema() {
    #expect(Schemas.schema(named: "no-such") == nil)
    for name in Schemas.names { #expect(Schemas.schema(named: name) != nil) }
  }
}
