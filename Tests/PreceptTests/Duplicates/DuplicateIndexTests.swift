import Claims
import Testing

@testable import Precept

@Suite struct DuplicateIndexTests {
  /// What becomes of texts that are placed in order, each by itself; their ids count from 0.
  private func placed(_ texts: [String], findsNear: Bool = true) -> [Duplicate?] {
    var index = DuplicateIndex(findsNear: findsNear)
    return texts.enumerated().map {
      index.place(id: String($0), digest: Releases.digest($0), sketch: Releases.sketch($1))
    }
  }

  @Test func aReprintIsFoundWithItsSimilarity() throws {
    let found = placed([Releases.patrols, Releases.station, Releases.reprint])
    #expect(found[0] == nil && found[1] == nil)
    #expect(found[2] == Duplicate(id: "1", basis: .text, similarity: 0.83))
  }

  @Test func theReleaseIsADuplicateWhereTheNewspaperCameFirst() {
    #expect(placed([Releases.reprint, Releases.station])[1]?.id == "0")
  }

  @Test func textsAreComparedOnlyWhereThatIsAskedFor() {
    #expect(placed([Releases.station, Releases.reprint], findsNear: false) == [nil, nil])
    var index = DuplicateIndex(findsNear: true)
    #expect(index.place(id: "a", digest: "x", sketch: Releases.sketch(Releases.station)) == nil)
    #expect(index.place(id: "b", digest: "y", sketch: nil) == nil)
  }

  @Test(arguments: [true, false])
  func theSameBytesAreFoundInAnyCase(findsNear: Bool) {
    var index = DuplicateIndex(findsNear: findsNear)
    let sketch = Releases.sketch(Releases.station)
    #expect(index.place(id: "a", digest: "x", sketch: sketch) == nil)
    #expect(index.place(id: "b", digest: "y", sketch: nil) == nil)
    let same = Duplicate(id: "a", basis: .digest, similarity: 1)
    #expect(index.place(id: "c", digest: "x", sketch: sketch) == same)
    #expect(index.place(id: "d", digest: "x", sketch: nil) == same)
  }

