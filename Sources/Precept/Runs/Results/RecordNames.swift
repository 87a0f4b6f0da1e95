/// Names for the results of reports in a folder: each after its report, below the folder that was asked for, and no two
/// alike on whatever file system they are copied to.
struct RecordNames {
  /// Longer names are cut, so that they stay well under the 255 bytes that file systems take.
  private static let mostBytes = 200

  /// The folders that were asked for, as the names of their reports begin, and what is put in their place.
  private let roots: [(path: String, name: String)]
  /// Whether inputs are named by lists, whose paths are kept whole.
  private let areLists: Bool
  private let ending: String
  /// The names that are taken, as a file system sees them that knows no capitals, and whether they are folders.
  private var taken: [String: Bool] = [:]

  /// Names that end in `ending`, for the inputs `arguments`.
  init(arguments: [String], areLists: Bool, ending: String) {
    let folders = arguments.map { argument in
      var path = argument
      while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
      return path
    }
    // Of several folders each keeps its own name, so that reports/2021 and reports/2022 stay apart.
    roots = folders.map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      return (path, arguments.count > 1 && name != "." && name != ".." ? name : "")
    }
    self.areLists = areLists
    self.ending = ending
    taken[RunPlace.manifestName] = false
  }

  /// Takes `file` out of the names that are given, because it is given.
  mutating func reserve(_ file: String) {
    let parts = file.split(separator: "/").map(String.init)
    for end in 1..<max(1, parts.count) { taken[RecordNames.key(parts[..<end])] = true }
    taken[RecordNames.key(parts[...])] = false
  }

  /// The name of the result of the report `id`: a path below the folder of results.
  mutating func name(for id: String) -> String {
    var parts = way(of: id).split(separator: "/").filter { $0 != "." && $0 != ".." }.map(RecordNames.plain)
    let last = parts.popLast() ?? "report"
    var path: [String] = []
    for part in parts { path.append(free(part, ending: "", in: path, isFolder: true)) }
    path.append(free(last, ending: ending, in: path, isFolder: false))
    return path.joined(separator: "/")
  }

  /// Whether `file` is a path that leads nowhere but into the folder that it starts from.
  static func isInside(_ file: String) -> Bool {
    !file.utf8.contains(0)
      && file.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }

  /// The part of `id` that the name is made of.
  private func way(of id: String) -> String {
    if id == "-" { return "standard-input" }
    if areLists { return id }
    for root in roots where id.hasPrefix(root.path.hasSuffix("/") ? root.path : root.path + "/") {
      return "\(root.name)/\(id.dropFirst(root.path.count))"
    }
    return id.split(separator: "/").last.map(String.init) ?? id
  }

  /// `name` with a number where it is taken. Folders of one name are one.
  private mutating func free(_ name: String, ending: String, in folder: [String], isFolder: Bool) -> String {
    var turn = 1
    while true {
      let tried = (turn == 1 ? name : "\(name)-\(turn)") + ending
      let key = RecordNames.key((folder + [tried])[...])
      switch taken[key] {
      case nil:
        taken[key] = isFolder
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
  private static func plain(_ part: Substring) -> String {
    var plain = String.UnicodeScalarView()
    var length = 0
    for scalar in part.unicodeScalars {
      length += UTF8.width(scalar)
      guard length <= mostBytes else { break }
      plain.append(
        scalar.value < 0x20 || scalar.value == 0x7F || "\\:*?\"<>|#".unicodeScalars.contains(scalar)
          ? "-" : scalar)
    }
    let name = String(plain)
    return name.hasPrefix(".") || name.hasPrefix("-") ? "report" + name : name
  }
}
