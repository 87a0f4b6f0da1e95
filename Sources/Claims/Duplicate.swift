/// That a report of a batch is the same as one before it.
public struct Duplicate: Hashable, Sendable {
  /// By what it is the same.
  public enum Basis: String, Sendable {
    case digest, text
  }

  /// The report that came first.
  public var id: String
  /// By what it is the same.
  public var basis: Basis
  /// How much of the smaller text the larger has.
  public var similarity: Double

  /// A duplicate of `id`.
  public init(id: String, basis: Basis, similarity: Double) {
    self.id = id
    self.basis = basis
    self.similarity = similarity
  }
}
