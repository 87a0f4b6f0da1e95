import Claims
import Digests
import Emission
import Foundation
import Ingest
import TestSupport
import Testing

@testable import Precept

@Suite struct PipelineTests {
  /// The code of the failure of `bytes`, and what its record says; the record is kept for the validator.
  private func failure(_ bytes: [UInt8], hints: ReadingHints = ReadingHints()) throws -> ReportFailure? {
    let pipeline = Pipeline()
    switch pipeline.report(bytes: bytes, id: "r.txt", hints: hints) {
    case .success(let report):
      try RecordKeeping.keep(RecordEmitter(includesText: true).record(of: report))
      return nil
    case .failure(let failure):
      try RecordKeeping.keep(RecordEmitter().record(of: failure, generator: pipeline.generator))
      return failure
    }
  }

  @Test func aReportIsAFunctionOfItsBytesAndOptions() throws {
    let bytes = Array("“Crime fell by 5%,” the report says.".utf8)
    let emitter = RecordEmitter(includesText: true)
    let first = emitter.record(of: try Pipeline().report(bytes: bytes, id: "a").get())
    let again = emitter.record(of: try Pipeline().report(bytes: bytes, id: "a").get())
    #expect(first == again)
    try RecordKeeping.keep(first)
    let told = try Pipeline().published("2021-11").report(bytes: bytes, id: "a").get()
    #expect(told.generator.options.published == "2021-11")
  }

  @Test func digestsAreThoseOfTheStandard() {
    #expect(
      Digests.Digest.sha256(Array("abc".utf8))
        == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func reportsThatAreNoneSayWhatToDo() throws {
    let empty = try #require(try failure([]))
    #expect(empty.code == "empty")
    #expect(empty.message.hasPrefix("r.txt holds no text"))
    #expect(empty.digest == Digests.Digest.sha256([]))
    #expect(try failure([0x43, 0x72, 0, 0, 0, 1])?.code == "binary")
    #expect(
      ["conversion-failed", "converter-missing"].contains(try failure(Array("%PDF-1.7\n".utf8))?.code))
  }

  @Test func bytesThatAreNotTheDeclaredEncodingGiveARecordThatSaysSo() throws {
    let bytes = Array("Caf".utf8) + [0xE9, 0xFF, 0x20, 0xC3] + Array(" crime rose.".utf8)
    let report = try Pipeline().report(
      bytes: bytes, id: "r", hints: ReadingHints(mediaType: "text/plain; charset=utf-8")
    ).get()
    try RecordKeeping.keep(RecordEmitter(includesText: true).record(of: report))
    #expect(!report.document.diagnostics.isEmpty)
  }

  @Test("HTML nested 100,000 deep is read, and harms nothing")
  func deepHTML() throws {
    let deep = 100_000
    let html =
      String(repeating: "<div>", count: deep) + "<p>Crime fell by 5% in May.</p>"
      + String(repeating: "</div>", count: deep)
    let report = try Pipeline().report(
      bytes: Array(html.utf8), id: "deep.html", hints: ReadingHints(mediaType: "text/html")
    ).get()
    try RecordKeeping.keep(RecordEmitter(includesText: true).record(of: report))
    #expect(String(decoding: report.document.text, as: UTF8.self).contains("Crime fell by 5% in May."))
  }

  @Test func aMissingFileIsAFailureThatNamesIt() throws {
    let folder = try TemporaryFolder()
    guard case .failure(let failure) = Pipeline().report(file: folder.path("gone.txt")) else {
      Issue.record("a missing file was read")
      return
    }
    #expect(failure.id == folder.path("gone.txt"))
    #expect(failure.message.contains("gone.txt: there is no such file"))
    #expect(failure.digest == nil)
  }

  @Test func rulesAndWordsHaveADigest() {
    #expect(RulesDigest.current.hasPrefix("sha256:"))
    #expect(Pipeline().generator.rules == RulesDigest.current)
  }
}
