/// Lines that stand among a report and are not of it, told by their words: `Share this`, `Read more: …`,
/// `Advertisement`. Only whole blocks are judged, and long ones never: a false alarm loses claims.
enum FurnitureText {
  /// Whole blocks, letter case and final punctuation aside.
  private static let whole: [StaticString] = [
    "advertisement", "advertisement - continue reading below", "advertising", "ad", "hide ad", "hide ads",
    "advert", "sponsored", "sponsored content", "feedback", "share",
    "share this", "share this page", "share this article", "share this story", "share on facebook",
    "share on twitter", "share on linkedin", "share via email",
    "tweet", "print", "print this page", "email", "email this", "email this page", "facebook", "twitter",
    "whatsapp", "linkedin", "pinterest",
    "back to top", "top of page", "return to top", "comments", "view comments", "show comments",
    "leave a comment", "post a comment", "add a comment", "comments: our rules",
    "read the rules here", "our rules", "most read", "most popular", "popular", "trending", "related",
    "related articles", "related stories", "related content", "related news",
    "related topics", "related links", "more on this story", "more from this author", "recommended",
    "recommended for you", "you may also like", "you might also like", "up next", "read next",
    "skip to content", "skip to main content", "skip navigation", "menu", "search", "home", "sign up",
    "sign in", "log in", "subscribe", "register",
    "subscribe now", "sign up now", "continue reading", "continue reading below", "story continues below",
    "article continues below", "story continues below advertisement", "article continues after advertisement",
    "read more", "show more",
    "load more", "see also", "next article", "previous article", "external", "copy link", "copy this link",
    "accept cookies", "accept all cookies", "cookie settings", "manage cookies",
    "was this page helpful", "was this helpful", "report an error", "about sharing", "getty images",
    "play video", "watch now", "listen now", "promoted stories", "follow us", "follow us on twitter",
    "thank you for subscribing", "newsletter",
    "this video is unavailable", "video unavailable", "image copyright", "image caption", "photo gallery",
    "view gallery", "view photos", "click to play", "tap to unmute", "(opens in new window)", "expand",
    "collapse", "close", "cancel",
  ]
  /// Words of furniture that head a part of a report as well.
  private static let alsoHeadings: [StaticString] = [
    "feedback", "trending", "comments", "external", "register", "home", "popular",
  ]
  /// Beginnings of short blocks that say enough by themselves.
  private static let beginnings: [StaticString] = [
    "read more:", "read more about", "read also:", "also read:", "read next:", "see also:", "related:",
    "related articles:", "more on this:", "watch now:", "don't miss:", "don’t miss:", "photo credit",
    "picture credit", "image credit", "image copyright", "image source", "image caption", "share this",
    "sign up here", "click here to", "filed under", "posted in",
    "follow us on", "follow him on twitter", "follow her on twitter", "follow @", "like us on facebook",
    "we use cookies", "this site uses cookies", "this website uses cookies", "our website uses cookies",
    "by continuing to use this site", "by using this site",
    "copyright ©", "© ", "all rights reserved", "read the full story", "view the full",
    "this story has been shared", "register for free", "download our app", "download the app",
    "join our whatsapp", "join the conversation",
    "please report any comments", "to see all content on", "to view this video", "please enable javascript",
    "sorry, you need to", "hide ad", "most read:", "want more stories", "for further information contact",
    "for further information, contact",
    "for more information contact", "for more information, contact", "for media enquiries",
  ]

  private static let wholeTable: Set<UInt64> = Set(whole.map { $0.withUTF8Buffer { loweredHash($0) } })
  private static let headingTable: Set<UInt64> = Set(
    alsoHeadings.map { $0.withUTF8Buffer { loweredHash($0) } })

  /// The beginnings by their first byte.
  private static let beginningsByLetter: [[StaticString]] = {
    var table = [[StaticString]](repeating: [], count: 256)
    for beginning in beginnings { table[Int(beginning.utf8Start[0])].append(beginning) }
    return table
  }()

  /// Whether a short block ends with the credit of a picture, such as `(Image: Ann Other)`: then it is a caption.
  private static func endsWithCredit(_ block: ByteBuffer) -> Bool {
    guard block.count <= 200, block[block.count - 1] == 0x29, let open = block.lastIndex(of: 0x28) else {
      return false
    }
    return ["(image", "(photo", "(picture", "(pic:", "(credit"].contains { (mark: StaticString) in
      hasPrefix(mark, in: block, at: open) && find(":", in: block, from: open, to: block.count) != nil
    }
  }

  /// Whether the caption `block` names its photographer or agency.
  static func namesPhotographer(_ block: ByteBuffer) -> Bool {
    if endsWithCredit(block) { return true }
    let names: [StaticString] = [
      "credit:", "photo:", "photo by", "photograph:", "getty", "©", "ap photo", "(pa", "/reuters",
    ]
    return names.contains { find($0, in: block, from: 0, to: block.count) != nil }
  }

  /// Whether `block` is a line of furniture; `isLinked` is said of one that is mostly a link.
  static func isFurniture(_ block: ByteBuffer, isHeading: Bool, isLinked: Bool = false) -> Bool {
    guard block.count > 0, block.count <= 240 else { return false }
    var end = block.count
    while end > 0,
      block[end - 1].isHTMLSpace || block[end - 1] == 0x2E || block[end - 1] == 0x3A || block[end - 1] == 0x3F
        || block[end - 1] == 0x21
    { end -= 1 }
    if end <= 48 {
      let hash = loweredHash(ByteBuffer(rebasing: block[0..<end]))
      if wholeTable.contains(hash) { return !isHeading || isLinked || !headingTable.contains(hash) }
    }
    if endsWithCredit(block) { return true }
    for beginning in beginningsByLetter[Int(block[0].lowered)] where hasPrefix(beginning, in: block, at: 0) {
      // A longer block that ends like a sentence of the report is one, unless it speaks of cookies.
      if block.count <= 120 || isHeading { return true }
      if block.count <= 240,
        hasPrefix("we use cookies", in: block, at: 0) || hasPrefix("this site uses", in: block, at: 0)
          || hasPrefix("this website uses", in: block, at: 0) || hasPrefix("read more", in: block, at: 0)
      {
        return true
      }
    }
    return FurnitureLabel.isFurniture(block, isLinked: isLinked)
  }
}
