import Testing

@testable import Precept

@Suite struct SketchLikenessTests {
  private func sketch(_ shingles: [UInt32], slots: [SketchSlot] = []) -> TextSketch {
    TextSketch(shingles: shingles.sorted(), slots: slots.map(\.bits).sorted())
  }

  @Test(
    "Four in five of the shorter text are enough, and one fewer is not", arguments: [(80, true), (79, false)])
  func leastShare(shared: Int, isReprint: Bool) {
    let one = sketch(Array(1...100))
    let other = sketch(Array(1...UInt32(shared)) + Array(1001...1030))
    let likeness = SketchLikeness(one, other)
    #expect([likeness.shared, likeness.shorter, likeness.longer] == [shared, 100, shared + 30])
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
    #expect([likeness.shared, likeness.shorter, likeness.longer] == [72, 72, 144])
    #expect(likeness.share == 1)
  }

  @Test func shinglesOfManyReportsAreNotCounted() {
    let (one, other) = (sketch(Array(1...100)), sketch(Array(1...90)))
    let likeness = SketchLikeness(one, other) { $0 <= 60 }
    #expect([likeness.shared, likeness.shorter, likeness.longer] == [30, 30, 40])
    #expect(!likeness.isReprint, "too few are left")
    #expect(SketchLikeness(one, other) { $0 <= 50 }.isReprint)
  }

  @Test func oneOtherFigureIsEnough() {
    let text = Array(UInt32(1)...100)
    func slots(_ figure: UInt64) -> [SketchSlot] {
      (1...20).map { SketchSlot(context: $0 << 44, figure: $0 == 9 ? figure : 5) }
    }
    let likeness = SketchLikeness(sketch(text, slots: slots(6)), sketch(text, slots: slots(7)))
    #expect([likeness.agreeing, likeness.disagreeing] == [19, 1])
    #expect(!likeness.isReprint)
  }

  @Test func aSampleIsOfTheHashesWhateverTheirOrder() {
    let hashes = (0..<5_000).map { UInt32(truncatingIfNeeded: WordHash.mixed(UInt64($0 % 3_000))) }
    var (one, other) = (LowestHashes(limit: 100), LowestHashes(limit: 100))
    for hash in hashes { one.add(hash) }
    for hash in hashes.reversed() { other.add(hash) }
    let lowest = Array(Set(hashes).sorted().prefix(100))
    #expect(one.sorted() == lowest)
    #expect(other.sorted() == lowest)
    var few = LowestHashes(limit: 100)
    for hash in [7, 3, 7, 5] as [UInt32] { few.add(hash) }
    #expect(few.sorted() == [3, 5, 7])
  }

  @Test func brokenBytesAreReadToTheirEnd() {
    let bytes: [UInt8] = Array("A “£5” café 1,2".utf8) + [0xE2, 0x80, 0x31, 0xC2, 0x2C, 0xE2]
    for end in 0...bytes.count { #expect(TextSketch(Array(bytes[..<end])).size < 200) }
  }
}
