import ReportText

/// The grades that inspectors and project boards give.
///
/// Those of HMICFRS (https://hmicfrs.justiceinspectorates.gov.uk, PEEL assessments), the traffic lights of
/// project reports, and what plans say of their points.
struct Rating {
  /// One grade, however it is written.
  enum Grade: String {
    case outstanding, good, adequate
    case requiresImprovement = "requires improvement"
    case inadequate
    case green, amber, red
    case complete, delayed
    case onTrack = "on track"
    case notStarted = "not started"
  }

  var grade: Grade
  var tokens: TokenRange

  /// The grade in `tokens`, where there is one alone and the words say that it is one.
  static func only(in tokens: TokenRange, _ document: AnalysedDocument) -> Rating? {
    var found: Rating?
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if let rating = read(at: index, document) {
        guard found == nil else { return nil }
        found = rating
        index = rating.tokens.upperBound
      } else {
        index += 1
      }
    }
    guard let found, isGiven(before: found.tokens.lowerBound, tokens, document) else { return nil }
    return found
  }

  private static let words: [(Grade, [StaticString])] = [
    (.requiresImprovement, ["requires", "improvement"]),
    (.requiresImprovement, ["requiring", "improvement"]),
    (.requiresImprovement, ["require", "improvement"]), (.onTrack, ["on", "track"]),
    (.onTrack, ["on", "course"]),
    (.notStarted, ["not", "started"]), (.outstanding, ["outstanding"]), (.good, ["good"]),
    (.adequate, ["adequate"]),
    (.inadequate, ["inadequate"]), (.green, ["green"]), (.amber, ["amber"]), (.red, ["red"]),
    (.complete, ["complete"]), (.complete, ["completed"]), (.delayed, ["delayed"]),
  ]

  private static func read(at index: Int, _ document: AnalysedDocument) -> Rating? {
    for (grade, parts) in words {
      let isThere = parts.indices.allSatisfy { document.matches(index + $0, parts[$0]) }
      if isThere { return Rating(grade: grade, tokens: index..<(index + parts.count)) }
    }
    return nil
  }

  /// `rated`, `graded`, `status`, `judged`: a good thing is no grade.
  private static func isGiven(before index: Int, _ tokens: TokenRange, _ document: AnalysedDocument) -> Bool {
    (max(tokens.lowerBound, index - 6)..<index).contains { place in
      cues.contains { document.matches(place, $0) }
    }
  }

  private static let cues: [StaticString] = [
    "rated", "graded", "rating", "grade", "status", "judged", "marked", "assessed", "rag",
  ]
}
