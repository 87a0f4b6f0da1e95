/// Runs work on several items at once and hands the results on in the order of the items.
///
/// Never more than a few items are held for each job, so that memory is bounded by the largest reports
/// and not by their number.
struct OrderedWindow: Sendable {
  /// How many results may wait for an earlier one, for each job.
  private static let patience = 4

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
  ///   - work: makes an item's result.
  ///   - emit: takes the results, in the order of the items.
  /// - Throws: what `next` or `emit` throws.
  func run<Item: Sendable, Output: Sendable>(
    next: () throws -> Item?,
    mayWait: () -> Bool = { false },
    work: @escaping @Sendable (Item) -> Output,
    emit: (Output) throws -> Void
  ) async throws {
    guard jobs > 1 else {
      while let item = try next() { try emit(work(item)) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var finished: [Int: Output] = [:]
      var started = 0
      var emitted = 0
      var isAtEnd = false
      while !isAtEnd || emitted < started {
        let running = started - emitted - finished.count
        let mayStart =
          running < jobs && started - emitted < jobs * OrderedWindow.patience && !isAtEnd
        if mayStart, running == 0 || !mayWait() {
          guard let item = try next() else {
            isAtEnd = true
            continue
          }
          let turn = started
          started += 1
          group.addTask { (turn, work(item)) }
        } else if let (turn, output) = try await group.next() {
          finished[turn] = output
          while let output = finished.removeValue(forKey: emitted) {
            emitted += 1
            try emit(output)
          }
        }
      }
    }
  }
}
