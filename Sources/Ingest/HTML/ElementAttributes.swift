/// The attributes of one start tag that the reader looks at. Buffers are valid only while the tag is handled.
struct ElementAttributes {
  var cssClass: ByteBuffer?
  var id: ByteBuffer?
  var role: ByteBuffer?
  var itemprop: ByteBuffer?
  var rel: ByteBuffer?
  var href: ByteBuffer?
  var content: ByteBuffer?
  var name: ByteBuffer?
  var property: ByteBuffer?
  var datetime: ByteBuffer?
  var type: ByteBuffer?
  var style: ByteBuffer?
  var language: ByteBuffer?
  var colspan: ByteBuffer?
  var rowspan: ByteBuffer?
  var isPublicationTime = false
  var isHidden = false

  /// Whether an attribute of that name, which a NUL ends, may be one that matters, by its first letter and no more.
  @inline(__always) static func mayMatter(_ name: UnsafePointer<UInt8>) -> Bool {
    switch name[0] | 0x20 {
    case 0x63, 0x68, 0x69, 0x6C, 0x6E, 0x70, 0x72, 0x73, 0x74: true
    // Of the many that begin with a d, `datetime` alone.
    case 0x64: name[1] | 0x20 == 0x61 && name[2] | 0x20 == 0x74 && name[3] | 0x20 == 0x65
    default: false
    }
  }

  /// Whether an attribute whose name has this first letter and length may be one that `take` looks at.
  @inline(__always) static func mayMatter(first: UInt8, length: Int) -> Bool {
    switch (first | 0x20, length) {
    case (0x63, 5), (0x63, 7), (0x69, 2), (0x69, 8), (0x72, 3), (0x72, 4), (0x72, 7), (0x68, 4), (0x68, 6),
      (0x6E, 4), (0x70, 7), (0x70, 8), (0x64, 8), (0x74, 4), (0x73, 5), (0x6C, 4):
      true
    default: false
    }
  }

  /// Takes an attribute in, if it is one that matters.
  @inline(__always) mutating func take(name key: ByteBuffer, value: ByteBuffer) {
    guard key.count >= 2, key.count <= 12 else { return }
    switch (key[0].lowered, key.count) {
    case (0x63, 5): if hasPrefix("class", in: key, at: 0) { cssClass = value }
    case (0x63, 7):
      if hasPrefix("content", in: key, at: 0) {
        content = value
      } else if hasPrefix("colspan", in: key, at: 0) {
        colspan = value
      }
    case (0x69, 2): if key[1].lowered == 0x64 { id = value }
    case (0x69, 8): if hasPrefix("itemprop", in: key, at: 0) { itemprop = value }
    case (0x72, 4): if hasPrefix("role", in: key, at: 0) { role = value }
    case (0x72, 7): if hasPrefix("rowspan", in: key, at: 0) { rowspan = value }
    case (0x72, 3): if hasPrefix("rel", in: key, at: 0) { rel = value }
    case (0x68, 4): if hasPrefix("href", in: key, at: 0) { href = value }
    case (0x68, 6): if hasPrefix("hidden", in: key, at: 0) { isHidden = true }
    case (0x6E, 4): if hasPrefix("name", in: key, at: 0) { name = value }
    case (0x70, 8): if hasPrefix("property", in: key, at: 0) { property = value }
    case (0x70, 7): if hasPrefix("pubdate", in: key, at: 0) { isPublicationTime = true }
    case (0x64, 8): if hasPrefix("datetime", in: key, at: 0) { datetime = value }
    case (0x74, 4): if hasPrefix("type", in: key, at: 0) { type = value }
    case (0x73, 5): if hasPrefix("style", in: key, at: 0) { style = value }
    case (0x6C, 4): if hasPrefix("lang", in: key, at: 0) { language = value }
    default: break
    }
  }
}
