import ArgumentParser
import Claims
import Comparison
import Emission
import Precept

/// `precept diff`: what changed between one report and the next.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "diff", abstract: "Tells what changed between one report and the next.")

  @Argument var paths: [String]
  @Option var format: String = "json"

  func run() throws {
    let pipeline = Pipeline()
    guard case .success(let old) = pipeline.report(file: paths[0]), case .success(let new) = pipeline.report(file: paths[1]) else { return }
    let comparison = ReportComparison(from: old, to: new)
    try StandardOutput.write(ChangeLinesEmitter(from: old, to: new).lines(comparison.changes))
    if comparison.isChanged { throw ExitCode(1) }
  }
}
