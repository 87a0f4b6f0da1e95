import CSchemas

/// The JSON Schemas of what Precept reads and writes, built into the program.
public enum Schemas {
  private struct Schema {
    var name: String
    var bytes: [UInt8]
  }

  private static let all: [Schema] =
    UnsafeBufferPointer(start: precept_schemas(), count: precept_schemas_length())
    .split(separator: 0)
    .map { Schema(name: name(in: $0), bytes: Array($0)) }

  /// The names of the schemas, as `schema(named:)` takes them.
  public static var names: [String] { all.map(\.name) }

  /// The schema of that name, UTF-8; nil where there is none.
  public static func schema(named name: String) -> [UInt8]? {
    all.first { $0.name == name }?.bytes
  }

  /// What stands between the program's name and the version in the `$id` of a schema: `claim` of `precept/claim/1`.
  private static func name(in schema: some Collection<UInt8>) -> String {
    let start = Array("\"$id\": \"precept/".utf8)
    var rest = schema[...]
    while !rest.isEmpty, !rest.starts(with: start) { rest = rest.dropFirst() }
    let name = rest.dropFirst(start.count).prefix { $0 != UInt8(ascii: "/") }
    return String(decoding: name, as: UTF8.self)
  }
}
