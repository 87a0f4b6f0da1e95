import Claims
import Testing

@testable import Emission

@Suite struct ChangeTextEmitterTests {
  private func text(_ changes: [Change], width: Int = 80, colour: Bool = false) -> String {
    let emitter = ChangeTextEmitter(width: width, usesColour: colour)
    return String(
      decoding: emitter.text(of: changes, from: ChangeExamples.old, to: ChangeExamples.new), as: UTF8.self)
  }

  @Test func changesAreGroupedAndCounted() {
    #expect(
      text(ChangeExamples.all) == """
        old.txt → n␛ew.txt

        Promises and targets (1)
          5 May                                    2021-05-03 → 2021-05-05  2 days later

        Values (2)
          1,312 cases                                        1,200 → 1,312  +112 (+9.3%)
          25%                                                20% → 25%      +5 points

        Worded otherwise (1)
          −  (likely) We will act
          +  (likely) We shall act

        Added (1)
          +  Ten <b>dogs</b> came

        Withdrawn (1)
          −  Fees went up

        2 values changed, 1 date changed, 1 reworded, 1 added, 1 withdrawn (1 a promise
        or target); 1 unchanged.

        """)
  }

  @Test func nothingChanged() {
    #expect(
      text([ChangeExamples.change(.unchanged, "Crime", "Crime")])
        == "old.txt → n␛ew.txt\n\nNothing changed; 1 unchanged.\n")
  }

  @Test(
    "No line is wider than the terminal, and none holds what a terminal obeys", arguments: [48, 60, 100, 200])
  func linesFit(width: Int) {
    var wide = ChangeExamples.all
    wide.append(
      ChangeExamples.change(.withdrawn, String(ChangeExamples.oldText.dropFirst(56).dropLast(4)), nil))
    for line in text(wide, width: width).split(separator: "\n") {
      #expect(TerminalText.width(String(line)) <= width, "\(line)")
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 }, "\(line)")
    }
  }

  @Test func coloursAreOnlyForTerminals() {
    #expect(text(ChangeExamples.all, colour: true).contains("\u{1B}[32m1,200 → 1,312\u{1B}[0m"))
    #expect(!text(ChangeExamples.all).contains("\u{1B}"))
  }

  @Test("How much a figure or date moved")
  func differences() {
    func said(_ from: Double, _ to: Double, unit: String? = nil, exact: Bool = false) -> String? {
      var change = ChangeExamples.moved
      change.oldValue = .quantity(.number(from))
      change.newValue = .quantity(.number(to))
      change.unit = unit
      change.isPrecisionOnly = exact
      return ChangeWording.difference(change)
    }
    #expect(said(4, 5) == "+1 (+25%)")
    #expect(said(2_000_000, 1_500_000, unit: "GBP") == "−£500,000 (−25%)")
    #expect(said(0, 3) == "+3")
    #expect(said(84.1, 85.1, unit: "percent") == "+1 point")
    #expect(said(1300, 1312, exact: true) == "only more exact")
    #expect(said(1924, 1900, exact: true) == "only less exact")
    #expect(said(3, 3) == nil)
    #expect(said(0.5, 0.25) == nil)
    var date = ChangeExamples.putOff
    date.days = -1
    #expect(ChangeWording.difference(date) == "1 day earlier")
  }

  @Test("Parts of a whole and spans of time are given in the reports’ own words")
  func wordsInPlaceOfNumbers() {
    var change = ChangeExamples.moved
    change.oldValue = .quantity(.number(1.0 / 3))
    change.newValue = .quantity(.number(0.25))
    change.unit = nil
    let wording = ChangeWording(from: ChangeExamples.old, to: ChangeExamples.new)
    #expect(wording.values(change)?.from == "1,200 cases")
    change.unit = "percent"
    change.newValue = .quantity(.number(0.5))
    #expect(wording.values(change)?.to == "0.5%")
    change.oldValue = .date("P6M")
    change.newValue = .date("P3M")
    #expect(wording.values(change)?.to == "1,312 cases")
    #expect(wording.values(ChangeExamples.putOff)?.to == "2021-05-05")
  }
}
