import Claims
import Emission

extension JSONWriter {
  /// Writes what became of an input, on one line.
  mutating func write(_ entry: RunEntry) {
    beginObject(inline: true)
    key("id")
    string(entry.id)
    key("status")
    string(entry.status.rawValue)
    if entry.status != .skipped {
      key("digest")
      string(orNull: entry.digest)
    }
    if let output = entry.output { write(output) }
    if let failure = entry.failure {
      key("error")
      write(failure)
    }
    if let reason = entry.reason {
      key("reason")
      string(reason)
    }
    if let found = entry.found, entry.status == .ok {
      key("found")
      beginObject(inline: true)
      writeCounts(found)
      endObject()
    }
    if let duplicate = entry.duplicateOf { write(duplicate) }
    if let ended = entry.ended {
      key("ended")
      string(ended)
    }
    if let seconds = entry.seconds {
      key("seconds")
      number(seconds)
    }
    endObject()
  }

  /// Begins the place of a result, which is in `file`.
  fileprivate mutating func beginOutput(_ file: String) {
    key("output")
    beginObject(inline: true)
    key("file")
    string(file)
  }

  private mutating func write(_ output: RunEntry.Output) {
    beginOutput(output.file)
    key("start")
    integer(output.start)
    key("bytes")
    integer(output.bytes)
    key("digest")
    string(output.digest)
    endObject()
  }

  /// Writes how much was found, as fields of the object that is open.
  mutating func writeCounts(_ tally: RunTally) {
    key("quotes")
    integer(tally.quotes)
    key("dates")
    integer(tally.dates)
    key("counts")
    integer(tally.counts)
    key("actors")
    integer(tally.actors)
    key("claims")
    integer(tally.claims)
  }

  /// Writes what a run depends on, as fields of the object that is open.
  mutating func write(_ settings: RunSettings) {
    key("generator")
    write(settings.generator)
    key("options")
    beginObject(inline: true)
    key("format")
    string(settings.format)
    key("text")
    boolean(settings.includesText)
    key("bom")
    boolean(settings.marksOrder)
    key("mediaType")
    string(orNull: settings.mediaType)
    key("nearDuplicates")
    boolean(settings.nearDuplicates)
    endObject()
  }
}

extension RunEntry {
  /// The line of an entry whose result lies in the file `old`, with `new` in its place; any other as it is. No line is taken apart for
  /// it: within a string of JSON, quotation marks do not stand bare.
  static func line(_ line: [UInt8], renaming old: String, to new: String) -> [UInt8] {
    let head = outputHead(old)
    guard let start = line.indices.first(where: { line[$0] == head[0] && line[$0...].starts(with: head) })
    else {
      return line
    }
    return line[..<start] + outputHead(new) + line[(start + head.count)...]
  }

  /// How the place of a result in `file` begins.
  private static func outputHead(_ file: String) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.beginOutput(file)
    return Array(json.bytes.dropFirst())
  }
}
