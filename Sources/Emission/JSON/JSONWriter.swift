/// Writes JSON into a buffer of bytes, in the order in which it is told to.
///
/// The commas are its own business; that keys and values alternate is the caller's. Nothing is allocated
/// for a field but the room it takes in the buffer.
package struct JSONWriter {
  /// What has been written.
  package private(set) var bytes: [UInt8]
  private let isPretty: Bool
  /// Whether a comma is due before the next key or element.
  private var needsComma = false
  /// Whether the next value follows its key, on the same line.
  private var followsKey = false
  private var depth = 0
  /// How many of the open containers are written on one line.
  private var inlineDepth = 0

  /// A writer that appends to `bytes`.
  package init(layout: JSONLayout = .compact, appendingTo bytes: consuming [UInt8] = []) {
    self.bytes = bytes
    isPretty = layout == .pretty
  }

  /// Opens an object; an `inline` one stays on one line, with all that is in it.
  package mutating func beginObject(inline: Bool = false) { begin(UInt8(ascii: "{"), inline: inline) }

  /// Closes the innermost object.
  package mutating func endObject() { end(UInt8(ascii: "}")) }

  /// Opens an array; an `inline` one stays on one line, with all that is in it.
  package mutating func beginArray(inline: Bool = false) { begin(UInt8(ascii: "["), inline: inline) }

  /// Closes the innermost array.
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes a key, whose value is to follow. Keys are our own words, and need no escapes.
  package mutating func key(_ name: StaticString) {
    if isPretty {
      separate()
      bytes.append(key: name, afterComma: false)
      bytes.append(UInt8(ascii: " "))
    } else {
      bytes.append(key: name, afterComma: needsComma)
      needsComma = false
    }
    followsKey = true
  }

  /// Writes a string.
  package mutating func string(_ value: String) {
    separate()
    var value = value
    value.withUTF8 { JSONEscaping.append($0, to: &bytes) }
    needsComma = true
  }

  /// Writes a part of a UTF-8 text as a string.
  package mutating func string(_ text: [UInt8], _ range: Range<Int>) {
    separate()
    text.withUnsafeBufferPointer {
      JSONEscaping.append(UnsafeBufferPointer(rebasing: $0[range]), to: &bytes)
    }
    needsComma = true
  }

  /// Writes a string made of an ASCII letter and a number, such as `q1`.
  mutating func identifier(_ letter: UInt8, _ number: Int) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(letter)
    JSONNumber.append(number, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes a whole number.
  package mutating func integer(_ value: Int) {
    separate()
    JSONNumber.append(value, to: &bytes)
    needsComma = true
  }

  /// Writes a number in its shortest exact form, whole ones without a point; `null` where it is not finite.
  package mutating func number(_ value: Double) {
    separate()
    JSONNumber.append(value, to: &bytes)
    needsComma = true
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

  /// Writes `null`.
  package mutating func null() { literal("null") }

  /// Writes a value that was written before, as it stands.
  package mutating func fragment(_ value: [UInt8]) {
    separate()
    bytes.append(contentsOf: value)
    needsComma = true
  }

  /// Ends a line, where every line is a value of its own.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func literal(_ word: StaticString) {
    separate()
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
    needsComma = true
  }

  private mutating func begin(_ bracket: UInt8, inline: Bool) {
    separate()
    bytes.append(bracket)
    depth += 1
    if inline || inlineDepth > 0 { inlineDepth += 1 }
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if inlineDepth > 0 {
      inlineDepth -= 1
    } else if needsComma {
      breakLine()
    }
    bytes.append(bracket)
    needsComma = true
  }

  /// Writes what is due before a key or element.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    if needsComma {
      bytes.append(UInt8(ascii: ","))
      if isPretty, inlineDepth > 0 { bytes.append(UInt8(ascii: " ")) }
    }
    needsComma = false
    if depth > 0, inlineDepth == 0 { breakLine() }
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }
}

/// How JSON is laid out.
public enum JSONLayout: Sendable {
  /// All on one line, without white space.
  case compact
  /// Indented by two spaces, small objects on one line.
  case pretty
}
