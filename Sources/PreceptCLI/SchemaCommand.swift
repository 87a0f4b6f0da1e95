import ArgumentParser
import Precept

/// `precept schema`: what Precept reads and writes, for other programs.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of what Precept reads or writes.",
    discussion: """
      JSON Schema 2020-12, with a description of every field and examples. report is a record, claim a line of \
      --format claims, change a line of precept diff --format json, trail one where it follows figures through \
      several reports, gold an annotated report, stream-input a line that precept stream answers; stored, hit and \
      history are lines of precept archive add, search and history; run is the manifest that precept extract leaves \
      beside the results of many reports.

      EXAMPLE
        precept schema claim > claim.schema.json
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
