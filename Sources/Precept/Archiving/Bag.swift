import Digests
import Glibc

/// A folder after BagIt (RFC 8493): files under `data/`, and beside them manifests of their SHA-256 digests, by which
/// whoever gets it can tell that all is there and whole.
public struct Bag {
  private let path: String
  private var payload: [(name: String, digest: String, size: Int)] = []

  /// A bag at `path`, where there must be nothing or an empty folder.
  ///
  /// - Throws: `OutputError.failed` where it cannot be made.
  public init(_ path: String) throws(OutputError) {
    self.path = path
    if Folder.isThere(path) {
      guard Bag.isEmpty(path) else {
        throw OutputError.failed("\(path): a folder that is not empty; a bag takes a new one")
      }
    } else {
      guard mkdir(path, 0o777) == 0 else { throw PendingFile.failure(path, errno) }
    }
    try make("data")
  }

  /// A file of the bag that is being written, with its digest.
  public final class File {
    private let output: ResultOutput
    fileprivate var hash = Digest.Running()
    fileprivate var size = 0

    fileprivate init(_ path: String) throws(OutputError) { output = try ResultOutput.file(path) }

    /// Writes more of it.
    public func write(_ bytes: [UInt8]) throws(OutputError) {
      try output.write(bytes)
      hash.add(bytes)
      size += bytes.count
    }

    fileprivate func finish() throws(OutputError) { try output.finish() }
  }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - name: its path under `data/`, of plain characters; its folders are made.
  ///   - body: writes it.
  public mutating func add(_ name: String, _ body: (File) throws -> Void) throws {
    let name = "data/\(name)"
    for end in name.indices where name[end] == "/" { try make(String(name[..<end])) }
    let file = try File("\(path)/\(name)")
    try body(file)
    try file.finish()
    payload.append((name, file.hash.digest, file.size))
  }

  /// Writes what makes a bag of the folder, and is done.
  ///
  /// - Parameter facts: lines of `bag-info.txt` besides the size of the payload.
  public func finish(_ facts: [(name: String, value: String)]) throws(OutputError) {
    let size = payload.reduce(0) { $0 + $1.size }
    let info = facts + [("Payload-Oxum", "\(size).\(payload.count)")]
    let tags: [(name: String, text: String)] = [
      ("bag-info.txt", info.map { "\($0.name): \($0.value)\n" }.joined()),
      ("manifest-sha256.txt", payload.map { "\(Bag.hexadecimal($0.digest))  \($0.name)\n" }.joined()),
      // Last, since without it the folder is no bag.
      ("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
    ]
    let manifest = tags.map { "\(Bag.hexadecimal(Digest.sha256(Array($0.text.utf8))))  \($0.name)\n" }
      .sorted()
    try write("tagmanifest-sha256.txt", Array(manifest.joined().utf8))
    for tag in tags { try write(tag.name, Array(tag.text.utf8)) }
  }

  private func make(_ folder: String) throws(OutputError) {
    let folder = "\(path)/\(folder)"
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw PendingFile.failure(folder, errno) }
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws(OutputError) {
    let file = try ResultOutput.file("\(path)/\(name)")
    try file.write(bytes)
    try file.finish()
  }

  private static func hexadecimal(_ digest: String) -> Substring { digest.dropFirst("sha256:".count) }

  private static func isEmpty(_ path: String) -> Bool {
    // What cannot be looked through is not known to be empty.
    (try? Folder.names(path).isEmpty) ?? false
  }
}
