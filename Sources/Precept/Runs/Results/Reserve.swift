import Glibc

/// Room on the disk that is set aside for the manifest, so that even a run that has filled the disk can say what it has done.
struct Reserve {
  private static let step = 1 << 16

  private let file: HeldFile
  private let path: String
  /// What messages call the place.
  private let output: String
  private var size = 0

  /// Room in the file at `path`; messages speak of `output`.
  init(_ path: String, of output: String) throws(OutputError) {
    self.path = path
    self.output = output
    file = try HeldFile(path, O_WRONLY | O_CREAT, named: output)
    try cover(0)
  }

  /// Sets room aside for a manifest of `length` bytes in journals and manifests; it is a little longer.
  mutating func cover(_ length: Int) throws(OutputError) {
    let needed = length + length / 8 + Reserve.step / 2
    guard needed > size else { return }
    let larger = (needed / Reserve.step + 1) * Reserve.step
    var number: Int32
    repeat { number = posix_fallocate(file.descriptor, size, larger - size) } while number == EINTR
    guard number == 0 else { throw PendingFile.failure(output, number) }
    size = larger
  }

  /// Gives the room back.
  func release() {
    // The file is still open: its name alone would not free it.
    _ = ftruncate(file.descriptor, 0)
    unlink(path)
  }
}
