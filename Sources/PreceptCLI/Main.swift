import ArgumentParser

/// Where the program starts, and where every way out of it gets its exit code.
@main
enum Main {
  /// The arguments, with a place in standard input (`-:1043`) behind everything else: it is no option.
  private static var arguments: [String] {
    let given = Array(CommandLine.arguments.dropFirst())
    guard given.first == "explain", !given.contains("--") else { return given }
    let places = given.filter { $0.hasPrefix("-:") }
    return places.isEmpty ? given : given.filter { !$0.hasPrefix("-:") } + ["--"] + places
  }

  static func main() async {
    do {
      var command = try PreceptCommand.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as ExitCode {
      PreceptCommand.exit(withError: error)
    } catch let error as Refusal {
      Messages.say(error.message)
      PreceptCommand.exit(withError: ExitCode(error.code))
    } catch  where PreceptCommand.exitCode(for: error) == .failure {
      // What no one foresaw is a fault of Precept, and the user is told so.
      Messages.say("a fault of Precept: \(error); please report it with the file that caused it")
      PreceptCommand.exit(withError: ExitCode(ExitStatus.fault))
    } catch {
      PreceptCommand.exit(withError: error)
    }
  }
}
