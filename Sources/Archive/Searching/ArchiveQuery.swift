import Claims

/// What is searched for in an archive. All that is given must hold.
public struct ArchiveQuery: Hashable, Sendable {
  /// Words, all of which must be in the claim; those in quotation marks stand together.
  public var words = ""
  /// Words of the speaker's name.
  public var speaker: String?
  /// A force, by a part of its name or its ref.
  public var force: String?
  /// Any actor, by a part of the name or its ref.
  public var actor: String?
  /// The kind of claim.
  public var kind: Claim.Kind?
  /// Whether only promises, targets and what else is planned are meant, of whatever kind.
  public var isOfPromises = false
  /// The first day that the claim may be of, counted from 1 January 1970.
  public var from: Int?
  /// The last day that it may be of.
  public var to: Int?
  /// What a figure counts.
  public var unit: String?
  /// How many claims are given at most.
  public var limit = 20
  /// Whether older extractions of a report count too.
  public var hasAllVersions = false

  /// All claims.
  public init() {}
}
