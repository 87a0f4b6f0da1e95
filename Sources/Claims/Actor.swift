import ReportText

/// Somebody or something that acts or speaks in a report.
public struct Actor: Hashable, Sendable {
  /// The types of actor.
  public enum Kind: String, Sendable, CaseIterable {
    /// A natural person.
    case person
    /// A police force.
    case force
    /// The office of a commissioner or mayor.
    case office
    /// A police and crime panel.
    case panel
    /// A local authority.
    case council
    /// A national body.
    case body
    /// Any other organisation.
    case organisation
    /// A document that speaks ("the report says").
    case document
  }

  /// What one mention of an actor is.
  public enum MentionKind: String, Sendable {
    /// The full name.
    case name
    /// A part of the name, an acronym or an alias.
    case shortName
    /// An office or role that stands for its holder ("the PCC").
    case role
    /// A definite description ("the smaller force").
    case description
    /// A pronoun that stands as a quotation's speaker.
    case pronoun
  }

  /// One place where the actor is spoken of.
  public struct Mention: Hashable, Sendable {
    /// The place, in bytes; articles belong to it, a possessive 's does not.
    public var span: ByteSpan
    /// What the mention is.
    public var kind: MentionKind

    /// A mention of `kind` at `span`.
    public init(span: ByteSpan, kind: MentionKind) {
      self.span = span
      self.kind = kind
    }
  }

  /// The fullest name in the document, without its article.
  public var name: String
  /// The type of actor.
  public var kind: Kind
  /// A stable identifier for known actors (`force:west-mercia`, `person:john-campion`).
  public var ref: String?
  /// How sure the identifier is, where there is one: `likely` where what the lexicon holds is still to be checked.
  public var refConfidence: Confidence?
  /// The person's role, in the document's words.
  public var role: String?
  /// The office or force that the role is held in.
  public var office: String?
  /// Every mention, in order of position.
  public var mentions: [Mention]

  /// An actor of `kind` called `name`.
  public init(
    name: String, kind: Kind, ref: String? = nil, refConfidence: Confidence? = nil, role: String? = nil,
    office: String? = nil, mentions: [Mention] = []
  ) {
    self.name = name
    self.kind = kind
    self.ref = ref
    self.refConfidence = refConfidence
    self.role = role
    self.office = office
    self.mentions = mentions
  }
}
