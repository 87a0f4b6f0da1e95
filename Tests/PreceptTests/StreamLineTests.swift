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
    #expect(problem(#"{"id":"a","text":"x""#)?.id == nil)
    #expect(problem(#"{"id":7,"text":"x"}"#)?.id == nil)
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    #expect(throws: StreamLine.Problem.self) {
      try StreamLine(Array("{\"text\":\"".utf8) + [0xE9] + Array("\"}".utf8))
    }
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
