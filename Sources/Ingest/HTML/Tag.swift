/// The HTML elements that the reader tells apart.
enum Tag: UInt8, CaseIterable {
  case unknown
  case a, abbr, address, article, aside, audio, b, base, big, blockquote, body, br, button, canvas, caption,
    center
  case cite, code, col, colgroup, dd, del, details, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption,
    figure
  case font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe,
    img
  case input, ins, kbd, label, legend, li, link, main, map, mark, menu, meta, nav, noscript, object, ol,
    optgroup
  case option, p, param, picture, pre, q, s, samp, script, section, select, small, source, span, strike,
    strong
  case style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr,
    track
  case tt, u, ul, `var`, video, wbr

  /// The name in lower case.
  var name: StaticString { Self.names[Int(rawValue)] }

  /// What the element does to the text around it.
  enum Flow {
    /// Its text runs on with the text around it.
    case inline
    /// It begins and ends a block.
    case block
    /// Its content is never text of the page.
    case raw
  }

  /// What the element does to the text around it.
  var flow: Flow {
    switch self {
    case .a, .abbr, .b, .big, .cite, .code, .del, .em, .font, .i, .img, .ins, .kbd, .label, .mark, .picture,
      .q, .s,
      .samp, .small, .source, .span, .strike, .strong, .sub, .sup, .time, .tt, .u, .var, .wbr, .br, .map,
      .input, .link,
      .meta, .param, .track, .base, .embed, .col, .object:
      .inline
    case .script, .style: .raw
    default: .block
    }
  }

  /// Whether the element never has content.
  var isVoid: Bool {
    switch self {
    case .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr:
      true
    default: false
    }
  }

  /// The kind of a heading element.
  var isHeading: Bool { rawValue >= Tag.h1.rawValue && rawValue <= Tag.h6.rawValue }

  /// The element called `name`, letter case ignored; nil for one that is not in the list.
  static func named(_ name: ByteBuffer) -> Tag {
    let hash = loweredHash(name)
    var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
    while true {
      let entry = slots[slot]
      if entry.tag == 0 { return .unknown }
      if entry.hash == hash { return Tag(rawValue: entry.tag) ?? .unknown }
      slot = (slot + 1) & (slotCount - 1)
    }
  }

  private static let slotCount = 512
  private static let slots: [(hash: UInt64, tag: UInt8)] = {
    var slots: [(hash: UInt64, tag: UInt8)] = Array(repeating: (0, 0), count: slotCount)
    for tag in allCases where tag != .unknown {
      let hash = tag.name.withUTF8Buffer { loweredHash($0) }
      var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
      while slots[slot].tag != 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = (hash, tag.rawValue)
    }
    return slots
  }()

  /// The names in the order of the cases.
  private static let names: [StaticString] = [
    "",
    "a", "abbr", "address", "article", "aside", "audio", "b", "base", "big", "blockquote", "body", "br",
    "button", "canvas",
    "caption", "center",
    "cite", "code", "col", "colgroup", "dd", "del", "details", "dialog", "dir", "div", "dl", "dt", "em",
    "embed",
    "fieldset", "figcaption", "figure",
    "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
    "hgroup", "hr",
    "html", "i", "iframe", "img",
    "input", "ins", "kbd", "label", "legend", "li", "link", "main", "map", "mark", "menu", "meta", "nav",
    "noscript",
    "object", "ol", "optgroup",
    "option", "p", "param", "picture", "pre", "q", "s", "samp", "script", "section", "select", "small",
    "source", "span",
    "strike", "strong",
    "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th",
    "thead", "time",
    "title", "tr", "track",
    "tt", "u", "ul", "var", "video", "wbr",
  ]
}
