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
  static func below(_ path: String, _ outer: String) -> [Substring]? {
    guard PageFolder.isFolder(outer), let outer = of(outer) else { return nil }
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    // What is not there yet lies where the nearest folder above it does.
    var missing: [Substring] = []
    while of(path) == nil {
      guard let slash = path.lastIndex(of: "/") else {
        missing.append(path[...])
        path = "."
        break
      }
      missing.append(path[path.index(after: slash)...])
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
    guard let inner = of(path) else { return nil }
    let (parts, above) = (inner.split(separator: "/"), outer.split(separator: "/"))
    guard parts.starts(with: above) else { return nil }
    return Array(parts.dropFirst(above.count)) + missing.reversed()
  }
}
