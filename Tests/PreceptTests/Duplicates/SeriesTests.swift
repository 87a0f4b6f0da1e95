import Claims
import Testing

@testable import Precept

/// Reports of one template with other figures: none repeats another, and each is found when it is printed again.
@Suite struct SeriesTests {
  /// What becomes of reports that are placed in order, and how many steps that took.
  private func placed(_ reports: [(id: String, text: String)]) -> (found: [String: String], steps: Int) {
    var index = DuplicateIndex(findsNear: true)
    var found: [String: String] = [:]
    for (id, text) in reports {
      found[id] = index.place(id: id, digest: id, sketch: Releases.sketch(text))?.id
    }
    return (found, index.steps)
  }

  private func bulletins(_ count: Int, below: Int = 5_000) -> [(id: String, text: String)] {
    (0..<count).map { ("\($0)", Bulletins.month($0, below: below)) }
  }

  private func reprints(_ bulletins: [(id: String, text: String)]) -> [(id: String, text: String)] {
    bulletins.map { ("\($0.id) again", Bulletins.reprint($0.text)) }
  }

  @Test("Every reprint leads to its own month, however many there are", arguments: [2, 8, 9, 10, 24, 200])
  func months(count: Int) {
    let series = bulletins(count)
    let own = Dictionary(uniqueKeysWithValues: series.map { ("\($0.id) again", $0.id) })
    #expect(placed(series + reprints(series)).found == own)
    #expect(placed(zip(series, reprints(series)).flatMap { [$0, $1] }).found == own)
  }

  @Test func newspapersMayComeFirst() {
    let series = bulletins(30)
    let own = Dictionary(uniqueKeysWithValues: series.map { ($0.id, "\($0.id) again") })
    #expect(placed(reprints(series) + series).found == own)
  }

  @Test("Where the figures are small, months are told apart by several together")
  func smallFigures() {
    let series = bulletins(400, below: 40)
    let found = placed(series + reprints(series)).found
    #expect(found.count >= 396)
    #expect(found.allSatisfy { $0 == "\($1) again" })
  }

  @Test func aLongSeriesCostsNoMoreAReport() {
    let (few, many) = (bulletins(100), bulletins(1_000))
    let (ofFew, ofMany) = (placed(few + reprints(few)).steps, placed(many + reprints(many)).steps)
    #expect(ofMany <= ofFew * 12)
    #expect(ofMany <= 2_000 * DuplicateStepsTests.most)
  }

  @Test("Hundreds of different reports with the same notice are no series")
  func sharedNotices() {
    let notice = Releases.unlike(7, words: 300) + " Call 101 or write to Joan Penrose by 5 May 2021."
    let reports = (0..<300).map { number in
      ("\(number)", Releases.unlike(1_000 + number, words: 110) + ".\n\n" + notice)
    }
    #expect(placed(reports).found.isEmpty)
    #expect(placed(reports + reprints(Array(reports.suffix(1)))).found.isEmpty, "its own text is cut")
    let again = ("again", "Herald\n\n" + reports[250].1 + "\n\nMore every day.")
    #expect(placed(reports + [again]).found == ["again": "250"])
  }
}
