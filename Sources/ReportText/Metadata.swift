/// What a source says about itself. Nothing here is resolved: dates are clues, which `Extraction`
/// weighs against the report's own dates.
///
/// Two are equal where their results are: the clues are input, and no record keeps them.
public struct Metadata: Hashable, Sendable {
  /// `text/plain` or `text/html`.
  public var mediaType: String
  /// The encoding the bytes were read in, in lower case (`utf-8`, `windows-1252`).
  public var encoding: String
  /// The title, where one was found.
  public var title: String?
  /// The authors, in the order given.
  public var authors: [String]
  /// The publication or site.
  public var publisher: String?
  /// The canonical address: the caller's, or the page's own. Never a `javascript:` address.
  public var url: String?
  /// The language, a BCP 47 tag.
  public var language: String?
  /// What kind of report it is, where the source tells.
  public var kind: Kind?
  /// What may tell the publication date, the most trustworthy first.
  public var publicationClues: [PublicationClue]

  /// The kinds of report.
  public enum Kind: String, Sendable {
    /// An article of a newspaper or broadcaster.
    case news
    /// A press release of a force, office or body.
    case release
    /// Minutes of a meeting.
    case minutes
    /// A formal report to a panel or the public.
    case report
    /// A statistical bulletin.
    case statistics
  }

  /// Whether both say the same of their sources, clues left out.
  public static func == (left: Metadata, right: Metadata) -> Bool { left.results == right.results }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(results) }

  /// All but the clues.
  private var results: [[String?]] {
    [[mediaType, encoding, title, publisher, url, language, kind?.rawValue], authors]
  }

  /// Metadata of an otherwise unknown source.
  public init(mediaType: String, encoding: String = "utf-8") {
    self.mediaType = mediaType
    self.encoding = encoding
    authors = []
    publicationClues = []
  }
}

/// A piece of the source that may tell when the report was published.
public struct PublicationClue: Hashable, Sendable {
  /// Where the clue was found; also the `basis` that a record gives for its publication date.
  public enum Basis: String, Sendable {
    /// `datePublished` in a JSON-LD block.
    case jsonLD = "json-ld"
    /// A `<meta>` element (`article:published_time`, `DC.date` …).
    case meta
    /// A `<time>` element.
    case timeElement = "time-element"
    /// The report's address (`/2021/11/25/`).
    case url
    /// A line of the page that gives its date (`Published: 20/05/2019`).
    case dateline
    /// The day on which a web archive captured the report: the last resort, after the report's own dates.
    case capture
  }

  /// Where the clue was found.
  public var basis: Basis
  /// The words or value as found, such as `2021-11-25T08:00:00Z` or `25 November 2021`.
  public var value: String

  /// A clue found in `basis`.
  public init(_ basis: Basis, _ value: String) {
    self.basis = basis
    self.value = value
  }
}
