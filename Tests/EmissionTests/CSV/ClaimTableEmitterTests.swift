import Claims
import ReportText
import Testing

@testable import Emission

@Suite struct ClaimTableEmitterTests {
  /// The cells of the rows of `csv`, none of whose cells holds a line break.
  private func rows(_ csv: [UInt8]) -> [[String]] {
    let text = String(decoding: csv, as: UTF8.self)
    #expect(text.utf8.suffix(2).elementsEqual([13, 10]))
    return text.split(separator: "\r\n").map { row in
      var cells = [""]
      var isQuoted = false
      for character in row {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: cells.append("")
        default: cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
  }

  private func cell(_ row: [String], _ column: String) -> String? {
    ClaimTableEmitter.columns.firstIndex(of: column).map { row[$0] }
  }

  @Test func everyRowHasEveryColumn() {
    let emitter = ClaimTableEmitter()
    let failure = ReportFailure(id: "gone.txt", code: "not-found", message: "gone.txt, or so")
    let all =
      rows(emitter.header(marksOrder: false)) + rows(emitter.bytes(of: ExampleReport.report))
      + rows(emitter.bytes(of: failure, generator: ExampleReport.report.generator))
    #expect(all.map(\.count) == Array(repeating: ClaimTableEmitter.columns.count, count: 4))
    #expect(all[0] == ClaimTableEmitter.columns)
    #expect(cell(all[3], "report") == "gone.txt")
    #expect(cell(all[3], "status") == "error")
    #expect(cell(all[3], "error_code") == "not-found")
    #expect(cell(all[3], "error") == "gone.txt, or so")
    #expect(cell(all[3], "version") == "0.1.0")
  }

  @Test func aClaimFillsItsColumns() throws {
    let found = rows(ClaimTableEmitter().bytes(of: ExampleReport.report))
    try #require(found.count == 2)
    let expected = [
      "report": "r\u{FFFD}1", "kind": "figure", "start": "55", "end": "88", "focus": "up to 7",
      "speaker": "", "speaker_type": "",
      "subject": "Zoë “Z” Ng", "subject_ref": "person:zoe-ng", "negated": "true", "modality": "planned",
      "count": "up to 7", "count_kind": "count", "value": "0", "value_to": "7", "qualifier": "up-to",
      "change": "",
      "rule": "count.cardinal", "confidence": "certain", "published": "2021-05",
    ]
    for (column, value) in expected { #expect(cell(found[1], column) == value, "\(column)") }
    // A claim with two figures leaves them to the rows that are theirs.
    for column in ["count", "value", "unit", "change_by"] {
      #expect(cell(found[0], column) == "", "\(column)")
    }
    // That it is not denied nobody has said.
    #expect(cell(found[0], "negated") == "")
    #expect(cell(found[0], "speaker") == "Zoë “Z” Ng")
    #expect(cell(found[0], "quote") == "Crime fell by 5%,")
    #expect(cell(found[0], "rule") == "quote.cue-after")
  }

  @Test func aByteOrderMarkIsWrittenWhereAskedFor() {
    #expect(ClaimTableEmitter().header(marksOrder: true).prefix(4) == [0xEF, 0xBB, 0xBF, UInt8(ascii: "r")])
    #expect(ClaimTableEmitter().header(marksOrder: false).first == UInt8(ascii: "r"))
  }

  @Test(
    "What a spreadsheet would run begins with an apostrophe",
    arguments: [
      "=1+1", "+44 20", "-3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u{A0}=1", "\u{3000}+1",
      "\u{FEFF}=1",
      "\u{200B}@x", "＝1", "＋1", "－1", "＠1", "﹦1", " \u{2009}\t-1", "\tplain",
    ])
  func formulasAreDefused(text: String) {
    var csv = CSVWriter()
    csv.text(text)
    let written = String(decoding: csv.bytes, as: UTF8.self).replacing("\"", with: "")
    #expect(written.hasPrefix("'"))
    #expect(
      String(written.dropFirst()).unicodeScalars.elementsEqual(text.replacing("\"", with: "").unicodeScalars))
  }

  @Test(arguments: ["", "a=b", "£1.1m", "–5%", "“=”", "1-2", "  plain", "é", "(=1)"])
  func otherTextsStayAsTheyAre(text: String) {
    var csv = CSVWriter()
    csv.text(text)
    #expect(String(decoding: csv.bytes, as: UTF8.self) == text)
  }

  @Test func cellsAreQuotedWhereTheyMustBe() {
    var csv = CSVWriter()
    csv.text("a,b")
    csv.text("say \"x\"")
    csv.text("two\nlines")
    csv.text("\u{1B}[2J\u{202E}\u{85}")
    csv.number(-3)
    csv.number(-0.5)
    csv.number(nil)
    csv.integer(7)
    csv.endRow()
    #expect(
      String(decoding: csv.bytes, as: UTF8.self)
        == "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\u{FFFD}[2J\u{FFFD}\u{FFFD},-3,-0.5,,7\r\n")
  }
}
