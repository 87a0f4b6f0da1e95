import Archive
import Digests
import Foundation
import TestSupport
import Testing

@Suite struct ExportTests {
  static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../corpus").standardizedFileURL.path
  private static let reports = [
    "abolition-column.txt", "borders-recorded-crime.html", "commissioners-column.txt",
  ]

  private let shelf: Shelf

  init() throws {
    shelf = try Shelf()
    for name in Self.reports {
      try FileManager.default.copyItem(atPath: "\(Self.corpus)/\(name)", toPath: shelf.folder.path(name))
    }
    let run = try shelf.run(["add", "--keep-source", "a.sqlite"] + Self.reports)
    #expect(run.status == 0)
  }

  private func extract(_ format: String, _ arguments: String...) throws -> Data {
    try Program.run(["extract", "--format", format] + arguments + Self.reports, in: shelf.folder.path).output
  }

  @Test("Of the records an equal archive is made again")
  func thereAndBack() throws {
    let lines = try shelf.run("export", "a.sqlite").output
    #expect(try lines == extract("jsonl", "--text"))
    #expect(try shelf.run("export", "a.sqlite", "--output", "x.jsonl").output.isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: shelf.folder.path("x.jsonl"))) == lines)
    let other = try Shelf()
    #expect(try other.run(["add", "a.sqlite", "-"], input: lines).status == 0)
    #expect(try other.records() == shelf.records())
    #expect(try other.run("export", "a.sqlite").output == lines)
    #expect(try other.search() == shelf.search())
    #expect(try other.check().problems == [])
  }

  @Test func claimsAndTablesAreThoseOfExtract() throws {
    #expect(try shelf.run("export", "a.sqlite", "--format", "claims").output == extract("claims"))
    #expect(try shelf.run("export", "a.sqlite", "--format", "csv").output == extract("csv"))
  }

  @Test("All versions are given where they are asked for")
  func versions() throws {
    #expect(try shelf.run("add", "--date-order", "mdy", "a.sqlite", Self.reports[0]).status == 0)
    #expect(try shelf.run("export", "a.sqlite").records.count == 3)
    let all = try shelf.run("export", "--all-versions", "a.sqlite").output
    let other = try Shelf()
    #expect(try other.run(["add", "a.sqlite", "-"], input: all).status == 0)
    #expect(try other.run("export", "--all-versions", "a.sqlite").output == all)
    #expect(try other.run("export", "a.sqlite").output == shelf.run("export", "a.sqlite").output)
  }

  // MARK: - Bags

  private func lines(_ name: String) throws -> [String] {
    try String(contentsOfFile: shelf.folder.path("bag/\(name)"), encoding: .utf8).split(separator: "\n").map(
      String.init)
  }

