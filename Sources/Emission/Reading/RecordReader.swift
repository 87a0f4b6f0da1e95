import Claims
import FoundationEssentials
import ReportText

/// Reads JSON records back: what `RecordEmitter` wrote with the text, as the report that it was written from.
///
/// Nothing in a record is trusted. Its bytes must be UTF-8 and JSON of bounded depth, every place must lie in the
/// text and hold the words that the record gives for it, and every reference must lead to a row. What a record
/// does not hold is not made up: the clues to the publication date are gone, since they are no result.
public enum RecordReader {
  /// The longest record that is read, in bytes.
  public static let maximumBytes = 1 << 30

  /// What a record says.
  public enum Content: Hashable, Sendable {
    /// A report that was read.
    case report(Report)
    /// A report that could not be read, and what tried to.
    case failure(ReportFailure, generator: Generator)
  }

  /// Reads one record.
  ///
  /// - Parameters:
  ///   - bytes: a record of format `RecordEmitter.schema`, of at most `maximumBytes`; in either layout.
  ///   - text: the document's text, UTF-8, for a record that was written without it.
  /// - Returns: the report, whose record has the same bytes again, or the failure that it tells of.
  /// - Throws: `RecordError`, which names the field that is wrong; `noText` where neither the record nor the
  ///   caller gives the text.
  public static func read(_ bytes: [UInt8], text: [UInt8]? = nil) throws(RecordError) -> Content {
    try check(bytes)
    let saved = try decode(bytes)
    let generator = try saved.generator.checked()
    guard saved.schema == RecordEmitter.schema else {
      throw RecordError(
        .notARecord, "schema", "is \"\(saved.schema)\", which is not read; \"\(RecordEmitter.schema)\" is")
    }
    if let digest = saved.digest { try FieldCheck.digest(digest, at: "digest") }
    switch saved.status {
    case "ok": return .report(try report(saved, generator: generator, text: text))
    case "error":
      guard let error = saved.error else { throw RecordError(.badField, "error", "is missing") }
      try FieldCheck.matches(
        error.code, "error.code", "words of small letters and hyphens", FieldCheck.isCode)
      return .failure(
        ReportFailure(id: saved.id, digest: saved.digest, code: error.code, message: error.message),
        generator: generator)
    default: throw RecordError(.badField, "status", "is neither \"ok\" nor \"error\"")
    }
  }

  /// What a record says of itself, whether or not it holds its text.
  public struct Header: Hashable, Sendable {
    /// The caller's name for the report.
    public var id: String
    /// The digest of the report's bytes; nil where there were none to read.
    public var digest: String?
    /// What made the record.
    public var generator: Generator

    /// What the record of `report` says of itself.
    public init(of report: Report) {
      self.init(id: report.id, digest: report.digest, generator: report.generator)
    }

    fileprivate init(id: String, digest: String?, generator: Generator) {
      self.id = id
      self.digest = digest
      self.generator = generator
    }
  }

  /// Whether `bytes` begin as a record does: an object whose first key is `schema`, and whose schema is one of Precept's.
  public static func isRecord(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.prefix(256).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    for word in ["{", "\"schema\"", ":", "\"precept/"] {
      guard rest.starts(with: word.utf8) else { return false }
      rest = rest.dropFirst(word.utf8.count).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }
    return true
  }

  /// Reads what a record says of itself.
  ///
  /// - Throws: `RecordError`, where that is no record or has no such fields.
  public static func header(_ bytes: [UInt8]) throws(RecordError) -> Header {
    try check(bytes)
    let saved = try decode(bytes)
    if let digest = saved.digest { try FieldCheck.digest(digest, at: "digest") }
    return Header(id: saved.id, digest: saved.digest, generator: try saved.generator.checked())
  }

  private static func report(
    _ saved: SavedRecord, generator: Generator, text: [UInt8]?
  ) throws(RecordError) -> Report {
    guard let digest = saved.digest else { throw RecordError(.badField, "digest", "is missing") }
    guard let text = text ?? saved.text.map({ Array($0.utf8) }) else {
      throw RecordError(
        .noText, nil, "the record holds no text; write it again with precept extract --text")
    }
    do throws(JSONScanner.Problem) {
      try JSONScanner.checkUTF8(text)
    } catch {
      throw RecordError(.badField, "text", "has \(error.message), at byte \(error.byte)")
    }
    // No report that is read has it, and C takes it for the end.
    guard !text.contains(0) else { throw RecordError(.badField, "text", "has the character U+0000") }
    return try RecordAssembly(saved, text: text).report(digest: digest, generator: generator)
  }

  /// Checks what must hold before a decoder of JSON may see the bytes.
  private static func check(_ bytes: [UInt8]) throws(RecordError) {
    guard bytes.count <= maximumBytes else {
      throw RecordError(.tooLarge, nil, "the record is longer than \(maximumBytes >> 20) MB")
    }
    do throws(JSONScanner.Problem) {
      try JSONScanner.check(bytes)
    } catch {
      throw RecordError(
        .notJSON, nil, "the record is no JSON that is read: \(error.message), at byte \(error.byte)")
    }
  }

  private static func decode(_ bytes: [UInt8]) throws(RecordError) -> SavedRecord {
    do {
      return try JSONDecoder().decode(SavedRecord.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw RecordError(error)
    } catch {
      throw RecordError(.notJSON, nil, "the record is no JSON that is read: \(error)")
    }
  }
}

extension RecordError {
  /// What a decoder found wrong.
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(.badField, RecordError.path(context.codingPath + [key]), "is missing")
    case .valueNotFound(_, let context):
      self.init(.badField, RecordError.path(context.codingPath), "is null, which it may not be")
    case .typeMismatch(let type, let context):
      self.init(.badField, RecordError.path(context.codingPath), "is no \(RecordError.name(of: type))")
    case .dataCorrupted(let context):
      self.init(
        .badField, RecordError.path(context.codingPath), "cannot be read: \(context.debugDescription)")
    @unknown default:
      self.init(.badField, nil, "the record cannot be read: \(error)")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    var path = ""
    for key in keys {
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
    return path.isEmpty ? "the record" : path
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "string"
    case is Int.Type: "whole number"
    case is Double.Type: "number"
    case is Bool.Type: "true or false"
    case is any Collection.Type: "list"
    default: "object"
    }
  }
}
