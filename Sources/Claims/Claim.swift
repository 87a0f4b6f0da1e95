import ReportText

/// What a reader would check: a sentence of the report, or a quotation, with who vouches for it.
public struct Claim: Hashable, Sendable {
  /// The kinds of claim.
  public enum Kind: String, Sendable {
    /// Somebody's words in marks.
    case quotation
    /// Indirect speech.
    case reported
    /// A count.
    case figure
    /// A count that the text says has changed.
    case change
    /// A promise or target with its date.
    case commitment
    /// Something that happens on a date.
    case event
  }

  /// What the words make of a claim that they do not state as a fact.
  public enum Modality: String, Sendable, CaseIterable {
    /// It is to be so: `will`, `plans to`, `a target of`.
    case planned
    /// It is so only under a condition: `if`, `unless`, `would`.
    case conditional
    /// It may be so: `may`, `could`, `is thought to`.
    case possible
    /// It ought to be so: `must`, `should`, `needs to`.
    case required
  }

  /// `c-` and 32 hexadecimal digits: a hash of the claim's own content and of its turn among equal ones.
  public var id: String
  /// The words, in bytes: a quotation with its attribution, or a whole sentence.
  public var span: ByteSpan
  /// The part that the claim is about.
  public var focus: ByteSpan
  /// The kind of claim.
  public var kind: Kind
  /// The index of who vouches for it; nil is the report's own voice.
  public var speaker: Int?
  /// The index of the actor that the claim is about: whoever does or has what is counted or said.
  public var subject: Int?
  /// Whether the words deny it (`not`, `no longer`, `never`).
  public var isNegated = false
  /// What the words make of it; nil where they state it as a fact.
  public var modality: Modality?
  /// The same claim, given more fully or earlier in this report: an index into `Findings.claims`. Whoever counts
  /// claims leaves out those that have one.
  public var sameAs: Int?
  /// Claims of this report that cannot be right together with this one: indices into `Findings.claims`.
  public var contradicts: [Int] = []
  /// Indices into `Findings.quotes`.
  public var quotes: [Int]
  /// Indices into `Findings.dates`.
  public var dates: [Int]
  /// Indices into `Findings.counts`.
  public var counts: [Int]
  /// Indices into `Findings.actors`.
  public var actors: [Int]

  /// A claim of `kind` at `span`.
  public init(
    id: String, span: ByteSpan, focus: ByteSpan, kind: Kind, speaker: Int? = nil,
    quotes: [Int] = [], dates: [Int] = [], counts: [Int] = [], actors: [Int] = []
  ) {
    self.id = id
    self.span = span
    self.focus = focus
    self.kind = kind
    self.speaker = speaker
    self.quotes = quotes
    self.dates = dates
    self.counts = counts
    self.actors = actors
  }
}
