import Claims
import Extraction
import ReportText
import Testing

@Suite("Changes that figures state")
struct ChangeTests {
  /// The changes of `text`, each as its words, direction and parts, a figure's date behind an `@`.
  private func changes(_ text: String) -> [String] {
    let document = CountText.document(text)
    let findings = Extractor().findings(in: document)
    func part(_ name: String, _ value: Double?, _ date: Int? = nil) -> String {
      guard let value else { return "" }
      let number = Int(exactly: value).map(String.init) ?? String(value)
      return " \(name) \(number)" + (date.map { "@\(findings.dates[$0].value ?? "?")" } ?? "")
    }
    return findings.counts.compactMap { count in
      guard let change = count.change else { return nil }
      return "\(document.string(count.span)): \(change.direction.rawValue)"
        + part("from", change.from, change.fromDate) + part("to", change.to, change.toDate)
        + part("by", change.by)
    }
  }

  @Test(
    "Each part has its own date, where the text gives one",
    arguments: [
      ("Reports rose from 148 in 2013 to 563 in 2015.", "563: up from 148@2013 to 563@2015"),
      ("There were 563 reports in 2015, up from 148 in 2013.", "563 reports: up from 148@2013 to 563@2015"),
      ("In 2015 there were 563 reports, up from 148 in 2013.", "563 reports: up from 148@2013 to 563@2015"),
      ("Between 2013 and 2015 reports rose from 148 to 563.", "563: up from 148@2013 to 563@2015"),
      ("Reports fell to 148 in 2015 from 563 in 2013.", "148: down from 563@2013 to 148@2015"),
      ("There were 563 reports, up from 148 in 2013.", "563 reports: up from 148@2013 to 563"),
      ("Reports rose from 148 to 563.", "563: up from 148 to 563"),
      (
        "There were 148 reports in 2015, compared with 563 in 2013.",
        "148 reports: down from 563@2013 to 148@2015"
      ),
    ])
  func dates(text: String, change: String) { #expect(changes(text) == [change]) }

  @Test(
    "A change may stand apart from its figure, and what looks like one may be none",
    arguments: [
      ("She will raise the policing part of the bill by £14.", ["£14: up by 14"]),
      ("Theft was 16 per cent down on last year.", ["16 per cent: down by 16"]),
      ("It is 17% below the level of 2006.", ["17%: down by 17"]),
      ("It shut down 58 farms.", []), ("A couple lost £83,000.", []), ("They climbed 2,900 metres.", []),
      ("It plans to raise the number of officers from 1,310 to 1,475.", ["1,475: up from 1310 to 1475"]),
    ])
  func apart(text: String, found: [String]) { #expect(changes(text) == found) }

  @Test(
    "The difference goes to the figure that it led to",
    arguments: [
      (
        "Reports rose by 415 to 563 from 148.", ["415: up by 415", "563: up from 148 to 563 by 415"]
      ),
      (
        "The charge goes up by £24, from £198.45 to £222.45.",
        ["£24: up by 24", "£222.45: up from 198.45 to 222.45 by 24"]
      ),
      (
        "There were 1,604 thefts, compared with 1,893 the year before, a fall of 289.",
        ["1,604 thefts: down from 1893 to 1604 by 289", "289: down by 289"]
      ),
      ("Crime fell by 4.2%, to 58,310 offences.", ["4.2%: down by 4.2", "58,310 offences: down to 58310"]),
      ("It is an increase of £10 or 4.3%.", ["£10: up by 10", "4.3%: up by 4.3"]),
      ("It took 600 calls, 20 more than in May.", ["20: up by 20"]),
    ] as [(String, [String])])
  func parts(text: String, expected: [String]) {
    let found = changes(text).map { $0.split(separator: "@").count > 1 ? undated($0) : $0 }
    #expect(found == expected)
  }

  /// `change` without its dates.
  private func undated(_ change: String) -> String {
    change.split(separator: " ").map { $0.split(separator: "@")[0] }.joined(separator: " ")
  }

  @Test(
    "What is no change is none",
    arguments: [
      "Delays made up 41% of the list.", "The force lost 211 officers.", "It should not fall below 3%.",
      "Some 61% of women agreed, compared with 48% of men.", "Burglary was the third-largest group.",
      "Police held three more men.",
    ])
  func none(text: String) { #expect(changes(text) == []) }
}
