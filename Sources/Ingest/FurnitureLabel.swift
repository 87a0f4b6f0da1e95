/// Lines that begin like furniture and may be the report: `Picture: Ann Other` is a credit, `Pictures: 12 cameras were
/// bought` a figure. What stands behind the label decides.
enum FurnitureLabel {
  /// What a label stands in front of.
  private enum Rest {
    /// A name, a title or a link.
    case name
    /// A file, with its size.
    case file
    /// A list of names with commas.
    case list
    /// What a newsletter or its like offers.
    case offer
  }

  private static let labels: [(StaticString, Rest)] = [
    ("more:", .name), ("watch:", .name), ("listen:", .name), ("next:", .name), ("recommended:", .name),
    ("trending:", .name), ("photo:", .name), ("photos:", .name), ("photograph:", .name), ("photo by", .name),
    ("photos by", .name), ("picture:", .name), ("pictures:", .name), ("image:", .name), ("images:", .name),
    ("credit:", .name), ("(photo", .name), ("(image", .name), ("(picture", .name), ("(credit", .name),
    ("pic:", .name), ("comments:", .name), ("download:", .file), ("downloads:", .file), ("contact:", .name),
    ("contacts:", .name), ("media contact", .name), ("press contact", .name), ("press office:", .name),
    ("advertisement", .name), ("tags:", .list), ("tagged:", .list), ("topics:", .list),
    ("categories:", .list),
    ("sign up to", .offer), ("sign up for", .offer), ("subscribe to", .offer), ("get our", .offer),
    ("stay up to date with", .offer),
  ]
  private static let offers: [StaticString] = [
    "newsletter", "email", "e-mail", "inbox", "bulletin", "our ", "daily", "for free", "alerts", "receive",
    "channel",
    "podcast", "briefing", "updates", "whatsapp",
  ]

  /// The labels by their first byte.
  private static let byLetter: [[(StaticString, Rest)]] = {
    var table = [[(StaticString, Rest)]](repeating: [], count: 256)
    for label in labels { table[Int(label.0.utf8Start[0])].append(label) }
    return table
  }()

  /// Whether `block` is a label of furniture and what belongs to one.
  static func isFurniture(_ block: ByteBuffer, isLinked: Bool) -> Bool {
    guard block.count > 0, block.count <= 240 else { return false }
    for (label, rest) in byLetter[Int(block[0].lowered)] where hasPrefix(label, in: block, at: 0) {
      let length = label.utf8CodeUnitCount
      // The label is not the beginning of a longer word.
      if length < block.count, block[length].isLetter, block[length - 1].isLetter { continue }
      let behind = trimmed(ByteBuffer(rebasing: block[length...]))
      if rest == .offer {
        if offers.contains(where: { find($0, in: behind, from: 0, to: behind.count) != nil }) { return true }
      }
      guard block.count <= 120 else { continue }
      if isLinked || behind.isEmpty || isContact(behind) { return true }
      if saysSomething(behind, isFile: rest == .file) { continue }
      if rest == .list, !behind.contains(0x2C) { continue }
      return true
    }
    return false
  }

  /// Whether an address or a telephone number stands in `text`.
  private static func isContact(_ text: ByteBuffer) -> Bool {
    var digits = 0
    for byte in text {
      if byte == 0x40 { return true }
      if byte.isDigit {
        digits += 1
        if digits >= 9 { return true }
      } else if byte != 0x20, byte != 0x2D, byte != 0x28, byte != 0x29 {
        digits = 0
      }
    }
    return false
  }

  /// Whether `text` states something: a figure stands in it, or it ends as a sentence.
  private static func saysSomething(_ text: ByteBuffer, isFile: Bool) -> Bool {
    if !isFile, text.contains(where: \.isDigit) { return true }
    let last = text[text.count - 1]
    return (last == 0x2E || last == 0x21 || last == 0x3F) && text.count(where: { $0 == 0x20 }) >= 3
  }
}
