import Claims
import Emission

/// One line that `precept stream` is asked: a report, or where it is, and what is known of it.
struct StreamLine {
  /// The report itself, or the file it is in.
  enum Content {
    case text([UInt8])
    case html([UInt8])
    case path(String)
    case base64([UInt8])
  }

  /// The asker's name for the report.
  var id: String?
  var content: Content
  var mediaType: String?
  /// The publication date, EDTF.
  var published: String?
  var url: String?

  /// Why a line is not answered with a report.
  struct Problem: Error {
    /// The line's `id`, where that much could be read.
    var id: String?
    /// A stable code: `bad-line`, `bad-date` or `bad-base64`.
    var code: String
    /// What is wrong and what to do.
    var message: String
  }

  /// Reads a line of JSON.
  ///
  /// - Throws: `Problem` where it is not the JSON that is asked for.
  init(_ line: [UInt8]) throws(Problem) {
    var fields = Fields()
    do throws(JSONScanner.Problem) {
      try fields.read(line)
    } catch {
      throw Problem(
        id: fields.knownID, code: "bad-line",
        message: "the line is not the JSON object asked for: \(error.message), at byte \(error.byte)")
    }
    do throws(FieldProblem) {
      id = try fields.text(.id)
      content = try fields.content()
      mediaType = try fields.text(.mediaType)
      url = try fields.text(.url)
      published = try fields.text(.published)
    } catch {
      throw Problem(id: fields.knownID, code: error.code, message: error.message)
    }
    if let published, !PublishedDate.isValid(published) {
      throw Problem(
        id: id, code: "bad-date",
        message: "\"published\" is \"\(published)\"; give null or \(PublishedDate.expectation)")
    }
  }

  /// The `id` of a line of which only the beginning is known; nil where it does not stand there.
  static func id(ofBeginning beginning: [UInt8]) -> String? {
    var fields = Fields()
    // It ends before the object does, which is wrong in any case.
    try? fields.read(beginning)
    return fields.knownID
  }
}

/// What is wrong with the fields of a line that is JSON.
private struct FieldProblem: Error {
  var code = "bad-line"
  var message: String
}

/// The fields of a line, as they were given.
private struct Fields {
  enum Name: String, CaseIterable {
    case id, text, html, path, base64, mediaType, published, url
  }

  /// The strings that were given, nil for `null`.
  var values: [Name: [UInt8]?] = [:]
  /// The fields that are given and should be strings, but are something else.
  private var mistyped: Set<Name> = []
  private var repeated: Set<Name> = []

  /// The `id`, as far as the line could be read; nil where it is none, given twice, or not UTF-8.
  var knownID: String? {
    guard let id = values[.id] ?? nil, !repeated.contains(.id), !mistyped.contains(.id) else { return nil }
    return String(validating: id, as: UTF8.self)
  }

  /// Reads all fields of the object on `line`; those it does not know are passed over.
  mutating func read(_ line: [UInt8]) throws(JSONScanner.Problem) {
    var foreign: JSONScanner.Problem?
    do throws(JSONScanner.Problem) { try JSONScanner.checkUTF8(line) } catch { foreign = error }
    // Read all the same, since the record that refuses the line bears its `id`, wherever that stands.
    do throws(JSONScanner.Problem) { try readObject(line) } catch { throw foreign ?? error }
    if let foreign { throw foreign }
  }

  private mutating func readObject(_ line: [UInt8]) throws(JSONScanner.Problem) {
    var line = line
    // Some programs begin a file with a byte order mark, and files are put together. Blanks keep the count of bytes.
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.replaceSubrange(..<3, with: "   ".utf8) }
    var scanner = JSONScanner(line)
    try scanner.expect(UInt8(ascii: "{"))
    if !scanner.take(UInt8(ascii: "}")) {
      repeat {
        let key = String(decoding: try scanner.string(), as: UTF8.self)
        try scanner.expect(UInt8(ascii: ":"))
        guard let name = Name(rawValue: key) else {
          try scanner.skipValue(depth: 1)
          continue
        }
        if values[name] != nil { repeated.insert(name) }
        switch scanner.peek() {
        case UInt8(ascii: "\""): values[name] = .some(try scanner.string())
        case UInt8(ascii: "n"):
          try scanner.expect("null")
          values[name] = .some(nil)
        default:
          try scanner.skipValue(depth: 1)
          mistyped.insert(name)
        }
      } while scanner.take(UInt8(ascii: ","))
      try scanner.expect(UInt8(ascii: "}"))
    }
    guard scanner.peek() == nil else { throw scanner.problem("something after the object") }
  }

  /// The bytes of a field; nil where it is missing or `null`.
  private func bytes(_ name: Name) throws(FieldProblem) -> [UInt8]? {
    guard !mistyped.contains(name) else {
      throw FieldProblem(message: "\"\(name.rawValue)\" is no string; put it in quotation marks")
    }
    guard !repeated.contains(name) else {
      throw FieldProblem(message: "\"\(name.rawValue)\" is given twice; give it once")
    }
    return values[name] ?? nil
  }

  /// The words of a field; nil where it is missing or `null`.
  func text(_ name: Name) throws(FieldProblem) -> String? {
    try bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The one field of four that holds the report or leads to it.
  func content() throws(FieldProblem) -> StreamLine.Content {
    var found: [StreamLine.Content] = []
    if let text = try bytes(.text) { found.append(.text(text)) }
    if let html = try bytes(.html) { found.append(.html(html)) }
    if let path = try text(.path) { found.append(.path(path)) }
    if let encoded = try bytes(.base64) {
      guard let decoded = Base64.decode(encoded) else {
        throw FieldProblem(code: "bad-base64", message: "\"base64\" is not base64 as RFC 4648 has it")
      }
      found.append(.base64(decoded))
    }
    guard found.count == 1, let content = found.first else {
      throw FieldProblem(
        message: "the line has \(found.isEmpty ? "none" : "more than one") of "
          + "\"text\", \"html\", \"path\" and \"base64\"; give one")
    }
    return content
  }
}
