/// That an earlier report of the same batch says the same: a press release, say, of which this is a reprint.
public struct Duplicate: Hashable, Sendable {
  /// What the two have in common.
  public enum Basis: String, CaseIterable, Sendable {
    /// Their bytes.
    case digest
    /// Most of their words, and their figures.
    case text
  }

  /// The id of the report that came first. It is no duplicate itself.
  public var id: String
  /// What the two have in common.
  public var basis: Basis
  /// The share of the shorter one's text that stands in the other, to two decimals; 1 where the bytes are the same.
  public var similarity: Double

  /// A duplicate of report `id`.
  public init(id: String, basis: Basis, similarity: Double = 1) {
    self.id = id
    self.basis = basis
    self.similarity = similarity
  }
}
