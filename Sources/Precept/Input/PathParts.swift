/// The parts of paths, taken apart by their bytes: to a String, a slash and the accent that a name may begin with are one character.
enum PathParts {
  static let slash = UInt8(ascii: "/")

  /// The parts between slashes; empty ones are left out.
  static func of(_ path: some StringProtocol) -> [String] {
    path.utf8.split(separator: slash).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The last part; the path itself where there is none.
  static func last(_ path: String) -> String { of(path).last ?? path }

  /// A path's folder, with its slash, and its last name, which is empty behind a slash.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let place = path.utf8.lastIndex(of: slash) else { return ("", path) }
    let next = path.utf8.index(after: place)
    return (
      String(decoding: path.utf8[..<next], as: UTF8.self), String(decoding: path.utf8[next...], as: UTF8.self)
    )
  }

  /// The path without slashes at its end, but for the root's own.
  static func withoutSlash(_ path: String) -> String {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
