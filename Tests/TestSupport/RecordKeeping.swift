import Foundation

/// Keeps the records that tests write, for a validator of JSON Schema to look at afterwards.
public enum RecordKeeping {
  /// Keeps `record` in the folder that the environment variable `PRECEPT_RECORDS` names, if it names one.
  ///
  /// - Throws: where the record cannot be written there.
  public static func keep(_ record: [UInt8]) throws { try keep(record, as: ".json") }

  /// Keeps the manifest of a run.
  ///
  /// - Throws: where it cannot be written there.
  public static func keep(manifest: Data) throws { try keep(Array(manifest), as: ".run.json") }

  private static func keep(_ record: [UInt8], as ending: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["PRECEPT_RECORDS"], !folder.isEmpty else {
      return
    }
    let url = URL(fileURLWithPath: folder, isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try Data(record).write(to: url.appendingPathComponent(UUID().uuidString + ending))
  }

  /// Keeps every line of `lines`, each a record.
  ///
  /// - Throws: where one cannot be written.
  public static func keepLines(_ lines: [UInt8]) throws {
    for line in lines.split(separator: UInt8(ascii: "\n")) { try keep(Array(line)) }
  }
}
