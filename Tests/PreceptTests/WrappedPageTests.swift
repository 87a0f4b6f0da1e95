import Claims
import Foundation
import Ingest
import Precept
import Testing

/// A report gives the same claims as plain text and as a page with a site's furniture round it.
@Suite("Reports wrapped in a page")
struct WrappedPageTests {
  private static let before = """
    <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>A page | The Northmoor Courier</title></head>
    <body><div class="cookie-banner" role="dialog"><p>We use 4 cookies to make this site better. By going on you accept \
    them until March 2030.</p><button>Accept all</button></div>
    <nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">\
    Sport</a></li></ul></nav>
    <main><article class="story">
    """
  private static let after = """
    </article>
    <aside class="related-stories"><h2>Related stories</h2><ul><li><a href="/1">“We are ready,” says chief as 500 \
    march</a></li><li><a href="/2">Council tax to rise by 7 per cent</a></li></ul></aside>
    <section class="comments"><h3>Comments: our rules</h3><p>We said in 2019 that every comment counts, and 3 people \
    read them all.</p><p>Please report any comments that break our rules.</p></section></main>
    <footer><p>© 2021 The Northmoor Courier. Founded in 1888.</p></footer></body></html>
    """

  private func page(_ body: String) -> [UInt8] {
    let paragraphs = body.split(whereSeparator: \.isNewline).map { line in
      let escaped = line.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      return "<p>\(escaped)</p>"
    }
    return Array((Self.before + paragraphs.joined(separator: "\n") + Self.after).utf8)
  }

  /// What a reader would compare: every claim's kind, speaker and words.
  private func claims(_ bytes: [UInt8], mediaType: String) throws -> [String] {
    let report = try Pipeline().report(bytes: bytes, id: "r", hints: ReadingHints(mediaType: mediaType)).get()
    return report.findings.claims.map { claim in
      let words = report.document.string(claim.span).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      let focus = report.document.string(claim.focus).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      let speaker = claim.speaker.map { report.findings.actors[$0].name } ?? "-"
      return "\(claim.kind) \(speaker): \(words) [\(focus)]"
    }
  }

  private func hold(_ body: String) throws {
    let plain = try claims(Array(body.utf8), mediaType: "text/plain")
    let wrapped = try claims(page(body), mediaType: "text/html")
    #expect(!plain.isEmpty)
    #expect(wrapped == plain)
  }

  @Test("A report of the corpus")
  func corpusReport() throws {
    let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("corpus")
    let text = try String(contentsOf: corpus.appendingPathComponent("control-room-move.txt"), encoding: .utf8)
    let end = try #require(text.range(of: "\nComments: how we run them"))
    try hold(String(text[..<end.lowerBound]))
  }

  static let seed = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/seed")

  @Test(
    "The seed report, where its folder is there",
    .enabled(if: FileManager.default.fileExists(atPath: WrappedPageTests.seed.path)))
  func seedReport() throws {
    struct Gold: Decodable {
      struct Body: Decodable { var start: Int, end: Int }
      var file: String
      var body: Body
    }
    let files = try FileManager.default.contentsOfDirectory(at: Self.seed, includingPropertiesForKeys: nil)
    let golds = files.filter { $0.lastPathComponent.hasSuffix(".gold.json") }
    #expect(!golds.isEmpty)
    for url in golds {
      let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: url))
      let text = try String(contentsOf: Self.seed.appendingPathComponent(gold.file), encoding: .utf8)
      let scalars = Array(text.unicodeScalars)[gold.body.start..<gold.body.end]
      var body = String.UnicodeScalarView()
      body.append(contentsOf: scalars)
      try hold(String(body))
    }
  }
}
