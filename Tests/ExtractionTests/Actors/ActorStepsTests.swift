import Claims
import ReportText
import Testing

@testable import Extraction

@Suite("The work of telling who is who")
struct ActorStepsTests {
  /// Mentions, and how often one was held against an actor.
  private func work(_ text: String) -> (mentions: Int, steps: Int) {
    let analysed = AnalysedDocument(SmallReport.document(text), lexicon: .standard)
    let actors = ActorMap(ActorFinder(document: analysed).find(), tokenCount: analysed.tokens.count)
    var resolver = ActorResolver(
      document: analysed, actors: actors, directory: LexiconTables.standard.holders)
    resolver.resolve()
    return (actors.candidates.count, resolver.steps)
  }

  @Test(
    "It grows with the report, and no faster",
    arguments: [
      "Mr Roe met Ms Ado. ", "Ann Roe met Bob Roe and Mr Roe. ", "The PCC met the Chief Constable. ",
      "Estry Council met Fold Panel. ",
    ])
  func linear(sentence: String) {
    let small = work(String(repeating: sentence, count: 500))
    let large = work(String(repeating: sentence, count: 5000))
    #expect(large.mentions >= 10 * small.mentions - 10)
    #expect(large.steps <= 11 * small.steps)
    #expect(large.steps <= 80 * large.mentions)
  }

  @Test("A hundred thousand mentions of a thousand people cost a bounded number of steps each")
  func many() {
    var text = ""
    for index in 0..<50_000 {
      text += "Mr Ro\(Self.name(index % 500)) met Ms Da\(Self.name(index % 500)). "
    }
    let found = work(text)
    #expect(found.mentions == 100_000)
    #expect(found.steps <= 80 * found.mentions)
  }

  /// `number` in letters.
  private static func name(_ number: Int) -> String {
    String(decoding: String(number).utf8.map { UInt8(ascii: "a") + $0 - 0x30 }, as: UTF8.self)
  }
}
