import ReportText

@testable import Ingest

/// Reads `source` as UTF-8.
func read(_ source: String, mediaType: String? = nil, name: String? = nil, url: String? = nil) throws
  -> Document
{
  try ReportReader.read(Array(source.utf8), hints: ReadingHints(mediaType: mediaType, name: name, url: url))
}

/// Reads `source` as a page.
func readPage(_ source: String) throws -> Document { try read(source, mediaType: "text/html") }

extension Document {
  /// The text as a string.
  var string: String { String(decoding: text, as: UTF8.self) }
  /// The texts of the blocks that are part of the report.
  var reportTexts: [String] { blocks.filter(\.isReport).map { string($0.span) } }
  /// The kinds of the blocks.
  var kinds: [Block.Kind] { blocks.map(\.kind) }
  /// The codes of the diagnostics.
  var codes: [Diagnostic.Code] { diagnostics.map(\.code) }
  /// Whether all blocks lie within the text, in order, without overlap, and not empty.
  var hasSoundBlocks: Bool {
    var end = 0
    for block in blocks {
      guard block.span.start >= end, block.span.end > block.span.start, block.span.end <= text.count else {
        return false
      }
      end = block.span.end
    }
    return true
  }
}

/// Three paragraphs that read like a release.
let paragraphs = [
  "The commissioner for Northshire said on Monday that 120 more officers would be on the beat by March.",
  "“We listened to what people told us, and this is the answer,” she added, before the panel met in Easton.",
  "The force recorded 4,312 burglaries in the year, which is 7 per cent fewer than in the year before.",
]

/// A page with `body` between a menu and a foot.
func page(_ body: String, head: String = "<title>A report</title>") -> String {
  """
  <!DOCTYPE html>
  <html lang="en"><head>\(head)</head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News and appeals of the force</a></li></ul></nav>
  \(body)
  <footer><p>Northshire Police is not responsible for the content of other sites, whatever they say.</p></footer>
  </body></html>
  """
}

/// The three paragraphs as elements.
let article = paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
