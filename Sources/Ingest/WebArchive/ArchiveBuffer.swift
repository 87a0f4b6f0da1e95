/// The part of a web archive that is at hand: what was read and is not yet done with.
struct ArchiveBuffer {
  /// So many bytes are read at a time.
  private static let piece = 1 << 16
  /// Storage larger than this is given back when little of it is in use.
  private static let mostIdle = 4 << 20

  private let source: any ByteSource
  private var storage: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// How many bytes of the archive, unpacked, lie before what is at hand.
  private(set) var offset = 0
  /// What is wrong with the source behind what is at hand. Until it is taken, the bytes end here.
  private(set) var damage: IngestError?

  init(_ source: any ByteSource) {
    self.source = source
  }

  /// How many bytes are at hand.
  var count: Int { storage.count - start }

  /// The byte at `index` of what is at hand.
  subscript(index: Int) -> UInt8 { storage[start + index] }

  /// Runs `body` on what is at hand.
  func withBytes<Result>(_ body: (ByteBuffer) -> Result) -> Result {
    storage.withUnsafeBufferPointer { body(ByteBuffer(rebasing: $0[start...])) }
  }

  /// A copy of a part of what is at hand.
  func copy(_ range: Range<Int>) -> [UInt8] {
    Array(storage[start + range.lowerBound..<start + range.upperBound])
  }

  /// Reads until `count` bytes are at hand, or all that there are.
  ///
  /// - Returns: whether there are as many.
  mutating func fill(_ wanted: Int) -> Bool {
    while count < wanted, !isAtEnd, damage == nil { readPiece() }
    return count >= wanted
  }

  /// Is done with the first `count` bytes at hand.
  mutating func drop(_ count: Int) {
    start += count
    offset += count
    if start == storage.count {
      storage.removeAll(keepingCapacity: storage.capacity <= ArchiveBuffer.mostIdle)
      start = 0
    } else if storage.capacity > ArchiveBuffer.mostIdle, self.count < storage.capacity / 8 {
      storage = Array(storage[start...])
      start = 0
    }
  }

  /// Takes the damage, so that reading goes on behind it where it can.
  mutating func takeDamage() -> IngestError? {
    guard let error = damage else { return nil }
    damage = nil
    // Only packed data can be gone on with; a disk that fails does so again.
    if error.code != .damaged { isAtEnd = true }
    return error
  }

  private mutating func readPiece() {
    if start > 0, start >= storage.count / 2 {
      storage.removeFirst(start)
      start = 0
    }
    let filled = storage.count
    storage.append(contentsOf: repeatElement(0, count: ArchiveBuffer.piece))
    let result = storage.withUnsafeMutableBytes { bytes -> Result<Int, IngestError> in
      let room = UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
      do throws(IngestError) { return .success(try source.read(into: room)) } catch { return .failure(error) }
    }
    var read = 0
    switch result {
    case .success(let count):
      read = count
      isAtEnd = count == 0
    case .failure(let error): damage = error
    }
    storage.removeLast(ArchiveBuffer.piece - read)
  }
}
