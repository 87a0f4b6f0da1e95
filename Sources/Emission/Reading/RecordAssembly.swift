import Claims
import ReportText

/// Makes a report of a record whose JSON has been read, and checks every place and reference on the way.
struct RecordAssembly {
  let saved: SavedRecord
  let text: [UInt8]
  let positions: CodePointIndex
  /// Where each claim stands in the list, by its id.
  let claimIndices: [String: Int]

  /// An assembly of `saved`, whose places count in `text`, which is valid UTF-8.
  init(_ saved: SavedRecord, text: [UInt8]) throws(RecordError) {
    self.saved = saved
    self.text = text
    positions = CodePointIndex(text)
    var indices: [String: Int] = [:]
    for (index, claim) in (saved.claims ?? []).enumerated() {
      try FieldCheck.matches(
        claim.id, "claims[\(index)].id", "c- and 32 hexadecimal digits", FieldCheck.isClaimId)
      guard indices.updateValue(index, forKey: claim.id) == nil else {
        throw RecordError(.badField, "claims[\(index)].id", "is \"\(claim.id)\", as that of another claim is")
      }
    }
    claimIndices = indices
  }

  /// The report of the record.
  func report(digest: String, generator: Generator) throws(RecordError) -> Report {
    try checkIds(saved.actors?.map(\.id), .actors)
    try checkIds(saved.quotes?.map(\.id), .quotes)
    try checkIds(saved.dates?.map(\.id), .dates)
    try checkIds(saved.counts?.map(\.id), .counts)
    var findings = Findings()
    findings.published = try published()
    findings.actors = try rows(saved.actors, "actors", actor)
    findings.quotes = try rows(saved.quotes, "quotes", quote)
    findings.dates = try rows(saved.dates, "dates", date)
    findings.counts = try rows(saved.counts, "counts", count)
    findings.claims = try rows(saved.claims, "claims", claim)
    let noticed = try rows(saved.diagnostics, "diagnostics", diagnostic)
    findings.diagnostics = noticed.filter { !$0.code.isOfReading }
    var document = Document(
      text: text, blocks: try rows(saved.blocks, "blocks", block), metadata: try metadata(),
      diagnostics: noticed.filter(\.code.isOfReading))
    if let gaps = saved.gaps {
      document.gaps = try rows(gaps, "gaps", span)
    }
    try checkOrder(document.blocks.map(\.span), "blocks")
    try checkOrder(document.gaps, "gaps")
    try checkOrder(findings.dates.map(\.span), "dates")
    var report = Report(
      id: saved.id, digest: digest, generator: generator, document: document, findings: findings)
    report.duplicateOf = try duplicate()
    return report
  }

  // MARK: - The document

  private func metadata() throws(RecordError) -> Metadata {
    let source = try document()
    try FieldCheck.matches(source.mediaType, "document.mediaType", "text/plain or text/html") {
      $0 == "text/plain" || $0 == "text/html"
    }
    guard source.length == positions.count else {
      throw RecordError(
        .ungrounded, "document.length", "is \(source.length), and the text has \(positions.count) code points"
      )
    }
    var metadata = Metadata(mediaType: source.mediaType, encoding: source.encoding)
    metadata.title = source.title
    metadata.authors = source.authors
    metadata.publisher = source.publisher
    if let url = source.url {
      try FieldCheck.matches(
        url, "document.url", "an address that begins with http:// or https://", FieldCheck.isWeb)
    }
    metadata.url = source.url
    metadata.language = source.language
    metadata.kind = try FieldCheck.word(source.kind, at: "document.kind")
    return metadata
  }

  private func document() throws(RecordError) -> SavedRecord.Source {
    guard let source = saved.document else { throw RecordError(.badField, "document", "is missing") }
    return source
  }

  private func published() throws(RecordError) -> PublicationDate? {
    guard let published = try document().published else { return nil }
    try FieldCheck.matches(
      published.value, "document.published.value", PublishedDate.expectation, PublishedDate.isValid)
    try FieldCheck.matches(published.basis, "document.published.basis", "one of its values") {
      PublicationDate.bases.contains($0)
    }
    return PublicationDate(value: published.value, basis: published.basis)
  }

  private func duplicate() throws(RecordError) -> Duplicate? {
    guard let saved = saved.duplicateOf else { return nil }
    let basis: Duplicate.Basis = try FieldCheck.word(saved.basis, at: "duplicateOf.basis")
    guard saved.similarity > 0, saved.similarity <= 1, basis == .text || saved.similarity == 1 else {
      throw RecordError(
        .badField, "duplicateOf.similarity",
        "is \(saved.similarity); a share is expected, and 1 where the bytes are the same")
    }
    return Duplicate(id: saved.id, basis: basis, similarity: saved.similarity)
  }

  private func block(_ row: SavedRecord.Block, _ name: String) throws(RecordError) -> Block {
    try atLeast(1, row.line, "\(name).line")
    var cell: Block.Cell?
    if let saved = row.cell {
      try atLeast(0, saved.table, "\(name).cell.table")
      try atLeast(0, saved.row, "\(name).cell.row")
      try atLeast(0, saved.column, "\(name).cell.column")
      cell = Block.Cell(table: saved.table, row: saved.row, column: saved.column, isHeader: saved.header)
    }
    return Block(
      span: try span(row.start, row.end, nil, name), kind: try FieldCheck.word(row.kind, at: "\(name).kind"),
      path: row.path, line: row.line, cell: cell)
  }

