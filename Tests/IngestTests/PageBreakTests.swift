import ReportText
import Testing

@testable import Ingest

@Suite struct PageBreakTests {
  /// The words of the report's blocks, gaps left out.
  static func words(_ document: Document) -> [String] {
    let analysed = AnalysedDocument(document)
    return zip(document.blocks, analysed.blocks).compactMap { block, tokens in
      guard block.isReport else { return nil }
      return tokens.map { String(decoding: analysed.bytes(of: analysed.tokens[$0]), as: UTF8.self) }
        .joined(separator: " ")
    }
  }

  @Test func aParagraphGoesOnOverAPageNumber() throws {
    let source =
      "The panel set the budget of the force for the year at £312\n7\n\u{C}million, which is more than in the year before it.\n\n8\n\u{C}"
    let document = try read(source)
    #expect(document.string == source)
    #expect(document.hasSoundBlocks)
    #expect(document.kinds == [.paragraph, .furniture])
    #expect(document.gaps.map { document.string($0) } == ["\n7\n\u{C}"])
    #expect(Self.words(document)[0].contains("£ 312 million , which"))
  }

  @Test(arguments: [
    ("7", "8", "9"), ("- 7 -", "- 8 -", "- 9 -"), ("Page 1 of 3", "Page 2 of 3", "Page 3 of 3"),
    ("1 | Page", "2 | Page", "3 | Page"), ("1 | P a g e", "2 | P a g e", "3 | P a g e"), ("i", "ii", "iii"),
    ("Page | 1", "Page | 2", "Page | 3"), ("[1]", "[2]", "[3]"),
    ("Northshire panel  1", "Northshire panel  2", "Northshire panel  3"),
  ])
  func feetAndHeadsAreNoReport(first: String, second: String, third: String) throws {
    let document = try read(
      """
      Police and crime plan          Draft

      \(paragraphs[0])

      \(first)
      \u{C}Police and crime plan          Draft

      \(paragraphs[1])

      \(second)
      \u{C}Police and crime plan          Draft

      \(paragraphs[2])

      \(third)
      \u{C}
      """)
    #expect(document.reportTexts == paragraphs)
    #expect(document.hasSoundBlocks)
    #expect(document.gaps == [])
  }

  @Test func aQuotationGoesOnOverThePage() throws {
    let document = try read(
      """
      She said: “We are proud of what the officers of this force have done.

      Page 1 of 2
      \u{C}They have had a hard year,” and she thanked them.

      Page 2 of 2
      \u{C}
      """)
    #expect(document.kinds == [.paragraph, .furniture])
    #expect(document.gaps.count == 1)
  }

  @Test func whatEndsOnItsPageIsAParagraph() throws {
    let document = try read("\(paragraphs[0])\n\n1\n\u{C}\(paragraphs[1])\n\n2\n\u{C}")
    #expect(document.reportTexts == Array(paragraphs.prefix(2)))
  }

  @Test(arguments: [
    // The cells of a column, one a line.
    "Burglary\n312\nRobbery\n45\n\u{C}Arson\n12\nFraud\n96",
    // The same words on two pages without numbers.
    "The panel met.\nIt thanked 12 officers.\n\u{C}The panel met.\nIt thanked 14 officers.",
    // Figures that differ, and not as pages are counted.
    "Officers: 312\n\n\(paragraphs[0])\n\u{C}Officers: 318\n\n\(paragraphs[1])\n\u{C}Officers: 401\n\n\(paragraphs[2])",
  ])
  func whatThePagesHoldStays(source: String) throws {
    #expect(try read(source).kinds.allSatisfy { $0 != .furniture })
  }

  @Test func aCountedPageIsFurnitureWithoutFormFeeds() throws {
    let document = try read(
      "The panel set the budget of the force for the year at £312\nPage 3 of 12\nmillion, which was more.")
    #expect(document.kinds == [.paragraph])
    #expect(Self.words(document)[0].contains("£ 312 million"))
  }

  @Test func aNumberAloneIsTheReport() throws {
    #expect(try read("7").kinds == [.paragraph])
    #expect(try read("7\n\u{C}").kinds == [.paragraph])
  }

  @Test func manyPagesTakeLinearTime() throws {
    let pages = (0..<2_000).map { page in
      "Head of the page\n\nand the panel went on for \(page * page) days without a stop\n\n7\n\u{C}"
    }
    let document = try read(pages.joined())
    #expect(document.hasSoundBlocks)
    #expect(document.gaps.count > 1_900)
  }

  @Test(
    "Lines of the report at the edges of pages stay, however alike they are",
    arguments: [
      "East\n\n30 officers\n\u{C}West\n\n31 officers\n\u{C}North\n\n32 officers\n",
      "East\n\n£30 million\n\u{C}West\n\n£31 million\n\u{C}North\n\n£32 million\n",
      "The panel met in the town hall.\n\u{C}RESOLVED: That the report be noted.\n\u{C}RESOLVED: That the report be noted.\n\u{C}RESOLVED: That the report be noted.\n",
      "The clerk said that the number had fallen to\n40\n\u{C}The clerk set out the timetable for the year.\n",
    ])
  func reportAtEdges(_ text: String) throws {
    #expect(try read(text).blocks.allSatisfy(\.isReport))
  }
}
