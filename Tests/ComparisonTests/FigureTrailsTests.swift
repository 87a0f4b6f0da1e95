import Claims
import Comparison
import Testing

@Suite struct FigureTrailsTests {
  private func reports() throws -> [Report] {
    try [
      "The force took 1,250 calls about vandals in the year. It had 40 dogs in its kennels.",
      "The force took 1,310 calls about vandals in the year. It had 40 dogs in its kennels. A survey asked 900 pupils about bullies.",
      "A survey asked 870 pupils about bullies. The force took 1,290 calls about vandals in the year.",
    ].map { try Reading.report(of: $0) }
  }

  @Test func figuresAreFollowedWhereverTheyStand() throws {
    let trails = FigureTrails(try reports())
    let values = trails.trails.map { trail in
      trail.stands.map { stand -> Double? in
        guard case .number(let value)? = stand?.value else { return nil }
        return value
      }
    }
    #expect(values == [[1250, 1310, 1290], [40, 40, nil], [nil, 900, 870]])
    #expect(trails.trails.map(\.isChanged) == [true, false, true])
    #expect(trails.trails.map(\.isFollowed) == [true, true, true])
    #expect(trails.isChanged)
  }

  @Test func eachStandIsInItsOwnReport() throws {
    let reports = try reports()
    let trail = try #require(FigureTrails(reports).trails.last)
    let stand = try #require(trail.stands[2])
    #expect(reports[2].document.string(stand.span) == "870 pupils")
    #expect(stand.unit == "pupil")
    #expect(reports[2].findings.claims.contains { $0.id == stand.claim && $0.focus == stand.focus })
  }

  @Test func theSameReportsChangeNothing() throws {
    let report = try reports()[1]
    let trails = FigureTrails([report, report, report])
    #expect(!trails.isChanged)
    #expect(trails.trails.allSatisfy { $0.stands.allSatisfy { $0 != nil } && !$0.isChanged })
    #expect(trails.trails.count == 3)
  }
}
