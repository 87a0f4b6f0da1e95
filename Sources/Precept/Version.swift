/// The version of the program, by which records say what made them.
public enum PreceptVersion {
  /// The version, as semantic versioning has it.
  public static let current = "0.1.0"
}
