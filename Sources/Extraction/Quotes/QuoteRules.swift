/// The rules that find quotations, in the order in which they are tried.
enum QuoteRules {
  /// The rules that give words in marks their source, the surest first.
  static let inMarks: [any (AttributionRule & Sendable).Type] = [
    CueInvertedRule.self, CueAfterRule.self, ResumedRule.self, CueBeforeRule.self, ParagraphBeforeRule.self,
    LabelRule.self, SentenceAfterRule.self, AnyVerbRule.self, ColonRule.self,
    CreditLineRule.self, ContinuedRule.self, AgentAfterRule.self, ClauseAfterRule.self,
    ClauseRule.self, NextParagraphRule.self, FloatingRule.self, UnattributedRule.self,
  ]

  /// Those of them that give direct speech without marks its source.
  static let besideBare: [any (AttributionRule & Sendable).Type] = [
    CueBeforeRule.self, ParagraphBeforeRule.self, CreditLineRule.self,
  ]

  /// What every rule does, those without marks behind.
  static let descriptions: [RuleDescription] = inMarks.map { $0.description } + IndirectRules.all
}
