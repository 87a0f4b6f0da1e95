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
    return RunPlace(isFolder: true, path: PathParts.withoutSlash(path))
  }

  /// One file of results at `path`; a link there keeps leading where it leads.
  public static func file(_ path: String) -> RunPlace {
    var status = stat()
    let isLink = lstat(path, &status) == 0 && FileKind(status) == .link
    return RunPlace(isFolder: false, path: isLink ? RealPath.of(path) ?? path : path)
  }

  /// The folder in which the manifest lies, with its slash; empty for the current one.
  var folder: String {
    if isFolder { return path.hasSuffix("/") ? path : "\(path)/" }
    return PathParts.split(path).folder
  }

  /// The name of the file of results; empty for a folder.
  var fileName: String { isFolder ? "" : PathParts.split(path).name }

  /// What the run tells of itself.
  public var manifest: String { isFolder ? folder + RunPlace.manifestName : "\(path).run.json" }

  /// The name of the folder of what is not in its place yet, which is gone when the run is whole.
  var areaName: String { isFolder ? ".run" : ".\(fileName).run" }
  var area: String { folder + areaName }

  /// The results of a run into one file while it is not whole, named from the folder of the manifest.
  var spoolName: String { "\(areaName)/spool" }
  var journal: String { "\(area)/journal.jsonl" }
  var reserve: String { "\(area)/reserve" }

  /// Whether a result may lie in `file`, named from the folder of the manifest.
  func mayHold(_ file: String) -> Bool {
    guard isFolder else { return file == fileName || file == spoolName }
    return RecordNames.isInside(file) && file != RunPlace.manifestName && PathParts.of(file).first != areaName
  }

  /// Fails where there are things that no run of Precept has put there.
  func requireOwn() throws(OutputError) {
    var status = stat()
    if lstat(path, &status) == 0, FileKind(status) == .link, stat(path, &status) != 0 {
      throw OutputError.failed("\(path): a link that leads nowhere; remove it, or give another --output")
    }
    if isFolder {
      guard stat(path, &status) == 0 else { return }
      guard case .folder = FileKind(status) else {
        throw OutputError.failed("\(path): a file, not a folder; give another --output")
      }
      guard access(manifest, F_OK) != 0 else { return }
      let names: [String]
      do throws(FileProblem) {
        names = try Folder.names(path).map(\.text)
      } catch {
        throw OutputError.failed(error.message)
      }
      // Hidden files are those of other programs.
      guard let other = names.filter({ !$0.hasPrefix(".") }).min() else { return }
      throw OutputError.failed(
        "\(path): holds \(other) but no \(RunPlace.manifestName), so its files are not those of a run; name a new or an empty folder with --output"
      )
    }
  }
}
