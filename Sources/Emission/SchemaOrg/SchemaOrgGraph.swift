import Claims
import ReportText

/// The nodes of one report.
struct SchemaOrgGraph {
  var json: JSONWriter
  let report: Report
  private let address: ReportAddress
  private var findings: Findings { report.findings }

  /// An empty graph of `report`.
  init(_ report: Report) {
    var room: [UInt8] = []
    room.reserveCapacity(1024 + report.findings.claims.count * 768)
    json = JSONWriter(appendingTo: room)
    self.report = report
    address = ReportAddress(report)
  }

  /// Writes the report, then the actors that its claims name, its claims and its counts.
  mutating func writeAll() {
    writeReport()
    let named = Set(findings.claims.flatMap { [$0.speaker, $0.subject].compactMap(\.self) })
    for index in findings.actors.indices where named.contains(index) { writeActor(index) }
    var claimOfCount: [Int: Int] = [:]
    for (index, claim) in findings.claims.enumerated() {
      if claim.counts.count == 1 { claimOfCount[claim.counts[0]] = index }
      write(claim)
    }
    for index in findings.counts.indices {
      writeCount(index, of: claimOfCount[index].map { findings.claims[$0] })
    }
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
    if claim.counts.count == 1 { link("mainEntity", address.part(Letter.count, claim.counts[0])) }
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

  private mutating func writeCount(_ index: Int, of claim: Claim?) {
    let count = findings.counts[index]
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
