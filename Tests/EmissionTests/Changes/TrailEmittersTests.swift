import Claims
import Testing

@testable import Emission

@Suite struct TrailEmittersTests {
  private func stand(_ words: String, _ text: String, _ value: Double, unit: String?) -> FigureTrail.Stand {
    let span = ChangeExamples.span(words, in: text)
    return FigureTrail.Stand(claim: "c-\(value)", focus: span, span: span, value: .number(value), unit: unit)
  }

  private var reports: [Report] { [ChangeExamples.old, ChangeExamples.new, ChangeExamples.new] }

  private var trails: [FigureTrail] {
    let (old, new) = (ChangeExamples.oldText, ChangeExamples.newText)
    return [
      FigureTrail(stands: [
        stand("1,200 cases", old, 1200, unit: "case"), stand("1,312 cases", new, 1312, unit: "case"),
        stand("1,312 cases", new, 1312, unit: "case"),
      ]),
      FigureTrail(stands: [
        stand("20%", old, 20, unit: "percent"), stand("25%", new, 25, unit: "percent"), nil,
      ]),
      FigureTrail(stands: [nil, nil, stand("Ten <b>dogs</b>", new, 10, unit: "dog")]),
    ]
  }

  @Test func aFigureIsARowWithItsValueInEachReport() {
    let table = TrailTableEmitter(width: 80, usesColour: false).table(of: trails, in: reports)
    let lines = String(decoding: table, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.map { $0.split(separator: " ").joined(separator: " ") } == [
        "What old n␛ew n␛ew", "1,312 cases 1,200 1,312 1,312", "25% 20% 25% –", "",
        "2 figures followed, 2 of them changed; 1 in one report only.", "",
      ])
  }

  @Test func nothingIsFollowed() {
    let table = TrailTableEmitter(width: 80, usesColour: false).table(
      of: Array(trails.suffix(1)), in: reports)
    #expect(
      String(decoding: table, as: UTF8.self)
        == "0 figures followed, 0 of them changed; 1 in one report only.\n")
  }

  @Test func aFigureIsALine() {
    let lines = String(decoding: TrailLinesEmitter(reports).lines(Array(trails.dropFirst())), as: UTF8.self)
    #expect(
      lines
        == #"{"schema":"precept/trail/1","what":"25%","changed":true,"values":[{"report":"old.txt","value":20,"unit":"percent","#
        + #""start":97,"end":100,"text":"20%","claim":"c-20.0"},{"report":"n\u001bew.txt","value":25,"unit":"percent","#
        + #""start":101,"end":104,"text":"25%","claim":"c-25.0"},{"report":"n\u001bew.txt","value":null}]}"#
        + "\n"
        + #"{"schema":"precept/trail/1","what":"Ten <b>dogs</b>","changed":false,"values":[{"report":"old.txt","value":null},"#
        + #"{"report":"n\u001bew.txt","value":null},{"report":"n\u001bew.txt","value":10,"unit":"dog","#
        + #""start":79,"end":94,"text":"Ten <b>dogs</b>","claim":"c-10.0"}]}"# + "\n")
  }
}
