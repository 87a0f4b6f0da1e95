import ReportText

/// What a page says about itself, from JSON-LD, `<meta>`, `<time>`, its headline and its address.
struct PageMetadata {
  private let page: Page
  private let main: MainText
  private let callerURL: String?
  private let articles: [LinkedArticle]

  /// The metadata of `page`, whose report is `main`; `url` is the caller's.
  init(_ page: Page, main: MainText, url: String?) {
    self.page = page
    self.main = main
    callerURL = url
    var articles: [LinkedArticle] = []
    for data in page.facts.linkedData {
      articles += data.withUnsafeBufferPointer { LinkedDataScanner.articles(in: $0) }
    }
    self.articles = articles.filter(\.isArticle).sorted { first, second in first.isNews && !second.isNews }
  }

  /// Writes what was found into `metadata`.
  func fill(_ metadata: inout Metadata) {
    metadata.publisher = publisher
    metadata.title = title(siteName: metadata.publisher)
    metadata.authors = AuthorNames.clean(authors)
    metadata.url = [callerURL, page.facts.canonical, meta("og:url")].lazy.compactMap { $0 }.first(
      where: Self.isWebAddress)
    metadata.language = language
    metadata.kind = kind
    metadata.publicationClues = clues(url: metadata.url)
  }

  private func meta(_ keys: String...) -> String? {
    for key in keys {
      if let entry = page.facts.meta.first(where: { $0.key == key && !$0.value.isEmpty }) {
        return Self.clean(entry.value)
      }
    }
    return nil
  }

  static func isWebAddress(_ address: String) -> Bool {
    let start = address.prefix(8).utf8.map(\.lowered)
    return start.starts(with: "http://".utf8) || start.starts(with: "https://".utf8)
  }

  /// `text` without character references left over, doubled encoding and runs of white space; nil if nothing is left.
  static func clean(_ text: String) -> String? {
    var bytes = Array(text.utf8)
    bytes = bytes.withUnsafeBufferPointer { CharacterReferences.decode($0) }
    if let fixed = bytes.withUnsafeBufferPointer({ Mojibake.repaired($0)?.text }) { bytes = fixed }
    var cleaned: [UInt8] = []
    cleaned.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count, cleaned.count < 1000 {
      let isWide = bytes[at] == 0xC2 && at + 1 < bytes.count && bytes[at + 1] == 0xA0
      if isWide || bytes[at] <= 0x20 {
        if let last = cleaned.last, last != 0x20 { cleaned.append(0x20) }
        at += isWide ? 2 : 1
      } else {
        cleaned.append(bytes[at])
        at += 1
      }
    }
    if cleaned.last == 0x20 { cleaned.removeLast() }
    return cleaned.isEmpty ? nil : String(decoding: cleaned, as: UTF8.self)
  }

  // MARK: Title

  private func title(siteName: String?) -> String? {
    let headline = headings.first.flatMap { Self.clean(segmentText($0)) }
    let declared =
      meta("og:title", "twitter:title", "dc.title", "dcterms.title", "headline")
      ?? articles.lazy.compactMap(\.headline).first.flatMap(Self.clean)
    let element = Self.clean(String(decoding: page.facts.title, as: UTF8.self))
    guard let longest = declared ?? element else { return headline }
    // What the reader sees goes before what the page declares, as long as the two speak of the same.
    for heading in headings {
      guard let text = Self.clean(segmentText(heading)), text.utf8.count >= 8 else { continue }
      if longest.hasPrefix(text) || TitleSuffix.overlap(text, longest) >= 0.5 { return text }
    }
    return TitleSuffix.cut(longest, siteName: siteName, host: page.facts.canonical ?? callerURL)
  }

  private var headings: [Int] {
    page.segments.indices.filter { page.elements[Int(page.segments[$0].element)].tag == .h1 }
  }

  private func segmentText(_ index: Int) -> String {
    String(decoding: page.text[page.segments[index].span.range], as: UTF8.self)
  }

  // MARK: Who

  private var publisher: String? {
    meta("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher")
      ?? articles.lazy.compactMap(\.publisher).first.flatMap(Self.clean)
  }

  private var authors: [String] {
    if let linked = articles.first(where: { !$0.authors.isEmpty }) {
      // A site that names itself as the author leaves the name to the page's other parts.
      let names = linked.authors.compactMap(Self.clean).filter { AuthorNames.isName($0) && $0 != publisher }
      if !names.isEmpty { return names }
    }
    let keys: Set<String> = [
      "author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author", "sailthru.author",
      "citation_author", "article.author", "dc.contributor", "og:author", "twitter:data1-author",
    ]
    let named = page.facts.meta.filter { keys.contains($0.key) }.compactMap { Self.clean($0.value) }.filter {
      AuthorNames.isName($0)
    }
    if !named.isEmpty { return named }
    let best = page.facts.authors.map(\.trust).max() ?? 0
    for trust in stride(from: best, to: 0, by: -1) {
      let names = page.facts.authors.filter { $0.trust == trust }
        .compactMap { Self.clean(String(decoding: $0.text, as: UTF8.self)) }.filter { AuthorNames.isName($0) }
        // A word alone, such as "By" or "Follow", is no name here.
        .filter { trust >= 5 || $0.contains(" ") }
      if let first = names.first { return trust >= 4 ? names : [first] }
    }
    return []
  }

