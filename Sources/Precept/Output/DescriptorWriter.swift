import Glibc

/// Writes bytes to a file descriptor, all of them or with an error.
struct DescriptorWriter {
  let descriptor: Int32
  /// What messages call the place that is written to.
  let name: String

  /// Writes `bytes`.
  ///
  /// - Throws: `OutputError.closedPipe` where nobody reads them any more.
  func write(_ bytes: [UInt8]) throws(OutputError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count >= 0 {
        written += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitUntilWritable()
      case EPIPE: throw OutputError.closedPipe
      // Whoever chose standard output gives it another place, if need be, without being told the option.
      case let number where descriptor == STDOUT_FILENO:
        throw OutputError.failed("\(name): could not be written (\(FileProblem.describe(number)))")
      case let number: throw PendingFile.failure(name, number)
      }
    }
  }

  /// A descriptor that another program left in non-blocking mode is waited for, not spun on.
  private func waitUntilWritable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&request, 1, -1)
  }
}