  @Test("The same bytes tell more than a text that is nearly the same does")
  func digestBeatsText() {
    var index = DuplicateIndex(findsNear: true)
    #expect(index.place(id: "release", digest: "x", sketch: Releases.sketch(Releases.station)) == nil)
    // The bytes of a report whose text was not to be compared.
    #expect(index.place(id: "scan", digest: "y", sketch: nil) == nil)
    #expect(
      index.place(id: "again", digest: "y", sketch: Releases.sketch(Releases.reprint))
        == Duplicate(id: "scan", basis: .digest))
  }

  @Test func figuresTellReportsOfOneTemplateApart() {
    #expect(placed([Releases.station, Releases.otherFigures]) == [nil, nil])
    let corrected = Releases.station.replacing("£412,000", with: "£421,000")
    #expect(placed([Releases.station, corrected]) == [nil, nil])
    let later = Releases.station.replacing("14 March", with: "14 May")
    #expect(placed([Releases.station, later]) == [nil, nil])
    let fewer = Releases.station.replacing("had risen by", with: "had fallen by")
    #expect(placed([Releases.station, fewer]) == [nil, nil])
  }

  @Test func namesTellReportsOfOneTemplateApart() {
    let elsewhere = Releases.station.replacing("Oxstead", with: "Linmouth")
    #expect(placed([Releases.station, elsewhere]) == [nil, nil])
    let other = Releases.station.replacing("Helen Tarrant", with: "Ruth Delaney").replacing(
      "Ms Tarrant", with: "Ms Delaney")
    #expect(placed([Releases.station, other]) == [nil, nil])
  }

  @Test func theSameFigureAndNameMayBeWrittenOtherwise() {
    let written = Releases.station.replacing("£412,000", with: "£412000").replacing(
      "Superintendent Owen Pryce", with: "Superintendent Pryce")
    #expect(placed([Releases.station, written])[1]?.id == "0")
  }

  @Test("What is nearly the same as a duplicate leads to the report that came first")
  func rootsAndNoChains() {
    var index = DuplicateIndex(findsNear: true)
    let release = Releases.sketch(Releases.station)
    let reprint = Releases.sketch(Releases.reprint)
    #expect(index.place(id: "a", digest: "1", sketch: release) == nil)
    let first = index.place(id: "b", digest: "2", sketch: reprint)
    #expect(first?.id == "a")
    // Of the same bytes as a reprint: what that repeats, and as that does.
    #expect(index.place(id: "c", digest: "2", sketch: reprint) == first)
    // Of the same text as a reprint, in other bytes.
    #expect(index.place(id: "d", digest: "3", sketch: reprint) == first)
    // Of the same bytes as the first.
    #expect(
      index.place(id: "e", digest: "1", sketch: release) == Duplicate(id: "a", basis: .digest))
  }

  @Test func shortTextsAreNeverNearDuplicates() {
    let short = String(Releases.station.prefix(400))
    #expect(Releases.sketch(short).isShort)
    #expect(placed([short, short + " More."]) == [nil, nil])
    #expect(placed([Releases.station, short]) == [nil, nil])
    #expect(placed(["", "", "One word"]) == [nil, nil, nil])
    // Many words, and few of them different.
    let chant = String(repeating: "no more cuts to our police ", count: 200)
    #expect(placed([chant, chant + "!"]) == [nil, nil])
  }

  @Test func aBulletinOfManyReleasesRepeatsNone() {
    let bulletin = [Releases.station, Releases.patrols, Releases.unlike(0, words: 400)].joined(
      separator: "\n\n")
    #expect(placed([Releases.station, bulletin]) == [nil, nil])
  }

  @Test("What many reports end with says nothing of them")
  func letterheadIsNoLikeness() {
    let notes = Releases.unlike(99, words: 500)
    let texts = (0..<40).map { Releases.unlike($0, words: 90) + "\n\n" + notes }
    let found = placed(texts + [texts[30] + " Ends."])
    // Nothing tells the first few from reprints of each other but how much they share.
    #expect(found[1]?.id == "0")
    #expect(found[2]?.id == "0")
    // They lead to their own.
    let fewNotes = (0..<40).map { Releases.unlike($0, words: 260) + "\n\n" + Releases.unlike(99, words: 600) }
    #expect(placed(fewNotes).allSatisfy { $0 == nil })
    #expect(placed(fewNotes + [fewNotes[30] + " Ends."]).last??.id == "30")
  }

  @Test("Of several reports the most similar is named, and of equals the first")
  func theOrderOfTheBatchDecides() {
    let text = Array(UInt32(1)...100)
    let here = SketchSlot(context: 1 << 50, figure: 7).bits
    let there = SketchSlot(context: 1 << 50, figure: 8).bits
    let sketches = [
      "cut": TextSketch(shingles: Array(text.prefix(90)), slots: [there + 5]),
      "seven": TextSketch(shingles: text, slots: [here]),
      "eight": TextSketch(shingles: text, slots: [there]),
    ]
    func found(_ order: [String]) -> Duplicate? {
      var index = DuplicateIndex(findsNear: true)
      for name in order { #expect(index.place(id: name, digest: name, sketch: sketches[name]) == nil) }
      let whole = TextSketch(shingles: text + [200, 201, 202, 203, 204], slots: [])
      return index.place(id: "new", digest: "new", sketch: whole)
    }
    for _ in 0..<20 {
      #expect(found(["seven", "eight", "cut"]) == Duplicate(id: "seven", basis: .text, similarity: 0.99))
      #expect(found(["cut", "eight", "seven"]) == Duplicate(id: "cut", basis: .text, similarity: 0.99))
      #expect(found(["eight", "seven", "cut"]) == Duplicate(id: "eight", basis: .text, similarity: 0.99))
    }
  }
}
