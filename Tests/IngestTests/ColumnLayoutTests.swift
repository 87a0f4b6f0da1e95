import ReportText
import Testing

@testable import Ingest

@Suite struct ColumnLayoutTests {
  static let left = [
    "“We have done what we said we", "would do in Easton,” said the", "commissioner, Jane Moor, at the",
    "meeting of the panel in March.", "The force has 120 more officers", "than it had in 2018, and it is",
    "to have another 45 by June next",
  ]
  static let right = [
    "The chief constable, Alan Roe,", "told members that burglaries in", "Weston had fallen by 12 per cent",
    "since April. “This is good news", "for all of our residents,” he", "said. The number of robberies",
    "rose to 312 in the same months",
  ]

  @Test func noLineRunsFromOneColumnIntoTheOther() throws {
    let rows = zip(Self.left, Self.right).map { left, right in
      left + String(repeating: " ", count: 36 - left.count) + right
    }
    let source = "Northshire news\n\n" + rows.joined(separator: "\n")
    let document = try read(source)
    #expect(document.string == source)
    #expect(document.hasSoundBlocks)
    #expect(document.reportTexts == ["Northshire news"] + zip(Self.left, Self.right).flatMap { [$0, $1] })
    #expect(document.codes == [.columnsByLine])
    #expect(document.diagnostics[0].span.map { document.string($0) } == rows[0])
  }

  @Test(arguments: [
    "District        2017/18    2018/19\nEaston      312        290\nWeston      145        160",
    "The  force   has  120   more officers\nthan  it   had  in 2018,   and it is\nto have   another 45",
    "Jane Moor      Commissioner\nAlan Roe       Chief Constable\nAnn Other      Treasurer\nBob Hay        Member\nCat Dee        Member",
  ])
  func otherGapsAreNoColumns(source: String) throws {
    #expect(try read("\(paragraphs[0])\n\n\(source)\n\n\(paragraphs[1])").codes == [])
  }
}
