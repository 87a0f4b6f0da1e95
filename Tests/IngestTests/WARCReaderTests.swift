import ReportText
import TestSupport
import Testing

@testable import Ingest

@Suite struct WARCReaderTests {
  private let page = Array("<html><body><p>Crime fell by 5% in the year.</p></body></html>".utf8)

  /// Each entry in a few words.
  private func entries(_ archive: [UInt8], packed: Bool = false) throws -> [String] {
    let memory = MemorySource(archive)
    var reader = WARCReader(packed ? try GzipSource(memory) : memory)
    var found: [String] = []
    while let entry = reader.next() {
      switch entry {
      case .skipped(let reason): found.append("\(reason)")
      case .lost(let number, _): found.append("lost \(number)")
      case .capture(let capture):
        do throws(IngestError) {
          let (bytes, hints) = try capture.opened()
          let codes = hints.diagnostics.map { " \($0.code.rawValue)" }.joined()
          found.append(
            "\(capture.number) \(capture.url ?? "-") \(bytes == page ? "page" : "\(bytes.count)")\(codes)")
        } catch {
          found.append("\(capture.number) \(error.code)")
        }
      }
    }
    return found
  }

  private func response(_ url: String = "http://a", fields: [String] = [], body: [UInt8]? = nil) -> [UInt8] {
    Packing.response(url, fields: ["content-TYPE: text/html"] + fields, body: body ?? page)
  }

