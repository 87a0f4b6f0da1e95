/// Where bytes come from, piece by piece, so that what is too large for memory can be read.
public protocol ByteSource: AnyObject {
  /// Reads the next bytes into `buffer`, at least one.
  ///
  /// - Returns: how many were read; 0 at the end.
  /// - Throws: `IngestError` where they cannot be read. After one with the code `damaged` reading may go
  ///   on: what comes next lies behind the damage.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(IngestError) -> Int
}

/// Bytes that are in memory already.
final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var position: Int

  /// The bytes from `position` on.
  init(_ bytes: [UInt8], from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(IngestError) -> Int {
    let count = min(buffer.count, bytes.count - position)
    guard count > 0 else { return 0 }
    bytes.withUnsafeBytes {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
    }
    position += count
    return count
  }
}
