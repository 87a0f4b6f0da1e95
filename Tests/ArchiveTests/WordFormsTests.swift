import Testing

@testable import Archive

@Suite struct WordFormsTests {
  @Test(
    "Singular and plural, and nothing further",
    arguments: [
      ("officers", ["officers", "officer"]), ("office", ["office", "offices"]),
      ("burglary", ["burglary", "burglaries"]), ("burglaries", ["burglaries", "burglary"]),
      ("child", ["child", "children"]), ("children", ["children", "child"]),
      ("boxes", ["boxes", "box", "boxe"]),
      ("Policing", ["policing", "policings"]), ("loss", ["loss", "losses"]), ("UK", ["UK"]),
      ("2021", ["2021"]),
    ])
  func forms(word: String, expected: [String]) {
    #expect(Set(WordForms.all(of: word)).isSuperset(of: expected))
  }

  @Test func officersAreNoOffice() {
    #expect(Set(WordForms.all(of: "officers")).isDisjoint(with: WordForms.all(of: "office")))
    #expect(!WordForms.all(of: "policing").contains("police"))
  }

  @Test(
    "A figure with its sign or commas is that figure",
    arguments: [
      ("600,000", ["n600000000", "m600000000", "p600000000"]), ("88%", ["p88000"]), ("£32", ["m32000"]),
      ("£1.1m", ["m1100000000"]), ("4.88", ["n4880", "m4880", "p4880"]),
    ])
  func figures(word: String, expected: [String]) { #expect(FigureWord(word[...])?.facets == expected) }

  @Test(
    "A plain number, a date and a word are none", arguments: ["2021", "101", "1.2.3", "m", "%", "£", "a,b"])
  func noFigures(word: String) { #expect(FigureWord(word[...]) == nil) }
}
