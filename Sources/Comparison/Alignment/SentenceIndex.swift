import Claims
import ReportText

/// The words and figures of every sentence of a report, found by their words.
struct SentenceIndex {
  let list: StatementList
  private let words: [Set<UInt64>]
  private let values: [Set<Quantity.Value>]
  private let dates: [Set<String>]
  private let places: [UInt64: [Int]]

  private static let lookedUp = 4
  private static let candidates = 24

  init(_ list: StatementList) {
    self.list = list
    var values = [Set<Quantity.Value>](repeating: [], count: list.document.sentences.count)
    var places: [UInt64: [Int]] = [:]
    words = list.document.sentences.enumerated().map { index, sentence in
      let stems = Set(ContentWords(of: [sentence.tokens], in: list.document).stems)
      for stem in stems { places[stem, default: []].append(index) }
      return stems
    }
    for count in list.report.findings.counts where !values.isEmpty {
      values[list.document.sentence(of: list.document.firstToken(atOrAfter: count.span.start))].insert(
        count.value)
    }
    self.values = values
    var dates = [Set<String>](repeating: [], count: list.document.sentences.count)
    for date in list.report.findings.dates where !dates.isEmpty {
      guard let value = date.value ?? date.timex else { continue }
      dates[list.document.sentence(of: list.document.firstToken(atOrAfter: date.span.start))].insert(value)
    }
    self.dates = dates
    self.places = places
  }

  /// Sentences that have one of the rarest of `stems`.
  func sentences(with stems: [UInt64], weights: WordWeights) -> [Int] {
    let known = Set(stems).filter { places[$0] != nil }.sorted {
      (places[$0]?.count ?? 0, $0) < (places[$1]?.count ?? 0, $1)
    }
    var found: Set<Int> = []
    for stem in known.prefix(Self.lookedUp) { found.formUnion((places[stem] ?? []).prefix(Self.candidates)) }
    return found.sorted()
  }

  func words(around sentence: Int) -> Set<UInt64> {
    sentence + 1 < words.count ? words[sentence].union(words[sentence + 1]) : words[sentence]
  }

  /// Which of a sentence and the one behind it has more of `words`.
  func nearer(_ sentence: Int, _ content: ContentWords, _ weights: WordWeights) -> Int {
    guard sentence + 1 < words.count else { return sentence }
    let behind = weights.share(of: content.stems, in: words[sentence + 1])
    return behind > weights.share(of: content.stems, in: words[sentence]) ? sentence + 1 : sentence
  }

  /// Whether any sentence has `stem`.
  func has(_ stem: UInt64) -> Bool { places[stem] != nil }

  func words(in sentence: Int) -> Set<UInt64> { words[sentence] }

  func values(in sentence: Int) -> Set<Quantity.Value> { values[sentence] }

  func dates(in sentence: Int) -> Set<String> { dates[sentence] }

  func values(around sentence: Int) -> Set<Quantity.Value> {
    sentence + 1 < values.count ? values[sentence].union(values[sentence + 1]) : values[sentence]
  }

  func dates(around sentence: Int) -> Set<String> {
    sentence + 1 < dates.count ? dates[sentence].union(dates[sentence + 1]) : dates[sentence]
  }

  func span(of sentence: Int) -> ByteSpan { list.document.span(list.document.sentences[sentence].tokens) }
}
