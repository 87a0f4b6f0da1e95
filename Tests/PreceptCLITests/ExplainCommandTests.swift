import Foundation
import TestSupport
import Testing

@Suite struct ExplainCommandTests {
  private static let text = """
    Ann Roe, the commissioner, opened the café on 4 May 2023.

    “We saw a hundred people in all,” she said. The old van “Bessie” stood outside.

    """

  /// What `explain` says of the first place of `words`, in columns that do not wrap.
  private func explained(_ words: String) throws -> String {
    let folder = try TemporaryFolder()
    let path = try folder.write("visit.txt", Self.text)
    let place = try #require(Self.text.range(of: words)).lowerBound
    let offset = Self.text.unicodeScalars.distance(from: Self.text.startIndex, to: place)
    let run = try Program.run(["explain", "\(path):\(offset)"])
    #expect(run.status == 0)
    return run.text
  }

  @Test func aQuotationNamesTheRulesThatWereTried() throws {
    let shown = try explained("hundred")
    #expect(shown.hasPrefix("Quotation: “We saw a hundred people in all,”"))
    #expect(shown.contains("quote.cue-inverted  does not apply"))
    #expect(shown.contains("quote.cue-after     source “she”, verb “said”, certain"))
    #expect(shown.contains("speaker     Ann Roe"))
    #expect(
      shown.contains("Ann Roe  “the commissioner”: is the subject of the nearest sentence that has one"))
  }

  @Test func theCountInsideIsExplainedToo() throws {
    let shown = try explained("hundred")
    #expect(shown.contains("Count: a hundred people"))
    #expect(shown.contains("count.cardinal"))
  }

  @Test func wordsInMarksThatNobodySaidAreExplained() throws {
    let shown = try explained("Bessie")
    #expect(shown.contains("In marks: “Bessie”"))
    #expect(shown.contains("no quotation"))
  }

  @Test func aDateNamesItsRuleAndValue() throws {
    let shown = try explained("4 May")
    #expect(shown.contains("Date: 4 May 2023"))
    #expect(shown.contains("2023-05-04"))
  }

  @Test func whereNothingStandsThatIsSaid() throws {
    #expect(try explained("stood").hasPrefix("Nothing was found at position"))
  }

  @Test("Standard input is a report too, wherever options stand")
  func standardInput() throws {
    for arguments in [["-:70"], ["-:70", "--published", "2023-06-01"]] {
      let run = try Program.run(["explain"] + arguments, input: Data(Self.text.utf8))
      #expect(run.status == 0)
      #expect(run.text.hasPrefix("Quotation: “We saw a hundred people in all,”"))
    }
  }

  @Test func aPlaceThatIsNoneIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("visit.txt", Self.text)
    let noPlace = try Program.run(["explain", path])
    #expect(noPlace.status == 64)
    #expect(noPlace.errors.contains("minutes.txt:1043"))
    let beyond = try Program.run(["explain", "\(path):5000"])
    #expect(beyond.status == 65)
    #expect(beyond.errors.contains("its text has"))
    let missing = try Program.run(["explain", "\(path)x:1"])
    #expect(missing.status == 65)
  }
}
