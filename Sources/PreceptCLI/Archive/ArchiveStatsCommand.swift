import Archive
import ArgumentParser
import Emission

/// `precept archive stats`: what an archive holds.
struct ArchiveStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Says what an archive holds.",
    discussion: """
      EXAMPLE
        precept archive stats pcc.sqlite
        precept archive stats --format json pcc.sqlite
      """)

  @OptionGroup var archive: ArchiveArgument

  @Option(help: "text or json.")
  var format = StatsFormat.text

  enum StatsFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws {
    let archive = try archive.open(for: .reading)
    let stats = try Refusal.of { try archive.stats() }
    try Refusal.of { try archive.close() }
    switch format {
    case .text: try StandardOutput.write(lines(stats))
    case .json: try StandardOutput.write(json(stats))
    }
  }

  private func lines(_ stats: ArchiveStats) -> [String] {
    var rows: [(String, String)] = [
      ("reports", "\(stats.reports)"), ("records", "\(stats.extractions)"), ("claims", "\(stats.claims)"),
    ]
    rows += stats.kinds.map { ("  \($0.name)", "\($0.count)") }
    rows += [
      ("actors", "\(stats.actors)"), ("kept sources", "\(stats.sources)"),
      ("could not be read", "\(stats.failures)"), ("runs", "\(stats.runs)"),
    ]
    rows += stats.makers.map { ("  precept \($0.name)", "\($0.count)") }
    if let first = stats.firstPublished, let last = stats.lastPublished {
      rows.append(("published", "\(first) to \(last)"))
    }
    rows.append(("size", "\((stats.bytes + 524_288) >> 20) MB"))
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { name, value in
      TerminalText.neutralised(name + String(repeating: " ", count: width - name.count + 2) + value)
    }
  }

  private func json(_ stats: ArchiveStats) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    func number(_ key: StaticString, _ value: Int) {
      json.key(key)
      json.integer(value)
    }
    number("reports", stats.reports)
    number("records", stats.extractions)
    number("claims", stats.claims)
    number("actors", stats.actors)
    number("sources", stats.sources)
    number("failures", stats.failures)
    number("runs", stats.runs)
    number("bytes", stats.bytes)
    for (key, counts) in [("kinds", stats.kinds), ("makers", stats.makers)]
      as [(StaticString, [ArchiveStats.Count])]
    {
      json.key(key)
      json.beginArray()
      for count in counts {
        json.beginObject()
        json.key("name")
        json.string(count.name)
        number("count", count.count)
        json.endObject()
      }
      json.endArray()
    }
    for (key, date) in [("firstPublished", stats.firstPublished), ("lastPublished", stats.lastPublished)]
      as [(StaticString, String?)]
    {
      json.key(key)
      if let date { json.string(date) } else { json.null() }
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
