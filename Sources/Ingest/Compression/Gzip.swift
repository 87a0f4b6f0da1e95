/// Unpacks what is in memory, never to more than a bound.
public enum Gzip {
  /// The unpacked bytes of `bytes`, a whole gzip file of one or several members.
  ///
  /// - Throws: `IngestError` where they are damaged or cut off, or come to more than `limit` bytes: half a
  ///   report would be read as if it were all of it.
  public static func unpack(_ bytes: [UInt8], atMost limit: Int) throws(IngestError) -> [UInt8] {
    let source = try GzipSource(MemorySource(bytes))
    var output: [UInt8] = []
    output.reserveCapacity(min(bytes.count * 4, limit))
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let result = piece.withUnsafeMutableBytes { room -> Result<Int, IngestError> in
        do throws(IngestError) { return .success(try source.read(into: room)) } catch {
          return .failure(error)
        }
      }
      let count = try result.get()
      if count == 0 { return output }
      guard output.count + count <= limit else { throw tooLarge(limit) }
      output.append(contentsOf: piece[..<count])
    }
  }

  /// What comes out of `bytes` from packing of `form`, as far as they are sound.
  ///
  /// - Returns: the bytes, and whether their packing came to its end.
  /// - Throws: `IngestError` where they come to more than `limit` bytes.
  static func salvage(
    _ bytes: [UInt8], _ form: Inflater.Form, atMost limit: Int
  ) throws(IngestError) -> (bytes: [UInt8], isWhole: Bool) {
    let inflater = try Inflater(form)
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var start = 0
    while true {
      let step = bytes.withUnsafeBufferPointer { bytes in
        piece.withUnsafeMutableBytes { inflater.step(UnsafeBufferPointer(rebasing: bytes[start...]), $0) }
      }
      start += step.read
      guard output.count + step.written <= limit else { throw tooLarge(limit) }
      output.append(contentsOf: piece[..<step.written])
      switch step.status {
      case .end:
        // Another member may follow; anything else is padding.
        guard form == .gzip, GzipSource.isGzip(bytes[start...]) else { return (output, true) }
        inflater.reset()
      case .damaged: return (output, false)
      case .open where step.read == 0 && step.written == 0: return (output, false)
      case .open: break
      }
    }
  }

  private static func tooLarge(_ limit: Int) -> IngestError {
    IngestError(
      .tooLarge, "unpacks to more than \(limit >> 20) MB, the most that one report may be; split it")
  }
}
