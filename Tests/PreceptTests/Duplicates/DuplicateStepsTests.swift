import Testing

@testable import Precept

/// Whatever reports share, each costs no more than a fixed number of steps.
@Suite struct DuplicateStepsTests {
  /// So many keys: shingles, slots and runs of figures.
  private static let keys = 144 + 200 + 24
  /// Six comparisons of two reports each, all keys looked up and eight links of each, and keys counted and asked five times.
  static let most = 6 * 2 * (keys + 16) + keys * 9 + keys * 5

  private func hash(_ value: Int) -> UInt32 { UInt32(truncatingIfNeeded: WordHash.mixed(UInt64(value + 1))) }

  private func steps(_ reports: Int, _ shingles: (Int) -> [UInt32]) -> Int {
    var index = DuplicateIndex(findsNear: true)
    for number in 0..<reports {
      let sketch = TextSketch(shingles: shingles(number).sorted(), slots: [])
      _ = index.place(id: "", digest: Releases.digest(number), sketch: sketch)
    }
    return index.steps
  }

  @Test("Ten thousand reports cost ten times what a thousand do", arguments: [144, 72])
  func sharedByAll(count: Int) {
    // So many shingles that all have, and others that none has twice.
    let common = (0..<count).map(hash)
    func shingles(_ report: Int) -> [UInt32] {
      common + (count..<144).map { hash((report + 1) * 1_000 + $0) }
    }
    let (few, many) = (steps(1_000, shingles), steps(10_000, shingles))
    #expect(many <= few * 11)
    #expect(many <= 10_000 * DuplicateStepsTests.most)
  }

  @Test("Each report shares what is too little with many others")
  func sharedByFamilies() {
    func shingles(_ report: Int) -> [UInt32] {
      // Families of eight, in which each two share two thirds.
      let (family, member) = (report / 8, report % 8)
      return (0..<144).map { hash(family * 10_000 + $0 * 16 + ($0 % 3 == 0 ? member + 1 : 0)) }
    }
    let (few, many) = (steps(200, shingles), steps(2_000, shingles))
    #expect(many <= few * 11)
    #expect(many <= 2_000 * DuplicateStepsTests.most)
    // They are compared indeed.
    #expect(many >= 2_000 * 288 * 2)
  }

  @Test func shinglesOfASmallPoolAreSharedAtRandom() {
    func shingles(_ report: Int) -> [UInt32] {
      var state = UInt64(report + 1) &* 0x9E37_79B9_7F4A_7C15
      return (0..<144).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return hash(Int((state >> 33) % 2_000))
      }
    }
    #expect(steps(1_000, shingles) <= 1_000 * DuplicateStepsTests.most)
  }
}
