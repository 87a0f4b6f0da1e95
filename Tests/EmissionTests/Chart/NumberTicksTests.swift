import Testing

@testable import Emission

@Suite struct NumberTicksTests {
  private func ticks(
    _ low: Double, _ high: Double, isWhole: Bool = true, ceiling: Double? = nil
  ) -> [Double] {
    NumberTicks(low: low, high: high, isWhole: isWhole, ceiling: ceiling).values
  }

  @Test func stepsAreOneTwoOrFive() {
    #expect(ticks(10, 45) == [0, 10, 20, 30, 40, 50])
    #expect(ticks(1, 9) == [0, 2, 4, 6, 8, 10])
    #expect(ticks(400, 2100) == [0, 500, 1000, 1500, 2000, 2500])
    #expect(ticks(0, 1e9) == [0, 2e8, 4e8, 6e8, 8e8, 1e9, 1.2e9])
  }

  @Test func fractionsAreExact() {
    #expect(ticks(0.05, 0.32, isWhole: false) == [0, 0.1, 0.2, 0.3, 0.4])
    #expect(ticks(0, 1, isWhole: true) == [0, 1, 2])
  }

  @Test("0 is on the axis unless the values take less than a third of the way to it")
  func zero() {
    #expect(ticks(900, 1350).first == 0)
    #expect(ticks(3090, 3610) == [2800, 3000, 3200, 3400, 3600, 3800])
    #expect(!NumberTicks(low: 3090, high: 3610, isWhole: true).hasZero)
    #expect(ticks(-1040, -1000).last == -990)
    #expect(ticks(-12, 7) == [-15, -10, -5, 0, 5, 10])
  }

  @Test func oneValueIsMeasuredFromZero() {
    #expect(ticks(12, 12) == [0, 5, 10, 15])
    #expect(ticks(0, 0) == [0, 1, 2])
    #expect(ticks(-3, -3) == [-4, -3, -2, -1, 0])
    #expect(ticks(1e9, 1e9 + 1e-7, isWhole: false).first == 0)
  }

  @Test func nothingIsMoreThanAHundredPercent() {
    #expect(ticks(82, 99, ceiling: 100).last == 100)
    #expect(ticks(40, 100, ceiling: 100).last == 100)
    #expect(ticks(40, 130, ceiling: 100).last == 150)
  }
}
