/// Reads JSON from bytes that were checked to be UTF-8: strings with their escapes, and the way past
/// whatever else there is. Nesting is bounded, and nothing recurses without that bound.
package struct JSONScanner {
  /// What is wrong with the JSON, and at which byte of the line, counted from 1.
  package struct Problem: Error, Hashable {
    package var message: String
    package var byte: Int

    package init(message: String, byte: Int) {
      self.message = message
      self.byte = byte
    }
  }

  /// The deepest nesting that is read.
  package static let deepest = 64

  private let bytes: [UInt8]
  package private(set) var position = 0

  /// A scanner at the start of `bytes`.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Checks that `bytes` are UTF-8.
  package static func checkUTF8(_ bytes: [UInt8]) throws(Problem) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw Problem(message: "bytes that are not UTF-8", byte: error.byteOffsets.lowerBound + 1)
    }
  }

  /// Checks that `bytes` are UTF-8 and one value of JSON, nested no deeper than is read.
  package static func check(_ bytes: [UInt8]) throws(Problem) {
    try checkUTF8(bytes)
    var scanner = JSONScanner(bytes)
    try scanner.skipValue()
    guard scanner.peek() == nil else { throw scanner.problem("something after the record") }
  }

  /// The next byte that is no white space; nil at the end.
  package mutating func peek() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case let byte: return byte
      }
    }
    return nil
  }

  /// Moves past `byte`, white space before it left out, if it comes next.
  package mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  /// Moves past `byte`, which must come next.
  package mutating func expect(_ byte: UInt8) throws(Problem) {
    guard take(byte) else {
      throw problem("expected \(Character(Unicode.Scalar(byte)))")
    }
  }

  /// Reads a string, its escapes undone.
  package mutating func string() throws(Problem) -> [UInt8] {
    try expect(UInt8(ascii: "\""))
    var result: [UInt8] = []
    while true {
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\""),
        bytes[position] != UInt8(ascii: "\\"), bytes[position] >= 0x20
      {
        position += 1
      }
      result.append(contentsOf: bytes[start..<position])
      guard position < bytes.count else { throw problem("a string that does not end") }
      guard bytes[position] >= 0x20 else { throw problem("a control character in a string") }
      position += 1
      if bytes[position - 1] == UInt8(ascii: "\"") { return result }
      try readEscape(into: &result)
    }
  }

  /// Moves past a value of any kind.
  package mutating func skipValue(depth: Int = 0) throws(Problem) {
    guard depth < JSONScanner.deepest else {
      throw problem("nested deeper than \(JSONScanner.deepest)")
    }
    switch peek() {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"): try skipContainer(closing: UInt8(ascii: "}"), hasKeys: true, depth: depth)
    case UInt8(ascii: "["): try skipContainer(closing: UInt8(ascii: "]"), hasKeys: false, depth: depth)
    case UInt8(ascii: "t"): try expect("true")
    case UInt8(ascii: "f"): try expect("false")
    case UInt8(ascii: "n"): try expect("null")
    default: try skipNumber()
    }
  }

  /// Moves past a word such as `null`.
  package mutating func expect(_ word: StaticString) throws(Problem) {
    _ = peek()
    let length = word.utf8CodeUnitCount
    guard bytes.count - position >= length else { throw problem("a value that is none of JSON's") }
    for index in 0..<length where bytes[position + index] != word.utf8Start[index] {
      throw problem("a value that is none of JSON's")
    }
    position += length
  }

  /// What is wrong at the place that was reached.
  package func problem(_ message: String) -> Problem {
    Problem(message: message, byte: position + 1)
  }

  private mutating func skipContainer(
    closing: UInt8, hasKeys: Bool, depth: Int
  ) throws(Problem) {
    position += 1
    if take(closing) { return }
    while true {
      if hasKeys {
        _ = try string()
        try expect(UInt8(ascii: ":"))
      }
      try skipValue(depth: depth + 1)
      if take(closing) { return }
      try expect(UInt8(ascii: ","))
    }
  }

  private mutating func skipNumber() throws(Problem) {
    if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
    let whole = try skipDigits()
    if whole > 1, bytes[position - whole] == UInt8(ascii: "0") {
      throw problem("a number that begins with 0")
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      _ = try skipDigits()
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      _ = try skipDigits()
    }
  }

  private mutating func skipDigits() throws(Problem) -> Int {
    let start = position
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    guard position > start else { throw problem("a value that is none of JSON's") }
    return position - start
  }

  private mutating func readEscape(into result: inout [UInt8]) throws(Problem) {
    guard position < bytes.count else { throw problem("a string that does not end") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"): try readUnicodeEscape(into: &result)
    default: throw problem("an escape that is none of JSON's")
    }
  }

  /// Reads four hexadecimal digits, and four more after the first half of a surrogate pair.
  private mutating func readUnicodeEscape(into result: inout [UInt8]) throws(Problem) {
    var value = try readHexadecimal()
    if (0xD800..<0xDC00).contains(value), position + 1 < bytes.count,
      bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
    {
      position += 2
      let low = try readHexadecimal()
      guard (0xDC00..<0xE000).contains(low) else { throw problem("half of a surrogate pair") }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw problem("half of a surrogate pair") }
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func readHexadecimal() throws(Problem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count, let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue
      else { throw problem("an escape that is none of JSON's") }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
