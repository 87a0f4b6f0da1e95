import Claims
import Foundation
import Testing

@testable import Emission

@Suite struct ChangeLinesEmitterTests {
  private func line(_ change: Change, pair: ChangeLinesEmitter.Pair? = nil) -> String {
    String(
      decoding: ChangeLinesEmitter(from: ChangeExamples.old, to: ChangeExamples.new, pair: pair).lines([
        change
      ]), as: UTF8.self)
  }

  @Test func aFigureThatMoved() {
    #expect(
      line(ChangeExamples.moved)
        == #"{"schema":"precept/change/1","class":"value_changed","old":{"start":14,"end":25,"text":"1,200 cases","claim":"c-1"},"#
        + #""new":{"start":14,"end":25,"text":"1,312 cases"},"oldValue":1200,"newValue":1312,"what":"1,312 cases","kind":"figure","#
        + #""unit":"case","difference":112,"percent":9.33,"confidence":"certain"}"# + "\n")
  }

  @Test func positionsAreCodePointsOfTheirOwnReport() {
    // The quotation marks before it are three bytes each.
    #expect(line(ChangeExamples.putOff).contains(#""old":{"start":76,"end":81,"text":"3 May"}"#))
    #expect(line(ChangeExamples.putOff).contains(#""days":2,"commitment":true"#))
    let edits = line(ChangeExamples.edited)
    #expect(
      edits.contains(
        #"{"edit":"removed","start":31,"end":35,"text":"will"},{"edit":"inserted","start":31,"end":36,"text":"shall"}"#
      ))
    #expect(edits.contains(#""confidence":"likely""#))
  }

  @Test func pairsAreNamed() {
    let pair = ChangeLinesEmitter.Pair(old: "a/x.txt", new: "b/x.txt")
    #expect(
      line(ChangeExamples.share, pair: pair).contains(
        #""class":"value_changed","pair":{"old":"a/x.txt","new":"b/x.txt"},"old":"#))
    let alone = ChangeLinesEmitter.line(unpaired: .init(old: nil, new: "b/y.txt"))
    #expect(
      String(decoding: alone, as: UTF8.self)
        == #"{"schema":"precept/change/1","class":"unpaired","pair":{"old":null,"new":"b/y.txt"}}"# + "\n")
  }

  @Test("Differences have the digits of their numbers")
  func differencesAreExact() {
    func difference(_ from: Double, _ to: Double) -> Double? {
      var change = ChangeExamples.moved
      change.oldValue = .quantity(.number(from))
      change.newValue = .quantity(.number(to))
      return change.difference
    }
    #expect(difference(84.1, 84.3) == 0.2)
    #expect(difference(64_300_000, 69_800_000) == 5_500_000)
    #expect(difference(12_345_678.1, 12_345_679.2) == 1.1)
    #expect(difference(0.25, 1.0 / 3) == 0.083333333333)
    #expect(difference(3, 3) == 0)
    #expect(difference(1e18, 3e18) == 2e18)
  }

  @Test func aRangeHasNoDifference() {
    var change = ChangeExamples.moved
    change.newValue = .quantity(.range(10, 12))
    #expect(line(change).contains(#""oldValue":1200,"newValue":[10,12],"#))
    #expect(!line(change).contains("difference"))
  }

  @Test func everyLineIsOneObject() throws {
    let lines = ChangeLinesEmitter(from: ChangeExamples.old, to: ChangeExamples.new).lines(ChangeExamples.all)
    let objects = try lines.split(separator: UInt8(ascii: "\n")).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
    #expect(objects.compactMap { $0["class"] as? String } == ChangeExamples.all.map(\.kind.rawValue))
  }
}
