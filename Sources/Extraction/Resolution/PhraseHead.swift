import ReportText

extension AnalysedDocument {
  /// The last noun before a prepositional tail: `spokesman` in `a spokesman for the force`.
  func head(of phrase: TokenRange, beside actors: ActorMap) -> Int {
    for index in phrase
    where index > phrase.lowerBound && tokens[index].isAny(.preposition) && actors.candidate(at: index) == nil
    {
      return index - 1
    }
    return phrase.upperBound - 1
  }
}
