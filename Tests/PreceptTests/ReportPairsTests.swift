import Precept
import Testing

@Suite struct ReportPairsTests {
  private func pairs(_ old: [String], _ new: [String], titles: [String: String] = [:]) -> ReportPairs {
    ReportPairs(
      old: old.map { "a/\($0)" }, in: "a", new: new.map { "b/b/\($0)" }, in: "b/b/", title: { titles[$0] })
  }

  private func names(_ pairs: ReportPairs) -> [String] {
    pairs.pairs.map { "\($0.old.dropFirst(2)) \($0.new.dropFirst(4))" }
  }

  @Test func theSamePathIsTheSameReport() {
    let found = pairs(["plan.txt", "x/plan.txt"], ["x/plan.txt", "y/plan.txt", "plan.txt"])
    #expect(names(found) == ["plan.txt plan.txt", "x/plan.txt x/plan.txt"])
    #expect(found.oldAlone == [])
    #expect(found.newAlone == ["b/b/y/plan.txt"])
  }

  @Test("Names that differ in numbers and months go together where that leaves one choice")
  func numbersAndMonths() {
    #expect(names(pairs(["q1-2021.txt"], ["q1-2022.txt"])) == ["q1-2021.txt q1-2022.txt"])
    let quarters = pairs(
      ["q1-2021.txt", "q2-2021.txt", "q3-2021.txt"],
      ["q3-2022.txt", "q1-2022.txt", "q4-2022.txt", "q2-2022.txt"])
    #expect(
      names(quarters) == ["q1-2021.txt q1-2022.txt", "q2-2021.txt q2-2022.txt", "q3-2021.txt q3-2022.txt"])
    #expect(quarters.newAlone == ["b/b/q4-2022.txt"])
    #expect(
      names(pairs(["minutes-march-2021.html"], ["minutes-june-2021.html"])) == [
        "minutes-march-2021.html minutes-june-2021.html"
      ])
    #expect(names(pairs(["minutes-march-2021.txt"], ["minutes-march-2021.html"])) == [])
  }

  @Test func nothingIsPairedByGuess() {
    let found = pairs(["report-2019.txt", "report-2020.txt"], ["report-2021.txt"])
    #expect(found.pairs == [])
    #expect(found.oldAlone == ["a/report-2019.txt", "a/report-2020.txt"])
    #expect(found.newAlone == ["b/b/report-2021.txt"])
    // Numbers alone say nothing.
    #expect(pairs(["2021/1"], ["2022/1"]).pairs == [])
  }

  @Test("What names do not tell, titles may")
  func titles() {
    let titles = [
      "a/x.html": "The plan", "b/b/y.html": "The plan", "a/z.html": "Two of them",
      "b/b/v.html": "Two of them", "b/b/w.html": "Two of them",
    ]
    let found = pairs(["x.html", "z.html"], ["v.html", "w.html", "y.html"], titles: titles)
    #expect(names(found) == ["x.html y.html"])
    #expect(found.oldAlone == ["a/z.html"])
    #expect(found.newAlone == ["b/b/v.html", "b/b/w.html"])
  }

  @Test func titlesAreReadOnlyWhereNamesDoNotTell() {
    var read: [String] = []
    let found = ReportPairs(old: ["a/x.txt", "a/y1.txt"], in: "a", new: ["b/x.txt", "b/y2.txt"], in: "b") {
      path in
      read.append(path)
      return nil
    }
    #expect(found.pairs.count == 2)
    #expect(read == [])
  }
}
