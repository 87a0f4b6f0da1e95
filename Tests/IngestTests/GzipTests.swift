import TestSupport
import Testing

@testable import Ingest

@Suite struct GzipTests {
  private let text = Array("Crime fell by 5%.".utf8)

  private func problem(_ bytes: [UInt8], atMost limit: Int = 1000) -> IngestError? {
    do throws(IngestError) {
      _ = try Gzip.unpack(bytes, atMost: limit)
      return nil
    } catch {
      return error
    }
  }

  @Test func oneMemberAndSeveral() throws {
    let packed = Packing.gzip(text)
    #expect(try Gzip.unpack(packed, atMost: 1000) == text)
    #expect(try Gzip.unpack(packed + Packing.gzip([]) + packed + [0, 0, 0], atMost: 1000) == text + text)
  }

  @Test("What unpacks to more than the bound is refused, and what reaches it is not")
  func bound() throws {
    let long = [UInt8](repeating: 0x61, count: 200_000)
    #expect(try Gzip.unpack(Packing.gzip(long), atMost: 200_000).count == 200_000)
    #expect(problem(Packing.gzip(long), atMost: 199_999)?.code == .tooLarge)
  }

  @Test("Half a report is no report")
  func damage() throws {
    let packed = Packing.gzip(text)
    for length in 2..<packed.count { #expect(problem(Array(packed[..<length]))?.code == .damaged) }
    var wrong = packed
    wrong[20] ^= 1
    #expect(problem(wrong)?.code == .damaged)
    #expect(problem(packed + Array("junk".utf8))?.code == .damaged)
  }

  @Test("Behind damage the next member is read")
  func goesOn() throws {
    var first = Packing.gzip(text)
    first[20] ^= 1
    let source = try GzipSource(MemorySource(first + Packing.gzip(Array("next".utf8))))
    var read: [UInt8] = []
    var errors = 0
    var room = [UInt8](repeating: 0, count: 64)
    for _ in 0..<10 {
      let result = room.withUnsafeMutableBytes { room in Result { try source.read(into: room) } }
      switch result {
      case .success(let count): read += room[..<count]
      case .failure: errors += 1
      }
    }
    #expect(errors == 1)
    #expect(read.suffix(4) == Array("next".utf8)[...])
  }
}
