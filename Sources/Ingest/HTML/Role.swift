/// What an element's name, class, id and role say about its part in the page. Words of a page are hints, never
/// proof: `MainText` weighs them against the text that they would throw away.
struct Role: OptionSet, Hashable {
  let rawValue: UInt32

  static let navigation = Role(rawValue: 1 << 0)
  static let footer = Role(rawValue: 1 << 1)
  static let aside = Role(rawValue: 1 << 2)
  static let cookie = Role(rawValue: 1 << 3)
  static let comments = Role(rawValue: 1 << 4)
  static let related = Role(rawValue: 1 << 5)
  static let share = Role(rawValue: 1 << 6)
  static let newsletter = Role(rawValue: 1 << 7)
  static let advert = Role(rawValue: 1 << 8)
  static let byline = Role(rawValue: 1 << 9)
  static let credit = Role(rawValue: 1 << 10)
  static let dates = Role(rawValue: 1 << 11)
  static let hidden = Role(rawValue: 1 << 12)
  static let tags = Role(rawValue: 1 << 13)
  static let caption = Role(rawValue: 1 << 14)
  static let modal = Role(rawValue: 1 << 15)
  static let control = Role(rawValue: 1 << 16)
  static let pageHeader = Role(rawValue: 1 << 17)
  static let teaser = Role(rawValue: 1 << 18)
  /// `<noscript>`, `<template>`, `<svg>`, `<iframe>`: not shown, or not text.
  static let unseen = Role(rawValue: 1 << 19)

  /// `itemprop="articleBody"` or a class that says as much.
  static let articleBody = Role(rawValue: 1 << 24)
  /// `<article>`, `<main>` and their like.
  static let article = Role(rawValue: 1 << 25)
  /// A standfirst or introduction.
  static let lead = Role(rawValue: 1 << 26)
  /// Who is quoted, below the quotation: no by-line.
  static let speaker = Role(rawValue: 1 << 27)
  /// Pictures to be leafed through, and the text beside them.
  static let gallery = Role(rawValue: 1 << 20)
  /// Hidden from some readers and shown to others, on paper or on small screens.
  static let shownElsewhere = Role(rawValue: 1 << 28)

  /// Roles that make an inline element a piece of its own, apart from the sentence around it.
  static let apart: Role = [.caption, .credit, .share, .newsletter, .advert, .comments]

  /// The roles whose text is not the report.
  static let furniture: Role = [
    .navigation, .footer, .aside, .cookie, .comments, .related, .share, .newsletter, .advert, .byline,
    .credit, .dates,
    .hidden, .tags, .caption, .modal, .control, .pageHeader, .teaser, .unseen, .gallery,
  ]

  /// The roles that are believed whatever the text is like; the words for the others have other meanings too.
  static let strong: Role = [.navigation, .footer, .cookie, .comments, .newsletter, .unseen]
}