  @Test("Pages and texts are taken, the rest is told apart")
  func kinds() throws {
    let archive =
      Packing.record("warcinfo", block: Array("software: x".utf8)) + response()
      + Packing.record("request", block: Array("GET / HTTP/1.1\r\n\r\n".utf8))
      + Packing.record("revisit", block: []) + Packing.response("http://b", status: 302, body: page)
      + Packing.response("http://c", status: 404, body: page)
      + Packing.response("http://d", status: 503, body: page)
      + Packing.response("http://e", status: 204, body: [])
      + Packing.response("http://f", fields: ["Content-Type: image/png"], body: page)
      + Packing.response("http://g", fields: [], body: page)
      + Packing.response("http://h", fields: [], body: Array("words".utf8))
      + response("http://i", fields: ["Content-Encoding: br"])
      + Packing.record(
        "resource", fields: ["WARC-Target-URI: <http://j>", "Content-Type: text/plain"], block: page)
      + Packing.record(
        "resource", fields: ["WARC-Target-URI: <metadata://log>", "Content-Type: text/plain"], block: page)
      + Packing.record("strange", block: page)
    #expect(
      try entries(archive) == [
        "description", "2 http://a page", "request", "revisit", "redirect", "refused", "serverFault",
        "noPage",
        "otherType", "10 http://g page", "noType", "unknownCoding", "13 http://j page", "description",
        "unknownKind",
      ])
  }

  @Test("Packed as one stream or record by record, it reads the same")
  func packed() throws {
    let records = [response("http://a"), response("http://b")]
    let expected = ["1 http://a page", "2 http://b page"]
    #expect(try entries(Packing.gzip(records[0] + records[1]), packed: true) == expected)
    #expect(try entries(records.flatMap { Packing.gzip($0) }, packed: true) == expected)
  }

  @Test("A damaged member costs its record alone")
  func damagedMember() throws {
    var first = Packing.gzip(response("http://a"))
    first[first.count - 6] ^= 1
    let cut = Packing.gzip(response("http://c")).dropLast(30)
    let found = try entries(first + Packing.gzip(response("http://b")) + cut, packed: true)
    #expect(found.contains("2 http://b page"))
    #expect(found.filter { $0.hasPrefix("lost") }.count == 2)
    #expect(found.last?.hasPrefix("lost") == true)
  }

  @Test("The way a page was sent is undone, as far as it is true")
  func transfer() throws {
    let half = page.count / 2
    let chunks =
      Array("\(String(half, radix: 16));x=1\r\n".utf8) + page[..<half]
      + Array("\r\n\(String(page.count - half, radix: 16))\r\n".utf8) + page[half...]
      + Array("\r\n0\r\n\r\n".utf8)
    let chunked = ["Transfer-Encoding: chunked"]
    let gzip = ["Content-Encoding: gzip"]
    let archive =
      response(fields: chunked, body: chunks) + response(fields: gzip, body: Packing.gzip(page))
      + response(fields: ["Content-Encoding: deflate"], body: Packing.stored(page))
      + response(fields: chunked + gzip) + response(fields: gzip, body: Array(Packing.gzip(page).dropLast(4)))
      + response(fields: chunked, body: Array(chunks.dropLast(20)))
      + response(fields: ["Content-Length: 5000"])
    #expect(
      try entries(archive) == [
        "1 http://a page", "2 http://a page", "3 http://a page", "4 http://a page W013 W013",
        "5 http://a page W006", "6 http://a \(page.count - 13) W006", "7 http://a page W006",
      ])
  }

  @Test("Wrong and missing lengths, garbage and a cut end: reading goes on at the next record")
  func broken() throws {
    let last = response("http://z")
    let tooShort = Packing.response("http://a", body: page, length: 90)
    #expect(try entries(tooShort + last) == ["1 http://a page W013", "2 http://z page"])
    let tooLong = Packing.response("http://a", body: page, length: 400)
    #expect(
      try entries(tooLong + last + last) == ["1 http://a page W013", "2 http://z page", "3 http://z page"])
    #expect(try entries(Array("rubbish\r\n".utf8) + last) == ["lost 0", "1 http://z page"])
    #expect(try entries(last + Array("rubbish\r\n\r\n".utf8) + last).count == 3)
    let headless = Array("WARC/1.0\r\nWARC-Type: response\r\n".utf8)
    #expect(try entries(headless + last) == ["lost 1", "2 http://z page"])
    let noLength = Array("WARC/1.0\r\nWARC-Type: request\r\n\r\nGET /\r\n\r\n".utf8)
    #expect(try entries(noLength + last) == ["request", "2 http://z page"])
    #expect(try entries(Array(last.dropLast(30))) == ["1 http://z \(page.count - 26) W006"])
    #expect(try entries([]) == [])
  }

  @Test("No cut and no changed byte makes it stop or lose its way", .timeLimit(.minutes(1)))
  func hostile() throws {
    let archive = response("http://a") + response("http://b") + response("http://c")
    for length in stride(from: 0, to: archive.count, by: 7) { _ = try entries(Array(archive[..<length])) }
    for index in stride(from: 0, to: archive.count, by: 5) {
      var changed = archive
      changed[index] ^= 0x15
      #expect(try entries(changed).count >= 2, "\(index)")
    }
  }

  @Test("Many records that each claim to be huge take linear time", .timeLimit(.minutes(1)))
  func hugeClaims() throws {
    let record = Packing.response("http://a", body: page, length: 100_000_000)
    let archive = (0..<2_000).flatMap { _ in record }
    #expect(try entries(archive).count == 2_000)
  }

  @Test("A film of many megabytes is passed over, a page behind it read")
  func largeRecords() throws {
    let film = Packing.response(
      "http://f", fields: ["Content-Type: video/mp4"], body: [UInt8](repeating: 7, count: 5 << 20))
    #expect(try entries(film + response("http://b")) == ["otherType", "2 http://b page"])
  }

  @Test("The day of capture is the last clue to the publication, and the media type gives the encoding")
  func hints() throws {
    let body =
      Array("<html><body><p>Caf".utf8) + [0xE9] + Array(" said that crime fell.</p></body></html>".utf8)
    var reader = WARCReader(
      MemorySource(
        Packing.response(
          "https://a.example/", fields: ["Content-Type: text/html; charset=ISO-8859-1"], body: body)))
    guard case .capture(let capture) = reader.next() else {
      Issue.record("no capture")
      return
    }
    let (bytes, hints) = try capture.opened()
    let document = try ReportReader.read(bytes, hints: hints)
    #expect(document.string == "Café said that crime fell.")
    #expect(document.metadata.url == "https://a.example/")
    #expect(document.metadata.publicationClues.last == PublicationClue(.capture, "2021-05-04"))
  }
}
