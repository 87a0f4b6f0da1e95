import Claims
import ReportText

/// Writes claims and counts with the vocabulary of schema.org, as JSON-LD whose context needs no fetching.
///
/// Each report is one line, whose `@graph` holds the report (a `NewsArticle`, `Article`, `Report` or `CreativeWork`), the actors of its
/// claims, a `Claim` for each claim and an `Observation` for each count that is stated as a fact. There is no `ClaimReview`: nothing here says whether a claim is true.
///
/// - The `author` of a claim is whoever vouches for it. Where a document does, which cannot be an author there, the claim `isBasedOn` it;
///   where the report itself does, its `appearance` says enough. There is no `claimInterpreter`: that is a person or organisation.
/// - `firstAppearance` is the report: the first one known to whoever reads this line alone.
/// - The subject of a claim is what it is `about`, its count its `mainEntity`.
/// - A claim that is denied, planned, possible, conditional or required says so in its `keywords` and its `description`, which names the
///   claims that it contradicts too, and its count is no `Observation`.
/// - A claim that repeats another is another wording of it (`exampleOfWork`), with the same `mainEntity`: the count is written once.
public struct SchemaOrgEmitter: ReportEmitter {
  /// The vocabulary.
  public static let vocabulary = "https://schema.org/"

  /// An emitter of schema.org's terms.
  public init() {}

  /// The claims and counts of `report`, on a line that ends with a line break.
  public func bytes(of report: Report) -> [UInt8] {
    var graph = SchemaOrgGraph(report)
    begin(&graph.json)
    graph.writeAll()
    end(&graph.json)
    return graph.json.bytes
  }

  /// The line of a report that could not be read, which says why.
  public func bytes(of failure: ReportFailure, generator: Generator) -> [UInt8] {
    var json = JSONWriter()
    begin(&json)
    json.beginObject()
    json.key("@type")
    json.string("CreativeWork")
    json.key("name")
    json.string(failure.id)
    if let digest = failure.digest {
      json.key("identifier")
      json.string(digest)
    }
    json.key("description")
    json.string("This report could not be read. \(failure.message)")
    json.endObject()
    end(&json)
    return json.bytes
  }

  private func begin(_ json: inout JSONWriter) {
    json.beginObject()
    json.key("@context")
    json.beginObject()
    json.key("@vocab")
    json.string(SchemaOrgEmitter.vocabulary)
    json.key("url")
    json.beginObject()
    json.key("@type")
    json.string("@id")
    json.endObject()
    json.endObject()
    json.key("@graph")
    json.beginArray()
  }

  private func end(_ json: inout JSONWriter) {
    json.endArray()
    json.endObject()
    json.endLine()
  }
}
