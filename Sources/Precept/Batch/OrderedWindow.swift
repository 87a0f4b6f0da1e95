/// Runs work on several items at once and hands the results on in the order of the items.
///
/// Never more than a few items are held for each job, nor more than a few megabytes of them, so that memory is bounded by the
/// largest reports and not by their number.
struct OrderedWindow: Sendable {
  /// How many results may wait for an earlier one, for each job.
  private static let patience = 4
  /// The most bytes in hand, of items that are worked on and results that wait, but for an item that is larger and then the only
  /// one. A bound on the number alone would let a few dozen of the largest reports fill any memory.
  static let mostBytes = 8 << 20

  /// How many items are worked on at a time, at least 1.
  let jobs: Int

  init(jobs: Int) {
    self.jobs = max(1, jobs)
  }

  /// Works through all items.
  ///
  /// - Parameters:
  ///   - next: gives the next item, or nil at the end. It may wait for it.
  ///   - mayWait: whether asking for the next item now could mean waiting for it. What is under way is
  ///     then finished and handed on first: whoever waits for an answer before asking again gets it.
  ///   - size: how many bytes an item has; asked before it is worked on.
  ///   - held: how many bytes a result has.
  ///   - work: makes an item's result.
  ///   - emit: takes the results, in the order of the items.
  /// - Throws: what `next` or `emit` throws.
  func run<Item: Sendable, Output: Sendable>(
    next: () throws -> Item?,
    mayWait: () -> Bool = { false },
    size: (Item) -> Int = { _ in 0 },
    held: (Output) -> Int = { _ in 0 },
    work: @escaping @Sendable (Item) -> Output,
    emit: (Output) throws -> Void
  ) async throws {
    guard jobs > 1 else {
      while let item = try next() { try emit(work(item)) }
      return
    }
    try await withThrowingTaskGroup(of: (turn: Int, size: Int, output: Output).self) { group in
      var finished: [Int: Output] = [:]
      var (started, emitted, bytes) = (0, 0, 0)
      // What was taken to see how large it is.
      var taken: (item: Item, size: Int)?
      var isAtEnd = false
      while !isAtEnd || emitted < started {
        let running = started - emitted - finished.count
        let mayStart =
          running < jobs && started - emitted < jobs * OrderedWindow.patience && !isAtEnd
        if mayStart, taken == nil, running == 0 || !mayWait() {
          if let item = try next() { taken = (item, size(item)) } else { isAtEnd = true }
        } else if mayStart, let (item, size) = taken,
          started == emitted || bytes + size <= OrderedWindow.mostBytes
        {
          let turn = started
          (taken, started, bytes) = (nil, started + 1, bytes + size)
          group.addTask { (turn, size, work(item)) }
        } else if let (turn, size, output) = try await group.next() {
          finished[turn] = output
          bytes += held(output) - size
          while let output = finished.removeValue(forKey: emitted) {
            emitted += 1
            bytes -= held(output)
            try emit(output)
          }
        }
      }
    }
  }
}
