import Claims
import Foundation
import Precept
import Testing

/// Reports for these tests.
enum Reading {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../corpus").standardizedFileURL.path

  /// The paths of all reports of the corpus, its pairs of successive ones among them, in order.
  static var reports: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: corpus).filter {
        $0.hasSuffix(".txt") || $0.hasSuffix(".html")
      }.sorted()
    }
  }

  /// A report of the corpus.
  static func report(_ name: String) throws -> Report {
    try Pipeline().report(file: "\(corpus)/\(name)").get()
  }

  /// The report of `text`.
  static func report(of text: String, published: String? = nil) throws -> Report {
    try Pipeline().published(published).report(bytes: Array(text.utf8), id: "report.txt").get()
  }
}
