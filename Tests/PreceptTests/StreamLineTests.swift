import Claims
import Testing

@testable import Precept

@Suite struct StreamLineTests {
  private func problem(_ line: String) -> StreamLine.Problem? {
    do throws(StreamLine.Problem) {
      _ = try StreamLine(Array(line.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func fieldsAreRead() throws {
    let line = try StreamLine(
      Array(
        #"{"id":"a","text":"x","mediaType":"text/plain","published":"2021-11","url":null,"more":[{}]}"#.utf8))
    #expect(line.id == "a")
    #expect(line.mediaType == "text/plain")
    #expect(line.published == "2021-11")
    #expect(line.url == nil)
    guard case .text(let bytes) = line.content else {
      Issue.record("not read as text")
      return
    }
    #expect(bytes == [UInt8(ascii: "x")])
  }

  @Test(arguments: [
    ("", "expected {"), ("[]", "expected {"), ("{\"text\":\"x\"} x", "something after"),
    ("{\"id\":\"a\"}", "none of"), ("{\"text\":null}", "none of"),
    ("{\"text\":\"x\",\"path\":\"y\"}", "more than one of"), ("{\"text\":3}", "is no string"),
    ("{\"text\":\"a\",\"text\":\"b\"}", "given twice"), ("{\"base64\":\"*\"}", "not base64"),
    ("{\"text\":\"x\",\"published\":\"25/11/2021\"}", "YYYY-MM-DD"),
    ("{\"text\":\"x\",\"published\":\"2021-02-29\"}", "YYYY-MM-DD"),
    ("{\"text\":\"x\",\"published\":2021}", "is no string"),
  ])
  func badLinesSayWhatIsWrong(line: String, words: String) throws {
    let found = try #require(self.problem(line))
    #expect(found.message.contains(words), "\(found.message)")
  }

  @Test func aBadLineKeepsItsId() throws {
    #expect(problem(#"{"id":"a","text":3}"#)?.id == "a")
    #expect(problem(#"{"id":"a","text":"x","published":"soon"}"#)?.id == "a")
    #expect(problem(#"{"id":"a","text":"x""#)?.id == "a")
    #expect(problem(#"{"id":"a","text":"\ud800"}"#)?.id == "a")
    #expect(problem(#"{"id":"a","text":"x"} x"#)?.id == "a")
    #expect(problem(#"{"id":7,"text":"x"}"#)?.id == nil)
    #expect(problem(#"{"id":"a"#)?.id == nil)
    #expect(problem(#"{"id":"\ud800","text":"x"}"#)?.id == nil)
    #expect(problem(#"{"id":"a","id":"b","text":"x","text":"y"}"#)?.id == nil)
    #expect(StreamLine.id(ofBeginning: Array(#"{"id":"a","text":"Crime fe"#.utf8)) == "a")
    #expect(StreamLine.id(ofBeginning: Array(#"{"text":"Crime fe"#.utf8)) == nil)
  }

  /// `~` is the byte FF.
  @Test(
    "A byte that is not UTF-8 is refused wherever it stands, and never replaced",
    arguments: [
      (#"{"id":"a","text":"x~y"}"#, "a"), (#"{"text":"~","id":"a"}"#, "a"), (#"{"id":"a~","text":"x"}"#, nil),
      (#"{"~":1,"id":"a","text":"x"}"#, "a"), (#"{"id":"a","more":["~"],"text":"x"}"#, "a"),
      (#"{"id":"a","url":"~","text":"x"}"#, "a"), (#"{"id":"a","text":"x"}~"#, "a"), ("~", nil),
    ])
  func bytesThatAreNotUTF8AreRefused(line: String, id: String?) throws {
    let bytes = line.utf8.map { $0 == UInt8(ascii: "~") ? 0xFF : $0 }
    let place = try #require(bytes.firstIndex(of: 0xFF))
    do throws(StreamLine.Problem) {
      _ = try StreamLine(bytes)
      Issue.record("\(line) is not refused")
    } catch {
      #expect(error.code == "bad-line")
      #expect(error.id == id)
      #expect(error.message.hasSuffix("bytes that are not UTF-8, at byte \(place + 1)"))
    }
  }

  @Test("A byte order mark before a line is passed over, and a carriage return behind it")
  func otherSystemsFiles() throws {
    #expect(try StreamLine(Array("\u{FEFF}{\"id\":\"a\",\"text\":\"x\"}\r".utf8)).id == "a")
    #expect(problem("\u{FEFF}x")?.message.hasSuffix("expected {, at byte 4") == true)
  }

  @Test("Many keys, long numbers and escapes cost no more than their length; nesting ends at a bound")
  func largeLines() throws {
    let keys = (0..<100_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    #expect(try StreamLine(Array("{\(keys),\"id\":\"a\",\"text\":\"x\"}".utf8)).id == "a")
    let digits = String(repeating: "9", count: 1_000_000)
    #expect(try StreamLine(Array("{\"n\":-\(digits).5e\(digits),\"text\":\"x\"}".utf8)).id == nil)
    let deep = String(repeating: "[", count: 100_000)
    #expect(problem("{\"id\":\"a\",\"n\":\(deep)")?.message.contains("nested deeper than 64") == true)
    let escapes = String(repeating: #"\ud83d\ude00"#, count: 10_000)
    guard case .text(let text) = try StreamLine(Array("{\"text\":\"\(escapes)\"}".utf8)).content else {
      Issue.record("not read as text")
      return
    }
    #expect(text == Array(String(repeating: "😀", count: 10_000).utf8))
  }

  @Test(arguments: [
    ("2021", true), ("2021-11", true), ("2021-11-25", true), ("2020-02-29", true), ("2021-13", false),
    ("2021-00", false), ("0000", false), ("2021-11-31", false), ("21", false), ("2021/11", false),
    ("2021-1-1", false), ("", false), ("２０２１", false), ("2021-11-2", false), ("2021-", false),
  ])
  func publicationDates(value: String, isValid: Bool) {
    #expect(PublishedDate.isValid(value) == isValid)
  }

  @Test(arguments: [
    ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg", "foob"), ("Zm9vYmE", "fooba"),
  ])
  func base64(encoded: String, plain: String) {
    #expect(Base64.decode(Array(encoded.utf8)).map { String(decoding: $0, as: UTF8.self) } == plain)
  }

  @Test(arguments: ["Z", "Zg=", "Zm9v=", "Zm9v====", "Zm 9v", "Zm-_", "=", "Zg==Zg=="])
  func notBase64(encoded: String) {
    #expect(Base64.decode(Array(encoded.utf8)) == nil)
  }
}
