import ReportText
import Testing

@testable import Ingest

@Suite struct PlainTableTests {
  /// The cells of a document, each with its row, column and whether it is a header.
  static func cells(_ document: Document) -> [String] {
    document.blocks.compactMap { block in
      block.cell.map { "\($0.row).\($0.column)\($0.isHeader ? "h" : "") \(document.string(block.span))" }
    }
  }

  @Test(arguments: [
    "Type | 2021 | 2022\nBurglary | 612 | 590\nArson | 74 | -",
    "| Type | 2021 | 2022 |\n|---|---|---|\n| Burglary | 612 | 590 |\n| Arson | 74 | - |",
    "Type\t2021\t2022\nBurglary\t612\t590\nArson\t74\t-",
    "Type\t\t2021\t\t2022\nBurglary\t612\t590\nArson\t\t74\t\t-",
    "Type        2021    2022\nBurglary     612     590\nArson         74       -",
  ])
  func columnsAreCells(table: String) throws {
    let source = "\(paragraphs[0])\n\nTable 1: Offences by type\n\(table)\n\nIt rained."
    let document = try read(source)
    #expect(document.string == source)
    #expect(document.hasSoundBlocks)
    #expect(
      Self.cells(document) == [
        "0.0h Type", "0.1h 2021", "0.2h 2022", "1.0 Burglary", "1.1 612", "1.2 590", "2.0 Arson", "2.1 74",
        "2.2 -",
      ])
    #expect(document.reportTexts.prefix(2) == [paragraphs[0], "Table 1: Offences by type"])
    #expect(document.reportTexts.last == "It rained.")
  }

  @Test func blankLinesMayPartRows() throws {
    let document = try read(
      "Crimes by district\n\nDistrict      2017/18   2018/19\n\nEaston            312       290\n\nAnti-social\nbehaviour       1,204     1,100\n\nNorton             45         -\n\nThe figures are those of the force."
    )
    #expect(document.hasSoundBlocks)
    #expect(
      Self.cells(document) == [
        "0.0h District", "0.1h 2017/18", "0.2h 2018/19", "1.0 Easton", "1.1 312", "1.2 290",
        "2.0 Anti-social\nbehaviour", "2.1 1,204", "2.2 1,100", "3.0 Norton", "3.1 45", "3.2 -",
      ])
    #expect(document.reportTexts.last == "The figures are those of the force.")
  }

  @Test func aHeaderMayLackItsCorner() throws {
    let document = try read("Figures by year\n\n\t2021\t2022\nBurglary\t612\t590\nArson\t74\t96")
    #expect(
      Self.cells(document) == [
        "0.1h 2021", "0.2h 2022", "1.0 Burglary", "1.1 612", "1.2 590", "2.0 Arson", "2.1 74", "2.2 96",
      ])
  }

  @Test func aSubheadingMayStandBetweenRows() throws {
    let document = try read("Type | 2021\nBurglary | 612\nViolent crime\nMurder | 2\nAssault | 96")
    #expect(
      Self.cells(document).dropFirst(4) == [
        "2.0 Violent crime", "3.0 Murder", "3.1 2", "4.0 Assault", "4.1 96",
      ])
  }

  @Test func pipesPartWordsToo() throws {
    let document = try read(
      "Minutes\n\nMember | Council | Present\nCllr A Roe | Copley | Yes\nCllr B Low | Marsh | No")
    #expect(Self.cells(document).count == 9)
  }

  @Test(arguments: [
    "He paid 12 pounds to one man.  The man said that\nit was fine, and that  he would be back\nin the morning,  at 10.",
    "1.\tThe panel met.\n2.\tThe panel left.", "Home | News\nSport | Weather", "2021\t2022\nup\tdown",
    "Mon  10:00\nTue  11:00", "Press office  0191 496 0000\nControl room  0191 496 0001",
    "Jan Roe    1968\nJo Low     1974",
  ])
  func textWithGapsIsNoTable(text: String) throws {
    #expect(Self.cells(try read("\(paragraphs[0])\n\n\(text)")) == [])
  }

  @Test func datesInCellsDoNotDateTheReport() throws {
    let document = try read(
      "Action | Due | Number\nWrite to all | 15/12/2023 | 4\nMeet | 16/12/2023 | 5\n\n\(paragraphs[0])")
    #expect(Self.cells(document).count == 9)
    #expect(document.metadata.publicationClues.isEmpty)
  }

  @Test(arguments: [
    "a  b\n", "a | b\n", "a\tb\n", "a  1\n", "|\n", "  |  |\n", "--- | ---\n", "a  b  c\na  b\n",
  ])
  func manyLinesTakeTimeInProportion(piece: String) throws {
    let document = try read(String(repeating: piece, count: 50_000))
    #expect(document.hasSoundBlocks)
  }

  @Test func cellsThatReachDownTakeTheirColumn() throws {
    let document = try readPage(
      page(
        """
        <article>\(article)<table><tr><th rowspan="2">Force</th><th colspan="2">Offences</th></tr>
        <tr><th>2021</th><th>2022</th></tr><tr><td>Tarnshire</td><td>14</td><td>15</td></tr></table></article>
        """))
    #expect(
      Self.cells(document) == [
        "0.0h Force", "0.1h Offences", "1.1h 2021", "1.2h 2022", "2.0 Tarnshire", "2.1 14", "2.2 15",
      ])
  }
}
