/// Writes CSV as RFC 4180 has it into a buffer of bytes, cell by cell.
///
/// What a report says can neither run as a formula nor disturb a terminal: a cell that a spreadsheet would take
/// for a formula begins with an apostrophe, and control and bidirectional characters are U+FFFD. Numbers of our own
/// stay numbers, whatever their sign.
struct CSVWriter {
  /// What has been written.
  private(set) var bytes: [UInt8]
  private var isRowBegun = false

  /// A writer with room for `capacity` bytes.
  init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// Writes the words of a report, or nothing where there are none.
  mutating func text(_ value: String?) {
    guard var value, !value.isEmpty else { return separate() }
    value.withUTF8 { append($0) }
  }

  /// Writes a part of a UTF-8 text.
  mutating func text(_ text: [UInt8], _ range: Range<Int>) {
    text.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Writes a word of our own, which needs no quoting, or nothing where there is none.
  mutating func word(_ value: String?) {
    separate()
    if let value { bytes.append(contentsOf: value.utf8) }
  }

  /// Writes a whole number.
  mutating func integer(_ value: Int) {
    separate()
    JSONNumber.append(value, to: &bytes)
  }

  /// Writes a number in its shortest exact form; nothing where there is none or it is not finite.
  mutating func number(_ value: Double?) {
    separate()
    if let value, value.isFinite { JSONNumber.append(value, to: &bytes) }
  }

  /// Ends the row.
  mutating func endRow() {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    isRowBegun = false
  }

  private mutating func separate() {
    if isRowBegun { bytes.append(UInt8(ascii: ",")) }
    isRowBegun = true
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    separate()
    let isQuoted = text.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\r")
        || $0 == UInt8(ascii: "\n")
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if Formula.begins(text) { bytes.append(UInt8(ascii: "'")) }
    var copied = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      var length = 0
      switch byte {
      case 0x09, 0x0A, 0x0D: break
      case 0..<0x20, 0x22, 0x7F: length = 1
      case 0xC2, 0xD8, 0xE2: length = DisturbingCharacter.length(text, at: index)
      default: break
      }
      if length == 0 {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
      if byte == UInt8(ascii: "\"") {
        bytes.append(byte)
        bytes.append(byte)
      } else {
        bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
      }
      index += length
      copied = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<text.count]))
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
  }
}

/// What a spreadsheet takes for a formula.
enum Formula {
  /// Whether a cell with `text`, which is valid UTF-8, would be one: it begins with a tab or a line break, or its
  /// first character that shows is `=`, `+`, `-` or `@`, of usual, small or full width.
  static func begins(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    switch first {
    case 0x09, 0x0A, 0x0D, UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"):
      return true
    case 0x21..<0x7F: return false
    default: break
    }
    var decoder = Unicode.UTF8()
    var rest = text.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      switch scalar.value {
      // The controls that are replaced show as something; a space of any kind, a joiner and a mark of order do not.
      case 0x09...0x0D, 0x20, 0xA0, 0xAD, 0x1680, 0x180E, 0x2000...0x200D, 0x202F, 0x205F...0x2064, 0x3000,
        0xFEFF:
        continue
      case 0x3D, 0x2B, 0x2D, 0x40, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20, 0xFE66, 0xFE62, 0xFE63, 0xFE6B:
        return true
      default: return false
      }
    }
    return false
  }
}
