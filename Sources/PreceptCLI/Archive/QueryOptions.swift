import Archive
import ArgumentParser
import Claims
import Precept

/// What narrows a search of an archive.
struct QueryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only what somebody of this name says.", valueName: "name"))
  var speaker: String?

  @Option(help: ArgumentHelp("Only claims of this force, by a part of its name.", valueName: "name"))
  var force: String?

  @Option(help: ArgumentHelp("Only claims of this person or body, by a part of the name.", valueName: "name"))
  var actor: String?

  @Option(help: ArgumentHelp("Only figures of this unit (officer, percent, GBP).", valueName: "unit"))
  var unit: String?

  @Option(help: ArgumentHelp("Only claims of this year, month or day and later.", valueName: "date"))
  var from: DayArgument?

  @Option(help: ArgumentHelp("Only claims up to the end of this year, month or day.", valueName: "date"))
  var to: DayArgument?

  @Flag(help: "Take what was made by older rules or other options too.")
  var allVersions = false

  func validate() throws {
    if let from, let to, from.days.first > to.days.last {
      throw ValidationError("--from is after --to.")
    }
  }

  /// The query of `words`.
  func query(_ words: [String]) -> ArchiveQuery {
    var query = ArchiveQuery()
    query.words = words.joined(separator: " ")
    query.speaker = speaker
    query.force = force
    query.actor = actor
    query.unit = unit
    query.from = from?.days.first
    query.to = to?.days.last
    query.hasAllVersions = allVersions
    return query
  }
}

/// A year, a month or a day, as the command line takes it.
struct DayArgument: ExpressibleByArgument {
  let days: DayRange

  init?(argument: String) {
    guard PublishedDate.isValid(argument), let days = DayRange(argument) else { return nil }
    self.days = days
  }
}

extension Claim.Kind: ExpressibleByArgument {}
