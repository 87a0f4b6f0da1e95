import ArgumentParser
import Emission
import Extraction
import Precept

/// `precept rules`: what the program knows how to find.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists every rule; with the name of one, its examples.",
    discussion: """
      Every value in a record names the rule that made it. Each rule comes with examples, among them texts in \
      which it must find nothing; all of them are tests.

      EXAMPLE
        precept rules                      every rule, one a line
        precept rules date.financial-year  what that one finds
      """)

  @Argument(help: ArgumentHelp("The rule to show, such as date.financial-year.", valueName: "id"))
  var id: String?

  func run() throws {
    let lines: [String]
    if let id {
      guard let rule = RuleRegistry.all.first(where: { $0.id == id }) else {
        let kind = id.prefix { $0 != "." }
        let near = RuleRegistry.all.map(\.id).filter { $0.hasPrefix("\(kind).") }
        throw ValidationError(
          "There is no rule \(id). "
            + (near.isEmpty
              ? "precept rules lists them all." : "Rules of that kind: \(near.joined(separator: ", "))."))
      }
      lines = RulesCommand.describe(rule)
    } else {
      lines = RulesCommand.list(RuleRegistry.all)
    }
    try StandardOutput.write(lines)
  }

  private static func list(_ rules: [RuleDescription]) -> [String] {
    let width = rules.map(\.id.utf8.count).max() ?? 0
    return rules.map { rule in
      rule.id + String(repeating: " ", count: width + 2 - rule.id.utf8.count) + rule.summary
    }
  }

  private static func describe(_ rule: RuleDescription) -> [String] {
    var lines = [rule.id, "  \(rule.summary)"]
    for example in rule.examples {
      lines.append("")
      let published = example.published.map { " (published \($0))" } ?? ""
      lines.append("  \(TerminalText.neutralised(example.text))\(published)")
      if let (words, value) = example.finds {
        lines.append("    finds: \(words)" + (value.map { " = \($0)" } ?? ""))
      } else {
        lines.append("    finds nothing")
      }
    }
    return lines
  }
}
