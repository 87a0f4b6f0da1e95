import ReportText

/// Reads a web archive (WARC) record by record, so that one of many gigabytes needs no more memory than its
/// largest page.
///
/// It is total: whatever the bytes are, each record comes out as a capture, as something skipped, or as
/// something lost, and reading goes on at the next line that begins a record.
public struct WARCReader {
  /// Records that are passed over and no longer than this are held while their end is looked at.
  private static let mostHeld = 1 << 20

  private var buffer: ArchiveBuffer
  /// How many records have begun.
  private var number = 0
  /// Whether every record so far was as long as it says. Once one was not, a record ends at the next line
  /// that begins one; to read on as far as each claims would make the time grow with the square of the size.
  private var trustsLengths = true

  /// The records of `source`, a web archive, unpacked.
  public init(_ source: any ByteSource) {
    buffer = ArchiveBuffer(source)
  }

  /// What comes next; nil at the end.
  public mutating func next() -> WARCEntry? {
    while true {
      dropBlank()
      guard buffer.fill(1) else {
        guard let error = buffer.takeDamage() else {
          return nil
        }
        return lost(error.message)
      }
      _ = buffer.fill(RecordLine.mostBytes)
      guard buffer.withBytes({ RecordLine.stands(at: 0, in: $0) }) else {
        let place = buffer.offset
        return lost("holds \(dropToNextRecord()) bytes that belong to no record", at: place)
      }
      number += 1
      return record()
    }
  }

  // MARK: - One record

  /// Reads the record whose line stands at the beginning of the buffer.
  private mutating func record() -> WARCEntry {
    let place = buffer.offset
    guard let head = takeHead() else {
      let count = dropToNextRecord()
      return lost("has a record whose head does not end; \(count) bytes were passed over", at: place)
    }
    let length = head.number(of: "content-length")
    switch head.value(of: "warc-type").map(bareMediaType) {
    case "response", "resource": return response(head, length)
    case "request": return skip(length, .request)
    case "warcinfo": return skip(length, .description)
    case "metadata": return skip(length, .metadata)
    case "revisit": return skip(length, .revisit)
    case "conversion": return skip(length, .conversion)
    case "continuation": return skip(length, .continuation)
    default: return skip(length, .unknownKind)
    }
  }

  private mutating func response(_ head: HeaderFields, _ length: Int?) -> WARCEntry {
    let place = buffer.offset
    // Whether it is wanted is told by its beginning, so that no film is held in memory.
    _ = buffer.fill(min(length ?? HeaderFields.mostBytes, HeaderFields.mostBytes))
    let limit = min(buffer.count, length ?? buffer.count)
    var plan: ResponsePlan
    switch buffer.withBytes({ ResponsePlan.make(head, ByteBuffer(rebasing: $0[..<limit])) }) {
    case .failure(let skipped): return skip(length, skipped)
    case .success(let made): plan = made
    }
    // The head of the response comes on top of what a report may be.
    let most = ReportReader.maximumBytes + plan.bodyStart
    if let length, length > most, trustsLengths {
      pass(length)
      return lost("has a response of \(length) bytes, more than one report may be", at: place)
    }
    guard let block = measure(length, atMost: most) else {
      let count = dropToNextRecord()
      return lost("has a response of \(count) bytes, more than one report may be", at: place)
    }
    if let truncated = head.value(of: "warc-truncated") {
      plan.hints.diagnostics.append(
        Diagnostic(.cutShort, "the archive kept a part of the page only (\(truncated.prefix(40)))"))
    }
    if let diagnostic = block.diagnostic { plan.hints.diagnostics.append(diagnostic) }
    let body = buffer.copy(min(plan.bodyStart, block.length)..<block.length)
    buffer.drop(block.length)
    guard body.contains(where: { !$0.isHTMLSpace }) else { return .skipped(.noPage) }
    return .capture(
      WARCCapture(
        number: number, url: plan.hints.url, hints: plan.hints, body: body, transfer: plan.transfer))
  }

  private mutating func skip(_ length: Int?, _ reason: WARCSkip) -> WARCEntry {
    if let length, length > WARCReader.mostHeld {
      pass(length)
    } else if let block = measure(length, atMost: WARCReader.mostHeld) {
      buffer.drop(block.length)
    } else {
      _ = dropToNextRecord()
    }
    return .skipped(reason)
  }

  /// Takes the head of a record; nil where it does not end before the next record, or within a bound.
  private mutating func takeHead() -> HeaderFields? {
    var wanted = 1 << 10
    while true {
      let isFull = buffer.fill(wanted)
      let found = buffer.withBytes { bytes -> (end: Int?, next: Int?) in
        let end = HeaderFields.end(in: bytes, from: 0, to: min(bytes.count, HeaderFields.mostBytes))
        let searched = ByteBuffer(rebasing: bytes[..<(end ?? bytes.count)])
        return (end, RecordLine.next(in: searched, from: 0))
      }
      guard found.next == nil else { return nil }
      if let end = found.end {
        let head = HeaderFields(buffer.copy(0..<end))
        buffer.drop(end)
        return head
      }
      guard isFull, wanted < HeaderFields.mostBytes else { return nil }
      wanted *= 4
    }
  }

