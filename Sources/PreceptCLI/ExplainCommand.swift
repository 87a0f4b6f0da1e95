import ArgumentParser
import Claims
import Emission
import Precept
import ReportText

/// `precept explain`: why a value is there.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why the values at one place of a report are there.",
    usage: "precept explain [<options>] <report:offset>",
    discussion: """
      Names the rule that made each value, for words in quotation marks the rules that were tried before it, \
      and whom the words that name the speaker might have meant. The place is a position as records give \
      them: Unicode code points from the start of the report's text (of a page, the text that extract --text \
      shows).

      EXAMPLE
        precept explain minutes.txt:1043
        precept explain --published 2021-11-25 release.html:310
        precept explain -:1043 < minutes.txt
      """)

  @Argument(
    help: ArgumentHelp("The report and the place in it; - reads standard input.", valueName: "report:offset"))
  var place: PlaceArgument

  @Option(
    help: ArgumentHelp(
      "When the report was published, if you know: \(PublishedDate.expectation).", valueName: "date"))
  var published: PublishedArgument?

  @Option(
    help: ArgumentHelp(
      "How to read dates such as 11/6/2022: day first (dmy) or month first (mdy).", valueName: "dmy|mdy"))
  var dateOrder: DateOrderArgument = .dmy

  @OptionGroup var lexicon: LexiconOptions

  func validate() throws {
    guard place.isPlace else {
      throw ValidationError(
        "Name the report and a position in it, as in minutes.txt:1043; records give positions as \"start\".")
    }
  }

  func run() throws {
    let options = Generator.Options(published: published?.value, dateOrder: dateOrder.order)
    let pipeline = Pipeline(options: options, lexicon: try lexicon.read())
    switch pipeline.explanation(file: place.report, at: place.offset) {
    case .failure(let failure):
      throw Refusal(code: ExitStatus.unreadable, message: failure.message)
    case .success((let report, let explanation)):
      guard let explanation else {
        throw Refusal(
          code: ExitStatus.unreadable,
          message:
            "\(place.report) has no position \(place.offset): its text has \(CodePointIndex(report.document.text).count). "
            + "Take a \"start\" from its record.")
      }
      guard !explanation.items.isEmpty else {
        return try StandardOutput.write([
          "Nothing was found at position \(place.offset), in “\(surroundings(report))”."
        ])
      }
      let terminal = Terminal(writesToFile: false)
      let emitter = ExplanationEmitter(width: terminal.width, usesColour: terminal.usesColour)
      try StandardOutput.write(emitter.text(of: explanation, in: report))
    }
  }

  /// Some words round the place.
  private func surroundings(_ report: Report) -> String {
    let scalars = String(decoding: report.document.text, as: UTF8.self).unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: max(0, place.offset - 30))
    let end = scalars.index(start, offsetBy: 60, limitedBy: scalars.endIndex) ?? scalars.endIndex
    return TerminalText.neutralised(String(scalars[start..<end]))
  }
}

/// A report and a position in it, as the command line takes them.
struct PlaceArgument: ExpressibleByArgument {
  let report: String
  let offset: Int

  init(argument: String) {
    // What is no place is refused when the command is checked, where it can be said what a place is.
    let colon = argument.lastIndex(of: ":") ?? argument.endIndex
    report = String(argument[..<colon])
    offset = Int(argument[colon...].dropFirst()) ?? -1
  }

  var isPlace: Bool { !report.isEmpty && offset >= 0 }
}
