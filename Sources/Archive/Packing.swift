import CZlib

/// Packs texts, records and sources as zlib does.
enum Packing {
  /// The quickest: the archive is a twentieth larger than with the usual 6.
  private static let level: Int32 = 1

  /// `bytes`, packed.
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(uLong(bytes.count))
    let packed = [UInt8](unsafeUninitializedCapacity: Int(size)) { room, count in
      // With room for the worst case nothing can go wrong but memory, which traps.
      let outcome = compress2(room.baseAddress, &size, bytes, uLong(bytes.count), level)
      precondition(outcome == Z_OK, "zlib could not pack \(bytes.count) bytes: \(outcome)")
      count = Int(size)
    }
    return packed
  }

  /// The `size` bytes that were packed; nil where `packed` is damaged or of another size.
  static func unpacked(_ packed: [UInt8], size: Int) -> [UInt8]? {
    guard size >= 0, size <= most else { return nil }
    var written = uLong(size)
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: max(1, size)) { room, count in
      isWhole =
        uncompress(room.baseAddress, &written, packed, uLong(packed.count)) == Z_OK && Int(written) == size
      count = isWhole ? size : 0
    }
    return isWhole ? bytes : nil
  }

  /// What no report and no record comes near, in bytes: a damaged size must not fill the memory.
  private static let most = 1 << 31
}
