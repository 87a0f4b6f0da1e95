import ReportText

extension AnalysedDocument {
  /// The last noun before a prepositional tail or a participle: `spokesman` in `a spokesman for the
  /// force`, `report` in `a report published`.
  func head(of phrase: TokenRange, beside actors: ActorMap) -> Int {
    for index in phrase
    where index > phrase.lowerBound && tokens[index].isAny(.preposition)
      && tokens[index].shape.contains(.spaceBefore)
      && actors.candidate(at: index) == nil
    {
      return index - 1
    }
    let last = phrase.upperBound - 1
    let endsInParticiple =
      last > phrase.lowerBound + 1 && self[last].isAny(.participle) && !self[last].isAny([.noun, .role])
      && !self[last].shape.contains(.capitalised) && actors.candidate(at: last) == nil
    return endsInParticiple ? last - 1 : last
  }

  /// Whether the verb at `verb` opens the main clause behind a phrase that leads in and ends with
  /// `mention`: `In answer to Cllr Roe, the Chief Constable said`.
  func opensClause(behind mention: TokenRange, at verb: Int) -> Bool {
    let sentence = sentences[sentence(of: mention.lowerBound)].tokens
    return verb < sentence.upperBound && mention.lowerBound > sentence.lowerBound
      && self[sentence.lowerBound].isAny([.preposition, .subordinator, .gerund])
      && self[verb].kind == .word && self[verb].isAny([.cue, .auxiliary, .modal, .pastVerb])
  }
}
