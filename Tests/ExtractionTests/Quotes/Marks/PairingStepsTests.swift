import Testing

@testable import Extraction
@testable import ReportText

/// Counts steps, not seconds: tokens and marks looked at, whatever the marks.
@Suite("Pairing takes one step a mark")
struct PairingStepsTests {
  /// The most steps a token may take: it is read once, and a mark is looked at once for each way of
  /// looking ahead and once for every quotation that is open.
  static let most = 12.0

  @Test(arguments: [
    "\"", "“", "”", "'", "‘", "’", "`", "''", "«", "»", "\" ", "“ ", "” ", "' ", "‘ ", "’ ", "´",
    "“ ‘ \" ' ", "“‘\"'", "“word ", "‘word ", "'word ", "\"word ", "``word ", "«word ", "“Word. ", "‘Word. ",
    "officers’ pay ", "‘officers’ pay ", "“a ‘b “c ‘d ", "“a ‘b’ “c” ", "6\" pipe ", "'n' ",
    "“We agree” said. ",
    "“Word one.\n\n", "‘Word the officers’ too.\n\n", "'Word\n\n", "Ann said: “Word.\n\n",
    "“Word.\n\nWord.\n\n",
    "“Word.\n\nA line\n\n", "“a ‘b\n\n", "word\n\n",
  ])
  func isLinear(unit: String) {
    let (small, smallSteps) = count(unit, units: 20_000)
    let (large, largeSteps) = count(unit, units: 40_000)
    #expect(Double(largeSteps) <= 2.2 * Double(smallSteps) * Double(large) / Double(2 * small))
    #expect(Double(largeSteps) <= Self.most * Double(large), "\(Double(largeSteps) / Double(large)) a token")
  }

  private func count(_ unit: String, units: Int) -> (tokens: Int, steps: Int) {
    let analysed = AnalysedDocument(SmallReport.document(String(repeating: unit, count: units)))
    return (analysed.tokens.count, QuotePairing.counted(analysed).steps)
  }
}
