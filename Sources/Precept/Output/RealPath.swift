import Glibc

/// Where paths lead, links followed.
enum RealPath {
  /// The real path of what is at `path`; nil where nothing is.
  static func of(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The way from the folder `outer` to `path`, which there need not be yet: empty where that is the folder itself, and nil
  /// where it does not lie in it.
  static func below(_ path: String, _ outer: String) -> [String]? {
    guard Folder.isThere(outer), let outer = of(outer) else { return nil }
    var path = PathParts.withoutSlash(path)
    // What is not there yet lies where the nearest folder above it does.
    var missing: [String] = []
    while of(path) == nil {
      let (folder, name) = PathParts.split(path)
      missing.append(name)
      path = folder.isEmpty ? "." : PathParts.withoutSlash(folder)
    }
    guard let inner = of(path) else { return nil }
    let (parts, above) = (PathParts.of(inner), PathParts.of(outer))
    guard parts.starts(with: above) else { return nil }
    return Array(parts.dropFirst(above.count)) + missing.reversed()
  }
}
