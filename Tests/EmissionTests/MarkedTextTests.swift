import ReportText
import Testing

@testable import Emission

@Suite struct MarkedTextTests {
  private func mark(_ start: Int, _ end: Int, _ kinds: MarkKinds, _ letter: Character? = nil) -> Mark {
    Mark(
      span: ByteSpan(start, end), kinds: kinds,
      entry: letter.map { Mark.Entry(letter: $0.asciiValue ?? 0, number: 1) })
  }

  private func cut(_ text: String, _ marks: [Mark], _ blocks: [ByteSpan]? = nil) -> MarkedText {
    MarkedText(Array(text.utf8), marks: marks, blocks: blocks ?? [ByteSpan(0, text.utf8.count)])
  }

  private func spans(_ text: MarkedText) -> [[Int]] { text.runs.map { [$0.span.start, $0.span.end] } }

  @Test func marksInEachOther() {
    let text = cut("0123456789", [mark(4, 6, .count, "n"), mark(2, 8, .quotation, "q")])
    #expect(spans(text) == [[2, 4], [4, 6], [6, 8]])
    #expect(text.runs.map(\.kinds) == [.quotation, [.quotation, .count], .quotation])
    #expect(text.runs.map(\.innermost) == [1, 0, 1])
    #expect(text.runs.map(\.isFirst) == [true, true, false])
    #expect(text.covered == [1..<2, 0..<3])
  }

  @Test func marksAcrossEachOther() {
    let text = cut("0123456789", [mark(1, 5, .date, "d"), mark(3, 8, .actor, "a")])
    #expect(spans(text) == [[1, 3], [3, 5], [5, 8]])
    #expect(text.runs.map(\.kinds) == [.date, [.date, .actor], .actor])
    #expect(text.runs.map(\.innermost) == [0, 1, 1])
    #expect(text.covered == [0..<2, 1..<3])
  }

  @Test("Marks on the same place, without words, and without a look of their own")
  func marksThatAreAlike() {
    let text = cut(
      "ab … cd", [mark(0, 2, .date, "d"), mark(0, 2, .count, "n"), mark(2, 2, .actor, "a"), mark(0, 8, [])])
    #expect(spans(text) == [[0, 2], [2, 8]])
    #expect(text.runs.map(\.kinds) == [[.date, .count], []])
    #expect(text.covered == [0..<1, 0..<1, 0..<0, 0..<2])
    // The second lies over the first, which is then reached by the card that both share.
    #expect(text.runs.map(\.innermost) == [1, nil])
  }

  @Test("Runs stay in their blocks; what lies between blocks has none")
  func marksOverBlocks() {
    let text = cut(
      "abcd\n\nefgh", [mark(2, 8, .quotation, "q"), mark(4, 5, .count, "n"), mark(5, 7, .date, "d")],
      [ByteSpan(0, 4), ByteSpan(6, 10)])
    #expect(spans(text) == [[2, 4], [6, 7], [7, 8]])
    #expect(text.covered == [0..<3, 0..<0, 1..<2])
    #expect(text.runs.map(\.kinds) == [.quotation, [.quotation, .date], .quotation])
  }

  @Test func linksStandOnWords() {
    let text = cut(
      "“ab cd”", [mark(0, 11, .quotation, "q"), mark(3, 5, .date, "d"), mark(6, 8, .count, "n")])
    #expect(spans(text) == [[0, 3], [3, 5], [5, 6], [6, 8], [8, 11]])
    #expect(text.runs.map(\.isFirst) == [false, true, false, true, false])
  }

  @Test("However many marks lie on one place, runs and marks stay as many as their edges")
  func deepMarks() {
    let count = 50_000
    let marks = (0..<count).map { mark($0, 2 * count - $0, .quotation, "q") }
    let text = cut(String(repeating: "x", count: 2 * count), marks)
    #expect(text.runs.count == 2 * count - 1)
    #expect(text.covered.first == 0..<(2 * count - 1))
    #expect(text.covered.last == (count - 1)..<count)
    #expect(text.runs[count - 1].innermost == count - 1)
    #expect(text.runs.last?.innermost == 0)
  }
}
