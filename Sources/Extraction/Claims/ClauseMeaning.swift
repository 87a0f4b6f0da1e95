import Claims
import ReportText

/// What the words of a clause make of what they say: whether they deny it, and whether it is a fact, a plan
/// or a possibility. A claim must never say more than the report does.
struct ClauseMeaning {
  var isNegated = false
  var modality: Claim.Modality?

  /// Reads `clause`; `sentence` is the stretch round it whose conditions hold for it too.
  init(_ clause: TokenRange, in sentence: TokenRange, isReported: Bool, _ document: AnalysedDocument) {
    var (isPlanned, isPossible, isRequired, hasWould) = (false, false, false, false)
    for index in clause {
      let token = document[index]
      // `by 4 May` is no possibility.
      guard token.kind == .word, !(token.isAny(.month) && token.shape.contains(.capitalised)) else {
        continue
      }
      if Self.denies(index, document) { isNegated = true }
      if token.isAny(.modal) || document.matches(index, "ll") {
        if document.matches(index, "would") { hasWould = true }
        if Self.holds(index, Self.possible, document) { isPossible = true }
        if Self.holds(index, Self.required, document) { isRequired = true }
        if Self.holds(index, Self.future, document) { isPlanned = true }
      } else if Self.isContractedFuture(token, document) {
        isPlanned = true
      } else if Self.holds(index, Self.possibleWords, document) {
        isPossible = true
      } else if document.matches(index + 1, "to") {
        if Self.holds(index, Self.obliged, document) { isRequired = true }
        if Self.isToBe(index, clause, document) || Self.holds(index, Self.plans, document) {
          isPlanned = true
        }
      } else if Self.holds(index, Self.promises, document) {
        isPlanned = true
      }
    }
    if sentence.contains(where: { Self.isCondition($0, document) }) || hasWould && !isReported {
      modality = .conditional
    } else if isPossible {
      modality = .possible
    } else if isRequired {
      modality = .required
    } else if isPlanned || hasWould {
      modality = .planned
    }
  }

  private static func holds(_ index: Int, _ words: [StaticString], _ document: AnalysedDocument) -> Bool {
    words.contains { document.matches(index, $0) }
  }

  /// `not`, `no longer`, `didn’t`, `failed to`; not `not only`, `no doubt`, `not least`.
  private static func denies(_ index: Int, _ document: AnalysedDocument) -> Bool {
    if document.matches(index, "failed") || document.matches(index, "unable") {
      return document.matches(index + 1, "to")
    }
    guard document[index].isAny(.negation) || isContractedNot(document[index], document) else { return false }
    return !holds(index + 1, ["only", "doubt", "least", "just", "matter", "merely"], document)
  }

  private static func isContractedNot(_ token: Token, _ document: AnalysedDocument) -> Bool {
    guard token.isAny([.auxiliary, .modal]), token.end - token.start > 3 else { return false }
    let bytes = document.document.text[token.span.range]
    return bytes.suffix(5).elementsEqual("n’t".utf8) || bytes.suffix(3).elementsEqual("n't".utf8)
  }

  /// `we’ll`.
  private static func isContractedFuture(_ token: Token, _ document: AnalysedDocument) -> Bool {
    let bytes = document.document.text[token.span.range]
    return bytes.suffix(5).elementsEqual("’ll".utf8) || bytes.suffix(3).elementsEqual("'ll".utf8)
  }

  /// `is to open`, `are to be sold`, `was due to`: but not `is down to`.
  private static func isToBe(_ index: Int, _ clause: TokenRange, _ document: AnalysedDocument) -> Bool {
    guard holds(index, ["is", "are", "was", "were", "be"], document), index + 2 < clause.upperBound else {
      return false
    }
    return document[index + 2].isAny([.verb, .auxiliary])
  }

  private static func isCondition(_ index: Int, _ document: AnalysedDocument) -> Bool {
    holds(index, ["if", "unless", "provided", "without"], document)
      // `had asked if it was safe` is a question, `as if` and `even if` are none.
      && !document.matches(index - 1, "as") && !document[index - 1].isAny(.cue)
      && (!document.matches(index, "provided") || document.matches(index + 1, "that"))
      && (!document.matches(index, "without")
        || document.matches(index + 1, "the") && document[index - 1].kind != .word)
  }

  private static let possible: [StaticString] = ["may", "might", "could"]
  private static let required: [StaticString] = ["must", "should", "ought"]
  private static let future: [StaticString] = ["will", "shall", "ll", "wo"]
  private static let possibleWords: [StaticString] = ["perhaps", "possibly", "likely", "probably", "maybe"]
  private static let obliged: [StaticString] = [
    "need", "needs", "have", "has", "had", "required", "obliged", "ought",
  ]
  private static let plans: [StaticString] = [
    "due", "plans", "plan", "planned", "aims", "aim", "aimed", "intends", "intend", "intended", "hopes",
    "hope", "hoped",
    "expects", "expect", "expected", "proposes", "propose", "proposed", "seeks", "wants", "going", "set",
    "pledged",
    "promised", "committed", "vowed", "agreed", "scheduled", "ambition",
  ]
  private static let promises: [StaticString] = [
    "pledged", "promised", "vowed", "target", "pledge", "promise", "targets",
  ]
}
