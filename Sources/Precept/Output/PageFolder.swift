import Emission
import Glibc

/// A folder of pages with a list of them, `index.html`. Each page appears whole or not at all, the list last of all; pages of an
/// earlier run are replaced where they have the same name, and nothing else of the folder is touched: not even a page of that name that
/// something else has made.
public struct PageFolder {
  /// The name of the list.
  public static let index = "index.html"

  private let path: String
  private var names = PageNames()

  /// A folder at `path`, which is made where it is missing.
  ///
  /// - Throws: `OutputError.failed` where it cannot be made, or holds an `index.html` that is not Precept's.
  public init(_ path: String) throws(OutputError) {
    self.path = path
    guard !Folder.isThere(path) else {
      try PageFolder.requireOwn(place(of: PageFolder.index))
      return
    }
    try Folder.make(path)
  }

  /// Writes the page of the report `id`.
  ///
  /// - Returns: its address from the list.
  public mutating func write(_ page: [UInt8], of id: String) throws(OutputError) -> String {
    let name = names.name(for: id)
    try PageFolder.requireOwn(place(of: name))
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
    let file = try ResultOutput.file(place(of: name))
    try file.write(bytes)
    return file
  }

  private func place(of name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

  // MARK: - What was there before

  /// The pages of earlier runs that this one has not replaced, which its list does not name, in the order of their names.
  public var leftOver: [String] {
    // A folder that cannot be looked through has none that can be named.
    let names = (try? Folder.names(path)) ?? []
    let found = names.filter(\.isExact).map(\.text).filter { name in
      name.hasSuffix(".html") && name != PageFolder.index && !self.names.isUsed(name)
        && PageFolder.isOwn(place(of: name))
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Fails where there is a file at `path` that Precept has not made.
  private static func requireOwn(_ path: String) throws(OutputError) {
    var status = stat()
    guard stat(path, &status) == 0, case .file = FileKind(status), !isOwn(path) else { return }
    throw OutputError.failed(
      "\(path): a page that Precept has not made, which would be replaced; move it, or name another folder with --output"
    )
  }

  /// Whether the file at `path` is a page of Precept's, as its head says.
  private static func isOwn(_ path: String) -> Bool {
    // What cannot be read is not known to be ours.
    guard let file = try? OpenFile(path), let head = try? file.beginning(1 << 11) else { return false }
    return Array(ViewEmitter.generatorMark.utf8).withUnsafeBufferPointer { mark in
      head.indices.contains { head[$0...].starts(with: mark) }
    }
  }
}

/// Names for pages that no two reports of a folder share, on whatever file system they are copied to.
struct PageNames {
  /// Longer names are cut, so that they stay well under what file systems take.
  private static let mostBytes = 120

  private var used: Set<String> = ["index"]
  /// How often a name has been asked for: the number that the next one of it gets.
  private var turns: [String: Int] = [:]

  /// Whether a page has the name `name`, in whatever case.
  func isUsed(_ name: String) -> Bool {
    used.contains(String(name.lowercased().dropLast(".html".utf8.count)))
  }

  /// The name of the page of the report `id`: the last part of it, in plain characters.
  mutating func name(for id: String) -> String {
    var plain = ""
    for byte in (PathParts.of(id).last ?? "").utf8.prefix(PageNames.mostBytes) {
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
