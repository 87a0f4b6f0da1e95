import Synchronization
import Testing

@testable import Precept

@Suite struct OrderedWindowTests {
  private struct Stop: Error {}

  @Test("Results come in the order of the items, however long each takes", arguments: [1, 2, 3, 8])
  func order(jobs: Int) async throws {
    var rest = Array(0..<200).makeIterator()
    var results: [Int] = []
    try await OrderedWindow(jobs: jobs).run(
      next: { rest.next() },
      work: { item in
        // Later items of a group finish first.
        var sum = item
        for step in 0..<((7 - item % 8) * 2000) { sum = (sum &* 31 &+ step) % 1000 }
        return sum < 0 ? -1 : item
      },
      emit: { results.append($0) })
    #expect(results == Array(0..<200))
  }

  @Test("No more items are held than a few for each job")
  func memoryIsBounded() async throws {
    var started = 0
    var emitted = 0
    var most = 0
    try await OrderedWindow(jobs: 3).run(
      next: {
        guard started < 500 else { return nil }
        started += 1
        most = max(most, started - emitted)
        return started
      },
      work: { $0 }, emit: { (_: Int) in emitted += 1 })
    #expect(emitted == 500)
    #expect(most <= 12)
  }

  @Test("Items are taken on while their bytes have room, and a larger one alone")
  func bytesAreBounded() async throws {
    let most = OrderedWindow.mostBytes
    let sizes = [most / 2, most / 2, 1, most + 1, most / 2, 2 * most, 1, 1]
    let inHand = Mutex((bytes: 0, items: 0))
    var rest = sizes.makeIterator()
    var results: [Int] = []
    try await OrderedWindow(jobs: 8).run(
      next: { rest.next() }, size: \.self, held: { _ in 1 },
      work: { size in
        inHand.withLock { held in
          held = (held.bytes + size, held.items + 1)
          #expect(held.bytes <= most || held.items == 1)
        }
        for step in 0..<20_000 where step == -1 { print(step) }
        inHand.withLock { $0 = ($0.bytes - size, $0.items - 1) }
        return size
      },
      emit: { results.append($0) })
    #expect(results == sizes)
  }

  @Test("Before it may have to wait for an item, everything under way is handed on", arguments: [1, 2, 4])
  func nothingIsHeldBackWhileWaiting(jobs: Int) async throws {
    var started = 0
    var emitted = 0
    try await OrderedWindow(jobs: jobs).run(
      next: {
        #expect(started == emitted)
        guard started < 20 else { return nil }
        started += 1
        return started
      },
      mayWait: { true }, work: { $0 }, emit: { (_: Int) in emitted += 1 })
    #expect(emitted == 20)
  }

  @Test(arguments: [1, 2])
  func anErrorEndsTheRun(jobs: Int) async {
    var rest = Array(0..<100).makeIterator()
    await #expect(throws: Stop.self) {
      try await OrderedWindow(jobs: jobs).run(
        next: { rest.next() }, work: { $0 }, emit: { if $0 == 3 { throw Stop() } })
    }
  }
}
