import Claims
import Foundation
import ReportText
import Testing

@testable import Comparison

@Suite struct ReportComparisonTests {
  @Test("A report beside itself is all unchanged, each claim in its own place")
  func nothingChangesBesideItself() throws {
    let names = try Reading.reports
    #expect(names.count > 40)
    for name in names {
      let report = try Reading.report(name)
      let comparison = ReportComparison(from: report, to: report)
      #expect(!comparison.isChanged, "\(name)")
      for change in comparison.changes {
        #expect(change.kind == .unchanged, "\(name): \(change)")
        #expect(change.old == change.new, "\(name): \(change)")
      }
    }
  }

  /// Paragraphs that say all that they mean by themselves, so that it does not matter where they stand.
  static let paragraphs: [String] = {
    let towns = [
      "Ashmere", "Brackenford", "Coldridge", "Dunmere", "Eskholme", "Fenwold", "Garrowby", "Hexley",
      "Inglethorpe", "Larkmoor",
    ]
    return towns.enumerated().flatMap { index, town in
      [
        "Northmoor Police recorded \(140 + index * 7) burglaries in \(town) in May 2021.",
        "Helen Ashdown said on \(index + 1) June 2021: “The people of \(town) asked for \(index + 3) more wardens.”",
        "The police station in \(town) will open on \(index + 10) March 2024.",
        "Repairs of the cells in \(town) cost £\(index + 2).\(index)million in the year 2020.",
      ]
    }
  }()

  @Test("Paragraphs in another order are unchanged", arguments: [1, 2, 3])
  func orderDoesNotMatter(seed: UInt64) throws {
    let published = "2021-06-30"
    let old = try Reading.report(of: Self.paragraphs.joined(separator: "\n\n"), published: published)
    var state = seed
    let shuffled = Self.paragraphs.map { paragraph -> (UInt64, String) in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33, paragraph)
    }.sorted { $0.0 < $1.0 }.map(\.1)
    #expect(shuffled != Self.paragraphs)
    let new = try Reading.report(of: shuffled.joined(separator: "\n\n"), published: published)
    let changes = ReportComparison(from: old, to: new).changes
    #expect(changes.count >= Self.paragraphs.count)
    for change in changes where change.kind != .unchanged {
      Issue.record(
        "\(change.kind) \(change.old.map(old.document.string) ?? "–") → \(change.new.map(new.document.string) ?? "–")"
      )
    }
  }

  @Test(
    "What is added one way is withdrawn the other way",
    arguments: [
      "ashmere-quarter", "brackenshire-estate", "calderfold-precept", "corrandale-monitoring",
      "dunmere-counter", "eastmere-annual", "eskholme-release", "fenwold-complaints", "glaisdown-victims",
      "hallowmoor-bulletin", "hartmoor-quarter", "kelderby-precept", "pellshire-performance",
      "penmarsh-young-people", "stourhaven-latchkey", "tarnshire-panel", "wenlow-minutes", "wexbourne-plan",
    ])
  func addedAndWithdrawnAreEachOthersMirror(name: String) throws {
    let old = try Reading.report("successive/\(name)-old.txt")
    let new = try Reading.report("successive/\(name)-new.txt")
    let forth = ReportComparison(from: old, to: new).changes
    let back = ReportComparison(from: new, to: old).changes
    func places(
      _ changes: [Change], _ kind: Change.Kind, _ side: KeyPath<Change, ByteSpan?>, _ report: Report
    ) -> [String] {
      changes.filter { $0.kind == kind }.compactMap { $0[keyPath: side] }.map(report.document.string).sorted()
    }
    #expect(places(forth, .added, \.new, new) == places(back, .withdrawn, \.old, new))
    #expect(places(forth, .withdrawn, \.old, old) == places(back, .added, \.new, old))
  }

  @Test("A sentence that is gone is withdrawn, and one that came is added")
  func oneWayAndTheOther() throws {
    let rest = Self.paragraphs[..<8].joined(separator: "\n\n")
    let short = try Reading.report(of: rest)
    let long = try Reading.report(of: rest + "\n\nThe new mounted section of the force has 17 horses.\n")
    let added = ReportComparison(from: short, to: long).changes.filter { $0.kind != .unchanged }
    #expect(added.map(\.kind) == [.added])
    #expect(added.first?.new.map(long.document.string)?.contains("17 horses") == true)
    #expect(added.first?.newValue == .quantity(.number(17)))
    let withdrawn = ReportComparison(from: long, to: short).changes.filter { $0.kind != .unchanged }
    #expect(withdrawn.map(\.kind) == [.withdrawn])
    #expect(withdrawn.first?.old == added.first?.new)
  }

  @Test("The pairs that are looked at word by word grow with the reports, not with their square")
  func costIsLinear() throws {
    func compared(_ count: Int) throws -> Int {
      let text = { (shift: Int) in
        (0..<count).map { index in
          let paragraph = Self.paragraphs[index % Self.paragraphs.count]
          return
            "Ward \(index) of the county: \(paragraph) "
            + (shift == 0
              ? "It counted \(index * 3) visits by wardens there."
              : "Wardens paid it \(index * 3 + 1) visits, it is said.")
        }.joined(separator: "\n\n")
      }
      let comparison = ReportComparison(
        from: try Reading.report(of: text(0)), to: try Reading.report(of: text(1)))
      return comparison.comparedPairs
    }
    let (small, large) = (try compared(150), try compared(600))
    #expect(small > 0)
    #expect(large <= small * 8, "\(small) pairs, then \(large)")
  }
}
