import Glibc

/// A folder that files must lie in, wherever the links on the way to them lead.
public struct FolderRoot: Sendable {
  /// The folder's real path, without links.
  private let realPath: String

  /// The folder at `path`; nil where there is no such folder.
  public init?(_ path: String) {
    guard Folder.isThere(path), let real = RealPath.of(path) else { return nil }
    realPath = real
  }

  /// Where `path` leads: a relative one starts at the folder.
  func resolve(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(realPath)/\(path)"
  }

  /// Fails unless the file open as `descriptor` lies in the folder. Asks for the open file and not for
  /// its name, which might mean another file by now.
  func require(_ descriptor: Int32, _ path: String) throws(FileProblem) {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = readlink("/proc/self/fd/\(descriptor)", &buffer, buffer.count - 1)
    guard length > 0 else { throw FileProblem(path, systemError: errno) }
    let real = buffer[..<length].map { UInt8(bitPattern: $0) }
    let folder = realPath == "/" ? [] : Array(realPath.utf8)
    guard real.starts(with: folder + [UInt8(ascii: "/")]) else {
      throw FileProblem(
        code: "outside-root",
        message: "\(path): lies outside the folder given as --root; move it there, or give another root")
    }
  }
}