  private func diagnostic(
    _ row: SavedRecord.Diagnostic, _ name: String
  ) throws(RecordError) -> Diagnostic {
    var place: ByteSpan?
    switch (row.start, row.end) {
    case (nil, nil): break
    case (let start?, let end?): place = try span(start, end, nil, name)
    default: throw RecordError(.badField, name, "has a start or an end without the other")
    }
    return Diagnostic(
      try FieldCheck.word(row.code, at: "\(name).code"), row.message,
      severity: try FieldCheck.word(row.severity, at: "\(name).severity"), at: place)
  }

  // MARK: - Findings

  private func actor(_ row: SavedRecord.Actor, _ name: String) throws(RecordError) -> Actor {
    Actor(
      name: row.name, kind: try FieldCheck.word(row.type, at: "\(name).type"), ref: row.ref,
      refConfidence: try FieldCheck.word(row.refConfidence, at: "\(name).refConfidence"), role: row.role,
      office: row.office,
      mentions: try rows(row.mentions, "\(name).mentions") { mention, place throws(RecordError) in
        Actor.Mention(
          span: try span(mention.start, mention.end, mention.text, place),
          kind: try FieldCheck.word(mention.kind, at: "\(place).kind"))
      })
  }

  private func quote(_ row: SavedRecord.Quote, _ name: String) throws(RecordError) -> Quotation {
    guard !row.contents.isEmpty else { throw RecordError(.badField, "\(name).contents", "is empty") }
    let coSpeakers = row.coSpeakers ?? []
    return Quotation(
      form: try FieldCheck.word(row.form, at: "\(name).form"),
      contents: try rows(row.contents, "\(name).contents", span),
      speaker: try reference(row.speaker, to: .actors, "\(name).speaker"),
      coSpeakers: try references(coSpeakers, to: .actors, "\(name).coSpeakers"),
      mention: try span(orNil: row.mention, "\(name).mention"), cue: try span(orNil: row.cue, "\(name).cue"),
      children: try rows(row.children, "\(name).children") { child, place throws(RecordError) in
        Quotation.Child(
          span: try span(child.start, child.end, child.text, place),
          speaker: try reference(child.speaker, to: .actors, "\(place).speaker"))
      },
      isClosed: row.closed, provenance: try FieldCheck.provenance(row.rule, row.confidence, at: name))
  }

  private func date(_ row: SavedRecord.Date, _ name: String) throws(RecordError) -> TimeExpression {
    let anchor: TimeExpression.Anchor? =
      row.anchor == "published"
      ? .published : try reference(row.anchor, to: .dates, "\(name).anchor").map { .date($0) }
    return TimeExpression(
      span: try span(row.start, row.end, row.text, name),
      kind: try FieldCheck.word(row.type, at: "\(name).type"),
      value: row.value, timex: row.timex == row.value ? nil : row.timex,
      role: try FieldCheck.word(row.role, at: "\(name).role"), anchor: anchor,
      provenance: try FieldCheck.provenance(row.rule, row.confidence, at: name))
  }

  private func count(_ row: SavedRecord.Count, _ name: String) throws(RecordError) -> Quantity {
    let value: Quantity.Value
    switch (row.value.isList, row.value.numbers.count) {
    case (false, 1): value = .number(row.value.numbers[0])
    case (true, 2): value = .range(row.value.numbers[0], row.value.numbers[1])
    default: throw RecordError(.badField, "\(name).value", "is neither a number nor two of them")
    }
    var count = Quantity(
      span: try span(row.start, row.end, row.text, name),
      kind: try FieldCheck.word(row.kind, at: "\(name).kind"),
      value: value, unit: row.unit, qualifier: try FieldCheck.word(row.qualifier, at: "\(name).qualifier"),
      provenance: try FieldCheck.provenance(row.rule, row.confidence, at: name))
    count.per = row.per
    switch (row.numerator, row.denominator) {
    case (nil, nil): break
    case (let numerator?, let denominator?):
      count.fraction = Quantity.Fraction(numerator: numerator, denominator: denominator)
    default: throw RecordError(.badField, name, "has a numerator or a denominator without the other")
    }
    if let change = row.change {
      count.change = Quantity.Change(
        direction: try FieldCheck.word(change.direction, at: "\(name).change.direction"), from: change.from,
        to: change.to, by: change.by,
        fromDate: try reference(change.fromDate, to: .dates, "\(name).change.fromDate"),
        toDate: try reference(change.toDate, to: .dates, "\(name).change.toDate"))
    }
    count.sameAs = try reference(row.sameAs, to: .counts, "\(name).sameAs")
    count.correctedTo = try reference(row.correctedTo, to: .counts, "\(name).correctedTo")
    return count
  }

  private func claim(_ row: SavedRecord.Claim, _ name: String) throws(RecordError) -> Claim {
    var claim = Claim(
      id: row.id, span: try span(row.start, row.end, row.text, name),
      focus: try span(row.focus, "\(name).focus"), kind: try FieldCheck.word(row.kind, at: "\(name).kind"),
      speaker: try reference(row.speaker, to: .actors, "\(name).speaker"),
      quotes: try references(row.quotes, to: .quotes, "\(name).quotes"),
      dates: try references(row.dates, to: .dates, "\(name).dates"),
      counts: try references(row.counts, to: .counts, "\(name).counts"),
      actors: try references(row.actors, to: .actors, "\(name).actors"))
    claim.subject = try reference(row.subject, to: .actors, "\(name).subject")
    claim.isNegated = row.negated ?? false
    claim.modality = try FieldCheck.word(row.modality, at: "\(name).modality")
    if let same = row.sameAs { claim.sameAs = try claimIndex(same, "\(name).sameAs") }
    for (index, other) in (row.contradicts ?? []).enumerated() {
      claim.contradicts.append(try claimIndex(other, "\(name).contradicts[\(index)]"))
    }
    return claim
  }
}
