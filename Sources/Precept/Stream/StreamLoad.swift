import Ingest
import Synchronization

/// How much of its lines and records `precept stream` holds in memory, in bytes, and who may work on a large report.
///
/// A bound on the number of lines alone would let a few dozen of the largest ones fill any memory.
final class StreamLoad: Sendable {
  /// With more bytes than these under way, no further line is read. One more line may be read before it is seen.
  static let most = 32 << 20
  /// Reports of more bytes than these are worked on one at a time, since that takes many times their size.
  static let large = 1 << 20

  private let held = Atomic(0)
  private let turn = Mutex(())

  /// Whether no further line should be read for now.
  var isFull: Bool { held.load(ordering: .relaxed) > StreamLoad.most }

  /// Counts bytes that are held from now on; a negative number, those no longer held.
  func hold(_ bytes: Int) {
    held.add(bytes, ordering: .relaxed)
  }

  /// Does `work` on a report of `size` bytes, where it is large when no other large one is worked on.
  func carry<Value, Problem>(_ size: Int, _ work: () throws(Problem) -> Value) throws(Problem) -> Value {
    guard size > StreamLoad.large else { return try work() }
    return try turn.withLock { _ throws(Problem) in try work() }
  }

  /// How large a report is once it is out of gzip, as far as that tells; a false size is found on unpacking.
  static func unpackedSize(_ bytes: [UInt8]) -> Int {
    guard GzipSource.isGzip(bytes), bytes.count >= 18 else { return bytes.count }
    return max(bytes.count, bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) })
  }
}
