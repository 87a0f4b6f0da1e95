import Digests
import GRDB

/// Columns as what they must be. A damaged file may hold anything, and where GRDB's subscripts would end the program
/// these throw.
extension Row {
  func value<Value: DatabaseValueConvertible>(_ name: String) throws -> Value {
    try decode(Value.self, forColumn: name)
  }

  /// What lies between two columns, the second of which is no less than the first.
  func range(_ first: String, _ last: String) throws -> Range<Int> {
    let (first, last): (Int, Int) = (try value(first), try value(last))
    guard Row.places.contains(first), Row.places.contains(last), first <= last else {
      throw ArchiveError(
        .damaged, "a place or a day of a claim is damaged; precept archive verify says which")
    }
    return first..<last
  }

  /// Places and days that can be: years have four digits, and texts no more characters than that.
  private static let places = -1_000_000...(1 << 31)

  /// Bytes of a packed column, if they have their size and digest still.
  func unpacked(_ name: String, size: String, digest: String) throws -> [UInt8]? {
    let (packed, size): (Blob?, Int) = (try value(name), try value(size))
    guard let packed, let bytes = Packing.unpacked(packed.bytes, size: size), Digest.sha256(bytes) == digest
    else { return nil }
    return bytes
  }
}
