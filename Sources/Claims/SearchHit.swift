/// A claim that a search of an archive found.
public struct SearchHit: Hashable, Sendable {
  /// The report that it is from.
  public struct Source: Hashable, Sendable {
    /// The caller's name for it when it was stored.
    public var id: String
    /// The digest of its bytes.
    public var digest: String
    /// Its title.
    public var title: String?
    /// Who published it.
    public var publisher: String?
    /// Where it was published.
    public var url: String?
    /// When it was published, EDTF.
    public var published: String?

    /// The report of a claim.
    public init(
      id: String, digest: String, title: String?, publisher: String?, url: String?, published: String?
    ) {
      self.id = id
      self.digest = digest
      self.title = title
      self.publisher = publisher
      self.url = url
      self.published = published
    }
  }

  /// A figure of the claim, in the report's own words, and as a number.
  public struct Figure: Hashable, Sendable {
    /// As the report writes it.
    public var words: String
    /// What it amounts to.
    public var value: Quantity.Value
    /// What it counts, or its unit.
    public var unit: String?

    /// A figure.
    public init(words: String, value: Quantity.Value, unit: String?) {
      self.words = words
      self.value = value
      self.unit = unit
    }
  }

  /// The claim's id.
  public var id: String
  /// The kind of claim.
  public var kind: String
  /// Code points of the report's text.
  public var span: Range<Int>
  /// What is claimed, in code points too.
  public var focus: Range<Int>
  /// The words of the claim.
  public var text: String
  /// The best part of the text, in pieces; those that were searched for are marked.
  public var snippet: [Piece] = []
  /// Who says it.
  public var speaker: String?
  /// Whom or what it is about.
  public var subject: String?
  /// The days that it is of; nil where neither it nor its report has any.
  public var days: DayRange?
  /// Its figures, in order.
  public var figures: [Figure]
  /// The report that it is from.
  public var source: Source

  /// A piece of a snippet.
  public struct Piece: Hashable, Sendable {
    /// Its words.
    public var text: String
    /// Whether they were searched for.
    public var isFound: Bool

    /// A piece.
    public init(_ text: String, isFound: Bool) {
      self.text = text
      self.isFound = isFound
    }
  }

  /// A claim that was found.
  public init(
    id: String, kind: String, span: Range<Int>, focus: Range<Int>, text: String, speaker: String?,
    subject: String?, days: DayRange?, figures: [Figure], source: Source
  ) {
    self.id = id
    self.kind = kind
    self.span = span
    self.focus = focus
    self.text = text
    self.speaker = speaker
    self.subject = subject
    self.days = days
    self.figures = figures
    self.source = source
  }
}
