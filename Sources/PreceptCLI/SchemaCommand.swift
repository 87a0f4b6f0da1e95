import ArgumentParser
import Precept

/// `precept schema`: what records look like, for programs that read them.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema that every record keeps to.",
    discussion: """
      JSON Schema 2020-12, with a description of every field.

      EXAMPLE
        precept schema report > report.schema.json
      """)

  @Argument(
    help: ArgumentHelp("The schema to print: \(Schemas.names.joined(separator: ", ")).", valueName: "name"))
  var name = "report"

  func run() throws {
    guard let schema = Schemas.schema(named: name) else {
      throw ValidationError(
        "There is no schema \(name). There is: \(Schemas.names.joined(separator: ", ")).")
    }
    try StandardOutput.write(schema)
  }
}
