import Claims
import Testing

@testable import Emission

@Suite struct ComparisonEmitterTests {
  private func page(_ changes: [Change]) -> String {
    let emitter = ComparisonEmitter(assets: PageAssets { "'sha256-\($0.count)'" })
    return String(
      decoding: emitter.page(of: changes, from: ChangeExamples.old, to: ChangeExamples.new), as: UTF8.self)
  }

  @Test func bothTextsStandWholeWithTheirMarks() {
    let page = page(ChangeExamples.all)
    #expect(page.contains("<a class=\"r c\" id=o0 href=\"#c2\">1,200 cases</a>"))
    #expect(page.contains("<a class=\"r c\" id=n0 href=\"#c2\">1,312 cases</a>"))
    #expect(page.contains("<a class=\"r w\""))
    #expect(page.contains("<a class=\"r p\""))
    #expect(page.contains("Ten &lt;b>dogs&lt;/b> came") || page.contains("Ten &lt;b&gt;dogs&lt;/b&gt; came"))
    #expect(!page.contains("\u{1B}"))
  }

  @Test func changesLeadToTheirPlaces() {
    let page = page(ChangeExamples.all)
    #expect(page.contains("<li class=change id=c1 data-class=date_changed data-commitment data-old=\""))
    #expect(
      page.contains(
        "<p class=values><del>1,200</del> → <ins>1,312</ins> <span class=by>+112 (+9.3%)</span></p>"))
    #expect(page.contains("<p class=what>We <del>will</del> <ins>shall</ins> act</p>"))
    #expect(
      page.contains(
        "<a class=go href=\"#o0\">In the old report</a> <a class=go href=\"#n0\">In the new report</a>"))
    #expect(!page.contains("data-class=unchanged"))
  }

  @Test func nothingChanged() {
    let page = page([])
    #expect(page.contains("No change was found between these reports."))
    #expect(!page.contains("<ol class=changes>"))
    #expect(!page.contains("id=filters"))
  }

  @Test func onlyItsOwnStyleAndScriptAreAllowed() {
    let page = page(ChangeExamples.all)
    #expect(page.contains("default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-"))
    #expect(page.components(of: "<script") == 1)
    #expect(page.components(of: "<style") == 1)
  }
}

extension String {
  /// How often `words` stand in it.
  fileprivate func components(of words: String) -> Int {
    let bytes = Array(utf8)
    return bytes.indices.count { bytes[$0...].starts(with: words.utf8) }
  }
}
