import Claims
import ReportText
import Testing

@testable import Comparison

/// Reports that were written anew: what is still said in other words, elsewhere or as two sentences.
@Suite("What was written anew")
struct RewrittenReportTests {
  private func comparison(_ old: String, _ new: String) throws -> (
    rows: [String], unfollowed: [String]
  ) {
    let before = try Reading.report(of: old, published: "2021-05-04")
    let after = try Reading.report(of: new, published: "2022-05-04")
    let comparison = ReportComparison(from: before, to: after)
    let rows = comparison.changes.filter { $0.kind != .unchanged }.map { change in
      let words = [
        change.old.map(before.document.string), change.new.map(after.document.string),
      ].compactMap(\.self)
      return "\(change.kind.rawValue): \(words.joined(separator: " → "))"
    }
    return (
      rows,
      comparison.unfollowed.old.map(before.document.string)
        + comparison.unfollowed.new.map(after.document.string)
    )
  }

  @Test(
    "Sentences that were parted and joined",
    arguments: [
      (
        "Each child is seen by a lawyer and by a youth worker within three hours.",
        "A lawyer and a youth worker see each child. They do so within three hours.",
        [
          "split: Each child is seen by a lawyer and by a youth worker within three hours. → A lawyer and a youth worker see each child. They do so within three hours."
        ]
      ),
      (
        "The Commissioner told members that a new telephone system would be bought. He stated that it would cost £740,000.",
        "The Commissioner told members that a new telephone system would be bought at a cost of £740,000.",
        [
          "merged: The Commissioner told members that a new telephone system would be bought. He stated that it would cost £740,000. → The Commissioner told members that a new telephone system would be bought at a cost of £740,000."
        ]
      ),
    ])
  func shapes(old: String, new: String, expected: [String]) throws {
    #expect(try comparison(old, new).rows == expected)
  }

  @Test("Where a figure changed as well, the figure is what changed")
  func figuresComeFirst() throws {
    let rows = try comparison(
      "Specialist workers supported 74 children who were exploited by gangs. Most of these children were in care.",
      "Specialist workers supported 91 children who were exploited by gangs, most of them in care."
    ).rows
    #expect(rows.contains("value_changed: 74 children → 91 children"))
    #expect(!rows.contains { $0.hasPrefix("merged") })
  }

  @Test(
    "What ends in other things is another claim",
    arguments: [
      (
        "The Commissioner will give £150,000 a year to community speed watch groups.",
        "The Commissioner will give £150,000 a year to charities for survivors.", true
      ),
      (
        "The rise has been driven largely by better recording of harassment.",
        "The rise has been driven largely by a sharp increase in shop theft.", true
      ),
      // The same thing in words of one family, and more said of it.
      (
        "The rise has been driven largely by violent crime.",
        "The rise has been driven largely by violence in towns.", false
      ),
      (
        "The team works with victims of harassment.",
        "The team works with victims of harassment and their families.", false
      ),
    ])
  func endings(old: String, new: String, isOther: Bool) throws {
    let rows = try comparison(old, new).rows
    #expect(rows.contains { $0.hasPrefix("withdrawn") } == isOther, "\(rows)")
    #expect(rows.contains { $0.hasPrefix("added") } == isOther, "\(rows)")
  }

  @Test("A figure in a line without a verb is known by its name, wherever the line stands")
  func lines() throws {
    let rows = try comparison(
      "There were changes in:\n\n- shoplifting, up 19%\n- robbery, down 8%\n- arson, up 3%\n",
      "There were changes in:\n\n- robbery, down 12%\n- arson, up 3%\n- shoplifting, up 24%\n"
    ).rows
    #expect(rows == ["value_changed: 8% → 12%", "value_changed: 19% → 24%"])
  }

  @Test("A label that is gone is no other label's figure")
  func labels() throws {
    let rows = try comparison(
      "Calls answered in time: 90%\nRequests for information answered: 93% (target 95%)\nOfficers in post: 1,912\n",
      "Calls answered in time: 90%\nComplaints logged in two days: 88% (target 90%)\nOfficers in post: 1,912\n"
    ).rows
    #expect(!rows.contains { $0.hasPrefix("value_changed") }, "\(rows)")
    #expect(rows.contains { $0.hasPrefix("withdrawn") })
  }

