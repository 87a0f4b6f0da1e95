import Claims
import ReportText

/// The letters that identifiers of a record begin with: `a1`, `q1`, `d1`, `n1`.
enum Letter {
  static let actor = UInt8(ascii: "a")
  static let quote = UInt8(ascii: "q")
  static let date = UInt8(ascii: "d")
  static let count = UInt8(ascii: "n")
}

extension RecordBody {
  /// Writes everything that was found, kind by kind.
  mutating func write(_ findings: Findings) {
    writeRows("actors", findings.actors) { $0.write($1, number: $2) }
    writeRows("quotes", findings.quotes) { $0.write($1, number: $2) }
    writeRows("dates", findings.dates) { $0.write($1, number: $2) }
    writeRows("counts", findings.counts) { $0.write($1, number: $2) }
    writeRows("claims", findings.claims) { body, claim, _ in body.write(claim, among: findings.claims) }
  }

  private mutating func writeRows<Row>(
    _ key: StaticString, _ rows: [Row], write: (inout RecordBody, Row, Int) -> Void
  ) {
    json.key(key)
    json.beginArray()
    for (index, row) in rows.enumerated() {
      json.beginObject()
      write(&self, row, index + 1)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func write(_ actor: Actor, number: Int) {
    json.key("id")
    json.identifier(Letter.actor, number)
    writeIdentity(of: actor)
    json.key("mentions")
    json.beginArray()
    for mention in actor.mentions {
      json.beginObject(inline: true)
      writeWords(mention.span)
      json.key("kind")
      json.string(mention.kind.rawValue)
      json.endObject()
    }
    json.endArray()
  }

  /// Writes who an actor is.
  mutating func writeIdentity(of actor: Actor) {
    json.key("name")
    json.string(actor.name)
    json.key("type")
    json.string(actor.kind.rawValue)
    writeIfPresent("ref", actor.ref)
    writeIfPresent("refConfidence", actor.refConfidence?.rawValue)
    writeIfPresent("role", actor.role)
    writeIfPresent("office", actor.office)
  }

  private mutating func write(_ quote: Quotation, number: Int) {
    json.key("id")
    json.identifier(Letter.quote, number)
    json.key("form")
    json.string(quote.form.rawValue)
    json.key("contents")
    json.beginArray()
    for piece in quote.contents { writeSpan(piece) }
    json.endArray()
    json.key("speaker")
    writeReference(Letter.actor, quote.speaker)
    if !quote.coSpeakers.isEmpty { writeReferences("coSpeakers", Letter.actor, quote.coSpeakers) }
    json.key("mention")
    writeSpan(orNull: quote.mention)
    json.key("cue")
    writeSpan(orNull: quote.cue)
    json.key("children")
    json.beginArray()
    for child in quote.children {
      json.beginObject(inline: true)
      writeWords(child.span)
      json.key("speaker")
      writeReference(Letter.actor, child.speaker)
      json.endObject()
    }
    json.endArray()
    json.key("closed")
    json.boolean(quote.isClosed)
    write(quote.provenance)
  }

  private mutating func write(_ date: TimeExpression, number: Int) {
    json.key("id")
    json.identifier(Letter.date, number)
    writeMeaning(of: date)
    json.key("anchor")
    switch date.anchor {
    case nil: json.null()
    case .published: json.string("published")
    case .date(let index): json.identifier(Letter.date, index + 1)
    }
    write(date.provenance)
  }

  /// Writes the words of a date and what they mean.
  mutating func writeMeaning(of date: TimeExpression) {
    writeWords(date.span)
    json.key("type")
    json.string(date.kind.rawValue)
    json.key("value")
    json.string(orNull: date.value)
    json.key("timex")
    json.string(orNull: date.timex ?? date.value)
    json.key("role")
    json.string(orNull: date.role?.rawValue)
  }

  private mutating func write(_ count: Quantity, number: Int) {
    json.key("id")
    json.identifier(Letter.count, number)
    writeMeaning(of: count)
    if let change = count.change { write(change) }
    writeIfPresent("sameAs", Letter.count, count.sameAs)
    writeIfPresent("correctedTo", Letter.count, count.correctedTo)
    write(count.provenance)
  }

  /// Writes the words of a count and what they mean.
  mutating func writeMeaning(of count: Quantity) {
    writeWords(count.span)
    json.key("kind")
    json.string(count.kind.rawValue)
    json.key("value")
    json.value(orNull: count.value)
    json.key("unit")
    json.string(orNull: count.unit)
    if let per = count.per {
      json.key("per")
      json.string(per)
    }
    json.key("qualifier")
    json.string(orNull: count.qualifier?.rawValue)
    if let fraction = count.fraction {
      json.key("numerator")
      json.number(fraction.numerator)
      json.key("denominator")
      json.number(fraction.denominator)
    }
  }

  private mutating func write(_ change: Quantity.Change) {
    json.key("change")
    json.beginObject(inline: true)
    writeFigures(of: change)
    writeIfPresent("fromDate", Letter.date, change.fromDate)
    writeIfPresent("toDate", Letter.date, change.toDate)
    json.endObject()
  }

  /// Writes which way something changed, and the figures of it that the text gives.
  mutating func writeFigures(of change: Quantity.Change) {
    json.key("direction")
    json.string(change.direction.rawValue)
    writeIfPresent("from", change.from)
    writeIfPresent("to", change.to)
    writeIfPresent("by", change.by)
  }

  private mutating func write(_ claim: Claim, among claims: [Claim]) {
    json.key("id")
    json.string(claim.id)
    writeWords(claim.span)
    json.key("focus")
    json.beginObject(inline: true)
    writePlace(claim.focus)
    json.endObject()
    json.key("kind")
    json.string(claim.kind.rawValue)
    json.key("speaker")
    writeReference(Letter.actor, claim.speaker)
    json.key("subject")
    writeReference(Letter.actor, claim.subject)
    writeStance(of: claim, among: claims)
    writeReferences("quotes", Letter.quote, claim.quotes)
    writeReferences("dates", Letter.date, claim.dates)
    writeReferences("counts", Letter.count, claim.counts)
    writeReferences("actors", Letter.actor, claim.actors)
  }

  /// Writes how a claim stands to what its words state, and to other claims of the report.
  mutating func writeStance(of claim: Claim, among claims: [Claim]) {
    if claim.isNegated {
      json.key("negated")
      json.boolean(true)
    }
    writeIfPresent("modality", claim.modality?.rawValue)
    writeIfPresent("sameAs", claim.sameAs.map { claims[$0].id })
    if !claim.contradicts.isEmpty {
      json.key("contradicts")
      json.beginArray(inline: true)
      for other in claim.contradicts { json.string(claims[other].id) }
      json.endArray()
    }
  }

  /// Writes the rule that made a value, and how sure it is.
  mutating func write(_ provenance: Provenance) {
    json.key("rule")
    json.string(provenance.rule)
    json.key("confidence")
    json.string(provenance.confidence.rawValue)
  }

  private mutating func writeReference(_ letter: UInt8, _ index: Int?) {
    if let index { json.identifier(letter, index + 1) } else { json.null() }
  }

  private mutating func writeReferences(_ key: StaticString, _ letter: UInt8, _ indices: [Int]) {
    json.key(key)
    json.beginArray(inline: true)
    for index in indices { json.identifier(letter, index + 1) }
    json.endArray()
  }

  private mutating func writeIfPresent(_ key: StaticString, _ letter: UInt8, _ index: Int?) {
    guard let index else { return }
    json.key(key)
    json.identifier(letter, index + 1)
  }

  private mutating func writeIfPresent(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    json.key(key)
    json.string(value)
  }

  private mutating func writeIfPresent(_ key: StaticString, _ value: Double?) {
    guard let value else { return }
    json.key(key)
    json.number(value)
  }
}
