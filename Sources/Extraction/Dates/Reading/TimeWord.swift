import ReportText

/// The small words that expressions are built with. Rules switch over them, so that no word is
/// compared by its letters; each must stand in the lexicon (a test holds that).
enum TimeWord: String, CaseIterable, Sendable {
  case unknown = ""
  // Grammar.
  case of, the, a, an, and, or, to, `in`, on, at, by, `for`, from, until, till, since, between, through
  case before, after, during, within, over, under, per, than, more, less, fewer, least, up, about, around
  case nearly, almost, approximately, roughly, some, only, just, so, any, all, no, `as`, its, their, his, her
  case our, with, into, throughout, not, well, barely, exactly, past
  case this, that, these, those, each, every, other, another, same, both
  case ahead, corresponding, equivalent, comparable, months
  // Direction.
  case last, next, previous, coming, current, preceding, following, upcoming, prior, earlier, later
  case latest, recent, previously, ago, hence, now, then
  // Number.
  case half, quarter, number, few, several, couple, many, dozen, hundred, thousand, once, twice, times, time
  case first, second, third, fourth, final, initial, additional, extra, consecutive, successive, single, full,
    whole
  case further, straight, one, working, business
  // Parts.
  case early, late, mid, middle, end, start, beginning, close, latter, ending, ended, period, window, eve, ye
  // Years.
  case financial, fiscal, academic, calendar, fy
  case minute, hour, day, weekend, week, fortnight, month, year, decade, century
  case today, tonight, morning, afternoon, evening, night
  case bc, bce, ad, ce, s, long, old, olds, age, aged
  // The clock.
  case am, pm, m, p, noon, midnight, oclock = "o'clock", gmt, bst, est, edt, pst, utc, h, min, mins
  // Others.
  case future, present, currently, may, march, sun, sat, mon, wed, mar, sec, dec, august, april, june, jan,
    sunday
  // What stands beside dates, or makes them none.
  case bank, holiday, holidays, school, term, recess = "break", michaelmas, hilary, lent, trinity, ytd,
    halves, decades
  case weekday, weekdays, weekends, alternate, opening, closing, midday, oclockPlain = "oclock", w, c, e, v
  case release, clause, item, call, pcd, ref, reference, decision, notice, motion, recommendation
  case section, table, form, pc, onwards, onward, page, room, route, figure, chapter, article,
    paragraph, version, world
  case act, circa, ca, christmas, easter, near, foreseeable, distant, moment, right, being
  // What points forward or back.
  case was, were, had, have, did, will, would, might, shall, be, been, `is`, are, payable, effective, expects,
    intends,
    plan, planned, due, plans, expected, scheduled, set, hopes, aims, going
  case starts, begins, opens, closes, meets, ends, runs, launches, expires, resumes
  case appears, continues, returns, goes, comes, open, meet
  // What takes time.
  case take, takes, took, taken, lasts, lasted, spend, spent
  case published, updated, posted, dated, issued, date, created, released, produced, prepared, embargoed
  // Headings.
  case meeting, minutes, report, agenda, briefing, bulletin, session, hearing, newsletter, held, commencing
  case panel, committee, board

  /// The words by the number they have in a lexicon.
  struct Table: Sendable {
    private let words: [TimeWord]

    /// The table for `lexicon`.
    init(_ lexicon: Lexicon) {
      var table = [TimeWord](repeating: .unknown, count: lexicon.wordCount + 1)
      for word in TimeWord.allCases where word != .unknown {
        let id = lexicon.word(word.rawValue)
        if id != .unknown { table[Int(id.rawValue)] = word }
      }
      words = table
    }

    /// The word numbered `id`.
    subscript(_ id: WordID) -> TimeWord {
      let index = Int(id.rawValue)
      return index < words.count ? words[index] : .unknown
    }
  }
}
