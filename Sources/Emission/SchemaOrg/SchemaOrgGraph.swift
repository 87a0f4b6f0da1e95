import Claims
import ReportText

/// The nodes of one report.
struct SchemaOrgGraph {
  var json: JSONWriter
  let report: Report
  private let address: ReportAddress
  /// So many claims are named as contrary to one.
  private static let mostContrary = 6
  /// The claim that states each count, by the count's index.
  private let claimOfCount: [Int: Claim]
  private var findings: Findings { report.findings }

  /// An empty graph of `report`.
  init(_ report: Report) {
    var room: [UInt8] = []
    room.reserveCapacity(1024 + report.findings.claims.count * 768)
    json = JSONWriter(appendingTo: room)
    self.report = report
    address = ReportAddress(report)
    claimOfCount = SchemaOrgGraph.claimsOfCounts(report.findings.claims)
  }

  /// The claim that states each count: one of a figure before a quotation round it.
  private static func claimsOfCounts(_ claims: [Claim]) -> [Int: Claim] {
    var result: [Int: Claim] = [:]
    for claim in claims {
      let isSpeech = claim.kind == .quotation || claim.kind == .reported
      for count in claim.counts where !isSpeech || result[count] == nil { result[count] = claim }
    }
    return result
  }

  /// Whether a count was observed: what is denied, planned or only possible was not, and what is said again is no second observation.
  private func isObserved(_ count: Int) -> Bool {
    guard let claim = claimOfCount[count] else { return true }
    return claim.isFact && claim.sameAs == nil
  }

  /// The count that a claim is about, where it states one and no more: that of the claim that it repeats, if it does.
  private func observation(of claim: Claim) -> Int? {
    guard claim.isFact else { return nil }
    let stated = claim.sameAs.map { findings.claims[$0] } ?? claim
    guard stated.counts.count == 1, isObserved(stated.counts[0]) else { return nil }
    return stated.counts[0]
  }

  /// Writes the report, then the actors that its claims name, its claims and its counts.
  mutating func writeAll() {
    writeReport()
    let named = Set(findings.claims.flatMap { [$0.speaker, $0.subject].compactMap(\.self) })
    for index in findings.actors.indices where named.contains(index) { writeActor(index) }
    for claim in findings.claims { write(claim) }
    for index in findings.counts.indices where isObserved(index) { writeCount(index) }
  }

  private mutating func writeReport() {
    let metadata = report.document.metadata
    let type =
      switch metadata.kind {
      case .news: "NewsArticle"
      case .release: "Article"
      case .report, .statistics: "Report"
      case .minutes, nil: "CreativeWork"
      }
    begin(address.source, type)
    write("name", metadata.title ?? report.id)
    write("identifier", report.digest)
    if metadata.url != nil { write("url", address.source) }
    if !metadata.authors.isEmpty {
      json.key("creditText")
      json.string(metadata.authors.joined(separator: ", "))
    }
    if let publisher = metadata.publisher {
      json.key("publisher")
      json.beginObject()
      write("@type", "Organization")
      write("name", publisher)
      json.endObject()
    }
    write("datePublished", findings.published?.value)
    write("inLanguage", metadata.language)
    write("encodingFormat", metadata.mediaType)
    json.endObject()
  }

  private mutating func writeActor(_ index: Int) {
    let actor = findings.actors[index]
    let type =
      switch actor.kind {
      case .person: "Person"
      case .force, .office, .council: "GovernmentOrganization"
      case .panel, .body, .organisation: "Organization"
      case .document: "CreativeWork"
      }
    begin(address.part(Letter.actor, index), type)
    write("name", actor.name)
    write("identifier", actor.ref)
    if actor.kind == .person {
      write("jobTitle", actor.role)
      if let office = actor.office {
        json.key("affiliation")
        json.beginObject()
        write("@type", "Organization")
        write("name", office)
        json.endObject()
      }
    }
    json.endObject()
  }