  // MARK: - Where a record ends

  /// A record's block: how long it really is, and what is to be said of that.
  private struct Block {
    var length: Int
    var diagnostic: Diagnostic?
  }

  /// Brings the record's block into the buffer and finds its end; nil where it is longer than `limit`.
  private mutating func measure(_ length: Int?, atMost limit: Int) -> Block? {
    if let length, length <= limit, trustsLengths {
      _ = buffer.fill(length + 4 + RecordLine.mostBytes)
      if buffer.count >= length, endsSoundly(at: length) { return Block(length: length) }
    }
    // The length is missing or wrong: the block goes on to the next record.
    let hadTrust = trustsLengths
    if length != nil { trustsLengths = false }
    var searched = 0
    var wanted = min(limit, 1 << 16)
    while true {
      let isFull = buffer.fill(wanted + RecordLine.mostBytes)
      if let next = buffer.withBytes({ RecordLine.next(in: $0, from: searched) }), next <= limit + 4 {
        let end = withoutLineEnds(next)
        guard length != end else { return Block(length: end) }
        return Block(
          length: end,
          diagnostic: Diagnostic(
            .transferRepaired,
            length == nil
              ? "the archive gives no length for this record; it was read up to the next one"
              : "the archive gives a wrong length for this record; it was read up to the next one"))
      }
      searched = max(0, buffer.count - RecordLine.mostBytes)
      if !isFull {
        // The last record of all. One that ends where it says was only not believed.
        let end = withoutLineEnds(buffer.count)
        guard end <= limit else { return nil }
        if let length, length == end || length == buffer.count {
          trustsLengths = hadTrust
          return Block(length: length)
        }
        let isShort = length.map { $0 > buffer.count } ?? false
        if isShort, buffer.damage != nil { trustsLengths = hadTrust }
        return Block(
          length: isShort ? buffer.count : end,
          diagnostic: isShort
            ? Diagnostic(
              .cutShort, "the archive ends or is damaged in the middle of this record; what there is was read"
            )
            : Diagnostic(
              .transferRepaired, "the archive gives no true length for this record; it was read to the end"))
      }
      guard wanted < limit else { return nil }
      wanted = min(limit, wanted * 2)
    }
  }

  /// Whether what stands behind `end` is what stands behind a record: empty lines, another record, nothing.
  private func endsSoundly(at end: Int) -> Bool {
    buffer.withBytes { bytes in
      if end == bytes.count || RecordLine.stands(at: end, in: bytes) { return true }
      var at = end
      var lines = 0
      while at < bytes.count, lines < 2, bytes[at] == 0x0A || bytes[at] == 0x0D {
        if bytes[at] == 0x0A { lines += 1 }
        at += 1
      }
      return lines == 2 || lines == 1 && (at == bytes.count || RecordLine.stands(at: at, in: bytes))
    }
  }

  /// `end` without the two line ends that stand before the next record.
  private func withoutLineEnds(_ end: Int) -> Int {
    var end = end
    for _ in 0..<2 {
      guard end > 0, buffer[end - 1] == 0x0A else { break }
      end -= end > 1 && buffer[end - 2] == 0x0D ? 2 : 1
    }
    return end
  }

  // MARK: - Passing over

  /// Passes over a record's block of `length` bytes without holding it, but over no line that begins a record.
  private mutating func pass(_ length: Int) {
    var left = length
    while left > 0, buffer.fill(1) {
      _ = buffer.fill(min(left, 1 << 16) + RecordLine.mostBytes)
      let part = min(left, buffer.count)
      if let next = buffer.withBytes({ RecordLine.next(in: $0, from: 0) }), next <= part {
        trustsLengths = trustsLengths && next == left
        return buffer.drop(next)
      }
      // What might be the beginning of such a line stays.
      let kept = part < left && buffer.count > RecordLine.mostBytes ? RecordLine.mostBytes : 0
      buffer.drop(part - min(kept, part - 1))
      left -= part - min(kept, part - 1)
    }
  }

  /// Passes over everything before the next line that begins a record, and over a record's line at the very
  /// beginning too.
  ///
  /// - Returns: how many bytes that was.
  private mutating func dropToNextRecord() -> Int {
    let place = buffer.offset
    while buffer.fill(1) {
      let isFull = buffer.fill((1 << 16) + RecordLine.mostBytes)
      if let next = buffer.withBytes({ RecordLine.next(in: $0, from: 0) }) {
        buffer.drop(next)
        break
      }
      buffer.drop(isFull ? buffer.count - RecordLine.mostBytes : buffer.count)
    }
    return buffer.offset - place
  }

  /// Passes over the empty lines between records, and the zeros that disks and tapes pad with.
  private mutating func dropBlank() {
    while buffer.fill(1) {
      let blank = buffer.withBytes { bytes in
        bytes.firstIndex { !$0.isHTMLSpace && $0 != 0 } ?? bytes.count
      }
      guard blank > 0 else { return }
      buffer.drop(blank)
    }
  }

  private func lost(_ what: String, at place: Int? = nil) -> WARCEntry {
    let place = place ?? buffer.offset
    return .lost(
      number: number,
      message: "\(what) (at byte \(place), unpacked, in or behind record \(number)); the rest is read")
  }
}
