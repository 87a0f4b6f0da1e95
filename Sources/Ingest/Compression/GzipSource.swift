/// The unpacked bytes of a gzip file, of one member or of several behind each other.
///
/// After damage it goes on at the next member: in a web archive each record is one.
public final class GzipSource: ByteSource {
  private enum Place {
    /// Between members, or before the first.
    case between
    /// In a member.
    case inside
    /// Behind something that is no member; the next one is looked for.
    case lost
    /// At the end.
    case end
  }

  private let packed: any ByteSource
  private let inflater: Inflater
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var start = 0
  private var end = 0
  private var place = Place.between
  /// What is wrong with the member whose last sound bytes were just handed out.
  private var waiting: IngestError?

  /// The unpacked bytes of `packed`.
  public init(_ packed: any ByteSource) throws(IngestError) {
    self.packed = packed
    inflater = try Inflater(.gzip)
  }

  /// Whether `bytes` begin a gzip file.
  public static func isGzip(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// Reads the next unpacked bytes into `output`; 0 at the end.
  public func read(into output: UnsafeMutableRawBufferPointer) throws(IngestError) -> Int {
    while true {
      if let error = waiting {
        waiting = nil
        throw error
      }
      switch place {
      case .end: return 0
      case .between: try begin()
      case .lost: try seek()
      case .inside:
        if start == end, try !fill() {
          place = .end
          throw IngestError(.damaged, "ends in the middle of its gzip data; get the whole file")
        }
        let step = buffer.withUnsafeBufferPointer {
          inflater.step(UnsafeBufferPointer(rebasing: $0[start..<end]), output)
        }
        start += step.read
        switch step.status {
        case .open: break
        case .end: place = .between
        case .damaged:
          place = .lost
          waiting = IngestError(.damaged, "holds gzip data that are damaged; get the file again")
        }
        if step.written > 0 { return step.written }
      }
    }
  }

  /// Begins the member that should stand here.
  private func begin() throws(IngestError) {
    // Tapes and disks pad files with zeros, which gzip itself passes over too.
    while try need(1), buffer[start] == 0 { start += 1 }
    guard start < end else {
      place = .end
      return
    }
    if try need(2), buffer[start] == 0x1F, buffer[start + 1] == 0x8B {
      inflater.reset()
      place = .inside
    } else {
      place = .lost
      throw IngestError(.damaged, "holds something that is no gzip data behind gzip data; get the file again")
    }
  }

  /// Looks for the next member: its two marks, the one method that there is, and no reserved flag.
  private func seek() throws(IngestError) {
    while try need(4) {
      if buffer[start] == 0x1F, buffer[start + 1] == 0x8B, buffer[start + 2] == 8, buffer[start + 3] < 0x20 {
        place = .between
        return
      }
      start += 1
    }
    place = .end
  }

  /// Whether `count` bytes are at hand, after reading them where need be.
  private func need(_ count: Int) throws(IngestError) -> Bool {
    while end - start < count { if try !fill() { return false } }
    return true
  }

  /// Reads more of the packed bytes; false at their end.
  private func fill() throws(IngestError) -> Bool {
    if start > 0 {
      buffer.replaceSubrange(0..<end - start, with: buffer[start..<end])
      end -= start
      start = 0
    }
    // Typed throws do not pass through the standard library's closures.
    let result = buffer.withUnsafeMutableBytes { bytes -> Result<Int, IngestError> in
      let room = UnsafeMutableRawBufferPointer(rebasing: bytes[end...])
      do throws(IngestError) { return .success(try packed.read(into: room)) } catch { return .failure(error) }
    }
    let count = try result.get()
    end += count
    return count > 0
  }
}
