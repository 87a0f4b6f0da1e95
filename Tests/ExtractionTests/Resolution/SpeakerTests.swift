import Claims
import ReportText
import Testing

@testable import Extraction

@Suite("Who speaks")
struct SpeakerTests {
  @Test(
    "Every quotation has its speaker, or none",
    arguments: SpeakerCase.names + SpeakerCase.roles + SpeakerCase.pronouns + SpeakerCase.organisations
      + SpeakerCase.reports + SpeakerCase.news + SpeakerCase.offices)
  func speakers(_ example: SpeakerCase) {
    let report = SmallReport(example.text)
    #expect(report.findings.quotes.map { report.speaker($0.speaker) } == example.speakers)
  }

  @Test("A role or surname that several share is nobody's for certain")
  func open() throws {
    for text in [
      "Fenshire PCC Tamsin Oakley hired Ann Lowe and Bob Lowe. “We are glad,” Lowe said.",
      "PCC Tamsin Oakley spoke. “I am glad,” the Fenshire PCC said.",
    ] {
      let quote = try #require(SmallReport(text).findings.quotes.first)
      #expect(quote.provenance.confidence < .certain)
    }
  }

  @Test("A relative, a lawyer, a predecessor is the person that a comma names")
  func appositions() throws {
    for text in [
      "Callum Hill was brave. “He never gave up,” said his mother, Wrenna Hill.",
      "Gary Stott is innocent. “He was at home,” said Mr Stott’s lawyer, Wrenna Hill.",
      "Ron Ellery scrapped it. “It worked,” said his predecessor, Wrenna Hill.",
    ] {
      let report = SmallReport(text)
      #expect(report.findings.quotes.map { report.speaker($0.speaker) } == ["Wrenna Hill"])
      #expect(try #require(report.actor("Wrenna Hill")).kind == .person)
    }
  }

  @Test("Whoever was thought of is kept with what spoke for and against them, if asked for")
  func choices() throws {
    let text = Array("Mr Ellery spoke of Mr Tansley’s car. “It is a wreck,” he said.".utf8)
    let block = Block(span: ByteSpan(0, text.count), kind: .paragraph, line: 1)
    let document = AnalysedDocument(
      Document(text: text, blocks: [block], metadata: Metadata(mediaType: "text/plain")))
    let actors = ActorMap(ActorFinder(document: document).find(), tokenCount: document.tokens.count)
    let quotes = Quotes.find(in: Quotes.speech(in: document, actors: actors))
    var people = ActorResolver(document: document, actors: actors, directory: LexiconTables.standard.holders)
    people.resolve()
    var traced = SpeakerResolver(
      document: document, actors: actors, quotes: quotes, resolver: people, isTracing: true)
    _ = traced.resolve()
    let choice = try #require(traced.choices.first)
    #expect(choice.candidates.map(\.reason) == [.owner, .outranked, .subject])
    #expect(choice.chosen == choice.candidates.last?.cluster)
    var silent = SpeakerResolver(document: document, actors: actors, quotes: quotes, resolver: people)
    _ = silent.resolve()
    #expect(silent.choices.isEmpty)
  }
}
