import Foundation
import TestSupport

/// A folder of reports and what runs have made of them.
struct RunFolder {
  let folder: TemporaryFolder

  /// Three reports, of which the last is the first again, and one that cannot be read.
  init() throws {
    folder = try TemporaryFolder()
    try folder.write("in/2021/a.txt", "“Crime fell by 5%,” the report says.\n")
    try folder.write("in/2022/a.txt", "The force took 1,250 calls in May 2021.\n")
    try folder.write("in/b.html", "<title>Crime</title><p>Crime rose by 6% in May 2021, the force said.</p>")
    try folder.write("in/c.txt", "“Crime fell by 5%,” the report says.\n")
    try folder.write("in/empty.txt", "")
    try folder.write("in/notes.md", "not a report")
  }

  /// No reports yet.
  init(empty: Void) throws { folder = try TemporaryFolder() }

  /// Runs `precept extract` on the reports.
  func extract(_ arguments: String..., input: Data = Data()) async throws -> Program.Run {
    let path = folder.path
    return try await aside { try Program.run(["extract"] + arguments, input: input, in: path) }
  }

  /// The manifest at `path`.
  func manifest(_ path: String = "out/run.json") throws -> Manifest {
    try JSONDecoder().decode(Manifest.self, from: Data(contentsOf: URL(fileURLWithPath: folder.path(path))))
  }

  /// All files of a folder and what stands in them, its manifest aside.
  func results(_ name: String = "out") throws -> [String: Data] {
    try RunFolder.results(folder.path(name))
  }

  /// The number by which the file system knows the file at `path`; nil where there is none.
  static func number(_ path: String) -> ino_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_ino : nil
  }

  static func results(_ path: String) throws -> [String: Data] {
    var results: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
      var isFolder: ObjCBool = false
      let file = "\(path)/\(name)"
      if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue,
        name != "run.json"
      {
        results[name] = try Data(contentsOf: URL(fileURLWithPath: file))
      }
    }
    return results
  }

  /// What a manifest says.
  struct Manifest: Decodable, Equatable {
    struct Output: Decodable, Equatable {
      var file: String
      var start: Int
      var bytes: Int
      var digest: String
    }
    struct Failure: Decodable, Equatable { var code: String }
    struct Count: Decodable, Equatable {
      var code: String
      var count: Int
    }
    struct Same: Decodable, Equatable {
      var id: String
      var basis: String
    }
    struct Found: Decodable, Equatable {
      var quotes: Int
      var claims: Int
    }
    struct Input: Decodable, Equatable {
      var id: String
      var status: String
      var digest: String?
      var output: Output?
      var error: Failure?
      var reason: String?
      var found: Found?
      var duplicateOf: Same?
    }

    var schema: String
    var status: String
    var reports: Int
    var skipped: Int
    var failures: [Count]
    var found: Found
    var inputs: [Input]
  }
}
