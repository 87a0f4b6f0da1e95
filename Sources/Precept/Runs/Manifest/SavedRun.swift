import Claims
import Emission
import FoundationEssentials

/// A manifest or a line of a journal as its JSON has it, before anything in it is believed.
enum SavedRun {
  struct Manifest: Decodable {
    var schema: String
    var status: String
    var generator: SavedGenerator
    var options: Options
    var started: String
    var ended: String?
    var inputs: [Entry]
  }

  /// The first line of a journal.
  struct JournalHead: Decodable {
    var schema: String
    var generator: SavedGenerator
    var options: Options
  }

  struct Options: Decodable {
    var format: String
    var text: Bool
    var bom: Bool
    var mediaType: String?
    var nearDuplicates: Bool
  }

  struct Entry: Decodable {
    struct Output: Decodable {
      var file: String
      var start: Int
      var bytes: Int
      var digest: String
    }
    struct Failure: Decodable {
      var code: String
      var message: String
    }
    struct Found: Decodable {
      var quotes: Int
      var dates: Int
      var counts: Int
      var actors: Int
      var claims: Int
    }
    struct Same: Decodable {
      var id: String
      var basis: String
      var similarity: Double
    }

    var id: String
    var status: String
    var digest: String?
    var output: Output?
    var error: Failure?
    var reason: String?
    var found: Found?
    var duplicateOf: Same?
    var ended: String?
    var seconds: Double?
  }

  /// Whether a number can be that of bytes or findings; sums of such numbers do not overflow.
  static func isCount(_ number: Int) -> Bool { (0...1 << 40).contains(number) }

  /// What stands in JSON whose bytes and depth were checked; nil where that is something else.
  static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) -> Value? {
    guard (try? JSONScanner.check(bytes)) != nil else { return nil }
    return try? JSONDecoder().decode(type, from: Data(bytes))
  }
}

extension RunSettings {
  /// The settings that were saved; nil where they are of no version that this one knows.
  init?(_ generator: SavedGenerator, _ options: SavedRun.Options) {
    guard let generator = try? generator.checked() else { return nil }
    self.init(
      generator: generator,
      format: options.format, includesText: options.text, marksOrder: options.bom,
      mediaType: options.mediaType, nearDuplicates: options.nearDuplicates)
  }
}

extension RunEntry {
  /// The entry that was saved; nil where it cannot be one.
  init?(_ saved: SavedRun.Entry) {
    guard let status = Status(rawValue: saved.status) else { return nil }
    self.init(id: saved.id, status: status, digest: saved.digest)
    if let output = saved.output {
      // A place outside the folder of the run was never written by one, nor a file so long.
      guard SavedRun.isCount(output.start), SavedRun.isCount(output.bytes), RecordNames.isInside(output.file)
      else {
        return nil
      }
      self.output = Output(
        file: output.file, start: output.start, bytes: output.bytes, digest: output.digest)
    }
    failure = saved.error.map {
      ReportFailure(id: saved.id, digest: saved.digest, code: $0.code, message: $0.message)
    }
    reason = saved.reason
    if let found = saved.found,
      ![found.quotes, found.dates, found.counts, found.actors, found.claims].allSatisfy(SavedRun.isCount)
    {
      return nil
    }
    found = saved.found.map {
      RunTally(quotes: $0.quotes, dates: $0.dates, counts: $0.counts, actors: $0.actors, claims: $0.claims)
    }
    if let same = saved.duplicateOf {
      guard let basis = Duplicate.Basis(rawValue: same.basis) else { return nil }
      duplicateOf = Duplicate(id: same.id, basis: basis, similarity: same.similarity)
    }
    ended = saved.ended
    seconds = saved.seconds
  }
}
