import Claims
import Foundation
import Ingest
import ReportText
import Testing

@testable import Precept

/// What can be said of the schemas without a validator; the validator itself is a step of CI.
@Suite struct SchemaTests {
  private func schema(_ name: String) throws -> [String: Any] {
    let bytes = try #require(Schemas.schema(named: name))
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func definition(_ name: String, of schemaName: String = "report") throws -> [String: Any] {
    let schema = try schema(schemaName)
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
      for (key, inner) in object where !["enum", "required", "examples"].contains(key) {
        try self.visit(inner, at: "\(path)/\(key)", visit)
      }
    }
  }

  @Test(arguments: Schemas.names)
  func everyObjectIsClosedAndEveryFieldDescribed(name: String) throws {
    let schema = try schema(name)
    #expect(schema["$id"] as? String == "precept/\(name)/1")
    #expect(schema["description"] is String)
    #expect(schema["title"] is String)
    #expect(try !#require(schema["examples"] as? [Any]).isEmpty)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    try visit(schema, at: "") { object, path in
      guard object["type"] as? String == "object" else { return }
      // What is asked on a line may have fields of the asker's own.
      #expect(object["additionalProperties"] as? Bool == (name == "stream-input" ? nil : false), "\(path)")
      let properties = try #require(object["properties"] as? [String: [String: Any]], "\(path)")
      let required = try #require(object["required"] as? [String], "\(path)")
      #expect(Set(required).isSubset(of: properties.keys), "\(path)")
      for (key, field) in properties {
        let reference = (field["$ref"] as? String)?.split(separator: "/").last.map(String.init)
        let referred = try reference.map { try definition($0, of: name) }
        #expect((field["description"] ?? referred?["description"]) is String, "\(path)/\(key)")
      }
    }
  }

  @Test(arguments: Schemas.names)
  func everyReferenceLeadsSomewhere(name: String) throws {
    try visit(try schema(name), at: "") { object, path in
      guard let reference = object["$ref"] as? String else { return }
      let target = try #require(reference.split(separator: "/").last.map(String.init))
      #expect(try !definition(target, of: name).isEmpty, "\(path)")
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
      try words("published", "basis") == PublicationDate.bases)
    #expect(
      try words("diagnostic", "severity")
        == Set([Diagnostic.Severity.note, .warning, .error].map(\.rawValue)))
    let fields = try #require(try definition("okRecord")["properties"] as? [String: [String: Any]])
    let duplicate = try #require(fields["duplicateOf"]?["properties"] as? [String: [String: Any]])
    #expect(duplicate["basis"]?["enum"] as? [String] == Duplicate.Basis.allCases.map(\.rawValue))
  }

  @Test func theClassesOfChangeAreThoseOfTheSchema() throws {
    let properties = try #require(try definition("changeLine", of: "change")["properties"] as? [String: Any])
    let classes = try #require((properties["class"] as? [String: Any])?["enum"] as? [String])
    #expect(classes.sorted() == Change.Kind.allCases.map(\.rawValue).sorted())
  }

  @Test func thereIsNoOtherSchema() {
    #expect(Schemas.schema(named: "no-such") == nil)
    #expect(
      Schemas.names == [
        "report", "claim", "change", "trail", "stored", "hit", "history", "run", "gold", "stream-input",
      ])
  }
}
