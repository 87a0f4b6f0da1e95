import Glibc

/// A folder of pages with a list of them, `index.html`. Each page appears whole or not at all, the list last of all; pages of an
/// earlier run are replaced where they have the same name, and nothing else of the folder is touched.
public struct PageFolder {
  /// The name of the list.
  public static let index = "index.html"

  private let path: String
  private var names = PageNames()

  /// A folder at `path`, which is made where it is missing.
  ///
  /// - Throws: `OutputError.failed` where it cannot be made.
  public init(_ path: String) throws(OutputError) {
    self.path = path
    guard !PageFolder.isFolder(path) else { return }
    // The folders above it first; what fails there fails below too.
    for end in path.indices where path[end] == "/" && end > path.startIndex {
      mkdir(String(path[..<end]), 0o777)
    }
    guard mkdir(path, 0o777) == 0 || PageFolder.isFolder(path) else { throw PendingFile.failure(path, errno) }
  }

  /// Whether there is a folder at `path`.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, case .folder = FileKind(status) else { return false }
    return true
  }

  /// Whether `path`, which there need not be yet, lies in the folder `outer` or is that.
  public static func lies(_ path: String, in outer: String) -> Bool {
    guard isFolder(outer), let outer = real(outer) else { return false }
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    // What is not there yet lies where the nearest folder above it does.
    while real(path) == nil {
      guard let slash = path.lastIndex(of: "/") else {
        path = "."
        break
      }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
    guard let inner = real(path) else { return false }
    return inner == outer || inner.hasPrefix(outer.hasSuffix("/") ? outer : outer + "/")
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Writes the page of the report `id`.
  ///
  /// - Returns: its address from the list.
  public mutating func write(_ page: [UInt8], of id: String) throws(OutputError) -> String {
    let name = names.name(for: id)
    let file = try begin(name, page)
    try file.finishAmongOthers()
    return name
  }

  /// Writes the list, and is done.
  public func finish(_ index: [UInt8]) throws(OutputError) {
    let file = try begin(PageFolder.index, index)
    try file.finish()
  }

  /// A file with its bytes, which is not in its place yet.
  private func begin(_ name: String, _ bytes: [UInt8]) throws(OutputError) -> ResultOutput {
    let file = try ResultOutput.file(path.hasSuffix("/") ? path + name : "\(path)/\(name)")
    try file.write(bytes)
    return file
  }
}

/// Names for pages that no two reports of a folder share, on whatever file system they are copied to.
struct PageNames {
  /// Longer names are cut, so that they stay well under what file systems take.
  private static let mostBytes = 120

  private var used: Set<String> = ["index"]
  /// How often a name has been asked for: the number that the next one of it gets.
  private var turns: [String: Int] = [:]

  /// The name of the page of the report `id`: the last part of it, in plain characters.
  mutating func name(for id: String) -> String {
    var plain = ""
    for byte in (id.split(separator: "/").last ?? "").utf8.prefix(PageNames.mostBytes) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
        plain.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        if plain.last != "-" { plain += "-" }
      }
    }
    for ending in [".html", ".htm"]
    where plain.lowercased().hasSuffix(ending) && plain.utf8.count > ending.utf8.count {
      plain.removeLast(ending.utf8.count)
    }
    // Names that begin with a point are hidden, and one that is a dash alone says nothing.
    if plain.isEmpty || plain == "-" { plain = "report" }
    if plain.hasPrefix(".") || plain.hasPrefix("-") { plain = "report" + plain }
    let key = plain.lowercased()
    var turn = turns[key, default: 1]
    var name = turn == 1 ? plain : "\(plain)-\(turn)"
    while !used.insert(name.lowercased()).inserted {
      turn += 1
      name = "\(plain)-\(turn)"
    }
    turns[key] = turn + 1
    return name + ".html"
  }
}
