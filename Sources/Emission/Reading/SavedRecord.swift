/// A record as JSON has it, before any of it is believed.
struct SavedRecord: Decodable {
  var schema: String
  var id: String
  var digest: String?
  var generator: SavedGenerator
  var status: String
  var error: Failure?
  var duplicateOf: Duplicate?
  var document: Source?
  var text: String?
  var blocks: [Block]?
  var gaps: [Place]?
  var actors: [Actor]?
  var quotes: [Quote]?
  var dates: [Date]?
  var counts: [Count]?
  var claims: [Claim]?
  var diagnostics: [Diagnostic]?

  struct Failure: Decodable {
    var code: String
    var message: String
  }

  struct Duplicate: Decodable {
    var id: String
    var basis: String
    var similarity: Double
  }

  /// A place, with its words where the record gives them.
  struct Place: Decodable {
    var start: Int
    var end: Int
    var text: String?
  }

  struct Source: Decodable {
    var mediaType: String
    var encoding: String
    var title: String?
    var authors: [String]
    var publisher: String?
    var url: String?
    var language: String?
    var kind: String?
    var published: Published?
    var length: Int
  }

  struct Published: Decodable {
    var value: String
    var basis: String
  }

  struct Block: Decodable {
    var start: Int
    var end: Int
    var kind: String
    var path: String?
    var line: Int
    var cell: Cell?
  }

  struct Cell: Decodable {
    var table: Int
    var row: Int
    var column: Int
    var header: Bool
  }

  struct Actor: Decodable {
    var id: String
    var name: String
    var type: String
    var ref: String?
    var refConfidence: String?
    var role: String?
    var office: String?
    var mentions: [Mention]
  }

  struct Mention: Decodable {
    var start: Int
    var end: Int
    var text: String
    var kind: String
  }

  struct Quote: Decodable {
    var id: String
    var form: String
    var contents: [Place]
    var speaker: String?
    var coSpeakers: [String]?
    var mention: Place?
    var cue: Place?
    var children: [Child]
    var closed: Bool
    var rule: String
    var confidence: String
  }

  struct Child: Decodable {
    var start: Int
    var end: Int
    var text: String
    var speaker: String?
  }

  struct Date: Decodable {
    var id: String
    var start: Int
    var end: Int
    var text: String
    var type: String
    var value: String?
    var timex: String?
    var role: String?
    var anchor: String?
    var rule: String
    var confidence: String
  }

  struct Count: Decodable {
    var id: String
    var start: Int
    var end: Int
    var text: String
    var kind: String
    var value: Value
    var unit: String?
    var per: String?
    var qualifier: String?
    var numerator: Double?
    var denominator: Double?
    var change: Change?
    var sameAs: String?
    var correctedTo: String?
    var rule: String
    var confidence: String
  }

  /// A number, or a list of numbers.
  struct Value: Decodable {
    var numbers: [Double]
    var isList: Bool

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        numbers = [number]
        isList = false
      } else {
        numbers = try container.decode([Double].self)
        isList = true
      }
    }
  }

  struct Change: Decodable {
    var direction: String
    var from: Double?
    var to: Double?
    var by: Double?
    var fromDate: String?
    var toDate: String?
  }

  struct Claim: Decodable {
    var id: String
    var start: Int
    var end: Int
    var text: String
    var focus: Place
    var kind: String
    var speaker: String?
    var subject: String?
    var negated: Bool?
    var modality: String?
    var sameAs: String?
    var contradicts: [String]?
    var quotes: [String]
    var dates: [String]
    var counts: [String]
    var actors: [String]
  }

  struct Diagnostic: Decodable {
    var code: String
    var severity: String
    var message: String
    var start: Int?
    var end: Int?
  }
}

/// What made a record, as JSON has it.
package struct SavedGenerator: Decodable {
  var name: String
  var version: String
  var rules: String
  var options: Options

  struct Options: Decodable {
    var published: String?
    var dateOrder: String
    var lexicon: String?
  }
}