  @Test("Ranks in digits change, and their endings with them")
  func ranks() throws {
    #expect(
      try comparison("- 4th for residential burglary\n", "- 2nd for residential burglary\n").rows
        == ["value_changed: 4th → 2nd"])
  }

  @Test("A span of time within a commitment, and how often something is done, are values")
  func spans() throws {
    #expect(
      try comparison(
        "The Commissioner has asked the force to bring this below two minutes by March 2024.",
        "The Commissioner has asked the force to bring this below three minutes by March 2024."
      ).rows == ["value_changed: two minutes → three minutes"])
    #expect(
      try comparison("Progress is checked each month.", "Progress is checked each quarter.").rows
        == ["value_changed: each month → each quarter"])
  }

  @Test("A day whose year the text does not give moves too")
  func daysWithoutAYear() throws {
    let before = try Reading.report(of: "The bins will be in place by 1 May.")
    let after = try Reading.report(of: "The bins will be in place by 1 June.")
    let changes = ReportComparison(from: before, to: after).changes
    #expect(changes.map(\.kind) == [.dateChanged])
    #expect(changes.first?.newValue == .date("XXXX-06-01"))
  }

  @Test(
    "A figure that left its sentence is gone; the sentence is not",
    arguments: [
      (
        "incidents which have fallen by 2% and in a decrease of thefts",
        "incidents and in a decrease of thefts"
      ),
      ("incidents, which have fallen by 2%", "incidents"),
    ])
  func aFigureAlone(old: String, new: String) throws {
    let found = try comparison(
      "This is reflected in youth related \(old).", "This is reflected in youth related \(new).")
    #expect(found.rows.contains("withdrawn: which have fallen by 2%"), "\(found.rows)")
    #expect(found.unfollowed.isEmpty)
  }

  @Test("What may stand in other words is called neither withdrawn nor added")
  func whatMayStandIsNotCalledGone() throws {
    let found = try comparison(
      "The report puts the number of crimes reported over the counter at about 800 a year.",
      "In an average year 812 crimes are reported over the counter, as the report says."
    )
    #expect(!found.rows.contains { $0.hasPrefix("withdrawn") || $0.hasPrefix("added") }, "\(found.rows)")
  }

  @Test("What is said of somebody whom the new report does not know is gone")
  func namesThatAreGone() throws {
    let found = try comparison(
      "Farmers in the Upper Wend had waited up to nine days for a visit by an officer.",
      "Farmers in the Nether Wend had waited up to nine days for a visit by an officer.")
    #expect(found.rows.contains { $0.hasPrefix("withdrawn") })
    #expect(found.unfollowed.isEmpty)
  }

  @Test("A survey carried over is stale where its date stands before it; an event told again is not")
  func carriedOver() throws {
    func rows(_ sentence: String) throws -> [String] {
      try comparison(
        "\(sentence) Crime fell by 4% in March 2021.", "\(sentence) Crime fell by 6% in March 2022."
      )
      .rows.map { String($0.prefix { $0 != ":" }) }
    }
    #expect(try rows("In our survey of March 2021, 64% of people felt safe.") == ["value_changed", "stale"])
    #expect(try rows("The website had been down for nine hours on 2 April 2021.") == ["value_changed"])
  }

  @Test("What stands under a heading is of it, wherever the heading stands")
  func sections() throws {
    func text(_ sections: [(String, Int, Int)]) -> String {
      sections.map { "\($0.0) district\n\nBurglary: \($0.1) offences\n\nThe result was \($0.2)%.\n" }
        .joined(separator: "\n")
    }
    let rows = try comparison(
      text([("Redford", 24, 71), ("Hexley", 31, 80)]), text([("Hexley", 33, 82), ("Redford", 20, 70)])
    ).rows
    #expect(
      Set(rows) == [
        "value_changed: 31 offences → 33 offences", "value_changed: 80% → 82%",
        "value_changed: 24 offences → 20 offences", "value_changed: 71% → 70%",
      ])
  }

  @Test("A place that a sentence opens with is part of what it says")
  func openings() throws {
    let rows = try comparison(
      "In Redford, 24 officers were assaulted. In Hexley, 31 officers were assaulted.",
      "In Redford, 31 officers were assaulted. In Hexley, 24 officers were assaulted."
    ).rows
    #expect(
      rows == ["value_changed: 24 officers → 31 officers", "value_changed: 31 officers → 24 officers"])
  }

  @Test(
    "What is cut from a quotation or a sentence is not passed over",
    arguments: [
      (
        "Rosa Lund said: “Burglary is a cruel crime and I will not tolerate it.”",
        "Rosa Lund said: “Burglary is a cruel crime.”", "withdrawn: I will not tolerate it"
      ),
      (
        "Rosa Lund said: “We will recruit 50 officers and open a custody suite in Redford by May 2023.”",
        "Rosa Lund said: “We will recruit 50 officers.”",
        "withdrawn: open a custody suite in Redford by May 2023"
      ),
      (
        "The Panel met in Hexley. The Commissioner resigned.", "The Panel met in Hexley.",
        "withdrawn: The Commissioner resigned"
      ),
      (
        "The force recorded 12 burglaries and the station was closed.", "The force recorded 12 burglaries.",
        "withdrawn: the station was closed"
      ),
    ])
  func cuts(old: String, new: String, expected: String) throws {
    #expect(try comparison(old, new).rows == [expected])
  }

  @Test("What a figure came to has no sign; by how much it moved has one")
  func levels() throws {
    let before = try Reading.report(of: "Burglary fell by 7% to 3,412 offences.")
    let after = try Reading.report(of: "Burglary rose by 3% to 3,514 offences.")
    let values = ReportComparison(from: before, to: after).changes.map { [$0.oldValue, $0.newValue] }
    #expect(
      values == [
        [.quantity(.number(-7)), .quantity(.number(3))],
        [.quantity(.number(3412)), .quantity(.number(3514))],
      ])
  }

  @Test("An office may be the person that the other report names")
  func offices() throws {
    let rows = try comparison(
      "Rosa Lund said: “Crime is falling in our towns.”",
      "The Commissioner said: “Crime is falling in our towns.”"
    ).rows
    #expect(!rows.contains { $0.hasPrefix("reattributed") })
  }
}
