import Claims
import ReportText

/// Writes what was found as annotations of the W3C Web Annotation Data Model, in JSON-LD.
///
/// Each report is one `AnnotationCollection` on a line of its own: a line is a whole document of JSON-LD, and a run over many reports
/// needs no room for all of them. Every claim, quote, date, count and mention of an actor is an annotation, whose target is
/// chosen by its words, with those around them, and by its place. What it is stands in bodies with a `purpose`:
///
/// - `tagging`: `claim`, `quote`, `date`, `count` or `actor`; of a claim also `negated` and its modality
/// - `classifying`: the kind of claim or count, the form of a quote, the type of a date or actor
/// - `identifying`: who speaks, or whom a mention means, by name and, where there is one, by `ref`
/// - `describing`: the value of a date or count; the part that a claim is about, where that is not the whole of it
///
/// Places are code points of the text that `precept extract --text` gives. On a page it is the words that lead to the place.
public struct AnnotationEmitter: ReportEmitter {
  /// The context that the terms come from.
  public static let context = "http://www.w3.org/ns/anno.jsonld"

  /// An emitter of annotations.
  public init() {}

  /// The annotations of `report`, on a line that ends with a line break.
  public func bytes(of report: Report) -> [UInt8] {
    let findings = report.findings
    let mentions = findings.actors.reduce(0) { $0 + $1.mentions.count }
    let total =
      findings.claims.count + findings.quotes.count + findings.dates.count + findings.counts.count + mentions
    var room: [UInt8] = []
    room.reserveCapacity(total * 768)
    var json = JSONWriter(appendingTo: room)
    let address = ReportAddress(report)
    writeHead(
      &json, id: address.part("annotations"), label: report.document.metadata.title ?? report.id,
      generator: report.generator, total: total)
    json.key("first")
    json.beginObject()
    json.key("id")
    json.string(address.part("page-1"))
    json.key("type")
    json.string("AnnotationPage")
    json.key("startIndex")
    json.integer(0)
    json.key("items")
    json.beginArray()
    var annotations = Annotations(
      body: RecordBody(
        json: consume json, text: report.document.text, positions: CodePointIndex(report.document.text)),
      report: report, address: address)
    annotations.writeAll()
    json = annotations.body.json
    json.endArray()
    json.endObject()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// The line of a report that could not be read: a collection without annotations that says why.
  public func bytes(of failure: ReportFailure, generator: Generator) -> [UInt8] {
    var json = JSONWriter()
    let id = failure.digest.map { ReportAddress.named($0) + "#annotations" }
    writeHead(&json, id: id, label: failure.id, generator: generator, total: 0)
    json.key("rdfs:comment")
    json.string(failure.message)
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private func writeHead(
    _ json: inout JSONWriter, id: String?, label: String, generator: Generator, total: Int
  ) {
    json.beginObject()
    json.key("@context")
    json.string(AnnotationEmitter.context)
    if let id {
      json.key("id")
      json.string(id)
    }
    json.key("type")
    json.string("AnnotationCollection")
    json.key("label")
    json.string(label)
    json.key("generator")
    json.beginObject()
    json.key("type")
    json.string("Software")
    json.key("name")
    json.string(generator.name)
    json.key("schema:softwareVersion")
    json.string(generator.version)
    json.key("dcterms:identifier")
    json.string(generator.rules)
    json.endObject()
    json.key("total")
    json.integer(total)
  }
}
