/// A file of a user's own words and names, as it was read.
public struct LexiconSource: Sendable {
  /// The file's name as the user gave it; its last part may say what its first rows are.
  public var name: String
  /// Its bytes.
  public var bytes: [UInt8]

  /// The file called `name` that holds `bytes`.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The section that the name says the first rows are of: `forces` for `lexicons/forces.tsv`.
  public var section: String? {
    guard let last = name.split(separator: "/").last, last.hasSuffix(".tsv") else { return nil }
    return LexiconSection.named(String(last.dropLast(4)))?.name
  }
}

/// One thing that is wrong with a user's lexicon file.
public struct LexiconProblem: Hashable, Sendable {
  /// The file's name as the user gave it.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The code point of the line, counted from 1.
  public var column: Int
  /// What is wrong and what to do, in one sentence.
  public var message: String

  /// The sentence with its place, as editors and compilers write it.
  public var description: String { "\(file):\(line):\(column): \(message)" }
}

/// What is wrong with a user's lexicon files.
public struct LexiconProblems: Error, Hashable, Sendable {
  /// So many are kept to be told.
  public static let mostTold = 20

  /// The first of them, in order.
  public private(set) var told: [LexiconProblem] = []
  /// How many there are in all.
  public private(set) var count = 0

  /// Adds a problem at byte `offset` of `source`, in the line that starts at byte `start`.
  mutating func add(
    _ message: @autoclosure () -> String, in source: LexiconSource, line: Int, start: Int, at offset: Int
  ) {
    count += 1
    guard told.count < LexiconProblems.mostTold else { return }
    // Code points: continuation bytes are none of their own.
    let column = source.bytes[start..<offset].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    told.append(LexiconProblem(file: source.name, line: line, column: column, message: message()))
  }
}
