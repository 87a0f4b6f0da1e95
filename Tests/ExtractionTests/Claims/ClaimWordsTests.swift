import ReportText
import Testing

@testable import Extraction

@Suite("The small words of claims")
struct ClaimWordsTests {
  @Test("Every word stands in the lexicon", arguments: ClaimWords.words.flatMap(\.1))
  func inLexicon(_ word: String) {
    #expect(Lexicon.standard.word(word) != .unknown)
  }
}
