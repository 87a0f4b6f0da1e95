import Foundation

/// Folders of many reports of the corpus's kinds, made from it by varying names and figures; some of them broken.
public struct VariedReports {
  /// A report that cannot be read, or a file that is passed over.
  public enum Breakage: CaseIterable, Sendable {
    case empty, blank, binary, packedCutOff, packedSpoilt, otherEncoding, otherFormat, tooLarge, pipe,
      deadLink

    /// The code of the failure; nil for what is passed over.
    public var code: String? {
      switch self {
      case .empty, .blank: "empty"
      case .binary: "binary"
      case .packedCutOff, .packedSpoilt: "damaged"
      case .otherEncoding: "unsupported-encoding"
      case .otherFormat: "unsupported-type"
      case .tooLarge: "too-large"
      case .pipe, .deadLink: nil
      }
    }
  }

  /// What was written, in the order in which a run comes by it.
  public private(set) var files: [(path: String, breakage: Breakage?)] = []

  /// Surnames and places of the corpus that others take the place of.
  private static let others = [
    "Ashdown", "Marrowdale", "Northmoor", "Thornwick", "Lyndale", "Harrowmoor", "Carrowshire",
  ]

  /// Writes `count` reports into `folder`, of which every `breakEvery`th is broken, in each way in turn; names are those of
  /// `root`, by which the folder is called.
  ///
  /// - Throws: where they cannot be written.
  public init(
    _ count: Int, in folder: TemporaryFolder, root: String, breakEvery: Int = .max, random: inout SeededRandom
  ) throws {
    let kinds = try Corpus.names().map { name in
      (
        ending: (name as NSString).pathExtension,
        bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Corpus.path)/\(name)")))
      )
    }
    var broken = 0
    for index in 0..<count {
      let kind = kinds[index % kinds.count]
      let bytes = Self.varied(kind.bytes, &random)
      let stem = "\(root)/\(String(format: "%03d/%05d", index / 500, index))"
      if index % breakEvery == breakEvery - 1 {
        let breakage = Breakage.allCases[broken % Breakage.allCases.count]
        broken += 1
        files.append((try Self.write(bytes, as: breakage, stem, folder), breakage))
      } else {
        try folder.write("\(stem).\(kind.ending)", Data(bytes))
        files.append(("\(stem).\(kind.ending)", nil))
      }
    }
  }

  /// The bytes of a report with some of its figures and one of its names replaced.
  private static func varied(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var varied = bytes
    for index in varied.indices where varied[index] &- 0x30 < 10 && Int.random(in: 0..<5, using: &random) < 2
    {
      varied[index] = UInt8.random(in: 0x31...0x39, using: &random)
    }
    let old = others[Int.random(in: 0..<others.count, using: &random)]
    let new = others[Int.random(in: 0..<others.count, using: &random)]
    // Latin-1 keeps every byte, whatever the encoding of the report.
    let text = String(decoding: varied.map(UInt16.init), as: UTF16.self).replacingOccurrences(
      of: old, with: new)
    return text.unicodeScalars.map { UInt8($0.value) }
  }

  /// Writes a broken report, and gives its path.
  private static func write(
    _ bytes: [UInt8], as breakage: Breakage, _ stem: String, _ folder: TemporaryFolder
  ) throws -> String {
    let packed = "\(stem).txt.gz"
    let plain = "\(stem).txt"
    switch breakage {
    case .empty: try folder.write(plain, "")
    case .blank: try folder.write(plain, " \n\t\r\n \n")
    case .binary: try folder.write(plain, Data(bytes.flatMap { [$0, 0, 1, 2] }))
    case .packedCutOff:
      try folder.write(packed, Data(Packing.gzip(bytes).dropLast(20)))
      return packed
    case .packedSpoilt:
      var spoilt = Packing.gzip(bytes)
      spoilt[spoilt.count - 6] ^= 0x55
      try folder.write(packed, Data(spoilt))
      return packed
    case .otherEncoding: try folder.write(plain, Data([0, 0, 0xFE, 0xFF] + bytes.flatMap { [0, 0, 0, $0] }))
    case .otherFormat:
      try folder.write(
        plain, Data(Array("\u{89}PNG\r\n\u{1A}\n".unicodeScalars.map { UInt8($0.value) }) + bytes))
    case .tooLarge:
      try folder.write(plain, "A report with no end.\n")
      truncate(folder.path(plain), 129 << 20)
    case .pipe: mkfifo(folder.path(plain), 0o600)
    case .deadLink:
      try FileManager.default.createSymbolicLink(atPath: folder.path(plain), withDestinationPath: "gone.txt")
    }
    return plain
  }
}
