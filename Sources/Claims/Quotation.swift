import ReportText

/// What a report says that somebody said, in marks or in the reporter's words.
public struct Quotation: Hashable, Sendable {
  /// How the words are given.
  public enum Form: String, Sendable {
    /// Whole clauses in quotation marks.
    case direct
    /// Some words in marks inside a sentence of the reporter's.
    case fragment
    /// The clause that a reporting verb introduces, without marks.
    case indirect
  }

  /// A quotation within a quotation; it is no quote of its own in the list.
  public struct Child: Hashable, Sendable {
    /// The words inside the inner marks, in bytes.
    public var span: ByteSpan
    /// The index of who is quoted there, where the text tells.
    public var speaker: Int?

    /// An inner quotation at `span`.
    public init(span: ByteSpan, speaker: Int? = nil) {
      self.span = span
      self.speaker = speaker
    }
  }

  /// How the words are given.
  public var form: Form
  /// The words, marks left out, one span a piece: a quotation over several paragraphs, or one
  /// interrupted by its attribution, has several. In bytes, in order.
  public var contents: [ByteSpan]
  /// The index of the speaker in `Findings.actors`.
  public var speaker: Int?
  /// The indices of those who say it together with the speaker: `Ann Roe and Bob Hale said`.
  public var coSpeakers: [Int]
  /// The words that name the speaker in the attribution ("he", "the report").
  public var mention: ByteSpan?
  /// The reporting verb or phrase.
  public var cue: ByteSpan?
  /// Quotations within this one.
  public var children: [Child]
  /// Whether the last piece was closed by a mark; indirect speech always is.
  public var isClosed: Bool
  /// The rule that attributed it, and how sure the speaker is.
  public var provenance: Provenance

  /// A quotation of `contents`.
  public init(
    form: Form, contents: [ByteSpan], speaker: Int? = nil, coSpeakers: [Int] = [],
    mention: ByteSpan? = nil, cue: ByteSpan? = nil, children: [Child] = [], isClosed: Bool = true,
    provenance: Provenance
  ) {
    self.form = form
    self.contents = contents
    self.speaker = speaker
    self.coSpeakers = coSpeakers
    self.mention = mention
    self.cue = cue
    self.children = children
    self.isClosed = isClosed
    self.provenance = provenance
  }
}
