/// The words of class, id and role attributes that tell an element's role. Attributes are cut into words at
/// hyphens, underscores and capitals, so that `post-comments`, `postComments` and `comments` are one thing.
enum RoleWords {
  /// Single words, each line one role.
  private static let words: [(Role, [StaticString])] = [
    (
      .navigation,
      [
        "nav", "navbar", "navigation", "menu", "submenu", "megamenu", "breadcrumb", "breadcrumbs", "crumb",
        "crumbs", "pagination", "pager",
        "paginator", "paging", "skip", "skiplink", "skiplinks", "toc", "sitemap", "navi", "topnav", "subnav",
        "mainnav", "navbox", "hatnote", "catlinks",
        "jumplinks", "editsection", "breadcrumbtrail",
      ]
    ),
    (.footer, ["footer", "footnav", "colophon", "copyright", "disclaimer", "bottombar"]),
    (
      .aside,
      [
        "sidebar", "aside", "rail", "rightrail", "leftrail", "sidecol", "widget", "widgets", "infobox",
        "complementary", "secondary", "rightcol", "leftcol",
      ]
    ),
    (
      .cookie,
      [
        "cookie", "cookies", "consent", "gdpr", "ccpa", "onetrust", "cookielaw", "cookiebar", "cookieconsent",
        "ccc", "cmp", "cybot", "didomi", "trustarc", "truste", "iubenda", "osano", "usercentrics", "klaro",
        "termly",
      ]
    ),
    (
      .comments,
      [
        "comments", "commentlist", "commentarea", "disqus", "respond", "livefyre", "commenting", "viafoura",
        "coral",
      ]
    ),
    (
      .related,
      [
        "related", "recommended", "recommendations", "recirc", "recirculation", "popular", "trending",
        "mostread", "mostpopular", "outbrain",
        "taboola", "zergnet", "readmore", "seealso", "latest", "suggested", "upnext", "onward", "similar",
        "nextpost", "prevpost", "dianomi",
      ]
    ),
    (
      .share,
      [
        "share", "sharing", "shares", "social", "socials", "addthis", "addtoany", "sharethis", "sharedaddy",
        "sharebar", "sharetools", "sociallinks",
        "toolbar", "tools", "follow", "likes", "permalink", "heateor", "shareaholic", "ssba", "jetpack",
      ]
    ),
    (
      .newsletter,
      [
        "newsletter", "newsletters", "subscribe", "subscription", "signup", "mailchimp", "optin",
        "subscriptions", "mc4wp",
      ]
    ),
    (
      .advert,
      [
        "ad", "ads", "advert", "adverts", "advertisement", "advertising", "advertorial", "sponsor",
        "sponsored", "sponsors", "promo",
        "promos", "promotion", "promoted", "dfp", "mpu", "leaderboard", "adslot", "adsense", "adsbygoogle",
        "affiliate", "cta", "paywall", "donate", "donation",
      ]
    ),
    (
      .byline,
      [
        "byline", "bylines", "author", "authors", "dateline", "authorbox", "biography", "contributor",
        "contributors", "contributed", "vcard", "bio", "writer", "authorinfo",
      ]
    ),
    (.credit, ["credit", "credits", "photocredit", "imagecredit", "attribution", "photographer"]),
    (
      .dates,
      [
        "timestamp", "pubdate", "postmeta", "entrymeta", "postdate", "published", "datetime", "updated",
        "postinfo",
      ]
    ),
    (.hidden, ["hidden", "invisible", "offscreen", "noprint", "srelement", "screenreader"]),
    (.tags, ["tags", "taglist", "tagcloud", "topics", "keywords", "categories", "postedin"]),
    (
      .caption,
      [
        "caption", "captions", "figcaption", "imgcaption",
      ]
    ),
    (.gallery, ["gallery", "slideshow", "carousel", "slider", "thumbnails", "lightbox"]),
    (
      .modal,
      [
        "modal", "popup", "overlay", "lightbox", "dialog", "alertdialog", "tooltip", "toast", "dropdown",
        "offcanvas", "flyout", "banner", "alert", "alerts", "interstitial",
      ]
    ),
    (
      .control,
      [
        "search", "searchform", "login", "signin", "register", "feedback", "accessibility", "button",
        "buttons", "btn", "rating", "ratings", "poll", "survey", "captcha", "weather", "ticker", "calendar",
        "languages",
      ]
    ),
    (.pageHeader, ["masthead", "topbar", "siteheader", "contentinfo", "logo", "branding", "sitename"]),
    (
      .teaser,
      ["teaser", "teasers", "callout", "readnext", "morefrom", "morestories", "storylist", "headlines"]
    ),
    (
      .articleBody,
      [
        "articlebody", "storybody", "articlecontent", "postcontent", "entrycontent", "postbody",
        "storycontent", "bodytext", "articletext",
        "storytext", "bodycopy", "articlecopy", "newsbody", "pagecontent",
      ]
    ),
    (
      .lead,
      [
        "standfirst", "lede", "lead", "intro", "introduction", "kicker", "dek", "strapline", "deck",
        "summary",
      ]
    ),
  ]
  /// Two words that stand side by side.
  private static let pairs: [(Role, [(StaticString, StaticString)])] = [
    (
      .articleBody,
      [
        ("article", "body"), ("story", "body"), ("article", "content"), ("entry", "content"),
        ("post", "content"), ("post", "body"),
        ("story", "content"), ("body", "text"), ("article", "text"), ("story", "text"), ("body", "copy"),
        ("news", "body"), ("article", "copy"),
        ("single", "content"), ("release", "body"), ("content", "body"), ("entry", "body"), ("main", "text"),
        ("field", "body"), ("rte", "content"),
        ("article", "main"), ("post", "entry"), ("body", "content"), ("release", "content"),
        ("blog", "content"), ("news", "content"),
      ]
    ),
    (
      .comments,
      [
        ("comment", "list"), ("comment", "section"), ("comment", "form"), ("comment", "area"),
        ("user", "comments"), ("comment", "body"),
        ("comment", "content"), ("leave", "reply"), ("fb", "comments"), ("comment", "thread"),
        ("comment", "respond"),
      ]
    ),
    (
      .related,
      [
        ("read", "more"), ("read", "next"), ("see", "also"), ("most", "read"), ("most", "viewed"),
        ("up", "next"), ("more", "from"), ("more", "on"),
        ("more", "stories"), ("more", "news"), ("also", "read"), ("you", "may"), ("might", "like"),
        ("next", "article"), ("post", "navigation"),
        ("further", "reading"), ("article", "list"), ("news", "list"), ("more", "articles"),
        ("more", "posts"), ("in", "depth"), ("editors", "picks"),
        ("other", "news"), ("other", "articles"), ("post", "list"), ("top", "stories"), ("more", "in"),
        ("story", "list"), ("recent", "posts"), ("recent", "news"), ("inline", "link"),
        ("link", "list"), ("links", "list"),
      ]
    ),
    (
      .speaker,
      [
        ("quote", "author"), ("quote", "attribution"), ("quote", "name"), ("quote", "source"),
        ("quote", "credit"),
        ("quote", "byline"), ("quote", "cite"), ("pullquote", "author"), ("pullquote", "attribution"),
        ("testimonial", "author"), ("blockquote", "author"), ("quotation", "author"),
      ]
    ),
    (
      .shownElsewhere,
      [
        ("hidden", "print"), ("hidden", "xs"), ("hidden", "sm"), ("hidden", "md"), ("hidden", "lg"),
        ("hidden", "phone"), ("hidden", "mobile"), ("hidden", "tablet"), ("hidden", "desktop"),
        ("md", "block"),
        ("lg", "block"), ("sm", "block"), ("xl", "block"), ("md", "flex"), ("lg", "flex"), ("sm", "flex"),
        ("xl", "flex"), ("md", "inline"), ("lg", "inline"), ("sm", "inline"), ("md", "grid"), ("lg", "grid"),
      ]
    ),
    (.unseen, [("print", "only"), ("print", "block"), ("only", "print")]),
    (.footer, [("legal", "notice"), ("legal", "links"), ("legal", "info"), ("legal", "text")]),
    (.navigation, [("site", "map"), ("skip", "to"), ("skip", "link"), ("quick", "links"), ("main", "nav")]),
    (
      .byline,
      [
        ("about", "author"), ("author", "bio"), ("author", "box"), ("author", "info"), ("posted", "by"),
        ("written", "by"), ("article", "by"),
      ]
    ),
    (
      .credit,
      [("image", "credit"), ("photo", "credit"), ("picture", "credit"), ("image", "source"), ("photo", "by")]
    ),
    (
      .dates,
      [
        ("entry", "meta"), ("post", "meta"), ("article", "meta"), ("publish", "date"), ("post", "date"),
        ("published", "date"), ("article", "date"),
        ("story", "meta"), ("byline", "date"), ("post", "info"), ("article", "info"), ("entry", "date"),
        ("pub", "date"), ("time", "stamp"), ("date", "published"),
        ("news", "date"), ("last", "updated"), ("read", "time"), ("reading", "time"), ("date", "time"),
      ]
    ),
    (
      .tags,
      [
        ("tag", "list"), ("entry", "tags"), ("post", "tags"), ("article", "tags"), ("entry", "categories"),
        ("tag", "cloud"), ("tags", "links"), ("cat", "links"), ("filed", "under"),
      ]
    ),
    (
      .caption,
      [
        ("image", "caption"), ("photo", "caption"), ("caption", "text"), ("wp", "caption"),
        ("media", "caption"), ("img", "caption"), ("picture", "caption"), ("video", "description"),
        ("video", "player"), ("video", "caption"), ("media", "placeholder"), ("image", "description"),
      ]
    ),
    (
      .hidden,
      [
        ("sr", "only"), ("visually", "hidden"), ("screen", "reader"), ("d", "none"),
        ("is", "hidden"), ("off", "screen"), ("hide", "me"), ("hidden", "text"), ("assistive", "text"),
        ("accessibility", "text"),
        ("u", "hidden"), ("a11y", "hidden"), ("visuallyhidden", "focusable"),
      ]
    ),
    (
      .newsletter,
      [("sign", "up"), ("email", "form"), ("mailing", "list"), ("email", "signup"), ("push", "notification")]
    ),
    (
      .pageHeader,
      [
        ("site", "header"), ("page", "header"), ("global", "header"), ("header", "top"), ("main", "header"),
        ("site", "title"), ("site", "footer"),
      ]
    ),
    (
      .footer,
      [
        ("page", "footer"), ("global", "footer"), ("article", "footer"), ("post", "footer"),
        ("entry", "footer"), ("content", "footer"), ("story", "footer"),
      ]
    ),
    (
      .lead,
      [
        ("sub", "headline"), ("sub", "title"), ("article", "summary"), ("article", "intro"),
        ("page", "intro"),
      ]
    ),
  ]
  /// Parts of longer words that are certain enough by themselves.
  private static let stems: [(Role, StaticString)] = [
    (.cookie, "cookie"), (.comments, "disqus"), (.newsletter, "newsletter"), (.navigation, "breadcrumb"),
    (.aside, "sidebar"), (.advert, "advert"),
    (.related, "recommend"), (.related, "outbrain"), (.related, "taboola"), (.related, "relatedpost"),
    (.related, "relatedart"), (.related, "relatedstor"),
    (.related, "relatedcontent"), (.share, "sharebutton"), (.share, "socialshare"), (.byline, "byline"),
    (.newsletter, "subscribe"), (.articleBody, "articlebody"),
    (.footer, "footer"), (.share, "addtoany"), (.comments, "commentlist"), (.comments, "commentsection"),
    (.related, "mostread"), (.related, "readmore"),
  ]

