import Claims
import Comparison
import Emission
import Precept

/// What `diff` does with what it was given. Each way gives the exit code: 0 where nothing changed.
struct DiffRun {
  let format: ChangeFormat
  let terminal: Terminal
  let reader: ComparisonReader

  private var text: ChangeTextEmitter {
    ChangeTextEmitter(width: terminal.width, usesColour: terminal.usesColour)
  }

  /// Compares two reports, or follows figures through more.
  func compare(_ paths: [String], published: [String], to target: ResultOutput) throws -> Int32 {
    let reports = try reader.reports(paths, published: published)
    guard reports.count == 2 else { return try follow(reports, to: target) }
    if let old = reports[0].findings.published, let new = reports[1].findings.published, old.value > new.value
    {
      Messages.say(
        "\(paths[0]) was published after \(paths[1]) (\(old.value), \(new.value)); the older report comes first"
      )
    }
    let comparison = ReportComparison(from: reports[0], to: reports[1])
    try target.write(rendering(comparison, from: reports[0], to: reports[1], pair: nil))
    return comparison.isChanged ? ExitStatus.changed : 0
  }

  private func follow(_ reports: [Report], to target: ResultOutput) throws -> Int32 {
    let trails = FigureTrails(reports)
    switch format {
    case .json: try target.write(TrailLinesEmitter(reports).lines(trails.trails))
    case .text, .html:
      let emitter = TrailTableEmitter(width: terminal.width, usesColour: terminal.usesColour)
      try target.write(emitter.table(of: trails.trails, in: reports))
    }
    return trails.isChanged ? ExitStatus.changed : 0
  }

  private func rendering(
    _ comparison: ReportComparison, from old: Report, to new: Report, pair: ChangeLinesEmitter.Pair?
  ) -> [UInt8] {
    let (changes, unfollowed) = (comparison.changes, comparison.unfollowed)
    switch format {
    case .text: return text.text(of: changes, unfollowed: unfollowed, from: old, to: new)
    case .html:
      return ComparisonEmitter(assets: .current)
        .page(of: changes, unfollowed: unfollowed, from: old, to: new)
    case .json:
      // A line is a change; what is none is said beside them.
      if unfollowed.count > 0 {
        Messages.say(
          "\(new.id): \(unfollowed.old.count) of the old report's claims and \(unfollowed.new.count) of the new one's could not be followed, and have no line; --format text lists them"
        )
      }
      return ChangeLinesEmitter(from: old, to: new, pair: pair).lines(changes)
    }
  }

  // MARK: - Folders

  /// Compares the reports of two folders. One that cannot be read does no harm to the others.
  func compareFolders(_ old: String, _ new: String, to target: ResultOutput) throws -> Int32 {
    var folders = Folders()
    let (oldReports, newReports) = (folders.reports(in: old), folders.reports(in: new))
    let pairs = ReportPairs(old: oldReports, in: old, new: newReports, in: new) { path in
      switch read([path]) {
      case .success(let reports): return reports[0].document.metadata.title
      case .failure(let problem):
        folders.fail(problem.message)
        return nil
      }
    }
    var isChanged = !pairs.oldAlone.isEmpty || !pairs.newAlone.isEmpty
    for (turn, pair) in pairs.pairs.enumerated() {
      switch read([pair.old, pair.new]) {
      case .failure(let problem): folders.fail(problem.message)
      case .success(let reports):
        let comparison = ReportComparison(from: reports[0], to: reports[1])
        isChanged = isChanged || comparison.isChanged
        if turn > 0, format == .text { try target.write(Array("\n".utf8)) }
        let names = ChangeLinesEmitter.Pair(old: pair.old, new: pair.new)
        try target.write(rendering(comparison, from: reports[0], to: reports[1], pair: names))
      }
    }
    try tell(pairs, to: target)
    folders.summarise()
    return folders.failures > 0 ? ExitStatus.unreadable : isChanged ? ExitStatus.changed : 0
  }

  private func read(_ paths: [String]) -> Result<[Report], ComparisonReader.Problem> {
    do throws(ComparisonReader.Problem) {
      return .success(try reader.reports(paths))
    } catch {
      return .failure(error)
    }
  }

  /// Names what is left over.
  private func tell(_ pairs: ReportPairs, to target: ResultOutput) throws {
    guard format == .json else {
      if !pairs.pairs.isEmpty, !(pairs.oldAlone + pairs.newAlone).isEmpty {
        try target.write(Array("\n".utf8))
      }
      try target.write(text.text(leftOver: pairs.oldAlone, isOld: true))
      return try target.write(text.text(leftOver: pairs.newAlone, isOld: false))
    }
    for path in pairs.oldAlone {
      try target.write(ChangeLinesEmitter.line(unpaired: .init(old: path, new: nil)))
    }
    for path in pairs.newAlone {
      try target.write(ChangeLinesEmitter.line(unpaired: .init(old: nil, new: path)))
    }
  }
}

/// The reports of folders, with what is passed over and what fails on the way.
private struct Folders {
  private(set) var failures = 0
  private var skipped = SkippedFiles()

  /// The paths of the reports in `folder`, in their order.
  mutating func reports(in folder: String) -> [String] {
    var paths: [String] = []
    for item in ReportFiles([folder]) {
      switch item {
      case .file(let path) where path.hasSuffix(".warc") || path.hasSuffix(".warc.gz"):
        skipped.add(path, "a web archive, and diff compares single reports")
      case .file(let path): paths.append(path)
      case .skipped(let path, let reason): skipped.add(path, reason)
      case .failure(let failure): fail(failure.message)
      case .standardInput: break
      }
    }
    return paths
  }

  mutating func fail(_ message: String) {
    failures += 1
    Messages.say(message)
  }

  /// Says what was passed over.
  func summarise() {
    for sentence in skipped.sentences { Messages.say(sentence) }
  }
}
