import Glibc
import Ingest
import Synchronization

/// One run of a converter: without a shell, with the report as its standard input, in bounded time and space.
///
/// It gets no name of a file and next to no environment, so that neither a report's name nor the user's
/// settings have a say in what it does.
struct ConverterProcess {
  /// How long it may take, in seconds.
  static let mostSeconds = 60
  /// How much of what it says about a failure is read.
  private static let mostWords = 1 << 12

  /// Held while files are opened and handed on: another report's converter must not inherit them before
  /// they are marked, or this one's end would be seen only when that one ends too.
  private static let starting = Mutex(())

  let path: String
  let name: String
  let arguments: [String]
  /// How long this run may take.
  var seconds = ConverterProcess.mostSeconds
  /// How many bytes it may write.
  var limit = ReportReader.maximumBytes

  /// What it writes when it is given `input`.
  ///
  /// - Throws: `IngestError` where it fails, takes too long or writes more than a report may have.
  func run(on input: [UInt8]) throws(IngestError) -> [UInt8] {
    let file = try temporaryFile(holding: input)
    defer { close(file) }
    let (child, output, errors) = try ConverterProcess.starting.withLock { _ throws(IngestError) in
      try launch(input: file)
    }
    defer {
      close(output)
      close(errors)
    }
    var results = ConverterOutput(reading: output, limit: limit)
    var said = ConverterOutput(reading: errors, limit: ConverterProcess.mostWords)
    let end = gather(&results, &said)
    // Whatever it has started in turn ends with it.
    kill(-child, SIGKILL)
    let status = wait(for: child, killed: end != .closed)
    switch end {
    case .late:
      throw failure("was still at it after \(seconds) seconds and was stopped; is the file damaged?")
    case .tooLarge:
      throw IngestError(
        .tooLarge,
        "turns into more than \(limit >> 20) MB of text, the most that one report may be")
    case .closed: break
    }
    guard status == 0 else {
      let line = String(decoding: said.bytes.split(separator: 0x0A).first ?? [], as: UTF8.self)
      let how = status & 0x7F == 0 ? "exit code \(status >> 8 & 0xFF)" : "signal \(status & 0x7F)"
      throw failure("failed (\(how))" + (line.isEmpty ? "" : ": “\(line.prefix(300))”"))
    }
    return results.bytes
  }

  private func failure(_ what: String) -> IngestError {
    IngestError(.conversionFailed, "could not be turned into text: \(name) \(what)")
  }

  /// Starts the program; gives its process and the ends to read its output and its words from.
  private func launch(input: Int32) throws(IngestError) -> (child: pid_t, output: Int32, errors: Int32) {
    let output = try pipe()
    let errors: (reading: Int32, writing: Int32)
    do throws(IngestError) { errors = try pipe() } catch {
      close(output.reading)
      close(output.writing)
      throw error
    }
    let child = start(input: input, output: output.writing, errors: errors.writing)
    close(output.writing)
    close(errors.writing)
    if let child { return (child, output.reading, errors.reading) }
    close(output.reading)
    close(errors.reading)
    throw failure("could not be started")
  }

  /// A file of the system's temporary folder that nobody else can name, set to its beginning.
  private func temporaryFile(holding bytes: [UInt8]) throws(IngestError) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/precept-XXXXXX".utf8CString)
    let file = ConverterProcess.starting.withLock { _ in
      let file = mkstemp(&template)
      _ = fcntl(file, F_SETFD, FD_CLOEXEC)
      return file
    }
    guard file >= 0 else {
      throw failure("needs room in \(folder), which cannot be had (\(FileProblem.describe(errno)))")
    }
    unlink(template)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(file, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let number = errno
        close(file)
        throw failure("needs room in \(folder), which cannot be had (\(FileProblem.describe(number)))")
      }
      written += count
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  private func pipe() throws(IngestError) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else {
      throw failure("could not be started (\(FileProblem.describe(errno)))")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Starts the program in a process group of its own; nil where that fails.
  private func start(input: Int32, output: Int32, errors: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    let searched = getenv("PATH").map { String(cString: $0) } ?? ""
    let environment = ["PATH=\(searched)", "LC_ALL=C.UTF-8", "LANG=C.UTF-8"]
    var words = ([name] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var child = pid_t()
    return posix_spawn(&child, path, &actions, &attributes, &words, &variables) == 0 ? child : nil
  }

  private enum End {
    case closed, late, tooLarge
  }

  /// Reads both of its outputs until it closes them, or a bound is reached.
  private func gather(_ output: inout ConverterOutput, _ words: inout ConverterOutput) -> End {
    let deadline = ConverterProcess.now + seconds * 1000
    while output.isOpen || words.isOpen {
      let left = deadline - ConverterProcess.now
      guard left > 0 else { return .late }
      var waiting = [
        pollfd(fd: output.isOpen ? output.reading : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: words.isOpen ? words.reading : -1, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waiting, 2, Int32(left)) > 0 else { continue }
      if waiting[0].revents != 0, !output.take() { return .tooLarge }
      // Of its words the first are enough.
      if waiting[1].revents != 0 { _ = words.take() }
    }
    return .closed
  }

  /// Waits for its end. One that has closed its outputs and yet stays was stopped as well.
  private func wait(for child: pid_t, killed: Bool) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return killed ? SIGKILL : -1 }
    }
    return status
  }

  /// Milliseconds of a clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

/// One of the outputs of a converter.
private struct ConverterOutput {
  let reading: Int32
  let limit: Int
  var bytes: [UInt8] = []
  var isOpen = true

  init(reading: Int32, limit: Int) {
    self.reading = reading
    self.limit = limit
  }

  /// Takes what there is; false where that is more than the limit, beyond which nothing is kept.
  mutating func take() -> Bool {
    let room = 1 << 16
    var piece = [UInt8](repeating: 0, count: room)
    let count = read(reading, &piece, room)
    guard count > 0 else {
      if count == 0 || errno != EINTR { isOpen = false }
      return true
    }
    bytes.append(contentsOf: piece[..<min(count, limit - bytes.count)])
    return bytes.count < limit
  }
}
