import Glibc

/// Where a run writes: a folder with a file for each report, or one file for all of them; and what it keeps beside them.
public struct RunPlace: Sendable, Hashable {
  /// The manifest of a folder of results.
  static let manifestName = "run.json"

  /// Whether each report has a file of its own.
  public let isFolder: Bool
  /// The folder, or the file.
  public let path: String

  /// The folder of results at `path`, which need not be there yet.
  public static func folder(_ path: String) -> RunPlace {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return RunPlace(isFolder: true, path: path)
  }

  /// One file of results at `path`; a link there keeps leading where it leads.
  public static func file(_ path: String) -> RunPlace {
    RunPlace(isFolder: false, path: RealPath.of(path) ?? path)
  }

  /// The folder in which the manifest lies, with its slash; empty for the current one.
  var folder: String {
    if isFolder { return path.hasSuffix("/") ? path : "\(path)/" }
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  /// The name of the file of results; empty for a folder.
  var fileName: String { isFolder ? "" : String(path.dropFirst(folder.count)) }

  /// What the run tells of itself.
  public var manifest: String { isFolder ? folder + RunPlace.manifestName : "\(path).run.json" }

  /// The name of the folder of what is not in its place yet, which is gone when the run is whole.
  var areaName: String { isFolder ? ".run" : ".\(fileName).run" }
  var area: String { folder + areaName }

  /// The results of a run into one file while it is not whole, named from the folder of the manifest.
  var spoolName: String { "\(areaName)/spool" }
  var journal: String { "\(area)/journal.jsonl" }

  /// Fails where there are things that no run of Precept has put there.
  func requireOwn() throws(OutputError) {
    if isFolder {
      var status = stat()
      guard stat(path, &status) == 0 else { return }
      guard case .folder = FileKind(status) else {
        throw OutputError.failed("\(path): a file, not a folder; give another --output")
      }
      guard access(manifest, F_OK) != 0, access(area, F_OK) != 0 else { return }
      guard let other = try RunPlace.firstName(in: path) else { return }
      throw OutputError.failed(
        "\(path): holds \(other) but no \(RunPlace.manifestName), so its files are not those of a run; name a new or an empty folder with --output"
      )
    }
  }

  /// A name in a folder that is not hidden; nil where there is none.
  private static func firstName(in path: String) throws(OutputError) -> String? {
    guard let folder = opendir(path) else { throw PendingFile.failure(path, errno) }
    defer { closedir(folder) }
    var first: String?
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix("."), first.map({ name < $0 }) ?? true { first = name }
    }
    return first
  }
}
