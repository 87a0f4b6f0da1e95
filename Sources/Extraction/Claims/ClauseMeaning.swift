import Claims
import ReportText

/// What the words of a clause make of what they say: whether they deny it, and whether it is a fact, a plan or a
/// possibility. A claim must never say more than the report does.
struct ClauseMeaning {
  var isNegated = false
  var modality: Claim.Modality?

  /// Reads `clause`; `sentence` is the stretch round it, whose conditions hold for it too.
  init(_ clause: TokenRange, in sentence: TokenRange, isReported: Bool, _ context: ClaimContext) {
    let document = context.document
    var found: ClaimWords = []
    for index in clause {
      let token = document[index]
      // `by 4 May` is no possibility.
      guard token.kind == .word, !(token.isAny(.month) && token.shape.contains(.capitalised)) else {
        continue
      }
      let word = context.words(index)
      if Self.denies(index, token, word, context) { isNegated = true }
      found.formUnion(word.intersection([.possible, .required, .future, .would, .promise, .target]))
      if Self.isContractedFuture(token, document) { found.insert(.future) }
      if !word.isDisjoint(with: [.obliged, .plan, .form]), document.matches(index + 1, "to") {
        if word.contains(.obliged) { found.insert(.required) }
        if word.contains(.plan) { found.insert(.future) }
        // `is to open`, but not `is down to`.
        if word.contains(.form), document[index + 2].isAny([.verb, .auxiliary]) { found.insert(.future) }
      }
    }
    if found.contains(.would) && !isReported || sentence.contains(where: { Self.isCondition($0, context) }) {
      modality = .conditional
    } else if found.contains(.possible) {
      modality = .possible
    } else if found.contains(.required) {
      modality = .required
    } else if !found.isDisjoint(with: [.future, .would, .promise, .target]) {
      modality = .planned
    }
  }

  /// `not`, `no longer`, `didn’t`, `failed to`; not `not only`, `no doubt`, `not least`.
  private static func denies(_ index: Int, _ token: Token, _ word: ClaimWords, _ context: ClaimContext)
    -> Bool
  {
    if word.contains(.failure) { return context.document.matches(index + 1, "to") }
    guard token.isAny(.negation) || isContractedNot(token, context.document) else { return false }
    return !context.words(index + 1).contains(.noDenial)
  }

  private static func isContractedNot(_ token: Token, _ document: AnalysedDocument) -> Bool {
    guard token.isAny([.auxiliary, .modal]), token.end - token.start > 3 else { return false }
    let bytes = document.document.text[token.span.range]
    return bytes.suffix(5).elementsEqual("n’t".utf8) || bytes.suffix(3).elementsEqual("n't".utf8)
  }

  /// `we’ll`.
  private static func isContractedFuture(_ token: Token, _ document: AnalysedDocument) -> Bool {
    let text = document.document.text
    let end = Int(token.end)
    guard end - Int(token.start) > 3, text[end - 1] | 0x20 == UInt8(ascii: "l"),
      text[end - 2] | 0x20 == UInt8(ascii: "l")
    else { return false }
    return text[end - 3] == UInt8(ascii: "'") || text[end - 3] == 0x99
  }

  private static func isCondition(_ index: Int, _ context: ClaimContext) -> Bool {
    guard context.words(index).contains(.condition) else { return false }
    let document = context.document
    if document.matches(index, "provided") { return document.matches(index + 1, "that") }
    // `without the rise the force would lose`, but not `arrested without violence`.
    if document.matches(index, "without") {
      return document.matches(index + 1, "the") && document[index - 1].kind != .word
    }
    // `asked if it was safe` is a question, `as if` none.
    return !document.matches(index - 1, "as") && !document[index - 1].isAny(.cue)
  }
}
