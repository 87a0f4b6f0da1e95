import Glibc

/// Whether a result would replace something that is read, or would itself be read the next time.
public struct InputClash {
  /// What files are told apart by, whatever they are called.
  private struct Identity: Hashable {
    var device: UInt64
    var number: UInt64

    init(_ status: stat) {
      device = UInt64(status.st_dev)
      number = UInt64(status.st_ino)
    }
  }

  private let paths: [String]
  private var files: [Identity: String] = [:]

  /// The inputs `paths`: files, folders and `-` for standard input; what is not there clashes with nothing.
  public init(_ paths: [String]) {
    self.paths = paths
    for path in paths {
      var status = stat()
      guard (path == "-" ? fstat(STDIN_FILENO, &status) : stat(path, &status)) == 0 else { continue }
      // Results are written to a device or pipe, and replace none.
      if case .file = FileKind(status) { files[Identity(status)] = path == "-" ? "standard input" : path }
    }
  }

  /// Why no result may be put at `path`, in one sentence that says what to do; nil where it may.
  public func refusal(of path: String) -> String? {
    var status = stat()
    let isThere = stat(path, &status) == 0
    if isThere, let input = files[Identity(status)] {
      return path == input
        ? "\(path) is read, and would be replaced; give another --output"
        : "\(path) is the same file as \(input), which is read and would be replaced; give another --output"
    }
    if isThere {
      guard case .file = FileKind(status) else { return nil }
    }
    guard let folder = paths.first(where: { ReportFiles.takes(path, from: $0) }) else { return nil }
    let harm =
      isThere ? "is read as a report and would be replaced" : "would be read as a report the next time"
    return "\(path) lies in \(folder), where it \(harm); give another --output"
  }

  /// Why no results may be put into the folder at `path`, which need not be there yet; nil where they may.
  public func refusal(ofResultsIn path: String) -> String? {
    if let input = paths.first(where: { $0 != "-" && !Folder.isThere($0) && RealPath.below($0, path) != nil })
    {
      return "\(input) lies in \(path), where a result might replace it; name another folder"
    }
    guard let input = paths.first(where: { Folder.isThere($0) && RealPath.below(path, $0) != nil }) else {
      return nil
    }
    return
      "\(path) lies in \(input), a folder of reports, and would be gone through the next time; name another folder"
  }

  /// Why no pages may be put into the folder at `path`, which need not be there yet; nil where they may.
  public func refusal(ofPagesIn path: String) -> String? {
    for input in paths {
      if Folder.isThere(input) {
        guard RealPath.below(path, input) != nil else { continue }
        return
          "\(path) lies in \(input), where the pages would be read as reports the next time; "
          + "name another folder"
      }
      // Its page might have its name.
      if RealPath.below(input, path)?.count == 1, input.lowercased().hasSuffix(".html") {
        return "\(input) lies in \(path), where a page might replace it; name another folder"
      }
    }
    return nil
  }
}
