import ReportText

extension AnalysedDocument {
  /// The last noun before a prepositional tail or a participle: `spokesman` in `a spokesman for the
  /// force`, `report` in `a report published`.
  func head(of phrase: TokenRange, beside actors: ActorMap) -> Int {
    for index in phrase
    where index > phrase.lowerBound && tokens[index].isAny(.preposition) && actors.candidate(at: index) == nil
    {
      return index - 1
    }
    let last = phrase.upperBound - 1
    let endsInParticiple =
      last > phrase.lowerBound + 1 && self[last].isAny(.participle) && !self[last].isAny([.noun, .role])
      && !self[last].shape.contains(.capitalised) && actors.candidate(at: last) == nil
    return endsInParticiple ? last - 1 : last
  }
}
