import Claims
import Emission
import Foundation
import Testing

@testable import Precept

@Suite struct RecordsReadBackTests {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../corpus").standardizedFileURL

  private static let reports: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: corpus.path)) ?? [])
    .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".html") }.sorted()

  @Test func thereAreReports() { #expect(RecordsReadBackTests.reports.count >= 28) }

  @Test(
    "The record of each report of the corpus gives the same report, and that the same record",
    arguments: reports)
  func thereAndBack(name: String) throws {
    let report = try Pipeline().report(file: RecordsReadBackTests.corpus.appendingPathComponent(name).path)
      .get()
    let emitter = RecordEmitter(includesText: true)
    let record = emitter.record(of: report)
    guard case .report(let read) = try RecordReader.read(record) else {
      Issue.record("no report")
      return
    }
    #expect(read == report)
    #expect(emitter.record(of: read) == record)
    let bare = RecordEmitter().record(of: report)
    #expect(try RecordReader.read(bare, text: report.document.text) == .report(report))
  }
}
