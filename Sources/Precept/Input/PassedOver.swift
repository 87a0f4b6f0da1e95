/// Something that a run has come by and not read as a report, and why.
public enum PassedOver: Hashable, Sendable {
  /// Something in a folder.
  case file(path: String, reason: String)
  /// A record of a web archive that is no report.
  case record(archive: String, reason: String)
}
