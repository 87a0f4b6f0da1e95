import CZlib

/// zlib's inflate, one step at a time.
final class Inflater {
  /// What stands round the packed data.
  enum Form: Int32 {
    /// A gzip header and trailer, whose check is made.
    case gzip = 31
    /// A zlib header and trailer, which HTTP calls deflate.
    case zlib = 15
    /// Nothing, which some servers call deflate too.
    case raw = -15
  }

  /// Where a step has led.
  enum Status {
    /// There may be more, given more input or more room.
    case open
    /// The packed data are at their end, and sound.
    case end
    /// The packed data are not what they should be.
    case damaged
  }

  // zlib holds a pointer back to its stream, which therefore may not move.
  private let stream: UnsafeMutablePointer<z_stream>

  /// An inflater for data of `form`.
  init(_ form: Form) throws(IngestError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard precept_inflate_start(stream, form.rawValue) == Z_OK else {
      stream.deallocate()
      throw IngestError(.parserUnavailable, "could not be unpacked: zlib could not be set up")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Makes ready for the next member.
  func reset() { inflateReset(stream) }

  /// Unpacks from `input` into `output` as far as either goes.
  func step(
    _ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableRawBufferPointer
  ) -> (read: Int, written: Int, status: Status) {
    guard let room = output.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return (0, 0, .open) }
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.pointee.avail_in = UInt32(clamping: input.count)
    stream.pointee.next_out = room
    stream.pointee.avail_out = UInt32(clamping: output.count)
    let given = (input: Int(stream.pointee.avail_in), output: Int(stream.pointee.avail_out))
    let result = inflate(stream, Z_NO_FLUSH)
    let status: Status =
      switch result {
      case Z_STREAM_END: .end
      case Z_OK, Z_BUF_ERROR: .open
      default: .damaged
      }
    return (given.input - Int(stream.pointee.avail_in), given.output - Int(stream.pointee.avail_out), status)
  }
}
