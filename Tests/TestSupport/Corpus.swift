import Foundation

/// The reports of our own invention that come with the sources.
public enum Corpus {
  /// Their folder.
  public static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../corpus").standardized.path

  /// The names of its reports, in order.
  ///
  /// - Throws: where the folder cannot be read.
  public static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".html") }.sorted()
  }
}
