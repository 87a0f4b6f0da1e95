import ReportText

extension DateRule {
  /// `today`, `yesterday`, `the day before yesterday`.
  static let deictic = DateRule(
    "date.deictic", "Today, yesterday and tomorrow.", starts: [.timeDeictic, .determiner],
    examples: [
      .init("She was appointed today.", finds: "today", value: "2019-05-20", published: "2019-05-20"),
      .init("It closed yesterday.", finds: "yesterday", value: "2019-05-19", published: "2019-05-20"),
      .init(
        "He left the day before yesterday.", finds: "the day before yesterday", value: "2019-05-18",
        published: "2019-05-20"),
      .init(no: "Now and then it closed."),
    ]
  ) { reader, index in
    if reader.word(index) == .the, reader.word(index + 1) == .day,
      reader.word(index + 2) == .before || reader.word(index + 2) == .after, reader.base(index + 3) == .today
    {
      let step = reader.word(index + 2) == .before ? -1 : 1
      return DateCandidate(index, index + 4, .relative(.day, reader.number(index + 3) + step, leans: false))
    }
    guard reader.has(index, .timeDeictic), reader.base(index) == .today else { return nil }
    return DateCandidate(index, index + 1, .relative(.day, reader.number(index), leans: false))
  }

  /// `now`, `recently`, `the future`.
  static let reference = DateRule(
    "date.reference", "Words for the present, the past or the future as such: a TIMEX3 reference, no date.",
    starts: [.timeDeictic, .determiner, .timeModifier, .adverb],
    examples: [
      .init("The force now hosts it.", finds: "now"),
      .init("It was recently reviewed.", finds: "recently"),
      .init("Funding in the near future is unsure.", finds: "the near future"),
      .init("It has grown in recent years.", finds: "recent years"),
      .init("More is planned in the weeks ahead.", finds: "the weeks ahead"),
      .init(no: "Those present gave her a present."),
      .init(no: "Future demand and the recent rise were discussed."),
    ]
  ) { reader, index in
    func found(_ end: Int, _ reference: VagueReference) -> DateCandidate {
      DateCandidate(index, end, .reference(reference), .likely)
    }
    let next = reader.word(index) == .the ? index + 1 : index
    // `in the weeks ahead`
    if next > index, let grain = reader.grain(next), grain >= .day, reader.isPlural(next),
      reader.word(next + 1) == .ahead
    {
      return found(next + 2, .future)
    }
    switch reader.word(next) {
    case .coming where reader.isPlural(next + 1) && reader.grain(next + 1) != nil:
      return found(next + 2, .future)
    case .near, .foreseeable, .distant:
      return reader.word(next + 1) == .future && next > index ? found(next + 2, .future) : nil
    case .future:
      // `future demand` speaks of the demand.
      return reader.endsNounPhrase(next + 1) ? found(next + 1, .future) : nil
    case .past:
      // `the past` as a noun: nothing follows that it could modify.
      return next > index && reader.endsNounPhrase(next + 1) ? found(next + 1, .past) : nil
    case .now, .currently:
      // `Now, …` at the head of a sentence only goes on with the talk.
      guard next == index, !(reader.startsSentence(next) && reader.mark(next + 1, ",")) else { return nil }
      return found(next + 1, .present)
    case .right where reader.word(next + 1) == .now && next == index: return found(next + 2, .present)
    case .current:
      return next == index || reader.grain(next + 1) == nil
        ? DateCandidate(next, next + 1, .reference(.present), .weak) : nil
    case .recent:
      guard next == index else { return nil }
      // `the recent rise` speaks of the rise.
      guard let grain = reader.grain(next + 1), reader.isPlural(next + 1), grain >= .day else { return nil }
      return found(next + 2, .past)
    case .present where next > index && !reader.isWord(next + 1): return found(next + 1, .present)
    case .these where reader.grain(next + 1) == .day: return found(next + 2, .present)
    default: break
    }
    guard next == index, reader.has(index, .timeDeictic) else { return nil }
    switch reader.base(index) {
    case .past where reader.word(index) != .previously: return found(index + 1, .past)
    case .present where reader.word(index) == .unknown: return found(index + 1, .present)
    default: return nil
    }
  }
}

extension TimeReader {
  /// Whether nothing at `index` can be the noun of an adjective before it.
  func endsNounPhrase(_ index: Int) -> Bool {
    !isWord(index)
      || has(index, [.preposition, .conjunction, .subordinator, .relative, .auxiliary, .modal, .pronoun])
  }
}
