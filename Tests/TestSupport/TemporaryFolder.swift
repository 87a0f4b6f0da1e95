import Foundation

/// A folder of a test's own, gone when the test is.
public final class TemporaryFolder {
  /// Its path.
  public let path: String

  /// Makes the folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("precept-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit {
    // What cannot be removed is left to the system, which clears its temporary folder.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of `name` in the folder.
  public func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, in folders that are made as needed, and gives its path.
  @discardableResult
  public func write(_ name: String, _ text: String) throws -> String {
    try write(name, Data(text.utf8))
  }

  /// Writes a file of bytes, in folders that are made as needed, and gives its path.
  @discardableResult
  public func write(_ name: String, _ bytes: Data) throws -> String {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
    return url.path
  }
}
