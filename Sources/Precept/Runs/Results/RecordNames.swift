/// Names for the results of reports in a folder: each after its report, below the folder that was asked for, and no two
/// alike on whatever file system they are copied to.
struct RecordNames {
  /// Longer names are cut, so that they stay well under the 255 bytes that file systems take.
  private static let mostBytes = 200
  /// Of longer ways only the last part counts, so that they stay well under the 4,096 bytes that systems take.
  private static let longestWay = 1500

  /// What is put in the place of the folders that were asked for.
  private var roots: [String: String] = [:]
  /// Whether inputs are named by lists, whose paths are kept whole.
  private let areLists: Bool
  private let ending: String
  /// The names that are taken, as a file system sees them that knows no capitals, and whether they are folders.
  private var taken: [String: Bool] = [:]
  /// The number that a name gets that is asked for again.
  private var turns: [String: Int] = [:]

  /// Names that end in `ending`, for the inputs `arguments`.
  init(arguments: [String], areLists: Bool, ending: String) {
    self.areLists = areLists
    self.ending = ending
    for argument in arguments {
      // Of several folders each keeps its own name, so that reports/2021 and reports/2022 stay apart.
      let name = PathParts.last(argument)
      roots[PathParts.withoutSlash(argument)] = arguments.count > 1 && name != "." && name != ".." ? name : ""
    }
    taken[RunPlace.manifestName] = false
  }

  /// Takes `file` out of the names that are given, because it is given.
  mutating func reserve(_ file: String) {
    let parts = PathParts.of(file)
    for end in 1..<max(1, parts.count) { taken[RecordNames.key(parts[..<end])] = true }
    taken[RecordNames.key(parts[...])] = false
  }

  /// Has no name given that is `path` or leads through it: something else stands there.
  mutating func avoid(_ path: String) { taken[RecordNames.key(PathParts.of(path)[...])] = false }

  /// The name of the result of the report `id`: a path below the folder of results.
  mutating func name(for id: String) -> String {
    var parts = way(of: id).filter { $0 != "." && $0 != ".." }.map(RecordNames.plain)
    if parts.reduce(0, { $0 + $1.utf8.count + 1 }) > RecordNames.longestWay { parts = parts.suffix(1) }
    let last = parts.popLast() ?? "report"
    var path: [String] = []
    for part in parts { path.append(free(part, ending: "", in: path, isFolder: true)) }
    path.append(free(last, ending: ending, in: path, isFolder: false))
    return path.joined(separator: "/")
  }

  /// Whether `file` is a path that leads nowhere but into the folder that it starts from.
  static func isInside(_ file: String) -> Bool {
    let parts = file.utf8.split(separator: PathParts.slash, omittingEmptySubsequences: false)
    return !file.utf8.contains(0)
      && parts.allSatisfy { part in
        !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
      }
  }

  /// The parts of `id` that the name is made of.
  private func way(of id: String) -> [String] {
    if id == "-" { return ["standard-input"] }
    if areLists { return PathParts.of(id) }
    let bytes = Array(id.utf8)
    for end in bytes.indices where bytes[end] == PathParts.slash {
      let root = String(decoding: bytes[..<max(1, end)], as: UTF8.self)
      if let name = roots[root] {
        return [name].filter { !$0.isEmpty } + PathParts.of(String(decoding: bytes[end...], as: UTF8.self))
      }
    }
    return PathParts.of(id).suffix(1)
  }

  /// `name` with a number where it is taken. Folders of one name are one.
  private mutating func free(_ name: String, ending: String, in folder: [String], isFolder: Bool) -> String {
    let plainest = RecordNames.key((folder + [name + ending])[...])
    var turn = isFolder ? 1 : turns[plainest] ?? 1
    while true {
      let tried = (turn == 1 ? name : "\(name)-\(turn)") + ending
      let key = RecordNames.key((folder + [tried])[...])
      switch taken[key] {
      case nil:
        taken[key] = isFolder
        if !isFolder, turn > 1 { turns[plainest] = turn + 1 }
        return tried
      case true? where isFolder: return tried
      default: turn += 1
      }
    }
  }

  private static func key(_ parts: ArraySlice<String>) -> String {
    parts.joined(separator: "/").lowercased()
  }

  /// A part of a path without what some file system does not take, and not hidden.
  private static func plain(_ part: String) -> String {
    var plain = String.UnicodeScalarView()
    var length = 0
    for scalar in part.unicodeScalars {
      length += UTF8.width(scalar)
      guard length <= mostBytes else { break }
      let isRefused =
        scalar.value < 0x20 || scalar.value == 0x7F || "\\:*?\"<>|#".unicodeScalars.contains(scalar)
      plain.append(isRefused ? "-" : scalar)
    }
    let first = plain.first
    return first == "." || first == "-" ? "report" + String(plain) : String(plain)
  }
}
