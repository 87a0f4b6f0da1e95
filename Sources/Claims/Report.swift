import ReportText

/// One report and what was found in it: the record, before it is written as JSON.
public struct Report: Hashable, Sendable {
  /// The caller's name for the report: its path as given, or the `id` of a stream record.
  public var id: String
  /// `sha256:` and the hexadecimal digest of the report's bytes.
  public var digest: String
  /// What made the record.
  public var generator: Generator
  /// The report's text, blocks and metadata.
  public var document: Document
  /// What was found in it.
  public var findings: Findings
  /// The report of the same batch that it repeats; nil where there is none, or where nobody asked.
  public var duplicateOf: Duplicate?

  /// A record of `document`, found to say `findings`.
  public init(
    id: String, digest: String, generator: Generator, document: Document, findings: Findings
  ) {
    self.id = id
    self.digest = digest
    self.generator = generator
    self.document = document
    self.findings = findings
  }
}

/// What extraction finds in one document. Members refer to each other by index: `quotes[2]` is `q3`
/// in the record, `actors[0]` is `a1`.
public struct Findings: Hashable, Sendable {
  /// The publication date, given or found.
  public var published: PublicationDate?
  /// Who is spoken of, in order of first mention.
  public var actors: [Actor] = []
  /// What is quoted or reported as said, in order of position.
  public var quotes: [Quotation] = []
  /// Temporal expressions, in order of position.
  public var dates: [TimeExpression] = []
  /// Counted and measured things, in order of position.
  public var counts: [Quantity] = []
  /// What the report claims, in order of position.
  public var claims: [Claim] = []
  /// What extraction noticed; the document has diagnostics of its own besides.
  public var diagnostics: [Diagnostic] = []

  /// Nothing found yet.
  public init() {}
}

/// A report that could not be read: it still gets a record, so that none is lost in silence.
public struct ReportFailure: Error, Hashable, Sendable {
  /// The caller's name for the report.
  public var id: String
  /// The digest of the bytes, where there were any to read.
  public var digest: String?
  /// A stable code such as `not-found` or `binary`.
  public var code: String
  /// One sentence that names the file, what is wrong and what to do.
  public var message: String

  /// A failure of report `id`.
  public init(id: String, digest: String? = nil, code: String, message: String) {
    self.id = id
    self.digest = digest
    self.code = code
    self.message = message
  }
}
