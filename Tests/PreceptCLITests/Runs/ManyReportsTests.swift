import Foundation
import TestSupport
import Testing

/// A folder of reports of which some are broken. `PRECEPT_REPORTS=10000` makes it as large as that; some hundreds are enough to
/// see every way of breaking one.
@Suite struct ManyReportsTests {
  private static let count = ProcessInfo.processInfo.environment["PRECEPT_REPORTS"].flatMap(Int.init) ?? 200

  @Test(
    "Of many reports, some of them broken, every one is accounted for, and the number of jobs changes nothing"
  )
  func accounted() async throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    let comment: Comment = "seed \(seed)"
    var random = SeededRandom(seed)
    let runs = try RunFolder(empty: ())
    let reports = try VariedReports(
      Self.count, in: runs.folder, root: "r", breakEvery: Self.count / 10, random: &random)
    #expect(reports.files.count { $0.breakage != nil } == 10)

    let one = try await runs.extract("r", "-o", "one/", "--jobs", "1")
    #expect(one.status == 65, comment)
    let manifest = try runs.manifest("one/run.json")
    #expect(manifest.status == "complete", comment)
    #expect(manifest.inputs.map(\.id) == reports.files.map(\.path), comment)
    for (input, file) in zip(manifest.inputs, reports.files) {
      guard let breakage = file.breakage else {
        #expect(input.status == "ok", "\(file), \(comment)")
        continue
      }
      #expect(input.status == (breakage.code == nil ? "skipped" : "error"), "\(file), \(comment)")
      #expect(input.error?.code == breakage.code, "\(file), \(comment)")
      // One line of what is said, and no more: for a failure its own.
      #expect(one.errors.split(separator: "\n").count { $0.contains(file.path) } == 1, "\(file), \(comment)")
    }
    #expect(
      one.errors.contains(
        "; 8 could not be read (1 binary, 2 damaged, 2 empty, 1 too-large, 1 unsupported-encoding, 1 unsupported-type); "
      ),
      comment)

    let results = try runs.results("one")
    #expect(results.count == Self.count - 2, comment)
    for jobs in ["2", "8"] {
      let other = try await runs.extract("r", "-o", "jobs\(jobs)/", "--jobs", jobs)
      #expect(other.status == 65, comment)
      #expect(try runs.results("jobs\(jobs)") == results, comment)
      #expect(try runs.manifest("jobs\(jobs)/run.json") == manifest, comment)
    }
  }
}
