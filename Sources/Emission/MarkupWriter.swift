/// What writers of HTML and of XML have in common: tags of our own as they stand, everything else through their escapes.
protocol MarkupWriter {
  /// What has been written.
  var bytes: [UInt8] { get set }

  /// Writes text, each character that the language takes for its own as what stands for it.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool)
}

extension MarkupWriter {
  /// Writes tags and words of our own.
  mutating func markup(_ words: StaticString) {
    words.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes an attribute, with the space before it.
  mutating func attribute(_ name: StaticString, _ value: String) {
    bytes.append(UInt8(ascii: " "))
    markup(name)
    markup("=\"")
    var value = value
    value.withUTF8 { append($0, inAttribute: true) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes text between tags.
  mutating func text(_ value: String) {
    var value = value
    value.withUTF8 { append($0, inAttribute: false) }
  }

  /// Writes a part of a UTF-8 text between tags.
  mutating func text(_ text: [UInt8], _ range: Range<Int>) {
    text.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range]), inAttribute: false) }
  }
}
