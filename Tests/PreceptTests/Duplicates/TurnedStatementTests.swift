import Claims
import Testing

@testable import Precept

/// One word may be enough for a text to say something else.
@Suite struct TurnedStatementTests {
  private static let text =
    Releases.station + """


      Inspector Joan Fairley said: "The new counter lets us answer each caller within a day, and I am thankful to the \
      council." The Lowland Police and Crime Panel will vote on the plan; the fund was up 12 per cent in the year to June. \
      There is a risk that the lease ends early. Officers have looked at it, and they can extend it.
      """

  private func found(_ text: String, after first: String = Self.text) -> Duplicate? {
    var index = DuplicateIndex(findsNear: true)
    #expect(index.place(id: "first", digest: "1", sketch: Releases.sketch(first)) == nil)
    return index.place(id: "second", digest: "2", sketch: Releases.sketch(text))
  }

  @Test(
    "Another name, though it occurs once and begins a sentence",
    arguments: [
      ("Joan Fairley", "Peter Nott"), ("Joan Fairley", "Lucy Fairley"),
      ("Inspector Joan Fairley", "Councillor Jo Nott"),
      ("The Lowland Police", "The Highmoor Police"), ("Owen Pryce", "Dan Frost"),
      ("in Brackley Green", "in Little Sutton"),
    ])
  func otherNames(name: String, other: String) throws {
    try #require(Self.text.contains(name))
    let changed = Self.text.replacing(name, with: other)
    #expect(found(changed) == nil)
    #expect(found(Self.text, after: changed) == nil)
  }

  @Test(
    "A currency, a direction, a unit of time",
    arguments: [
      ("£1.3 million", "€1.3 million"), ("£1.3 million", "$1.3 million"), ("£65,000", "65,000"),
      ("up 12", "down 12"), ("had risen by", "had fallen by"), ("within a day", "within a week"),
      ("19 minutes", "19 hours"), ("12 per cent in the year", "12 per cent in the month"),
    ])
  func otherFigures(words: String, other: String) throws {
    try #require(Self.text.contains(words))
    let changed = Self.text.replacing(words, with: other)
    #expect(found(changed) == nil)
    #expect(found(Self.text, after: changed) == nil)
  }

  @Test(
    "A negation that was put in, or taken out",
    arguments: [
      ("lets us answer", "does not let us answer"), ("lets us answer", "doesn't let us answer"),
      ("am thankful", "am not thankful"), ("will vote on", "will never vote on"),
      ("There is a risk", "There is no risk"),
      ("have looked", "haven’t looked"), ("can extend", "cannot extend"), ("can extend", "can't extend"),
    ])
  func negations(words: String, other: String) throws {
    try #require(Self.text.contains(words))
    let changed = Self.text.replacing(words, with: other)
    #expect(found(changed) == nil)
    #expect(found(Self.text, after: changed) == nil)
    // The same negation in both.
    #expect(found("Police counter is back\n\n" + changed, after: changed)?.id == "first")
  }

  @Test(
    "The same, written otherwise",
    arguments: [
      ("12 per cent", "12%"), ("12 per cent", "twelve per cent"), ("23 per cent", "twenty-three per cent"),
      ("had risen by", "had increased by"), ("Inspector Joan Fairley", "Joan Fairley"),
      ("Inspector Joan Fairley", "Inspector Fairley"),
      ("Police and Crime Commissioner Helen", "Commissioner Helen"),
      ("I am glad", "I’m glad"), ("on 14 March", "on 14 March 2024"),
    ])
  func writtenOtherwise(words: String, other: String) throws {
    try #require(Self.text.contains(words))
    let changed = Self.text.replacing(words, with: other)
    #expect(found(changed)?.id == "first")
    #expect(found(Self.text, after: changed)?.id == "first")
  }

  @Test func contractionsAreTwoWords() {
    func shingles(_ text: String) -> ArraySlice<UInt32> { Releases.sketch(text).shingles }
    #expect(shingles("we can't stay and won’t") == shingles("we cannot stay and will not"))
    #expect(shingles("they haven't seen it isn't") == shingles("they have not seen it is not"))
    #expect(shingles("ten o'clock is when't") != shingles("ten o'clock is when"))
  }

  @Test func denialsAreTakenFromWhatIsLeftOfAText() {
    func denials(_ one: String, _ other: String) -> [Int] {
      let (one, other) = (Releases.sketch(one), Releases.sketch(other))
      return [one.denials(of: other), other.denials(of: one)]
    }
    let (plain, turned) = (
      "now our plan helps the old town today", "now our plan does not help any old town today"
    )
    #expect(denials(plain, turned) == [0, 1])
    #expect(denials(turned, turned) == [0, 0])
    // It says both.
    #expect(denials(plain, turned + ". " + plain) == [0, 0])
    #expect(denials("", turned) == [0, 0])
    #expect(denials("never", "not no never") == [0, 0])
  }

  @Test func onlyTheSameBytesHaveASimilarityOfOne() {
    #expect(found(Self.text + "\n") == Duplicate(id: "first", basis: .text, similarity: 0.99))
  }
}
