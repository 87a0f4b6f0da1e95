import Glibc

/// Where results go: standard output, or a file that appears whole or not at all.
public final class ResultOutput {
  private let writer: DescriptorWriter
  /// The file to be put in place at the end; nil where bytes go straight to where they belong.
  private let pending: PendingFile?

  /// Writes to standard output.
  ///
  /// A closed pipe is an error from here on, and no longer ends the program.
  public static func standardOutput() -> ResultOutput {
    signal(SIGPIPE, SIG_IGN)
    return ResultOutput(
      DescriptorWriter(descriptor: STDOUT_FILENO, name: "standard output"), pending: nil)
  }

  /// Whether the file at `path` is one of SQLite's, by its first bytes.
  static func isDatabase(_ path: String) -> Bool {
    // What cannot be read is not known to be one, and its folder decides whether it may be replaced.
    guard let file = try? OpenFile(path), let head = try? file.beginning(16) else { return false }
    return head.starts(with: "SQLite format 3".utf8)
  }

  /// Whether there is a file at `path`, not a device or a pipe.
  public static func isFile(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, case .file = FileKind(status) else { return false }
    return true
  }

  /// Whether the file at `path` is the manifest of a run, by its first bytes.
  static func isManifest(_ path: String) -> Bool {
    guard let file = try? OpenFile(path), let head = try? file.beginning(64) else { return false }
    return head.starts(with: "{\n  \"schema\": \"\(RunManifest.schema)\"".utf8)
  }

  static func wouldReplaceManifest(_ path: String) -> OutputError {
    .failed("\(path): the manifest of a run, which would be replaced; give another name")
  }

  static func wouldReplaceDatabase(_ path: String) -> OutputError {
    .failed("\(path): a database, perhaps an archive, which would be replaced; give another name")
  }

  /// Writes to the file at `path`, which is replaced only by `finish`.
  ///
  /// - Throws: `OutputError.failed` where it cannot be made.
  public static func file(_ path: String) throws(OutputError) -> ResultOutput {
    if isManifest(path) {
      throw wouldReplaceManifest(path)
    }
    return try file(path, through: nil)
  }

  /// The same, where the file is `temporary` until it is whole.
  static func file(_ path: String, through temporary: String?) throws(OutputError) -> ResultOutput {
    signal(SIGPIPE, SIG_IGN)
    var status = stat()
    if stat(path, &status) == 0 {
      switch FileKind(status) {
      case .file:
        if isDatabase(path) {
          throw wouldReplaceDatabase(path)
        }
      case .folder: throw OutputError.failed("\(path): a folder; give the name of a file to write")
      default:
        // A device or pipe is written to; putting a file in its place would destroy it.
        // A pipe that nobody reads is an error, and nothing to wait for.
        let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0, fcntl(descriptor, F_SETFL, 0) == 0 else {
          throw PendingFile.failure(path, errno)
        }
        return ResultOutput(DescriptorWriter(descriptor: descriptor, name: path), pending: nil)
      }
    }
    let pending = try PendingFile(path, through: temporary)
    return ResultOutput(DescriptorWriter(descriptor: pending.descriptor, name: path), pending: pending)
  }

  private init(_ writer: DescriptorWriter, pending: PendingFile?) {
    self.writer = writer
    self.pending = pending
  }

  /// Writes `bytes`, at once.
  ///
  /// - Throws: `OutputError.closedPipe` where nobody reads them any more.
  public func write(_ bytes: [UInt8]) throws(OutputError) {
    try writer.write(bytes)
  }

  /// Puts the file in place, once it is safely on the disk; does nothing for standard output.
  public func finish() throws(OutputError) {
    try pending?.commit()
  }

  /// The same for a file after which others are put into its folder: the last of them sees to it that all names are safe.
  func finishAmongOthers() throws(OutputError) {
    try pending?.commit(syncsFolder: false)
  }
}
