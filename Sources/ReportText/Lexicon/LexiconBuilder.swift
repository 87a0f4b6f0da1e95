/// Builds the tables of a `Lexicon` from its files.
struct LexiconBuilder {
  var words: [Lexicon.Word] = [Lexicon.Word()]
  var slots = [UInt32](repeating: 0, count: 65_536)
  /// The bits of a slot that hold the word's number; the others hold bits of its hash.
  var indexMask: UInt32 = 0xFFFF
  var pool: [UInt8] = []
  var phrases = PhraseTable()
  var entries: [LexiconEntry] = []
  var fingerprint: [UInt8] = []
  private var bases: [(WordID, [UInt8])] = []
  /// The words of the phrase at hand: one array for all phrases.
  private var ids: [WordID] = []
  /// The slots in use that were passed while words were looked for and placed.
  private var passed = 0
  /// Whether they were so many that nothing more was taken, and the lexicon is not to be used.
  private(set) var isCrowded = false
  /// What a user's files change of what was there before; nil while the built-in files are read.
  private var changes: LexiconChanges?

  /// A builder of `files` and of a user's `additions` to them.
  init(_ files: [LexiconFile], additions: [LexiconFile] = []) {
    for file in files { add(file) }
    if !additions.isEmpty { beginAdditions() }
    for file in additions { add(file) }
    finish()
  }

  // MARK: - Files

