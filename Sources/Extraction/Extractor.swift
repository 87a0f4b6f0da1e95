import Claims
import ReportText

/// Finds what a document claims. Total: it never throws and never gives up; what it could not make
/// sense of becomes a `Diagnostic`.
public struct Extractor: Sendable {
  /// The options that can change what is found.
  public private(set) var options: Generator.Options
  private let known: LexiconTables

  /// An extractor with the words and names of `lexicon`.
  public init(options: Generator.Options = Generator.Options(), lexicon: Lexicon = .standard) {
    self.options = options
    known = lexicon === Lexicon.standard ? .standard : LexiconTables(lexicon)
  }

  /// The same extractor with other options.
  public func with(_ options: Generator.Options) -> Extractor {
    var copy = self
    copy.options = options
    return copy
  }

  /// Everything found in `document`.
  public func findings(in document: Document) -> Findings {
    findings(in: AnalysedDocument(document, lexicon: known.lexicon))
  }

  /// Everything found in `document`, and why what stands at byte `place` of its text is there.
  public func explanation(of document: Document, at place: Int) -> (Findings, Explanation) {
    let analysed = AnalysedDocument(document, lexicon: known.lexicon)
    let findings = findings(in: analysed)
    let explainer = Explainer(document: analysed, findings: findings, known: known)
    return (findings, explainer.explain(at: place))
  }

  private func findings(in analysed: AnalysedDocument) -> Findings {
    var findings = Findings()

    let time = Dates.extract(from: analysed, options: options, words: known.timeWords)
    findings.published = time.published
    findings.dates = time.dates
    findings.diagnostics += time.diagnostics

    let tables = TableLayout(analysed, dates: time.ranges)
    let counts = Counts.extract(from: analysed, dates: time.ranges, times: time.dates, tables: tables)
    findings.counts = counts.quantities
    findings.diagnostics += counts.diagnostics

    let actors = ActorMap(ActorFinder(document: analysed).find(), tokenCount: analysed.tokens.count)
    let quotes = Quotes.find(in: Quotes.speech(in: analysed, actors: actors))
    let assembler = SpeechAssembler(document: analysed, actors: actors, known: known)
    let speech = assembler.assemble(quotes, published: time.published)
    findings.actors = speech.actors
    findings.quotes = speech.quotes
    findings.diagnostics += speech.diagnostics

    findings.claims = ClaimBuilder(
      document: analysed, findings: findings, quoteSpans: speech.spans, tables: tables,
      words: known.claimWords
    ).build()
    return findings
  }
}
