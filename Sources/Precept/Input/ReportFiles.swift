import Claims
import Glibc

/// The reports that a list of paths means: files as they are named, and those of folders in the order of
/// their names. Read as it is walked, so that a folder of a million reports costs no more than one of ten.
public struct ReportFiles: IteratorProtocol, Sequence {
  /// One thing found on the way.
  public enum Item: Sendable {
    /// A file to be read as a report; its path is its name in records.
    case file(String)
    /// `-`, the report on standard input.
    case standardInput
    /// Something in a folder that is not read, and why.
    case skipped(path: String, reason: String)
    /// A path that leads to no report.
    case failure(ReportFailure)
  }

  /// The endings of the names of files that are taken from a folder, as they are or with `.gz` behind them.
  public static let endings = [".txt", ".html", ".htm", ".xhtml", ".warc"] + Converter.all.map(\.ending)

  private var arguments: ArraySlice<String>
  /// Whether the arguments are lists of paths, and the one that is being read.
  private let areLists: Bool
  private var list: PathList?
  /// The folders being walked, the innermost last, each with what is left of it, last name first.
  private var open: [(path: String, names: [String])] = []
  /// What is to be handed out before the walk goes on.
  private var waiting: [Item] = []
  /// The folder of the command line that is being walked, and whether a report was found in it.
  private var root: (path: String, hasReports: Bool)?

  /// Why files of an ending are passed over: what would read them is not installed.
  private let missingConverters: [String: String]

  /// The reports that `paths` mean: files, folders, and `-` for standard input; or that the paths mean which stand in these, where
  /// they are lists.
  public init(_ paths: [String], areLists: Bool = false) {
    arguments = paths[...]
    self.areLists = areLists
    var missing: [String: String] = [:]
    for converter in Converter.all where converter.path == nil {
      missing[converter.ending] =
        "\(converter.program), which reads it, is not installed; on Debian: apt-get install \(converter.package)"
    }
    missingConverters = missing
  }

  /// Whether the next thing may be long in coming: from a pipe, which somebody has to write to first.
  mutating func mayWait() -> Bool {
    guard waiting.isEmpty, open.allSatisfy(\.names.isEmpty) else { return false }
    return list?.mayWait() ?? (arguments.first == "-")
  }

  /// The next thing on the way; nil at the end.
  public mutating func next() -> Item? {
    while true {
      if let item = waiting.popLast() { return item }
      if let item = nextInFolders() { return item }
      if list != nil {
        if let item = nextInList() { return item }
        continue
      }
      guard let argument = arguments.popFirst() else { return nil }
      guard areLists else {
        if let item = visit(argument: argument) { return item }
        continue
      }
      do throws(FileProblem) {
        list = try PathList(argument)
      } catch {
        return .failure(ReportFailure(id: argument, error))
      }
    }
  }

  /// The item of the next path of the list; nil where it is a folder, which is then open, and at the end of the list.
  private mutating func nextInList() -> Item? {
    do throws(FileProblem) {
      switch try list?.next() {
      case nil:
        list = nil
        return nil
      case .path(let path): return visit(argument: path)
      case .failure(let name, let problem): return .failure(ReportFailure(id: name, problem))
      }
    } catch {
      let name = list?.name ?? ""
      list = nil
      return .failure(ReportFailure(id: name, error))
    }
  }

  /// How many files these paths lead to, each of them one report; nil where that cannot be told before they are read.
  public static func count(_ paths: [String]) -> Int? {
    guard !paths.contains("-") else { return nil }
    var count = 0
    for item in ReportFiles(paths) {
      switch item {
      case .file(let path):
        let name = path.lowercased()
        if name.hasSuffix(".warc") || name.hasSuffix(".warc.gz") { return nil }
        count += 1
      case .failure: count += 1
      case .standardInput, .skipped: break
      }
    }
    return count
  }

  /// The item of a path of the command line; nil where it is a folder, which is then open.
  private mutating func visit(argument: String) -> Item? {
    if argument == "-" { return .standardInput }
    var status = stat()
    guard stat(argument, &status) == 0 else {
      let number = errno
      if ReportFiles.isAddress(argument) { return .failure(ReportFiles.notFetched(argument)) }
      return .failure(ReportFailure(id: argument, FileProblem(argument, systemError: number)))
    }
    guard case .folder = FileKind(status) else { return .file(argument) }
    let path = PathParts.withoutSlash(argument)
    root = (path, false)
    return enter(path)
  }

