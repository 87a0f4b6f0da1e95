import Claims
import ReportText
import Testing

@testable import Emission

@Suite("TimeML")
struct TimeMLEmitterTests {
  private static let rule = Provenance(rule: "date.x", confidence: .certain)

  /// A report of `text` with the dates given, each at the first place of its words.
  private func report(
    _ text: String, published: String? = nil,
    _ dates: [(words: String, kind: TimeExpression.Kind, value: String?, timex: String?)] = []
  ) -> Report {
    let bytes = Array(text.utf8)
    var report = ExampleReport.report
    report.id = "a.txt"
    report.document = Document(text: bytes, blocks: [], metadata: Metadata(mediaType: "text/plain"))
    report.findings = Findings()
    report.findings.published = published.map { PublicationDate(value: $0, basis: "given") }
    report.findings.dates = dates.map { date in
      let needle = Array(date.words.utf8)
      let start = bytes.indices.first { bytes[$0...].starts(with: needle) } ?? bytes.count
      return TimeExpression(
        span: ByteSpan(start, start + needle.count), kind: date.kind, value: date.value, timex: date.timex,
        provenance: Self.rule)
    }
    return report
  }

  private func written(_ report: Report) -> String {
    String(decoding: TimeMLEmitter().bytes(of: report), as: UTF8.self)
  }

  /// The attributes of the tag of a report that is one date.
  private func tag(_ words: String, _ kind: TimeExpression.Kind, _ value: String?, _ timex: String? = nil)
    -> String
  {
    let document = written(report(words, [(words, kind, value, timex)]))
    let line = document.split(separator: "\n").first { $0.hasPrefix("<TEXT><TIMEX3 ") } ?? ""
    return String(line.dropFirst("<TEXT><TIMEX3 ".count).prefix { $0 != ">" })
  }

  private static let root = """
    <TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
    xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
    """

