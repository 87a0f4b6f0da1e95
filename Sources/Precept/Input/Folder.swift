import Glibc

/// Folders of the file system.
public enum Folder {
  /// Whether there is a folder at `path`.
  public static func isThere(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, case .folder = FileKind(status) else { return false }
    return true
  }

  /// A name in a folder.
  struct Name {
    /// The name; what is not UTF-8 in it is `�`.
    var text: String
    /// Whether that is the name itself, by which the file can be opened.
    var isExact: Bool
  }

  /// The names of what is in the folder at `path`, in no order.
  ///
  /// - Throws: `FileProblem` where it cannot be read.
  static func names(_ path: String) throws(FileProblem) -> [Name] {
    guard let folder = opendir(path) else { throw FileProblem(path, systemError: errno) }
    defer { closedir(folder) }
    var names: [Name] = []
    while let entry = readdir(folder) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      let exact = String(validating: bytes, as: UTF8.self)
      if exact == "." || exact == ".." { continue }
      names.append(Name(text: exact ?? String(decoding: bytes, as: UTF8.self), isExact: exact != nil))
    }
    return names
  }

  /// Makes the folder at `path` and those above it, where they are missing.
  static func make(_ path: String) throws(OutputError) {
    // The folders above it first; what fails there fails below too.
    for (end, byte) in path.utf8.enumerated() where byte == PathParts.slash && end > 0 {
      mkdir(String(decoding: path.utf8.prefix(end), as: UTF8.self), 0o777)
    }
    guard mkdir(path, 0o777) != 0 else { return }
    let number = errno
    guard isThere(path) else { throw PendingFile.failure(path, number) }
  }

  /// Writes the names of the folder at `path` to the disk; a name itself is only safe then.
  static func sync(_ path: String) throws(OutputError) {
    let folder = open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw PendingFile.failure(path, errno) }
    defer { close(folder) }
    // Some file systems do not sync folders, and say so; their names are safe by other means.
    guard fsync(folder) == 0 || errno == EINVAL else { throw PendingFile.failure(path, errno) }
  }
}
