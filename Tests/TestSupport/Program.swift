import Foundation

/// Runs the program that was built beside the tests, as its users do.
public struct Program {
  /// How a run ended.
  public struct Run: Sendable {
    /// The exit code, or 128 and the number of the signal that ended it.
    public var status: Int32
    /// What it wrote to standard output.
    public var output: Data
    /// What it wrote to standard error.
    public var errors: String

    /// Its standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
    /// Its standard output as lines, each a record.
    public var records: [[String: Any]] {
      get throws {
        try output.split(separator: UInt8(ascii: "\n")).compactMap {
          try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any]
        }
      }
    }
  }

  /// The path of the program.
  public static var path: String {
    get throws {
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("precept").path
    }
  }

  /// Runs `precept` with `arguments`, and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: the words after its name.
  ///   - input: what it is given on standard input.
  ///   - folder: the folder that it runs in, where that matters.
  ///   - environment: variables besides those of the tests.
  /// - Throws: where it cannot be started.
  public static func run(
    _ arguments: [String], input: Data = Data(), in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    // Files, since a pipe that nobody reads would hold the program up.
    let place = try TemporaryFolder()
    let process = try prepared(arguments, in: folder, environment: environment)
    try place.write("in", input)
    try place.write("out", "")
    try place.write("err", "")
    let files = try [
      FileHandle(forReadingFrom: URL(fileURLWithPath: place.path("in"))),
      FileHandle(forWritingTo: URL(fileURLWithPath: place.path("out"))),
      FileHandle(forWritingTo: URL(fileURLWithPath: place.path("err"))),
    ]
    process.standardInput = files[0]
    process.standardOutput = files[1]
    process.standardError = files[2]
    try process.run()
    process.waitUntilExit()
    let output = try Data(contentsOf: URL(fileURLWithPath: place.path("out")))
    let errors = try Data(contentsOf: URL(fileURLWithPath: place.path("err")))
    let base: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Run(
      status: base + process.terminationStatus, output: output,
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// `precept` with `arguments`, ready to be given its standard streams and run.
  ///
  /// - Throws: where the program cannot be found.
  public static func prepared(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    return process
  }
}
