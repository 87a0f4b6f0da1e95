import Glibc
import Synchronization

/// What happens when the user interrupts the program, or the system tells it to end.
enum Interruption {
  /// The address of the name of the file to remove, as C has it, or 0; a signal handler may read nothing more.
  private static let name = Atomic<UInt>(0)
  /// The end of a pipe that a signal's number is written to, where somebody waits for it; else -1.
  private static let bell = Atomic<Int32>(-1)
  /// The second, of the system's own clock, in which the bell was rung first; else 0.
  private static let rung = Atomic<Int>(0)
  /// So many seconds after the first, an interruption ends the program at once.
  private static let patience = 2

  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Has the file at `path` removed when the program is interrupted; nil for none.
  static func removeOnInterrupt(_ path: String?) {
    let copy = path.flatMap { strdup($0) }
    let old = name.exchange(UInt(bitPattern: copy), ordering: .sequentiallyConsistent)
    free(UnsafeMutablePointer<CChar>(bitPattern: old))
    guard bell.load(ordering: .sequentiallyConsistent) < 0 else { return }
    handle(with: path == nil ? SIG_DFL : interrupted)
  }

  /// From now on an interruption has `stop` run, on a thread of its own whatever the others are at, and then ends the program.
  static func onInterrupt(_ stop: @escaping @Sendable () -> Void) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    let (hearing, ringing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let isWaitedFor = Thread.detach {
      var number: UInt8 = 0
      while read(hearing, &number, 1) < 0, errno == EINTR {}
      stop()
      end(Int32(number))
    }
    // Without somebody who waits, an interruption ends the program as it always does.
    guard isWaitedFor else { return }
    bell.store(ringing, ordering: .sequentiallyConsistent)
    handle(with: interrupted)
  }

  /// Sets the handler of the signals, but not of those that whoever started the program has it ignore, as `nohup` does.
  private static func handle(with handler: (@convention(c) (Int32) -> Void)?) {
    for number in signals {
      var old = sigaction()
      guard sigaction(number, nil, &old) == 0 else { continue }
      if unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self)
        == unsafeBitCast(SIG_IGN, to: Int.self)
      {
        continue
      }
      signal(number, handler)
    }
  }

  /// Removes the file that is named, and ends the program as one that was interrupted.
  private static func end(_ number: Int32) -> Never {
    let address = name.load(ordering: .sequentiallyConsistent)
    if let name = UnsafePointer<CChar>(bitPattern: address) { unlink(name) }
    _exit(128 + number)
  }

  private static let interrupted: @convention(c) (Int32) -> Void = { number in
    let bell = Interruption.bell.load(ordering: .sequentiallyConsistent)
    guard bell >= 0 else { Interruption.end(number) }
    let old = errno
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let first = Interruption.rung.compareExchange(
      expected: 0, desired: max(1, now.tv_sec), ordering: .sequentiallyConsistent)
    if first.exchanged {
      var byte = UInt8(truncatingIfNeeded: number)
      write(bell, &byte, 1)
    } else if now.tv_sec - first.original > Interruption.patience {
      Interruption.end(number)
    }
    errno = old
  }
}

/// A thread of the system's, which waits without holding up the jobs.
private enum Thread {
  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Runs `body` beside everything else; false where that cannot be.
  static func detach(_ body: @escaping @Sendable () -> Void) -> Bool {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Body(body)).toOpaque()
    let started = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context)
    guard started == 0 else {
      Unmanaged<Body>.fromOpaque(context).release()
      return false
    }
    pthread_detach(thread)
    return true
  }
}
