/// What no reader reads of a page: the insides of scripts, styles and comments, and attributes that tell nothing of the
/// text, more than half of the bytes of many.
/// libxml2 takes them byte by byte; only their line breaks are left to it, so that lines keep their numbers.
struct UnreadText {
  private(set) var ranges: [Range<Int>] = []

  /// Notes that bytes `range` are not read; ranges come in order and apart.
  mutating func note(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    ranges.append(range)
  }

  /// `text` with the line breaks alone of what is not read.
  func removed(from text: [UInt8]) -> [UInt8] {
    guard !ranges.isEmpty else { return text }
    return text.withUnsafeBufferPointer { bytes in
      guard let source = bytes.baseAddress else { return text }
      return [UInt8](unsafeUninitializedCapacity: bytes.count) { result, count in
        guard let start = result.baseAddress else { return }
        func append(_ range: Range<Int>) {
          guard !range.isEmpty else { return }
          (start + count).initialize(
            from: source + range.lowerBound, count: range.count)
          count += range.count
        }
        var at = 0
        for range in ranges {
          append(at..<range.lowerBound)
          var line = firstIndex(of: 0x0A, in: bytes, from: range.lowerBound, to: range.upperBound)
          while line < range.upperBound {
            append(line..<(line + 1))
            line = firstIndex(of: 0x0A, in: bytes, from: line + 1, to: range.upperBound)
          }
          at = range.upperBound
        }
        append(at..<bytes.count)
      }
    }
  }
}