  private mutating func write(_ claim: Claim) {
    begin(address.part(claim.id), "Claim")
    write("identifier", claim.id)
    json.key("text")
    json.string(report.document.text, claim.span.range)
    if let speaker = claim.speaker {
      let key: StaticString = findings.actors[speaker].kind == .document ? "isBasedOn" : "author"
      link(key, address.part(Letter.actor, speaker))
    }
    if let subject = claim.subject { link("about", address.part(Letter.actor, subject)) }
    if let count = observation(of: claim) { link("mainEntity", address.part(Letter.count, count)) }
    writeStance(of: claim)
    let times = claim.dates.compactMap { findings.dates[$0].value }.filter(ISOTime.isTimeOrInterval)
    if !times.isEmpty {
      json.key("temporalCoverage")
      json.beginArray()
      for time in times { json.string(time) }
      json.endArray()
    }
    link("appearance", address.source)
    link("firstAppearance", address.source)
    json.endObject()
  }

  /// Writes what the words make of a claim, as tags and in words, and what other claims of the report it touches: schema.org has no
  /// property for negation and modality, none for contradiction, and its `sameAs` is for pages about a thing.
  private mutating func writeStance(of claim: Claim) {
    let tags = [claim.isNegated ? "negated" : nil, claim.modality?.rawValue].compactMap(\.self)
    if !tags.isEmpty {
      json.key("keywords")
      json.beginArray()
      for tag in tags { json.string(tag) }
      json.endArray()
    }
    var sentences: [String] = []
    if claim.isNegated { sentences.append("The words deny this.") }
    switch claim.modality {
    case nil: break
    case .planned: sentences.append("The words say that it is to be so, not that it is.")
    case .conditional: sentences.append("The words say so only under a condition.")
    case .possible: sentences.append("The words say only that it may be so.")
    case .required: sentences.append("The words say that it ought to be so, not that it is.")
    }
    if !claim.contradicts.isEmpty {
      let named = claim.contradicts.prefix(SchemaOrgGraph.mostContrary).map { findings.claims[$0].id }
      let more = claim.contradicts.count - named.count
      let others = named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
      sentences.append("It cannot be right together with \(others).")
    }
    if !sentences.isEmpty { write("description", sentences.joined(separator: " ")) }
    if let same = claim.sameAs { link("exampleOfWork", address.part(findings.claims[same].id)) }
  }

  private mutating func writeCount(_ index: Int) {
    let count = findings.counts[index]
    // Of several counts in one claim none is the one that its subject and date are about.
    let claim = claimOfCount[index].flatMap { $0.counts.count == 1 ? $0 : nil }
    begin(address.part(Letter.count, index), "Observation")
    json.key("description")
    json.string(report.document.text, count.span.range)
    // Of money and percentages the report's words alone say what was measured.
    if count.kind == .count || count.kind == .rate || count.kind == .ratio {
      write("variableMeasured", count.unit)
    }
    if let subject = claim?.subject { link("observationAbout", address.part(Letter.actor, subject)) }
    if let dates = claim?.dates, dates.count == 1, let value = findings.dates[dates[0]].value,
      ISOTime.isTime(value)
    {
      write("observationDate", value)
    }
    json.key("value")
    writeValue(of: count)
    json.endObject()
  }

  private mutating func writeValue(of count: Quantity) {
    json.beginObject()
    let isMoney = count.kind == .money && count.per == nil
    write("@type", isMoney ? "MonetaryAmount" : "QuantitativeValue")
    switch (count.value, count.qualifier) {
    case (.range(let low, let high), _):
      write("minValue", low)
      write("maxValue", high)
    case (.number(let value), .atLeast): write("minValue", value)
    case (.number(let value), .upTo): write("maxValue", value)
    case (.number(let value), _): write("value", value)
    }
    if isMoney {
      write("currency", count.unit)
    } else if let unit = count.unit {
      write("unitText", count.per.map { "\(unit) per \($0)" } ?? unit)
      if count.per == nil { write("unitCode", UnitCode.code(of: unit)) }
    }
    json.endObject()
  }

  // MARK: - Parts

  private mutating func begin(_ id: String, _ type: String) {
    json.beginObject()
    write("@id", id)
    write("@type", type)
  }

  private mutating func link(_ key: StaticString, _ id: String) {
    json.key(key)
    json.beginObject()
    write("@id", id)
    json.endObject()
  }

  private mutating func write(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    json.key(key)
    json.string(value)
  }

  private mutating func write(_ key: StaticString, _ value: Double) {
    json.key(key)
    json.number(value)
  }
}

extension Claim {
  /// Whether the words state it as a fact: they neither deny it nor call it planned, possible, conditional or required.
  fileprivate var isFact: Bool { !isNegated && modality == nil }
}
