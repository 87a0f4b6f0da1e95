import Testing

@testable import Precept

@Suite struct SketchLikenessTests {
  private func sketch(_ shingles: [UInt32], slots: [SketchSlot] = []) -> TextSketch {
    TextSketch(shingles: shingles.sorted(), slots: slots.map(\.bits).sorted())
  }

  private func numbers(_ overlap: SketchLikeness.Overlap) -> [Int] {
    [overlap.shared, overlap.shorter, overlap.longer]
  }

  @Test(
    "Four in five of the shorter text are enough, and one fewer is not", arguments: [(80, true), (79, false)])
  func leastShare(shared: Int, isReprint: Bool) {
    let one = sketch(Array(1...100))
    let other = sketch(Array(1...UInt32(shared)) + Array(1001...1030))
    let likeness = SketchLikeness(one, other)
    #expect(numbers(likeness.whole) == [shared, 100, shared + 30])
    #expect(likeness.isReprint == isReprint)
    #expect(SketchLikeness(other, one).isReprint == isReprint)
  }

  @Test func theLongerTextMayBeTwoAndAHalfTimesAsLong() {
    #expect(SketchLikeness(sketch(Array(1...40)), sketch(Array(1...100))).isReprint)
    #expect(!SketchLikeness(sketch(Array(1...39)), sketch(Array(1...100))).isReprint)
  }

  @Test("Of a full sample what lies beyond its end is not known, and not counted")
  func samplesAreComparedAsFarAsBothGo() {
    // A text of 288 shingles, of which the sample has half, and one that has them all.
    let whole = sketch((1...144).map { $0 * 2 })
    let half = sketch((1...100).map { $0 * 4 })
    let likeness = SketchLikeness(whole, half)
    #expect(numbers(likeness.whole) == [72, 72, 144])
    #expect(likeness.share == 1)
  }

  @Test func shinglesOfManyReportsCountForLess() {
    let (one, other) = (sketch(Array(1...100)), sketch(Array(11...130)))
    let likeness = SketchLikeness(one, other) { $0 <= 60 }
    #expect(numbers(likeness.whole) == [90, 100, 120])
    #expect(numbers(likeness.own) == [40, 40, 70])
    #expect(likeness.isReprint && likeness.share == 1)
  }

  @Test(
    "Where nearly all is what many reports have, the rest must be in both",
    arguments: [(10, true), (9, false)])
  func ownShare(shared: UInt32, isReprint: Bool) {
    let common = Array(UInt32(1)...80)
    let one = sketch(common + Array(101...120))
    let other = sketch(common + Array(101..<101 + shared) + Array(201...(220 - shared)))
    let likeness = SketchLikeness(one, other) { $0 <= 100 }
    #expect(numbers(likeness.own) == [Int(shared), 20, 20])
    #expect(likeness.isReprint == isReprint)
    #expect(likeness.share == Double(80 + shared) / 100)
    // Nothing of their own: no more than the same notes.
    #expect(!SketchLikeness(sketch(common), sketch(common)) { $0 <= 100 }.isReprint)
  }

  @Test func figuresOfFewReportsSetThemApart() {
    let common = Array(UInt32(1)...100)
    let slots = (1...3).map { SketchSlot(context: $0 << 50, figure: 5) }
    let (one, other) = (sketch(common, slots: slots), sketch(common, slots: slots))
    #expect(SketchLikeness(one, other) { $0 <= 100 }.isReprint)
    #expect(!SketchLikeness(one, sketch(common)) { $0 <= 100 }.isReprint)
    let keys = Set(slots.map(\.key))
    #expect(!SketchLikeness(one, other) { $0 <= 100 || keys.contains($0) }.isReprint, "many have them")
  }

  @Test func oneOtherFigureIsEnough() {
    let text = Array(UInt32(1)...100)
    func slots(_ figure: UInt64) -> [SketchSlot] {
      (1...20).map { SketchSlot(context: $0 << 50, figure: $0 == 9 ? figure : 5) }
    }
    let likeness = SketchLikeness(sketch(text, slots: slots(6)), sketch(text, slots: slots(7)))
    #expect([likeness.agreeing, likeness.disagreeing] == [19, 1])
    #expect(!likeness.isReprint)
  }

  @Test func aSampleIsOfTheHashesWhateverTheirOrder() {
    let hashes = (0..<5_000).map { UInt32(truncatingIfNeeded: WordHash.mixed(UInt64($0 % 3_000))) }
    var (one, other) = (LowestHashes<UInt32>(limit: 100), LowestHashes<UInt32>(limit: 100))
    for hash in hashes { one.add(hash) }
    for hash in hashes.reversed() { other.add(hash) }
    let lowest = Array(Set(hashes).sorted().prefix(100))
    #expect(one.sorted() == lowest)
    #expect(other.sorted() == lowest)
    var few = LowestHashes<UInt32>(limit: 100)
    for hash in [7, 3, 7, 5] as [UInt32] { few.add(hash) }
    #expect(few.sorted() == [3, 5, 7])
  }

  @Test func brokenBytesAreReadToTheirEnd() {
    let bytes: [UInt8] =
      Array("A “£5” café €1,2 isn’t twenty-one 5% ".utf8) + [0xE2, 0x80, 0x31, 0xC2, 0x2C, 0xE2]
    for end in 0...bytes.count { #expect(TextSketch(Array(bytes[..<end])).size < 300) }
  }
}