  private var language: String? {
    let found =
      page.facts.language ?? articles.lazy.compactMap(\.language).first
      ?? meta("og:locale", "content-language", "dc.language")
    guard let found, found.utf8.count <= 35, found.utf8.count >= 2 else { return nil }
    return found.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F }
      ? String(found.map { $0 == "_" ? "-" : $0 }) : nil
  }

  private var kind: Metadata.Kind? {
    if articles.contains(where: \.isNews) { return .news }
    if articles.contains(where: { $0.types.contains("Report") }) { return .report }
    if meta("og:type")?.lowercased() == "article" { return .news }
    return nil
  }

  // MARK: When

  private func clues(url: String?) -> [PublicationClue] {
    var clues: [PublicationClue] = []
    func add(_ basis: PublicationClue.Basis, _ value: String?) {
      guard let value = value.flatMap(Self.clean), value.utf8.count <= 80,
        value.utf8.contains(where: \.isDigit)
      else { return }
      let clue = PublicationClue(basis, value)
      if !clues.contains(clue), clues.count < 20 { clues.append(clue) }
    }
    for article in articles { add(.jsonLD, article.published) }
    for key in Self.dateKeys {
      for entry in page.facts.meta where entry.key == key { add(.meta, entry.value) }
    }
    let elsewhere: Role = [.comments, .related, .footer, .aside, .navigation]
    let honest = page.facts.times.filter {
      !$0.isModification && main.roles[Int($0.element)].isDisjoint(with: elsewhere)
    }
    for time in honest where time.isPublication { add(.timeElement, time.value) }
    for time in honest.prefix(2) where !time.isPublication { add(.timeElement, time.value) }
    if let date = [url, callerURL, page.facts.canonical].lazy.compactMap({ $0.flatMap(AddressDate.date(in:)) }
    ).first {
      add(.url, date)
    }
    for line in DatelineFinder.lines(of: page, main: main) { add(.dateline, line) }
    for date in page.facts.dates.prefix(20) where main.roles[Int(date.element)].isDisjoint(with: elsewhere) {
      add(.dateline, date.text.withUnsafeBufferPointer { Dateline.date(in: $0) })
    }
    return Self.ranked(clues, address: url ?? page.facts.canonical ?? "")
  }

  /// The clues, those that name a day first. The day that an address files the report under goes before a
  /// later one that the page's data declare: data are written anew when a report is put out again, and its address
  /// stays.
  private static func ranked(_ clues: [PublicationClue], address: String) -> [PublicationClue] {
    var ranked = clues.filter { namesDay($0.value) } + clues.filter { !namesDay($0.value) }
    if let place = ranked.firstIndex(where: { $0.basis == .url }), place > 0, ranked[0].basis == .jsonLD,
      ranked[place].value < String(ranked[0].value.prefix(7)),
      address.split(separator: "/").contains(ranked[place].value.prefix(4))
    {
      ranked.insert(ranked.remove(at: place), at: 0)
    }
    return ranked
  }

  /// Whether a date is more than a year or a month.
  private static func namesDay(_ value: String) -> Bool {
    let digits = value.utf8.count(where: \.isDigit)
    return digits >= 7 || (digits >= 5 && value.utf8.count(where: \.isLetter) >= 3)
  }

  /// The names of `<meta>` elements that give the day of publication, the most precise first.
  private static let dateKeys = [
    "article:published_time", "article:published", "og:published_time", "datepublished", "article.published",
    "published_time", "publishdate", "publish_date",
    "publish-date", "published-date", "publication_date", "publicationdate", "pubdate", "pub_date",
    "dcterms.issued", "dc.date.issued", "dcterms.created",
    "dc.date.created", "dc.created", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "article_date_original", "originalpublicationdate",
    "citation_publication_date", "citation_date", "citation_online_date", "prism.publicationdate",
    "og:article:published_time", "rnews:datepublished", "datecreated", "displaydate", "dc.date",
    "dcterms.date", "ptime", "date", "release_date",
    "article:post_date", "og:pubdate", "og:release_date", "video:release_date", "created", "ga-datepublished",
    "gtm-publishdate",
  ]
}
