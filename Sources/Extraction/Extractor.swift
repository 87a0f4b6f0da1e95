import Claims
import ReportText

/// Finds what a document claims. Total: it never throws and never gives up; what it could not make
/// sense of becomes a `Diagnostic`.
public struct Extractor: Sendable {
  /// The options that can change what is found.
  public let options: Generator.Options
  /// The words and names that the rules know.
  public let lexicon: Lexicon

  /// An extractor with the built-in lexicons.
  public init(options: Generator.Options = Generator.Options(), lexicon: Lexicon = .standard) {
    self.options = options
    self.lexicon = lexicon
  }

  /// Everything found in `document`.
  public func findings(in document: Document) -> Findings {
    findings(in: AnalysedDocument(document, lexicon: lexicon))
  }

  /// Everything found in `document`, and why what stands at byte `place` of its text is there.
  public func explanation(of document: Document, at place: Int) -> (Findings, Explanation) {
    let analysed = AnalysedDocument(document, lexicon: lexicon)
    let findings = findings(in: analysed)
    return (findings, Explainer(document: analysed, findings: findings).explain(at: place))
  }

  private func findings(in analysed: AnalysedDocument) -> Findings {
    var findings = Findings()

    let time = Dates.extract(from: analysed, options: options)
    findings.published = time.published
    findings.dates = time.dates
    findings.diagnostics += time.diagnostics

    let tables = TableLayout(analysed, dates: time.ranges)
    let counts = Counts.extract(from: analysed, dates: time.ranges, times: time.dates, tables: tables)
    findings.counts = counts.quantities
    findings.diagnostics += counts.diagnostics

    let actors = ActorMap(ActorFinder(document: analysed).find(), tokenCount: analysed.tokens.count)
    let quotes = Quotes.find(in: Quotes.speech(in: analysed, actors: actors))
    let speech = SpeechAssembler(document: analysed, actors: actors).assemble(
      quotes, published: time.published)
    findings.actors = speech.actors
    findings.quotes = speech.quotes
    findings.diagnostics += speech.diagnostics

    findings.claims = ClaimBuilder(
      document: analysed, findings: findings, quoteSpans: speech.spans, tables: tables
    ).build()
    return findings
  }
}
