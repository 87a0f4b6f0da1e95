import Foundation
import Ingest
import ReportText
import Testing

@testable import Precept

@Suite struct TextSketchTests {
  private func hashes(_ sketch: TextSketch) -> [UInt64] {
    sketch.shingles.map(UInt64.init) + (0..<sketch.slotCount).map { sketch.slot($0).bits }
  }

  private func hashes(_ text: String) -> [UInt64] { hashes(Releases.sketch(text)) }

  @Test func aSketchIsSmallHoweverLongTheTextIs() {
    let long = Releases.sketch(
      (0..<40).map { Releases.unlike($0, words: 500) + " In 2019 Ann Lee did not run." }.joined())
    #expect(long.size <= 2_700)
    #expect(long.shingles.count == TextSketch.mostShingles)
    #expect(Releases.sketch(Releases.station).size < 1_700)
  }

  @Test func hashesAreTheSameInEveryRun() {
    #expect(Releases.sketch("the old station will open").shingles == [122_082_388, 391_689_049])
  }

  @Test("Marks, capitals, line breaks and the commas of numbers are no part of the words")
  func marksAreNoWords() {
    #expect(
      Releases.sketch("“The force’s 1,200 officers – all of them” – met").shingles
        == Releases.sketch("the force's\n1200 OFFICERS, all of them; met").shingles)
    #expect(hashes("it cost 4.6 million or so") != hashes("it cost 46 million or so"))
    #expect(hashes("it cost 1,20 a day or so") != hashes("it cost 120 a day or so"))
    #expect(hashes("the café was shut then") != hashes("the cafè was shut then"))
  }

  @Test func theShinglesAreThoseOfEveryRunOfWords() {
    let (one, two) = (Releases.sketch("a b c d e f"), Releases.sketch("x b c d e y"))
    #expect(one.shingles.count == 3)
    #expect(Set(one.shingles).intersection(two.shingles).count == 1)
    #expect(Releases.sketch("a b c").shingles.isEmpty)
  }

  @Test func furnitureAndGapsAreLeftOut() {
    let text = "One two three four five PAGE six seven.\n\nCookies are used here.\n\nEight nine ten eleven."
    func span(_ words: String) -> ByteSpan {
      let start = text.utf8.count - text[(text.range(of: words)?.lowerBound ?? text.endIndex)...].utf8.count
      return ByteSpan(start, start + words.utf8.count)
    }
    var document = Document(
      text: Array(text.utf8),
      blocks: [
        Block(span: span("One two three four five PAGE six seven."), kind: .paragraph, line: 1),
        Block(span: span("Cookies are used here."), kind: .furniture, line: 3),
        Block(span: span("Eight nine ten eleven."), kind: .paragraph, line: 5),
      ], gaps: [span("PAGE ")], metadata: Metadata(mediaType: "text/plain"))
    let report = "One two three four five six seven. Eight nine ten eleven."
    #expect(hashes(TextSketch(document)) == hashes(report))
    document.gaps = [span("here.\n\n")]
    #expect(hashes(TextSketch(document)) == hashes(report.replacing("five six", with: "five page six")))
  }

  @Test func whatStandsBetweenTheSameWordsIsASlot() {
    func likeness(_ one: String, _ other: String) -> [Int] {
      let likeness = SketchLikeness(Releases.sketch(one), Releases.sketch(other))
      return [likeness.agreeing, likeness.disagreeing]
    }
    #expect(likeness("there were 31 thefts here", "then there were 31 thefts here too") == [1, 0])
    #expect(likeness("there were 31 thefts here", "there were 57 thefts here") == [0, 1])
    #expect(likeness("there were twelve thefts here", "there were thirty thefts here") == [0, 1])
    #expect(likeness("crime in town fell by much", "crime in town rose by much") == [0, 1])
    #expect(likeness("it was Jo Ames who led", "it was Mr Ames who led") == [1, 0])
    #expect(likeness("it was Jo Ames who led", "it was Jo Dent who led") == [0, 1])
    #expect(likeness("it was Northmoor Police who led", "it was Southmoor Police who led") == [0, 1])
    // One of two was cut.
    #expect(likeness("they had 5 of it. They had 7 of it", "they had 5 of it") == [1, 0])
    #expect(likeness("they had 5 of it. They had 7 of it", "they had 9 of it") == [0, 1])
    // Other words around, and no words around.
    #expect(likeness("there were 31 thefts here", "we saw 57 farms there") == [0, 0])
    #expect(likeness("1 2 3 4 5", "1 2 4 4 5") == [0, 0])
  }

  @Test(
    "No report of a series repeats the one before",
    arguments: SuccessivePairs.names)
  func successiveReports(name: String) throws {
    for isPage in [true, false] {
      let sketches = try ["old", "new"].map { which in
        let bytes = try SuccessivePairs.bytes("\(name)-\(which).txt")
        guard isPage else { return TextSketch(bytes) }
        return TextSketch(try ReportReader.read(bytes, hints: ReadingHints(name: name + ".txt")))
      }
      #expect(!sketches[0].isShort && !sketches[1].isShort)
      for pair in [sketches, sketches.reversed()] {
        var index = DuplicateIndex(findsNear: true)
        #expect(index.place(id: "0", digest: "0", sketch: pair[0]) == nil)
        #expect(index.place(id: "1", digest: "1", sketch: pair[1]) == nil)
        #expect(index.place(id: "2", digest: "2", sketch: pair[0])?.similarity == 0.99)
      }
    }
  }

  @Test func thereAreSeries() { #expect(SuccessivePairs.names.count >= 18) }
}

/// The reports of `corpus/successive`.
enum SuccessivePairs {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../corpus/successive").standardizedFileURL

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix("-old.txt") }.map { String($0.dropLast("-old.txt".count)) }.sorted()

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }
}
