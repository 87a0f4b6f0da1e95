/// Tells elements' roles by their names, classes, ids and roles; attributes that come again are looked at once.
struct ElementRoles {
  private var cache: [UInt64: Role] = [:]
  /// The signature of the element asked for last.
  private(set) var signature: UInt32 = 0

  /// The role of an element.
  mutating func role(of tag: Tag, _ attributes: ElementAttributes) -> Role {
    var role: Role = []
    signature = 0
    switch tag {
    case .nav, .menu: role = .navigation
    case .footer: role = .footer
    case .aside: role = .aside
    case .header: role = .pageHeader
    case .figcaption: role = .caption
    case .legend, .label, .fieldset: role = .control
    // What is chosen from or typed into is never the page's own text.
    case .button, .select, .textarea, .option, .optgroup: role = [.control, .unseen]
    case .noscript, .template, .svg, .iframe, .canvas, .object, .audio, .video, .map: role = .unseen
    case .dialog: role = .modal
    case .article, .main: role = .article
    case .html, .body, .head: return []
    default: break
    }
    if let value = attributes.cssClass {
      role.formUnion(cachedRole(value))
      if value.count > 0 { signature = UInt32(truncatingIfNeeded: lastHash ^ lastHash >> 32) | 1 }
    }
    if let value = attributes.id { role.formUnion(cachedRole(value)) }
    if let value = attributes.role {
      if hasPrefix("main", in: value, at: 0) || hasPrefix("article", in: value, at: 0) {
        role.insert(.article)
      } else if value.count > 0, !hasPrefix("banner", in: value, at: 0) {
        role.formUnion(cachedRole(value))
      }
    }
    if let value = attributes.itemprop, hasPrefix("articlebody", in: value, at: 0) {
      role.insert(.articleBody)
    }
    if attributes.isHidden { role.insert(.hidden) }
    if let style = attributes.style, let at = find("display", in: style, from: 0, to: style.count),
      find("none", in: style, from: at, to: min(style.count, at + 16)) != nil
    {
      role.insert(.hidden)
    }
    if role.contains(.speaker) { role.subtract([.byline, .credit]) }
    if tag == .cite { role.remove(.credit) }
    return role
  }

  private var lastHash: UInt64 = 0

  private mutating func cachedRole(_ value: ByteBuffer) -> Role {
    guard value.count > 0 else { return [] }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in value { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    lastHash = hash
    if let role = cache[hash] { return role }
    let role = RoleWords.roles(of: value)
    cache[hash] = role
    return role
  }
}
