extension Lexicon {
  /// The built-in lexicon with the rows of a user's files added, later ones over earlier ones.
  ///
  /// - Throws: everything that is wrong with the files.
  public static func extended(by sources: [LexiconSource]) throws(LexiconProblems) -> Lexicon {
    var problems = LexiconProblems()
    let files = sources.map { UserLexiconFile($0, &problems) }
    var check = UserLexiconCheck(forces: files, problems: problems)
    let additions = files.flatMap { check.normalised($0) }
    guard check.problems.count == 0 else { throw check.problems }
    let builder = LexiconBuilder(LexiconFile.builtIn, additions: additions)
    if builder.isCrowded, let first = sources.first {
      check.refuse("the words are chosen so that looking them up is slow; leave rows out", in: first)
      throw check.problems
    }
    return Lexicon(builder)
  }
}