  /// Opens a folder; the item is the failure where that cannot be done.
  private mutating func enter(_ path: String) -> Item? {
    do throws(FileProblem) {
      var names: [String] = []
      for name in try Folder.names(path) {
        if name.isExact { names.append(name.text) } else { refuse(name.text, in: path) }
      }
      open.append((path, names.sorted { $1.utf8.lexicographicallyPrecedes($0.utf8) }))
      return nil
    } catch {
      root?.hasReports = true  // What is wrong is said here, and need not be said twice.
      return .failure(ReportFailure(id: path, error))
    }
  }

  /// Takes note of a file that cannot be opened by its name, which is not UTF-8: of a report, that it could not be read.
  private mutating func refuse(_ name: String, in folder: String) {
    let problem = FileProblem.badName("\(folder)/\(name)")
    if ReportFiles.reportEnding(name) == nil {
      waiting.append(.skipped(path: "\(folder)/\(name)", reason: "a name that is not UTF-8"))
    } else {
      root?.hasReports = true
      waiting.append(.failure(ReportFailure(id: "\(folder)/\(name)", problem)))
    }
  }

  private mutating func nextInFolders() -> Item? {
    while let last = open.indices.last {
      guard let name = open[last].names.popLast() else {
        open.removeLast()
        if open.isEmpty, let walked = root {
          root = nil
          if !walked.hasReports { return .failure(ReportFiles.noReports(walked.path)) }
        }
        continue
      }
      let folder = open[last].path
      if let item = visit(folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)", name: name) {
        return item
      }
    }
    return nil
  }

  /// The item of an entry of a folder; nil where it is itself a folder, which is then open.
  private mutating func visit(_ path: String, name: String) -> Item? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      return .failure(ReportFailure(id: path, FileProblem(path, systemError: errno)))
    }
    if name.hasPrefix(".") { return .skipped(path: path, reason: "a hidden file or folder") }
    switch FileKind(status) {
    case .folder: return enter(path)
    case .file:
      guard let ending = ReportFiles.reportEnding(name) else {
        return .skipped(
          path: path,
          reason:
            "only \(ReportFiles.endings.joined(separator: ", ")), and .gz of these, are taken from a folder")
      }
      if let missing = missingConverters[ending] { return .skipped(path: path, reason: missing) }
      root?.hasReports = true
      return .file(path)
    case .link:
      return .skipped(path: path, reason: "a link, and links in a folder are not followed")
    case let other: return .skipped(path: path, reason: other.refusal ?? "not a file")
    }
  }

  /// Whether a file at `path`, which there need not be yet, is taken as a report from the folder `folder`.
  static func takes(_ path: String, from folder: String) -> Bool {
    guard let way = RealPath.below(path, folder), let name = way.last else { return false }
    return reportEnding(name) != nil && !way.contains { $0.hasPrefix(".") }
  }

  /// The ending of a name that is taken; nil for any other.
  private static func reportEnding(_ name: String) -> String? {
    var name = name.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    if name.suffix(3).elementsEqual(".gz".utf8) { name.removeLast(3) }
    return endings.first {
      name.count > $0.utf8.count && name.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// Whether a word looks like an address of the web: a scheme, then `://`.
  static func isAddress(_ word: String) -> Bool {
    guard let colon = word.utf8.firstIndex(of: UInt8(ascii: ":")), colon > word.utf8.startIndex else {
      return false
    }
    return word.utf8[colon...].starts(with: "://".utf8) && word.utf8[..<colon].allSatisfy(isOfScheme)
  }

  /// Letters, digits, `+`, `-` and `.` make up the scheme of an address.
  private static func isOfScheme(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "+-.".utf8.contains(byte)
  }

  /// The failure of a report that is named by an address.
  static func notFetched(_ address: String, id: String? = nil) -> ReportFailure {
    ReportFailure(
      id: id ?? address, code: "not-fetched",
      message: "\(address): Precept fetches nothing; save the page from your browser and name the saved file")
  }

  private static func noReports(_ folder: String) -> ReportFailure {
    ReportFailure(
      id: folder, code: "no-reports",
      message: "\(folder): no reports in this folder; it takes files whose names end in "
        + endings.joined(separator: ", ") + ", and .gz of these")
  }
}

extension ReportFailure {
  /// The failure of the report `id` whose file has `problem`.
  init(id: String, _ problem: FileProblem) {
    self.init(id: id, code: problem.code, message: problem.message)
  }
}
