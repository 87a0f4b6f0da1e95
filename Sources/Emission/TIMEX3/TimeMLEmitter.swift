import Claims
import ReportText

/// Writes reports as TimeML: the text as it stands, with a TIMEX3 tag round every time expression.
///
/// Attributes are those of TimeML 1.2.1; `TimexValue` says how values get their TIMEX3 forms. The date `d3` of the record
/// has the tag `t3`, and the publication date is `t0`. What is counted from another date is a `temporalFunction`, with
/// that date as its `anchorTimeID`. The ends of intervals are tags without words, which stand behind the text.
public struct TimeMLEmitter: ReportEmitter {
  /// An emitter.
  public init() {}

  /// What an XML document starts with.
  public static let declaration = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  /// What stands before several reports in one document.
  public static let corpusOpening = Array("<TimeMLCorpus>\n".utf8)
  /// What stands behind several reports in one document.
  public static let corpusClosing = Array("</TimeMLCorpus>\n".utf8)

  /// The `TimeML` element of `report`, with the line break behind it.
  public func bytes(of report: Report) -> [UInt8] {
    let document = report.document
    var room: [UInt8] = []
    room.reserveCapacity(1024 + document.text.count * 2)
    var xml = XMLWriter(appendingTo: room)
    xml.markup("<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
    xml.markup(" xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n")
    xml.markup("<DOCID>")
    xml.text(report.id)
    xml.markup("</DOCID>\n")
    writeCreationTime(report.findings.published, to: &xml)
    if let title = document.metadata.title {
      xml.markup("<TITLE>")
      xml.text(title)
      xml.markup("</TITLE>\n")
    }
    let ends = writeText(of: report, to: &xml)
    for end in ends {
      writeTag(end, to: &xml)
      xml.markup("/>\n")
    }
    xml.markup("</TimeML>\n")
    return xml.bytes
  }

  /// The element of a report that could not be read, with the line break behind it.
  ///
  /// It is no `TimeML`, lest the report be taken for one without any dates.
  public func bytes(of failure: ReportFailure, generator: Generator) -> [UInt8] {
    var xml = XMLWriter()
    xml.markup("<ERROR")
    xml.attribute("docid", failure.id)
    xml.attribute("code", failure.code)
    xml.markup(">")
    xml.text(failure.message)
    xml.markup("</ERROR>\n")
    return xml.bytes
  }

  private func writeCreationTime(_ published: PublicationDate?, to xml: inout XMLWriter) {
    guard let published else {
      xml.markup("<DCT/>\n")
      return
    }
    xml.markup("<DCT>")
    var tag = Tag(id: 0, value: TimexValue(edtf: published.value))
    tag.isCreationTime = true
    writeTag(tag, to: &xml)
    xml.markup(">")
    xml.text(published.value)
    xml.markup("</TIMEX3></DCT>\n")
  }

  // MARK: - The text

  /// Writes the text with its tags.
  ///
  /// - Returns: the ends of intervals, which have no words of their own.
  private func writeText(of report: Report, to xml: inout XMLWriter) -> [Tag] {
    let text = report.document.text
    let dates = report.findings.dates
    var ends: [Tag] = []
    var written = 0
    xml.markup("<TEXT>")
    for (index, date) in dates.enumerated() {
      // Tags cannot overlap; nor do dates, in order of position as they are.
      guard date.span.start >= written, date.span.end >= date.span.start, date.span.end <= text.count else {
        continue
      }
      xml.text(text, written..<date.span.start)
      var tag = Tag(id: index + 1, value: TimexValue(date))
      if date.kind == .set { tag.words = SetWords(text[date.span.range]) }
      switch date.anchor {
      case .published:
        tag.isRelative = true
        tag.anchor = report.findings.published == nil ? nil : 0
      case .date(let other):
        tag.isRelative = true
        tag.anchor = dates.indices.contains(other) ? other + 1 : nil
      case nil: break
      }
      if !tag.value.ends.isEmpty {
        let first = dates.count + ends.count + 1
        for (number, end) in tag.value.ends.enumerated() {
          ends.append(Tag(id: first + number, value: end, isRelative: true, anchor: tag.id))
        }
        tag.points = (first, first + 1)
      }
      writeTag(tag, to: &xml)
      xml.markup(">")
      xml.text(text, date.span.range)
      xml.markup("</TIMEX3>")
      written = date.span.end
    }
    xml.text(text, written..<text.count)
    xml.markup("</TEXT>\n")
    return ends
  }

  /// What is said in one tag.
  private struct Tag {
    var id: Int
    var value: TimexValue
    var isCreationTime = false
    var isRelative = false
    var anchor: Int?
    var points: (begin: Int, end: Int)?
    var words: SetWords?
  }

  /// Writes a start tag without the `>` at its end.
  private func writeTag(_ tag: Tag, to xml: inout XMLWriter) {
    xml.markup("<TIMEX3")
    xml.attribute("tid", "t\(tag.id)")
    xml.attribute("type", tag.value.type)
    xml.attribute("value", tag.value.value)
    if let mod = tag.value.mod { xml.attribute("mod", mod) }
    if let quant = tag.words?.quant { xml.attribute("quant", quant) }
    if let freq = tag.words?.freq { xml.attribute("freq", freq) }
    if tag.isCreationTime { xml.attribute("functionInDocument", "CREATION_TIME") }
    if tag.isRelative { xml.attribute("temporalFunction", "true") }
    if let anchor = tag.anchor { xml.attribute("anchorTimeID", "t\(anchor)") }
    if let points = tag.points {
      xml.attribute("beginPoint", "t\(points.begin)")
      xml.attribute("endPoint", "t\(points.end)")
    }
  }
}
