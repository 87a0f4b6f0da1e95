/// Why an archive cannot be used, or not for this.
public struct ArchiveError: Error, Hashable, Sendable {
  /// What kind of problem it is.
  public enum Kind: String, Hashable, Sendable {
    /// There is no such file, or it cannot be opened.
    case missing
    /// The file is no archive of Precept's.
    case foreign
    /// The archive was made by a newer version.
    case newer
    /// The archive's tables are not as Precept makes them.
    case altered
    /// Another program has the archive, and did not let go of it.
    case locked
    /// The file or its folder cannot be written to.
    case readOnly
    /// There is no room left.
    case full
    /// The file is damaged.
    case damaged
    /// A fault of the disk or the system.
    case system
  }

  /// What kind of problem it is.
  public var kind: Kind
  /// One sentence that names the file, says what is wrong and what to do.
  public var message: String

  /// A problem of a kind, in words.
  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}