  @Test func aReportAsToolsReadIt() {
    #expect(
      written(ExampleReport.report) == """
        \(Self.root)
        <DOCID>r\u{FFFD}1</DOCID>
        <DCT><TIMEX3 tid="t0" type="DATE" value="2021-05" functionInDocument="CREATION_TIME">2021-05</TIMEX3></DCT>
        <TITLE>A "title"</TITLE>
        <TEXT>“Crime fell by 5%,” PC Zoë “Z” Ng said on <TIMEX3 tid="t1" type="DATE" value="2021-05-03" \
        temporalFunction="true" anchorTimeID="t0">3 May 2021</TIMEX3>.

        One in 11 <TIMEX3 tid="t2" type="DATE" value="PRESENT_REF" temporalFunction="true" anchorTimeID="t1">calls\
        </TIMEX3>, £2m and up to 7.</TEXT>
        </TimeML>

        """)
  }

  @Test("An interval is a duration between two tags without words, behind the text")
  func intervals() {
    let report = report(
      "From April 2021 to March 2022, monthly.", published: nil,
      [
        ("April 2021 to March 2022", .date, "2021-04/2022-03", nil), ("monthly", .set, "P1M", nil),
      ])
    #expect(
      written(report) == """
        \(Self.root)
        <DOCID>a.txt</DOCID>
        <DCT/>
        <TEXT>From <TIMEX3 tid="t1" type="DURATION" value="P1Y" beginPoint="t3" endPoint="t4">April 2021 to March \
        2022</TIMEX3>, <TIMEX3 tid="t2" type="SET" value="P1M" quant="EVERY">monthly</TIMEX3>.</TEXT>
        <TIMEX3 tid="t3" type="DATE" value="2021-04" temporalFunction="true" anchorTimeID="t1"/>
        <TIMEX3 tid="t4" type="DATE" value="2022-03" temporalFunction="true" anchorTimeID="t1"/>
        </TimeML>

        """)
  }

  @Test(
    "EDTF is put as TIMEX3 writes it",
    arguments: [
      ("2021-11-25", "2021-11-25"), ("2021-11", "2021-11"), ("0079", "0079"), ("-0479", "BC0480"),
      ("0000", "BC0001"), ("-0479-08", "BC0480-08"), ("199X", "199"), ("19XX", "19"), ("2022-21", "2022-SP"),
      ("2022-22", "2022-SU"), ("2022-23", "2022-FA"), ("-0479-24", "BC0480-WI"), ("XXXX-06", "XXXX-06"),
      ("-04XX", "XXXX-XX-XX"), ("", "XXXX-XX-XX"), ("XXXX", "XXXX-XX-XX"),
    ])
  func points(edtf: String, timex: String) {
    #expect(tag("then", .date, edtf) == #"tid="t1" type="DATE" value="\#(timex)""#)
  }

  @Test(
    "What says nothing else has X for what is unknown",
    arguments: [
      (TimeExpression.Kind.date, "DATE", "XXXX-XX-XX"), (.time, "TIME", "XXXX-XX-XXTXX:XX"),
      (.duration, "DURATION", "PX"),
    ])
  func unresolved(kind: TimeExpression.Kind, type: String, value: String) {
    #expect(tag("then", kind, nil) == #"tid="t1" type="\#(type)" value="\#(value)""#)
    #expect(tag("then", kind, "2021", "2021-Q3") == #"tid="t1" type="\#(type)" value="2021-Q3""#)
  }

  @Test(
    "Intervals are as long as the calendar says",
    arguments: [
      ("1992/1995", "P4Y"), ("2021-09/2021-10", "P2M"), ("2021-04-01/2022-03-31", "P1Y"),
      ("2021-04-06/2022-04-05", "P1Y"), ("2021-01-01/2021-03-31", "P3M"), ("2021-06-05/2021-06-11", "P7D"),
      ("2020-02-28/2020-03-01", "P3D"), ("2021-02-15/2021-03-14", "P28D"), ("-0395/-0394", "P2Y"),
      ("198X/199X", "P20Y"), ("18XX/1905", "P106Y"), ("2021-22/2021-23", "P6M"), ("2021-24/2022-02", "P3M"),
      ("2021-12/2022-01-15", "P46D"), ("2021-06-05T08:00/2021-06-05T15:30", "PT7H30M"),
      ("T09:00/T17:00", "PT8H"), ("T22:00/T06:30:20", "PT8H30M20S"),
    ])
  func lengths(edtf: String, length: String) {
    #expect(
      tag("then", .date, edtf).hasPrefix(#"tid="t1" type="DURATION" value="\#(length)" begin"#))
  }

  @Test(arguments: [
    ("2021-03-04/..", #"value="2021-03-04" mod="ON_OR_AFTER""#),
    ("../2021", #"value="2021" mod="ON_OR_BEFORE""#),
    ("2022/2021", #"value="XXXX-XX-XX""#), ("2021-02-30/2021-03-01", #"value="XXXX-XX-XX""#),
    ("2021//2022", #"value="XXXX-XX-XX""#), ("/", #"value="XXXX-XX-XX""#),
    ("2021-06-05T08:00/2021", #"value="XXXX-XX-XX""#),
  ])
  func intervalsThatAreNone(edtf: String, attributes: String) {
    #expect(tag("then", .date, edtf) == #"tid="t1" type="DATE" "# + attributes)
  }

  @Test(arguments: [
    ("Every week", #"quant="EVERY""#), ("each Monday", #"quant="EACH""#), ("Mondays", #"quant="EVERY""#),
    ("twice a week", #"freq="2X""#), ("Once every week", #"freq="1X""#), ("12 times a week", #"freq="12X""#),
  ])
  func setsSayHowOften(words: String, attributes: String) {
    #expect(tag(words, .set, "P1W") == #"tid="t1" type="SET" value="P1W" "# + attributes)
  }

  @Test("The TIMEX3 value of a record goes before its EDTF value, and may be an interval too")
  func timexGoesFirst() {
    #expect(tag("then", .date, "2021-04-01/2022-03-31", "FY2021") == #"tid="t1" type="DATE" value="FY2021""#)
    #expect(tag("then", .time, nil, "T14:30") == #"tid="t1" type="TIME" value="T14:30""#)
    #expect(
      tag("then", .time, nil, "T09:00/T17:00")
        == #"tid="t1" type="DURATION" value="PT8H" beginPoint="t2" endPoint="t3""#)
  }

  @Test func ofTwoDurationsTheShorterIsTold() {
    #expect(
      tag("then", .duration, "P2W/P3W") == #"tid="t1" type="DURATION" value="P2W" mod="EQUAL_OR_MORE""#)
  }

  @Test func unreadNumbersAreLeftOut() {
    #expect(tag("three times a week", .set, "P1W") == #"tid="t1" type="SET" value="P1W""#)
  }

  // MARK: - Hostile input

  @Test("Markup is escaped, and what XML cannot hold is replaced; all else stays")
  func hostileText() {
    let text =
      "a<b> & \"c\" ]]>\u{0}\u{8}\u{B}\u{1F}\u{7F}\u{FFFE}\u{FFFF}\u{FFFD}\u{FEFF}\u{1FFFE}é\t\r\n<!--x-->"
    var report = report(text, published: "<\"\n", [("<b>", .date, "&\"<\t\r\n\u{1}", "&\"<\t\r\n\u{1}")])
    report.id = text
    report.document.metadata.title = text
    let escaped = { (words: String) in
      "a\(words) &amp; \"c\" ]]&gt;\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{7F}\u{FFFD}\u{FFFD}\u{FFFD}\u{FEFF}\u{1FFFE}é"
        + "\t&#13;\n&lt;!--x--&gt;"
    }
    let plain = escaped("&lt;b&gt;")
    let tagged = escaped(
      #"<TIMEX3 tid="t1" type="DATE" value="&amp;&quot;&lt;&#9;&#13;&#10;\#u{FFFD}">&lt;b&gt;</TIMEX3>"#)
    #expect(
      written(report) == """
        \(Self.root)
        <DOCID>\(plain)</DOCID>
        <DCT><TIMEX3 tid="t0" type="DATE" value="XXXX-XX-XX" functionInDocument="CREATION_TIME">&lt;"
        </TIMEX3></DCT>
        <TITLE>\(plain)</TITLE>
        <TEXT>\(tagged)</TEXT>
        </TimeML>

        """)
  }

  @Test("Spans that overlap or lie outside make no tags, and anchors that are not there none either")
  func brokenSpans() {
    var report = report("in 2021 it fell", [("2021", .date, "2021", nil)])
    let spans = [ByteSpan(5, 9), ByteSpan(3, 5), ByteSpan(8, 400)]
    report.findings.dates[0].anchor = .date(7)
    report.findings.dates += spans.map {
      TimeExpression(span: $0, kind: .date, value: "2021", anchor: .published, provenance: Self.rule)
    }
    #expect(
      written(report).contains(
        #"<TEXT>in <TIMEX3 tid="t1" type="DATE" value="2021" temporalFunction="true">2021</TIMEX3> it fell</TEXT>"#
      ))
  }

  @Test func failuresAreErrors() {
    let failure = ReportFailure(id: "a\"b\n", code: "not-found", message: "a & b: there is no such file")
    #expect(
      String(
        decoding: TimeMLEmitter().bytes(of: failure, generator: ExampleReport.report.generator), as: UTF8.self
      ) == """
        <ERROR docid="a&quot;b&#10;" code="not-found">a &amp; b: there is no such file</ERROR>

        """)
  }
}