  private func files(under folder: String) throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: shelf.folder.path(folder))
    var isFolder: ObjCBool = false
    return all.filter {
      _ = FileManager.default.fileExists(atPath: shelf.folder.path("\(folder)/\($0)"), isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }

  private func checkManifest(_ name: String) throws -> [String] {
    try lines(name).map { line in
      let file = String(line.dropFirst(66))
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: shelf.folder.path("bag/\(file)"))))
      #expect(Digest.sha256(bytes) == "sha256:" + line.prefix(64), "\(file)")
      #expect(line.dropFirst(64).prefix(2) == "  ")
      return file
    }.sorted()
  }

  @Test("A bag has all its files, with their digests")
  func bag() throws {
    #expect(try shelf.run("export", "a.sqlite", "--format", "bag", "--output", "bag").status == 0)
    #expect(try lines("bagit.txt") == ["BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8"])
    let payload = try files(under: "bag/data").map { "data/\($0)" }
    #expect(try checkManifest("manifest-sha256.txt") == payload)
    #expect(
      try checkManifest("tagmanifest-sha256.txt") == ["bag-info.txt", "bagit.txt", "manifest-sha256.txt"])
    #expect(payload.filter { $0.hasPrefix("data/texts/") }.count == 3)
    let sizes = try payload.map {
      try Data(contentsOf: URL(fileURLWithPath: shelf.folder.path("bag/\($0)"))).count
    }
    #expect(try lines("bag-info.txt").contains("Payload-Oxum: \(sizes.reduce(0, +)).\(payload.count)"))
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: shelf.folder.path("bag/data/records.jsonl")))
        == extract("jsonl"))
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: shelf.folder.path("bag/data/claims.csv"))) == extract("csv"))
    for name in Self.reports {
      let source = Array(try Data(contentsOf: URL(fileURLWithPath: "\(Self.corpus)/\(name)")))
      let digest = Digest.sha256(source).dropFirst("sha256:".count)
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: shelf.folder.path("bag/data/sources/\(digest)")))
          == Data(source))
    }
  }

  @Test func aBagTakesANewFolder() throws {
    try shelf.folder.write("bag/old.txt", "x")
    let run = try shelf.run("export", "a.sqlite", "--format", "bag", "--output", "bag")
    #expect(run.status == 66)
    #expect(run.errors == "precept: bag: a folder that is not empty; a bag takes a new one\n")
    #expect(try files(under: "bag") == ["old.txt"])
    #expect(try shelf.run("export", "a.sqlite", "--format", "bag").status == 64)
    #expect(try shelf.run("export", "a.sqlite", "--format", "bag", "--output", "no/such/bag").status == 66)
  }

  @Test("Where two versions read another text out of one report, a bag has both")
  func bagOfTwoTexts() throws {
    let other = try Shelf.report("Another text took 12 calls.")
    var first = try Shelf.report("One text took 11 calls.")
    let digest = first.digest
    var second = other
    second.digest = digest
    second.generator.rules = "sha256:" + String(repeating: "2", count: 64)
    first.id = "one.txt"
    let shelf = try Shelf()
    try shelf.add([first, second])
    let run = try shelf.run("export", "--all-versions", "a.sqlite", "--format", "bag", "--output", "bag")
    #expect(run.status == 0)
    let texts = try FileManager.default.contentsOfDirectory(atPath: shelf.folder.path("bag/data/texts"))
    let read = try texts.map {
      try String(contentsOfFile: shelf.folder.path("bag/data/texts/\($0)"), encoding: .utf8)
    }
    #expect(Set(read) == ["One text took 11 calls.", "Another text took 12 calls."])
  }

  // MARK: - Never over the archive

  @Test("The archive itself is never replaced", arguments: ["jsonl", "csv", "claims", "bag", "parquet"])
  func neverOverTheArchive(format: String) throws {
    let before = try shelf.bytes
    try FileManager.default.createSymbolicLink(
      atPath: shelf.folder.path("link"), withDestinationPath: shelf.path)
    for output in ["a.sqlite", "./a.sqlite", "link"] {
      let run = try shelf.run("export", "a.sqlite", "--format", format, "--output", output)
      #expect(run.status == 64 || format == "bag" && run.status == 66)
      #expect(run.errors.split(separator: "\n").count == 1)
      #expect(try shelf.bytes == before)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.folder.path).count == 5)
  }

  @Test func aDamagedReportIsToldAndNothingIsLeftBehind() throws {
    try shelf.spoil("UPDATE extraction SET record = x'00' WHERE id = 2")
    let run = try shelf.run("export", "a.sqlite", "--output", "x.jsonl")
    #expect(run.status == 66)
    #expect(run.errors.contains("a.sqlite: what is stored of \(Self.reports[1]) is damaged"))
    #expect(!FileManager.default.fileExists(atPath: shelf.folder.path("x.jsonl")))
  }

  @Test("Without DuckDB Parquet is refused, and nothing is left behind")
  func noDuckDB() throws {
    let run = try Program.run(
      ["archive", "export", "a.sqlite", "--format", "parquet", "--output", "x.parquet"],
      in: shelf.folder.path,
      environment: ["PATH": shelf.folder.path])
    #expect(run.status == 66)
    #expect(run.errors.contains("Parquet takes the command duckdb, which is not there"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.folder.path).count == 4)
  }
}
