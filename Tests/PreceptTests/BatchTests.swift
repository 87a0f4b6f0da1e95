import Emission
import Foundation
import TestSupport
import Testing

@testable import Precept

@Suite struct BatchTests {
  @Test(
    "What cannot be read does no harm to the others, and the order is that of the paths",
    arguments: [1, 2, 4])
  func failuresStayAlone(jobs: Int) async throws {
    let folder = try TemporaryFolder()
    for index in 10..<40 { try folder.write("f/\(index).txt", "Crime fell by \(index)%.") }
    try folder.write("f/20.txt", "")
    try folder.write("f/21.txt", Data([0, 1, 2, 3]))
    try folder.write("f/22.html", "<p>Crime fell.</p>")
    try folder.write("f/notes.md", "x")
    let pipeline = Pipeline()
    var order: [String] = []
    var failed: [String] = []
    var skipped = 0
    try await Batch(pipeline: pipeline, jobs: jobs).run(
      over: ReportInputs([folder.path("gone.txt"), folder.path("f")]),
      render: { result in
        switch result {
        case .success(let report): RecordEmitter().record(of: report)
        case .failure(let failure): RecordEmitter().record(of: failure, generator: pipeline.generator)
        }
      },
      emit: { outcome in
        switch outcome {
        case .passedOver: skipped += 1
        case .report(let record, let failure):
          try RecordKeeping.keep(record)
          let object = try JSONSerialization.jsonObject(with: Data(record)) as? [String: Any]
          order.append((object?["id"] as? String).map { ($0 as NSString).lastPathComponent } ?? "none")
          if let failure { failed.append(failure.code) }
        }
      })
    let expected = (10..<40).flatMap { $0 == 22 ? ["22.html", "22.txt"] : ["\($0).txt"] }
    #expect(order == ["gone.txt"] + expected)
    #expect(failed == ["not-found", "empty", "binary"])
    #expect(skipped == 1)
  }
}
