import Foundation
import Ingest
import TestSupport
import Testing

@testable import Precept

/// These run programs of their own making, whether the real converters are installed or not.
@Suite struct ConverterTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A run of a script, given to the shell that its first line names.
  private func run(_ script: String, seconds: Int = 20, on input: String = "") throws -> Result<
    String, IngestError
  > {
    let path = try folder.write("converter", "#!/bin/sh\n\(script)\n")
    #expect(chmod(path, 0o700) == 0)
    let process = ConverterProcess(
      path: path, name: "converter", arguments: ["-", "-"], seconds: seconds, limit: 1 << 20)
    do throws(IngestError) {
      return .success(String(decoding: try process.run(on: Array(input.utf8)), as: UTF8.self))
    } catch {
      return .failure(error)
    }
  }

  private func problem(_ script: String, seconds: Int = 20) throws -> IngestError? {
    switch try run(script, seconds: seconds) {
    case .success: nil
    case .failure(let error): error
    }
  }

  @Test func takesStandardInputAndArguments() throws {
    #expect(try run("echo $#; cat", on: "words").get() == "2\nwords")
    let long = String(repeating: "0123456789", count: 50_000)
    #expect(try run("cat", on: long).get() == long)
  }

  @Test("Neither settings nor secrets of the user reach it")
  func environment() throws {
    let names = try run("/usr/bin/env").get().split(separator: "\n").compactMap {
      $0.split(separator: "=").first
    }
    #expect(Set(names).isSubset(of: ["PATH", "LC_ALL", "LANG", "PWD", "SHLVL", "_"]))
  }

  @Test("A failure is told with its exit code and its first words")
  func failures() throws {
    let error = try problem("echo 'no trailer' >&2; echo more >&2; exit 3")
    #expect(error?.code == .conversionFailed)
    #expect(error?.message == "could not be turned into text: converter failed (exit code 3): “no trailer”")
  }

  @Test("What does not end is stopped, and all that it has started", .timeLimit(.minutes(1)))
  func timeLimit() throws {
    let start = ContinuousClock.now
    let error = try problem("sleep 50 & sleep 50", seconds: 1)
    #expect(error?.message.contains("was still at it after 1 seconds") == true)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("What writes without end is stopped", .timeLimit(.minutes(1)))
  func outputBound() throws {
    #expect(try problem("cat /dev/zero")?.code == .tooLarge)
  }

  @Test(arguments: [
    ("%PDF-1.7\n", "pdftotext"), ("PK\u{3}\u{4} word/document.xml", "pandoc"), ("PK\u{3}\u{4} mimetype", nil),
    ("Crime fell.", nil), ("", nil),
  ])
  func whatNeedsOne(text: String, program: String?) {
    #expect(Converter.needed(for: Array(text.utf8))?.program == program)
  }
}
