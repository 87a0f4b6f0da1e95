import ReportText

/// Why a value is there: for each value at one place of a report, the rule that made it, the rules that
/// were tried, and who else might have been the speaker.
public struct Explanation: Sendable {
  /// What is explained: an entry of `Findings`, by its index, or words in marks that gave no entry.
  public enum Subject: Hashable, Sendable {
    case quotation(Int)
    case date(Int)
    case count(Int)
    case actor(Int)
    /// Words in marks that are no quotation, and where they stand.
    case notQuoted(ByteSpan)
  }

  /// A rule of attribution that was tried on words in marks, in the order of trial.
  public struct Trial: Sendable {
    /// The rule's identifier.
    public var rule: String
    /// What it does, in one line.
    public var summary: String
    /// What it found; nil where it does not apply.
    public var found: Finding?

    /// A trial of `rule`.
    public init(rule: String, summary: String, found: Finding?) {
      self.rule = rule
      self.summary = summary
      self.found = found
    }
  }

  /// What a rule of attribution found.
  public struct Finding: Sendable {
    /// The words that name the source, in bytes; nil where the speaker of an earlier quotation is taken.
    public var source: ByteSpan?
    /// The reporting verb, in bytes.
    public var cue: ByteSpan?
    /// How sure the rule is.
    public var confidence: Confidence

    /// What a rule found.
    public init(source: ByteSpan?, cue: ByteSpan?, confidence: Confidence) {
      self.source = source
      self.cue = cue
      self.confidence = confidence
    }
  }

  /// Somebody whom the words that name the speaker might mean.
  public struct Candidate: Sendable {
    /// The index of the actor in `Findings.actors`.
    public var actor: Int
    /// The mention that puts the actor forward, in bytes.
    public var mention: ByteSpan
    /// What speaks for or against, in words for a person.
    public var reason: String
    /// Whether this one became the speaker.
    public var isChosen: Bool

    /// A candidate.
    public init(actor: Int, mention: ByteSpan, reason: String, isChosen: Bool) {
      self.actor = actor
      self.mention = mention
      self.reason = reason
      self.isChosen = isChosen
    }
  }

  /// A value and how it came about.
  public struct Item: Sendable {
    /// The value.
    public var subject: Subject
    /// The identifier of the rule that made it; nil for actors and what is no quotation.
    public var rule: String?
    /// What that rule does, or why there is no value, in one line.
    public var summary: String
    /// The rules tried on words in marks, up to the one that took them; the first that finds a source does.
    public var trials: [Trial] = []
    /// Whom the words that name the speaker might mean.
    public var candidates: [Candidate] = []

    /// A value made by `rule`.
    public init(subject: Subject, rule: String?, summary: String) {
      self.subject = subject
      self.rule = rule
      self.summary = summary
    }
  }

  /// Each value at the place, outermost first.
  public var items: [Item]

  /// An explanation of `items`.
  public init(items: [Item]) {
    self.items = items
  }
}
