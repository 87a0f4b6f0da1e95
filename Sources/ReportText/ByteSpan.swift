/// A half-open range of bytes in a document's UTF-8 text.
///
/// Inside the program every position is a byte offset; records speak of Unicode code points, and
/// `CodePointIndex` turns the one into the other at the door.
public struct ByteSpan: Hashable, Sendable, Comparable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset after the last byte.
  public var end: Int

  /// A span from byte `start` to byte `end`, the end left out.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  public var length: Int { end - start }
  /// Whether the span holds no byte.
  public var isEmpty: Bool { end <= start }
  /// The same span as a range, for indexing.
  public var range: Range<Int> { start..<end }

  /// Whether `other` lies wholly within this span.
  public func contains(_ other: ByteSpan) -> Bool { start <= other.start && other.end <= end }
  /// Whether byte `offset` lies within this span.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  /// Whether the two spans share a byte.
  public func overlaps(_ other: ByteSpan) -> Bool { start < other.end && other.start < end }

  /// Spans are ordered by their start, the shorter first.
  public static func < (left: ByteSpan, right: ByteSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
