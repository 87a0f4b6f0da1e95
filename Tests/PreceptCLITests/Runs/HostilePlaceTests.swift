import Foundation
import TestSupport
import Testing

/// Places of results that hold what no run has put there.
@Suite struct HostilePlaceTests {
  private let runs: RunFolder
  private var folder: TemporaryFolder { runs.folder }

  init() throws { runs = try RunFolder() }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: folder.path(path), encoding: .utf8)
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: target)
  }

  @Test("What a run keeps its work in is its own, or is left alone")
  func foreignWorkArea() async throws {
    try folder.write("docs/thesis.doc", "precious")
    try folder.write("a/x", "")
    try FileManager.default.removeItem(atPath: folder.path("a/x"))
    try link("a/.run", to: "../docs")
    try folder.write("b/.run/settings", "mine")
    try folder.write(".c.jsonl.run/spool.old", "mine")
    for (output, area) in [("a", "a/.run"), ("b/", "b/.run"), ("c.jsonl", ".c.jsonl.run")] {
      let run = try await runs.extract("in", "-o", output)
      #expect(run.status == 66, "\(output)")
      #expect(
        run.errors.contains("\(area): not what a run of precept keeps there; move it away"), "\(run.errors)")
    }
    #expect(try text("docs/thesis.doc") == "precious")
    #expect(try text("b/.run/settings") == "mine")
    #expect(try text(".c.jsonl.run/spool.old") == "mine")
  }

  @Test(
    "Links in the place of a run's own files are not followed",
    arguments: ["reserve", "journal.jsonl", "lock", "spool"])
  func linkedWorkFiles(name: String) async throws {
    try folder.write("mine", "precious")
    for (area, output) in [("a/.run", "a/"), (".c.jsonl.run", "c.jsonl")]
    where name != "spool" || output == "c.jsonl" {
      try FileManager.default.createDirectory(atPath: folder.path(area), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("\(area)/\(name)"), withDestinationPath: folder.path("mine"))
      let run = try await runs.extract("in", "-o", output)
      #expect(run.status == 66 || name == "journal.jsonl", "\(output)")
    }
    #expect(try text("mine") == "precious")
  }

  @Test("No result goes through a link to elsewhere, or where something else stands")
  func otherThings() async throws {
    _ = try await runs.extract("in/b.html", "in/c.txt", "-o", "out/")
    try FileManager.default.createDirectory(
      atPath: folder.path("elsewhere"), withIntermediateDirectories: true)
    try link("out/2021", to: "../elsewhere")
    try folder.write("out/2022", "my notes")
    try FileManager.default.removeItem(atPath: folder.path("out/c.txt.jsonl"))
    try FileManager.default.createDirectory(
      atPath: folder.path("out/c.txt.jsonl"), withIntermediateDirectories: true)
    #expect(try await runs.extract("in", "-o", "out/", "--resume").status == 65)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("elsewhere")) == [])
    #expect(try text("out/2022") == "my notes")
    #expect(
      try runs.manifest().inputs.compactMap(\.output?.file)
        == ["2021-2/a.txt.jsonl", "2022-2/a.txt.jsonl", "b.html.jsonl", "c.txt-2.jsonl", "empty.txt.jsonl"])
    #expect(try text("out/2022-2/a.txt.jsonl").contains("\"id\":\"in/2022/a.txt\""))
  }

  @Test("No output replaces what is read, a manifest, or what stands behind standard output")
  func otherOutputs() async throws {
    _ = try await runs.extract("in", "-o", "out/")
    try folder.write("out/b.html.jsonl", "my own report: 300 crimes")
    let own = try await runs.extract("in", "out/b.html.jsonl", "-o", "out/", "--resume")
    #expect(own.status == 64)
    #expect(
      own.errors.contains(
        "out/b.html.jsonl lies in out/, where a result might replace it; name another folder"))
    #expect(try text("out/b.html.jsonl") == "my own report: 300 crimes")
    for input in ["in", "in/b.html"] {
      let run = try await runs.extract(input, "-o", "out/run.json")
      #expect(run.status == 66)
      #expect(
        run.errors.contains("out/run.json: the manifest of a run, which would be replaced; give another name")
      )
    }
    #expect(try runs.manifest().status == "complete")
    try link("nowhere.jsonl", to: "gone.jsonl")
    #expect(
      try await runs.extract("in", "-o", "nowhere.jsonl").errors.contains(
        "nowhere.jsonl: a link that leads nowhere"))
    let (path, program) = (folder.path, try Program.path)
    try folder.write("log", "old\n")
    _ = try await aside {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.currentDirectoryURL = URL(fileURLWithPath: path)
      process.arguments = ["-c", "'\(program)' extract in -q -o /dev/stdout >> log 2> err"]
      try process.run()
      process.waitUntilExit()
    }
    #expect(try text("log") == "old\n" + (try await runs.extract("in").text))
  }

  @Test("One report written over the file of a run has an account of its own")
  func overARun() async throws {
    _ = try await runs.extract("in", "-o", "out.jsonl")
    _ = try await runs.extract("in/b.html", "-o", "out.jsonl")
    #expect(try runs.manifest("out.jsonl.run.json").inputs.map(\.id) == ["in/b.html"])
    #expect(try text("out.jsonl") == (try await runs.extract("in/b.html")).text)
  }

  @Test("A file of the user's own among the results is not replaced")
  func ownFile() async throws {
    _ = try await runs.extract("in", "-o", "out/")
    try folder.write("in/new.txt", "There are 12 officers.\n")
    try folder.write("out/new.txt.jsonl", "my notes")
    #expect(try await runs.extract("in", "-o", "out/", "--resume").status == 65)
    #expect(try text("out/new.txt.jsonl") == "my notes")
    #expect(try text("out/new.txt-2.jsonl").contains("\"id\":\"in/new.txt\""))
  }

  @Test("Results in another form leave those there were, and name them")
  func otherForm() async throws {
    _ = try await runs.extract("in/b.html", "in/c.txt", "-o", "out/", "--format", "claims")
    let run = try await runs.extract("in/b.html", "in/c.txt", "-o", "out/", "--format", "jsonl")
    #expect(
      run.errors.contains("not among those of this one: b.html.claims.ndjson, c.txt.claims.ndjson; delete"),
      "\(run.errors)")
    #expect(
      try runs.results().keys.sorted() == [
        "b.html.claims.ndjson", "b.html.jsonl", "c.txt.claims.ndjson", "c.txt.jsonl",
      ])
    #expect(try text("out/c.txt.claims.ndjson").hasPrefix("{\"schema\":\"precept/claim/1\""))
  }

  @Test("What was private stays so", arguments: ["out/", "out.jsonl"])
  func permissions(output: String) async throws {
    _ = try await runs.extract("in", "-o", output)
    let result = folder.path(output == "out/" ? "out/c.txt.jsonl" : "out.jsonl")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: result)
    _ = try await runs.extract("in", "-o", output)
    #expect(try FileManager.default.attributesOfItem(atPath: result)[.posixPermissions] as? Int == 0o600)
  }

  // MARK: - Manifests that are not as they were written

  @Test(
    "A manifest that makes no sense is refused, and no result is touched",
    arguments: [
      ("\"quotes\":[0-9]*", "\"quotes\":9223372036854775807"),
      ("\"bytes\":[0-9]*", "\"bytes\":9223372036854775807"),
      ("\"start\":0", "\"start\":-1"), ("\"start\":0", "\"start\":9223372036854775807"),
      ("\"quotes\":[0-9]*", "\"quotes\":-9"),
      ("c.txt.jsonl", "../c.txt.jsonl"), ("c.txt.jsonl", "/etc/c.txt.jsonl"),
      ("\"status\":\"ok\"", "\"status\":\"fine\""),
      ("\"id\":\"in/c.txt\",", ""), ("^{", "[{"), ("precept/run/1", "precept/run/9"),
    ])
  func nonsense(old: String, new: String) async throws {
    _ = try await runs.extract("in", "-o", "out/")
    let whole = try text("out/run.json")
    let spoilt = whole.replacing(try Regex(old), with: new)
    try #require(spoilt != whole)
    try folder.write("out/run.json", spoilt)
    let before = try runs.results()
    let run = try await runs.extract("in", "-o", "out/", "--resume")
    #expect(run.status == 66)
    #expect(run.errors.contains("with which no run can go on; give another --output"), "\(run.errors)")
    #expect(try runs.results() == before)
    #expect(try text("out/run.json") == spoilt)
  }

  @Test(
    "A manifest that names what is no result of its own is not believed",
    arguments: ["2021/a.txt.jsonl", "run.json", ".run/journal.jsonl", ".run/spool"])
  func falsePlaces(file: String) async throws {
    _ = try await runs.extract("in", "-o", "out/")
    try folder.write(
      "out/run.json",
      try text("out/run.json").replacingOccurrences(of: "\"c.txt.jsonl\"", with: "\"\(file)\""))
    #expect(try await runs.extract("in", "-o", "out/", "--resume").status == 65)
    _ = try await runs.extract("in", "-o", "whole/")
    let (results, whole) = (try runs.results(), try runs.results("whole"))
    for (name, result) in whole { #expect(results[name] == result, "\(name)") }
    #expect(try runs.manifest().status == "complete")
  }

  @Test("The same holds for one file", arguments: ["\"start\":[0-9]+", "\"bytes\":[0-9]+"])
  func falsePiece(field: String) async throws {
    _ = try await runs.extract("in", "-o", "out.jsonl")
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.path("out.jsonl")))
    let name = String(field.prefix(field.count - 6))
    try folder.write(
      "out.jsonl.run.json",
      try text("out.jsonl.run.json").replacing(try Regex(field), with: "\(name)1099511627776"))
    #expect(try await runs.extract("in", "-o", "out.jsonl", "--resume").status == 65)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("out.jsonl"))) == whole)
  }

  // MARK: - Names

  @Test("Odd names cost nothing but themselves")
  func oddNames() async throws {
    try folder.write("odd/\u{301}x.txt", "There are 12 officers.\n")
    try folder.write("odd/a\nb.txt", "There are 13 officers.\n")
    try folder.write("odd/\u{200D}/y.txt", "There are 14 officers.\n")
    let run = try await runs.extract("odd", "-o", "out/")
    #expect(run.status == 0, "\(run.errors)")
    let files = try runs.manifest().inputs.compactMap { $0.output.map { Array($0.file.utf8) } }
    #expect(files == ["a-b.txt.jsonl", "\u{301}x.txt.jsonl", "\u{200D}/y.txt.jsonl"].map { Array($0.utf8) })
    for file in files {
      #expect(access(folder.path("out/") + String(decoding: file, as: UTF8.self), F_OK) == 0)
    }
    let long = (0..<1000).map { _ in "x/" }.joined() + "y.txt"
    try folder.write(
      "list",
      ["odd/a.txt", long, String(repeating: "z", count: 700_000), "in/c.txt"].joined(separator: "\r\n"))
    let listed = try await runs.extract("--files-from", "list", "-o", "listed/")
    #expect(listed.status == 65)
    let manifest = try runs.manifest("listed/run.json")
    #expect(manifest.inputs.map(\.status) == ["error", "error", "error", "ok"])
    #expect(manifest.inputs.map(\.error?.code) == ["not-found", "not-found", "bad-name", nil])
  }

  @Test("A report whose name is not UTF-8 is not lost")
  func notUTF8() async throws {
    try folder.write("odd/a.txt", "There are 12 officers.\n")
    let bytes =
      Array("\(folder.path)/odd/b".utf8CString.dropLast()) + [CChar(bitPattern: 0xFF)]
      + Array(".txt".utf8CString)
    let descriptor = open(bytes, O_WRONLY | O_CREAT, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
    let run = try await runs.extract("odd", "-o", "out/")
    #expect(run.status == 65)
    #expect(
      run.errors.contains(
        "precept: odd/b\u{FFFD}.txt: the name is not UTF-8; rename that file to have it read\n"))
    #expect(
      try runs.manifest().inputs.map { "\($0.id) \($0.error?.code ?? "ok")" }.sorted() == [
        "odd/a.txt ok", "odd/b\u{FFFD}.txt bad-name",
      ])
  }
}
