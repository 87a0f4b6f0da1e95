import Claims
import ReportText

/// One thing that a report says, as the diff compares it: a claim, or a clause that is none.
struct Statement {
  /// What kind of thing: only those of one kind are paired.
  enum Kind: Hashable {
    /// A figure, with its clause.
    case figure
    /// Any other clause, what somebody says and events among them.
    case clause
  }

  var kind: Kind
  /// Its words, in bytes.
  var span: ByteSpan
  /// Its tokens.
  var tokens: TokenRange
  /// The sentence that it stands in, an index into `AnalysedDocument.sentences`.
  var sentence: Int
  /// The claim that it is, an index into `Findings.claims`.
  var claim: Int?
  /// Its counts, indices into `Findings.counts`.
  var counts: [Int] = []
  /// Its dates, indices into `Findings.dates`.
  var dates: [Int] = []
  /// Who says it; nil is the report.
  var speaker: Int?
  /// Whom it is about.
  var subject: Int?
  /// The heading that it stands under, as a hash; 0 where there is none.
  var section: UInt64 = 0
  /// The whole line where that says what the words are of, in bytes.
  var about: ByteSpan?
  /// Whether it stands in a heading.
  var isHeading = false
  /// Whether it has a verb of its own.
  var hasVerb = false
  /// Whether it is a cell of a table, which its row and column tell from others.
  var isCell = false
  /// Whether it is quoted or reported as said, whoever says it.
  var isSpoken = false
  /// Whether the words deny it.
  var isNegated = false
  /// Whether it is a promise or target, or is only planned.
  var isCommitment = false
  /// Whether it is a label with its figure: `Theft of a bicycle: 486`.
  var isLabelled = false
  /// A hash of all its words as written, numbers and dates among them.
  var exact: UInt64 = 0
  /// A hash of its words with numbers and dates left out.
  var masked: UInt64 = 0
  /// Its content words, without numbers and dates.
  var words: ContentWords
  /// The stems of the names in it, of places above all, in order.
  var names: [UInt64] = []
}

/// All that a report says, in order, and what is needed to look at it.
struct StatementList {
  let report: Report
  let document: AnalysedDocument
  let statements: [Statement]
  let period: ReportingPeriod

  /// The statements of a sentence; they follow each other.
  func statements(of sentence: Int) -> Range<Int> {
    let first = statements.partitionPoint { $0.sentence < sentence }
    var end = first
    while end < statements.count, statements[end].sentence == sentence { end += 1 }
    return first..<end
  }
}