  private static let wordTable: [UInt64: Role] = {
    var table: [UInt64: Role] = [:]
    for (role, list) in words {
      for word in list { table[word.withUTF8Buffer { loweredHash($0) }, default: []].insert(role) }
    }
    return table
  }()
  private static let pairTable: [UInt64: Role] = {
    var table: [UInt64: Role] = [:]
    for (role, list) in pairs {
      for (first, second) in list {
        table[
          pairHash(first.withUTF8Buffer { loweredHash($0) }, second.withUTF8Buffer { loweredHash($0) }),
          default: []
        ].insert(role)
      }
    }
    return table
  }()

  private static func pairHash(_ first: UInt64, _ second: UInt64) -> UInt64 { first &* 31 &+ second }

  /// The roles that the words of `value` stand for.
  static func roles(of value: ByteBuffer) -> Role {
    var roles: Role = []
    var previous: UInt64 = 0
    var at = 0
    // What follows the first kilobyte of an attribute is no name.
    let end = min(value.count, 1024)
    while at < end {
      guard value[at].isLetter || value[at].isDigit else {
        if value[at].isHTMLSpace { previous = 0 }
        at += 1
        continue
      }
      let start = at
      at += 1
      while at < end, value[at].isLetter || value[at].isDigit {
        if value[at].isUpper, !value[at - 1].isUpper { break }
        at += 1
      }
      let word = ByteBuffer(rebasing: value[start..<at])
      let hash = loweredHash(word)
      if let role = wordTable[hash] {
        roles.formUnion(role)
      } else if word.count >= 8 {
        for (role, stem) in stems where find(stem, in: word, from: 0, to: word.count) != nil {
          roles.insert(role)
        }
      }
      if previous != 0, let role = pairTable[pairHash(previous, hash)] { roles.formUnion(role) }
      previous = hash
    }
    if roles.contains(.shownElsewhere) { roles.remove(.hidden) }
    return roles
  }
}
