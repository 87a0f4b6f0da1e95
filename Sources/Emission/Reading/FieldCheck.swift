import Claims

/// What the fields of a record must look like, beyond their type.
enum FieldCheck {
  /// Refuses a value for which `holds` is false; `expected` says what it should be.
  static func matches(
    _ value: String, _ field: @autoclosure () -> String, _ expected: String, _ holds: (String) -> Bool
  ) throws(RecordError) {
    guard holds(value) else {
      throw RecordError(.badField, field(), "is \"\(value)\"; \(expected) is expected")
    }
  }

  /// Refuses what is no `sha256:` and 64 hexadecimal digits.
  static func digest(_ value: String, at field: @autoclosure () -> String) throws(RecordError) {
    try matches(value, field(), "sha256: and 64 hexadecimal digits") {
      $0.hasPrefix("sha256:") && $0.utf8.count == 71 && $0.utf8.dropFirst(7).allSatisfy(isHexadecimal)
    }
  }

  /// The case of an enumeration that is written `value`.
  static func word<Word: RawRepresentable<String>>(
    _ value: String, at field: @autoclosure () -> String
  ) throws(RecordError) -> Word {
    guard let word = Word(rawValue: value) else {
      throw RecordError(.badField, field(), "is \"\(value)\", which is none of its values")
    }
    return word
  }

  /// The case that is written `value`; nil where there is none.
  static func word<Word: RawRepresentable<String>>(
    _ value: String?, at field: @autoclosure () -> String
  ) throws(RecordError) -> Word? {
    guard let value else { return nil }
    let word: Word = try word(value, at: field())
    return word
  }

  /// The rule and confidence of a row.
  static func provenance(
    _ rule: String, _ confidence: String, at row: @autoclosure () -> String
  ) throws(RecordError) -> Provenance {
    try matches(rule, "\(row()).rule", "the id of a rule", isRule)
    return Provenance(rule: rule, confidence: try word(confidence, at: "\(row()).confidence"))
  }

  /// Whether `value` is an id of a claim.
  static func isClaimId(_ value: String) -> Bool {
    value.utf8.count == 34 && value.hasPrefix("c-") && value.utf8.dropFirst(2).allSatisfy(isHexadecimal)
  }

  /// Whether `value` is the code of a failure.
  static func isCode(_ value: String) -> Bool {
    !value.isEmpty && value.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// Whether `value` is the address of a page.
  static func isWeb(_ value: String) -> Bool {
    let start = value.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  /// Whether `value` is a version, three numbers.
  static func isVersion(_ value: String) -> Bool {
    let parts = value.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
  }

  private static func isRule(_ value: String) -> Bool {
    !value.isEmpty
      && value.utf8.allSatisfy {
        isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
      }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }
  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f")
  }
}

extension SavedGenerator {
  /// What made the record, checked.
  package func checked() throws(RecordError) -> Generator {
    try FieldCheck.matches(name, "generator.name", "precept") { $0 == "precept" }
    try FieldCheck.matches(version, "generator.version", "three numbers with points", FieldCheck.isVersion)
    try FieldCheck.digest(rules, at: "generator.rules")
    if let published = options.published {
      try FieldCheck.matches(
        published, "generator.options.published", PublishedDate.expectation, PublishedDate.isValid)
    }
    if let lexicon = options.lexicon { try FieldCheck.digest(lexicon, at: "generator.options.lexicon") }
    return Generator(
      name: name, version: version, rules: rules,
      options: Generator.Options(
        published: options.published,
        dateOrder: try FieldCheck.word(options.dateOrder, at: "generator.options.dateOrder"),
        lexicon: options.lexicon))
  }
}