  mutating func add(_ file: LexiconFile) {
    fingerprint.append(contentsOf: file.bytes)
    file.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count, !isCrowded {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        if end > start, bytes[start] != UInt8(ascii: "#") {
          let columns = LexiconBuilder.split(
            UnsafeBufferPointer(rebasing: bytes[start..<end]), UInt8(ascii: "\t"))
          switch file.content {
          case .words: addWords(columns)
          case .entries(let kind): addEntry(columns, kind)
          }
        }
        start = end + 1
      }
    }
  }

  /// Takes the files that are added from here on for a user's own.
  private mutating func beginAdditions() {
    changes = LexiconChanges()
  }

  /// Resolves base forms, once every word is known, and settles what a user's files change.
  private mutating func finish() {
    for (word, base) in bases {
      let form = base.withUnsafeBufferPointer { intern($0) }
      words[Int(word.rawValue)].base = form
      words[Int(form.rawValue)].classes.insert(.listed)
    }
    bases = []
    guard var changes else { return }
    for entry in entries { changes.inherit(from: entry) }
    for index in entries.indices { entries[index] = changes.applied(to: entries[index]) }
  }

  private mutating func addWords(_ columns: [UnsafeBufferPointer<UInt8>]) {
    guard columns.count >= 2 else { return }
    var classes: WordClasses = []
    for name in LexiconBuilder.split(columns[1], UInt8(ascii: ",")) {
      classes.formUnion(LexiconBuilder.named(name))
    }
    var number: Int64?
    var base: [UInt8]?
    if columns.count > 2 {
      for attribute in LexiconBuilder.split(columns[2], UInt8(ascii: ";")) where attribute.count > 2 {
        let value = String(decoding: attribute, as: UTF8.self)
        if value.hasPrefix("n=") { number = Int64(value.dropFirst(2)) }
        if value.hasPrefix("base=") { base = Array(value.dropFirst(5).utf8) }
      }
    }
    for surface in LexiconBuilder.split(columns[0], UInt8(ascii: "|")) {
      let word = intern(surface)
      words[Int(word.rawValue)].classes.formUnion(classes.union(.listed))
      if classes.contains(.role) { words[Int(word.rawValue)].classes.insert(.roleEnd) }
      if let number { words[Int(word.rawValue)].number = number }
      if let base { bases.append((word, base)) }
    }
  }

  private mutating func addEntry(_ columns: [UnsafeBufferPointer<UInt8>], _ kind: LexiconEntry.Kind) {
    guard columns.count >= 2 else { return }
    let names = [columns[1]] + (columns.count > 2 ? LexiconBuilder.split(columns[2], UInt8(ascii: "|")) : [])
    let (ref, name) = (
      LexiconBuilder.text(columns[0]), LexiconBuilder.text(LexiconBuilder.unmarked(columns[1]))
    )
    let details = columns.dropFirst(3).map(LexiconBuilder.text)
    changes?.note(kind, ref: ref, name: name, details: details)
    let first = entries.count
    let aliases = kind == .holder ? names.dropFirst().filter { !$0.isEmpty }.map(LexiconBuilder.text) : []
    // The spellings of a row that are marked alike share one entry: there are ten times as many spellings as rows.
    var plain: Int?
    var area: Int?
    var capital: Int?
    func made(_ entry: inout Int?, isArea: Bool = false, needsCapital: Bool = false) -> Int {
      if let entry { return entry }
      entries.append(
        LexiconEntry(
          kind: isArea ? .area : kind, name: name, ref: ref, needsCapital: needsCapital, aliases: aliases,
          details: details))
      entry = entries.count - 1
      return entries.count - 1
    }
    for name in names where !name.isEmpty {
      // `~Warwickshire` is an area that may stand for the force; `!ASP` counts only in capitals.
      let entry =
        switch name[0] {
        case UInt8(ascii: "~"): made(&area, isArea: true)
        case UInt8(ascii: "!"): made(&capital, needsCapital: true)
        default: made(&plain)
        }
      addPhrase(LexiconBuilder.unmarked(name), entry, overEntriesBefore: changes == nil ? 0 : first)
    }
  }

  /// A name without the mark that says what it may stand for.
  private static func unmarked(_ name: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let first = name.first, first == UInt8(ascii: "~") || first == UInt8(ascii: "!") else {
      return name
    }
    return UnsafeBufferPointer(rebasing: name.dropFirst())
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private mutating func addPhrase(
    _ surface: UnsafeBufferPointer<UInt8>, _ entry: Int, overEntriesBefore bound: Int
  ) {
    ids.removeAll(keepingCapacity: true)
    LexiconBuilder.forEachPiece(of: surface) { piece in
      ids.append(LexiconBuilder.isPossessive(piece) ? PhraseTable.possessive : intern(piece))
    }
    guard let first = ids.first, first != PhraseTable.possessive else { return }
    words[Int(first.rawValue)].classes.insert(.phraseStart)
    if entries[entry].kind == .role, let last = ids.last, last != PhraseTable.possessive {
      words[Int(last.rawValue)].classes.insert(.roleEnd)
    }
    phrases.add(ids, entry: entry, overEntriesBefore: bound)
  }

  // MARK: - Words

  /// The number of the word of `bytes`, made if there is none.
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> WordID {
    // Where words were chosen to collide, each passes far more slots than chance has it.
    if passed + phrases.passed > 100_000 + 16 * (words.count + phrases.count) { isCrowded = true }
    guard !isCrowded else { return .unknown }
    let hash = LexiconBuilder.hash(bytes)
    let known = find(bytes, hash: hash)
    if known != .unknown { return known }
    let offset = pool.count
    for byte in bytes { pool.append(LexiconBuilder.lower(byte)) }
    words.append(
      Lexicon.Word(offset: UInt32(offset), length: UInt32(bytes.count), hash: hash))
    if words.count * 2 > slots.count {
      slots = [UInt32](repeating: 0, count: slots.count * 2)
      while words.count * 2 > indexMask { indexMask = indexMask << 1 | 1 }
      for index in 1..<words.count { place(UInt32(index)) }
    } else {
      place(UInt32(words.count - 1))
    }
    return WordID(UInt32(words.count - 1))
  }

  mutating func find(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) -> WordID {
    let mask = UInt32(slots.count - 1)
    var slot = LexiconBuilder.spread(hash) & mask
    while slots[Int(slot)] != 0 {
      let index = slots[Int(slot)] & indexMask
      let word = words[Int(index)]
      if word.hash == hash, LexiconBuilder.isSame(pool, word, bytes) { return WordID(index) }
      slot = (slot + 1) & mask
      passed += 1
    }
    return .unknown
  }

  private mutating func place(_ index: UInt32) {
    let mask = UInt32(slots.count - 1)
    var slot = LexiconBuilder.spread(words[Int(index)].hash) & mask
    while slots[Int(slot)] != 0 {
      slot = (slot + 1) & mask
      passed += 1
    }
    slots[Int(slot)] = words[Int(index)].hash & ~indexMask | index
  }

  // MARK: - Bytes

  static func spread(_ hash: UInt32) -> UInt32 { hash ^ (hash >> 15) }

  static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  /// The hash that the tokeniser would compute for the same word.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = Lexicon.hashSeed
    for byte in bytes { hash = Lexicon.mix(hash, lower(byte)) }
    return hash
  }

  /// Whether `word` is written with `bytes`, in any case, with either apostrophe, broken ones
  /// included, invisible characters aside.
  static func isSame(_ pool: [UInt8], _ word: Lexicon.Word, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = Int(word.offset)
    let end = index + Int(word.length)
    var position = 0
    while position < bytes.count {
      guard index < end else { return false }
      var byte = lower(bytes[position])
      if byte == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80, bytes[position + 2] == 0x99 {
        byte = UInt8(ascii: "'")
        position += 2
      } else if byte >= 0xC3, pool[index] == UInt8(ascii: "'"),
        let (mark, length) = BrokenMark(text: bytes, limit: bytes.count).read(at: position), mark == 0x2019
      {
        byte = UInt8(ascii: "'")
        position += length - 1
      }
      guard pool[index] == byte else { return false }
      index += 1
      position += 1
    }
    return index == end
  }

  static func split(_ bytes: UnsafeBufferPointer<UInt8>, _ separator: UInt8) -> [UnsafeBufferPointer<UInt8>] {
    var parts: [UnsafeBufferPointer<UInt8>] = []
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == separator {
      parts.append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      start = index + 1
    }
    return parts
  }

  private static func named(_ name: UnsafeBufferPointer<UInt8>) -> WordClasses {
    for (known, classes) in WordClasses.names where name.elementsEqual(known.utf8) { return classes }
    return []
  }

  static func isPossessive(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    piece.count == 2 && piece[0] == UInt8(ascii: "'") && piece[1] == UInt8(ascii: "s")
  }

  /// Cuts a phrase of a lexicon file as the tokeniser cuts text: at spaces, before and after ASCII
  /// punctuation, and before a possessive `'s`. Lexicon files write the apostrophe as `'`.
  static func forEachPiece(
    of surface: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    func flush(_ limit: Int) {
      // The apostrophe of a plural (`victims'`) is no part of the phrase: look-up passes over it.
      var end = limit
      while end > start, surface[end - 1] == UInt8(ascii: "'") { end -= 1 }
      if end > start { body(UnsafeBufferPointer(rebasing: surface[start..<end])) }
    }
    var index = 0
    while index < surface.count {
      let byte = surface[index]
      if byte == UInt8(ascii: " ") {
        flush(index)
        start = index + 1
      } else if byte == UInt8(ascii: "'"), index + 1 < surface.count, surface[index + 1] == UInt8(ascii: "s"),
        index + 2 == surface.count || surface[index + 2] == UInt8(ascii: " ")
      {
        flush(index)
        body(UnsafeBufferPointer(rebasing: surface[index..<(index + 2)]))
        index += 1
        start = index + 1
      } else if byte < 0x80, byte != UInt8(ascii: "'"), CharacterTable.ascii[Int(byte)] == .punctuation {
        flush(index)
        body(UnsafeBufferPointer(rebasing: surface[index..<(index + 1)]))
        start = index + 1
      }
      index += 1
    }
    flush(surface.count)
  }

  /// The pieces of a phrase.
  static func pieces(_ surface: UnsafeBufferPointer<UInt8>) -> [UnsafeBufferPointer<UInt8>] {
    var pieces: [UnsafeBufferPointer<UInt8>] = []
    forEachPiece(of: surface) { pieces.append($0) }
    return pieces
  }
}
