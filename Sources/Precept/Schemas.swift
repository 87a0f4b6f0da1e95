import CSchemas

/// The JSON Schemas of what Precept writes, built into the program.
public enum Schemas {
  /// The names of the schemas, as `schema(named:)` takes them.
  public static let names = ["report"]

  /// The schema of that name, UTF-8; nil where there is none.
  public static func schema(named name: String) -> [UInt8]? {
    switch name {
    case "report":
      Array(UnsafeBufferPointer(start: precept_schema_report(), count: precept_schema_report_length()))
    default: nil
    }
  }
}
