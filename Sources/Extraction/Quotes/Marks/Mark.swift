import ReportText

/// The types of marks that pair with each other. Straight and curly ones are one family: reports mix them.
enum MarkFamily: Int, Sendable, CaseIterable {
  /// `"`, “ ”, and two apostrophes or backticks typed for one mark.
  case double
  /// `'`, ‘ ’
  case single
  /// « », ‹ ›
  case guillemet

  init(_ glyph: QuoteGlyph) {
    switch glyph {
    case .straightSingle, .openSingle, .closeSingle: self = .single
    case .openGuillemet, .closeGuillemet: self = .guillemet
    default: self = .double
    }
  }
}

/// One quotation mark of a document: what it may do where it stands, and what follows in its block.
struct Mark: Sendable {
  /// What a mark may do.
  enum Role: UInt8, Sendable {
    case opens
    case closes
    /// Either: white space on both sides, or on neither.
    case either
    case apostrophe
  }

  /// Its token.
  let token: Int32
  /// Which marks it pairs with.
  let family: MarkFamily
  /// What it may do.
  let role: Role
  /// Whether it may as well be an apostrophe or the sign of feet and inches (`officers’ backing`, `a 6" pipe`).
  let isDoubtful: Bool
  /// How many marks close after it in its block before the next opens, counted to two, two bits a family.
  var closers: UInt8 = 0

  /// How many marks of `family` surely close after it in its block before the next opens, counted to two.
  func closers(_ family: MarkFamily) -> UInt8 { closers >> UInt8(2 * family.rawValue) & 3 }
}
