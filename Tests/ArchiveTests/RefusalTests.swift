import Foundation
import GRDB
import TestSupport
import Testing

@testable import Archive

@Suite struct RefusalTests {
  private static let commands = ["add", "search", "history", "export", "verify", "repair", "stats"]

  /// The words of each command on an archive.
  private static func arguments(_ command: String) -> [String] {
    switch command {
    case "add": ["add", "a.sqlite", "r.txt"]
    case "search": ["search", "a.sqlite", "calls"]
    case "history": ["history", "a.sqlite", "calls"]
    case "repair": ["verify", "--repair", "a.sqlite"]
    default: [command, "a.sqlite"]
    }
  }

  /// Sees to it that every command refuses the file in one sentence and does it no harm.
  private func expectRefusal(
    _ shelf: Shelf, _ words: String, of commands: [String] = commands, besides: [String] = []
  ) throws {
    try shelf.folder.write("r.txt", AddingTests.text)
    let before = try? shelf.bytes
    let files = try FileManager.default.contentsOfDirectory(atPath: shelf.folder.path).sorted()
    for command in commands {
      let run = try shelf.run(Self.arguments(command))
      #expect(run.status == 66, "\(command)")
      #expect(run.output.isEmpty, "\(command)")
      #expect(run.errors.hasPrefix("precept: a.sqlite"), "\(command): \(run.errors)")
      #expect(run.errors.contains(words), "\(command): \(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1, "\(command): \(run.errors)")
      #expect((try? shelf.bytes) == before, "\(command)")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: shelf.folder.path).sorted() == files, "\(command)"
      )
    }
  }

  @Test("A database of another program is left alone, and nothing in it runs")
  func foreign() throws {
    let shelf = try Shelf()
    try shelf.spoil(
      """
      CREATE TABLE run (id INTEGER PRIMARY KEY, started TEXT, version TEXT, rules TEXT, options TEXT);
      CREATE TABLE claim (id INTEGER PRIMARY KEY, text TEXT);
      CREATE TABLE trace (what TEXT);
      CREATE TRIGGER spy AFTER INSERT ON run BEGIN INSERT INTO trace VALUES ('ran'); END;
      CREATE VIEW extraction AS SELECT * FROM claim;
      """)
    try expectRefusal(shelf, "is a database of another program")
    #expect(try shelf.number("SELECT count(*) FROM trace") == 0)
  }

  @Test("So is one that another program has left with a log beside it")
  func foreignWithLog() throws {
    let shelf = try Shelf()
    let other = try DatabaseQueue(path: shelf.folder.path("other"))
    try other.inDatabase { database in
      try database.execute(
        sql: "PRAGMA journal_mode = WAL; CREATE TABLE x (y); PRAGMA wal_autocheckpoint = 0")
      try database.execute(sql: "INSERT INTO x VALUES (1)")
    }
    // As after a crash: the last of it is in the log alone.
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: shelf.folder.path("other" + ending), toPath: shelf.path + ending)
    }
    try other.close()
    let log = try Data(contentsOf: URL(fileURLWithPath: shelf.path + "-wal"))
    #expect(!log.isEmpty)
    try expectRefusal(shelf, "is a database of another program")
    #expect(try Data(contentsOf: URL(fileURLWithPath: shelf.path + "-wal")) == log)
  }

  @Test func anotherProgramsDatabaseWithAnIDOfItsOwn() throws {
    let shelf = try Shelf()
    try shelf.spoil("PRAGMA application_id = 7; PRAGMA user_version = 1")
    try expectRefusal(shelf, "is a database of another program")
  }

  @Test(
    "A file of another kind is no archive",
    arguments: [
      "Northmoor Police took 1,250 calls.\n", String(repeating: "SQLite format 4\u{0}", count: 500), "x",
      "SQLite format 3\u{0}",
    ])
  func otherFile(text: String) throws {
    let shelf = try Shelf()
    try shelf.folder.write("a.sqlite", text)
    try expectRefusal(shelf, "no archive")
  }

  @Test("An empty file is made an archive of by add, and by nothing else")
  func emptyFile() throws {
    let shelf = try Shelf()
    try shelf.folder.write("a.sqlite", "")
    try expectRefusal(
      shelf, "is empty, and no archive", of: ["search", "history", "export", "verify", "repair", "stats"])
    #expect(try shelf.run("add", "a.sqlite", "r.txt").status == 0)
    #expect(try shelf.search("calls").count == 1)
  }

  @Test func aMissingFile() throws {
    let shelf = try Shelf()
    try expectRefusal(
      shelf, "there is no such archive", of: ["search", "history", "export", "verify", "repair", "stats"])
    #expect(!FileManager.default.fileExists(atPath: shelf.path))
    let run = try shelf.run("add", "no/such/a.sqlite", "r.txt")
    #expect(run.status == 66)
    #expect(
      run.errors.hasPrefix("precept: no/such/a.sqlite cannot be opened; check that its folder is there"))
    let below = try shelf.run("add", "r.txt/a.sqlite", "r.txt")
    #expect(below.status == 66)
    #expect(below.errors.split(separator: "\n").count == 1)
  }

  @Test func aFolderOrADevice() throws {
    let shelf = try Shelf()
    try FileManager.default.createDirectory(atPath: shelf.path, withIntermediateDirectories: true)
    try expectRefusal(shelf, "is no file")
    #expect(try shelf.run("add", "/dev/null", "r.txt").status == 66)
    let pipe = try shelf.shell("mkfifo fifo; timeout 10 $PRECEPT archive add fifo r.txt")
    #expect(pipe.status == 66)
  }

  @Test("An archive of a newer version is for that version", arguments: [2, 99, Int(Int32.max)])
  func newer(version: Int) throws {
    let shelf = try Shelf(["a": AddingTests.text])
    try shelf.spoil("PRAGMA user_version = \(version)")
    try expectRefusal(
      shelf, "was made by a newer version of Precept (its schema is \(version), this one knows 1)")
  }

  @Test(
    "Tables that are not as Precept makes them are not used",
    arguments: [
      "CREATE TRIGGER spy AFTER INSERT ON claim BEGIN DELETE FROM text; END",
      "CREATE TRIGGER spy AFTER INSERT ON run BEGIN UPDATE claim SET text = 'spied'; END",
      "CREATE VIEW spy AS SELECT load_extension('x')", "CREATE TABLE more (x)",
      "CREATE INDEX more ON claim (kind)",
      "DROP TABLE failure", "ALTER TABLE claim ADD COLUMN more TEXT",
      "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'STRICT', 'STRICT ') WHERE name = 'claim'",
      "PRAGMA writable_schema = ON; INSERT INTO sqlite_master VALUES ('trigger', 'sqlite_stat9', 'claim', 0, 'CREATE TRIGGER sqlite_stat9 AFTER INSERT ON claim BEGIN DELETE FROM text; END')",
      "CREATE TABLE grdb_more (x)", "PRAGMA user_version = 0", "PRAGMA user_version = -1",
      "UPDATE grdb_migrations SET identifier = '2'", "DELETE FROM grdb_migrations",
    ])
  func altered(sql: String) throws {
    let shelf = try Shelf(["a": AddingTests.text])
    try shelf.spoil(sql)
    try expectRefusal(shelf, "is not as Precept made it")
    #expect(try shelf.number("SELECT count(*) FROM claim WHERE text = 'spied'") == 0)
  }

  @Test("Statistics that SQLite gathers are no alteration")
  func analysed() throws {
    let shelf = try Shelf(["a": AddingTests.text])
    try shelf.spoil("ANALYZE; VACUUM")
    #expect(try shelf.run("verify", "a.sqlite").status == 0)
  }

  @Test("A truncated archive is told as damaged", arguments: [0.1, 0.5, 0.9])
  func truncated(part: Double) throws {
    let shelf = try Shelf()
    try shelf.add(
      (0..<40).map { try Shelf.report("Northmoor Police took \($0 + 100) calls.", id: "\($0).txt") })
    let bytes = try shelf.bytes
    try bytes.prefix(Int(Double(bytes.count) * part)).write(to: URL(fileURLWithPath: shelf.path))
    try shelf.folder.write("r.txt", AddingTests.text)
    let before = try shelf.bytes
    for command in Self.commands {
      let run = try shelf.run(Self.arguments(command))
      #expect(
        command == "verify" ? [1, 66].contains(run.status) : run.status == 66, "\(command): \(run.status)")
      #expect(run.errors.contains("damaged"), "\(command): \(run.errors)")
      #expect(try shelf.bytes == before, "\(command)")
    }
  }

  // MARK: - What may not be written

  /// What runs a command as somebody whom permissions bind: the superuser is not bound by them.
  private static let bound =
    geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups -- \"$PRECEPT\"" : "\"$PRECEPT\""

  private static func canBeBound() -> Bool {
    (try? Shelf().shell("chmod 755 . && \(bound) --version").status) == 0
  }

  @Test(
    "What cannot be written to can be read",
    .enabled("permissions do not bind the superuser, who cannot be somebody else here") { canBeBound() })
  func readOnly() throws {
    let shelf = try Shelf(["a": AddingTests.text])
    try shelf.folder.write("r.txt", "Westmoor Police took 77 calls.")
    let before = try shelf.bytes
    for (file, folder) in [(0o444, 0o555), (0o444, 0o777), (0o666, 0o555)] as [(mode_t, mode_t)] {
      #expect(chmod(shelf.path, file) == 0)
      // What the shell writes to is there before the folder is closed.
      for name in ["shell.out", "shell.err"] { try shelf.folder.write(name, "") }
      #expect(chmod(shelf.folder.path, folder) == 0)
      defer { chmod(shelf.folder.path, 0o755) }
      let refused = try shelf.shell("\(Self.bound) archive add a.sqlite r.txt")
      #expect(refused.status == 66)
      #expect(refused.output.isEmpty)
      #expect(refused.errors.hasPrefix("precept: a.sqlite cannot be "), "\(refused.errors)")
      #expect(refused.errors.split(separator: "\n").count == 1)
      for command in ["search a.sqlite calls", "verify a.sqlite", "stats a.sqlite", "export a.sqlite"] {
        let run = try shelf.shell("\(Self.bound) archive \(command)")
        #expect(run.status == 0, "\(command), \(file), \(folder): \(run.errors)")
      }
      #expect(try shelf.shell("\(Self.bound) archive verify --repair a.sqlite").status == 66)
      #expect(try shelf.bytes == before)
    }
    #expect(chmod(shelf.path, 0o000) == 0)
    let closed = try shelf.shell("\(Self.bound) archive search a.sqlite calls")
    #expect(closed.status == 66)
    #expect(closed.errors.split(separator: "\n").count == 1)
  }

  @Test("A full disk is told, and what was stored before is safe", arguments: [0, 1, 24, 60, 200])
  func fullDisk(kilobytes: Int) throws {
    let shelf = try Shelf()
    if kilobytes > 0 { try shelf.add([Shelf.report(AddingTests.text)]) }
    for index in 0..<40 {
      let lines = (0..<20).map {
        "Northmoor Police took \(index * 100 + $0 + 100) calls about vandals in May 2021."
      }
      try shelf.folder.write("r/\(index).txt", lines.joined(separator: "\n\n"))
    }
    let start = kilobytes > 0 ? try shelf.bytes.count : 0
    let before = kilobytes > 0 ? try shelf.bytes : Data()
    // Blocks of 512 bytes; the lines go through a pipe, which has no bound.
    let run = try shelf.shell(
      "trap '' XFSZ; (ulimit -f \((start >> 9) + kilobytes * 2); $PRECEPT archive add a.sqlite r; echo $? >&3) 3>&1 2>&1 | cat"
    )
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("66"), "\(lines)")
    #expect(
      lines.contains {
        $0.hasPrefix("precept: a.sqlite") && $0.contains("there is no room left on the disk")
      }, "\(lines)")
    let told = lines.filter { $0.contains("\"added\"") }.count
    if kilobytes > 0 {
      #expect(try shelf.check().problems == [])
      #expect(try shelf.number("SELECT count(*) FROM extraction") == 1 + told)
      if told == 0 { #expect(try shelf.bytes.count == before.count) }
    }
    // With room again the rest is added.
    #expect(try shelf.run("add", "a.sqlite", "r").status == 0)
    #expect(try shelf.number("SELECT count(*) FROM extraction") == (kilobytes > 0 ? 41 : 40))
    #expect(try shelf.check().problems == [])
  }
}
