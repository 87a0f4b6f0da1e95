import CLibXML2

/// Reads a page with libxml2's HTML parser, whose events go to a `PageBuilder`.
enum SAXPageParser {
  /// libxml2 wants to be set up once, before two threads use it.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// What the C callbacks get: the builder, and the parser for its line.
  private final class Session {
    var builder: PageBuilder
    var context: htmlParserCtxtPtr?
    /// Element names are interned by libxml2, so that a pointer is looked up once.
    private var tags = [(name: UnsafePointer<xmlChar>?, tag: Tag)](repeating: (nil, .unknown), count: 256)

    init(capacity: Int) { builder = PageBuilder(capacity: capacity) }

    @inline(__always) func markLine() {
      if let input = context?.pointee.input { builder.line = Int(input.pointee.line) }
    }

    func start(_ name: UnsafePointer<xmlChar>, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
      markLine()
      let tag = tag(name)
      var attributes = ElementAttributes()
      if let list {
        var at = 0
        while let key = list[at] {
          guard ElementAttributes.mayMatter(key) else {
            at += 2
            continue
          }
          let value =
            list[at + 1].map { ByteBuffer(start: $0, count: length($0)) } ?? ByteBuffer(start: nil, count: 0)
          attributes.take(name: ByteBuffer(start: key, count: length(key)), value: value)
          at += 2
        }
      }
      builder.open(
        tag,
        name: tag == .unknown
          ? ByteBuffer(start: name, count: length(name)) : ByteBuffer(start: nil, count: 0), attributes)
    }

    /// The element called `name`; names that share a slot replace each other.
    func tag(_ name: UnsafePointer<xmlChar>) -> Tag {
      let address = UInt(bitPattern: name)
      let slot = Int((address >> 3 ^ address >> 11) & 255)
      if tags[slot].name == name { return tags[slot].tag }
      let tag = Tag.named(ByteBuffer(start: name, count: length(name)))
      tags[slot] = (name, tag)
      return tag
    }

    @inline(__always) private func length(_ text: UnsafePointer<xmlChar>) -> Int { Int(xmlStrlen(text)) }
  }

  /// The page that `text`, UTF-8 without NUL, is.
  static func parse(_ text: ByteBuffer) throws(IngestError) -> Page {
    _ = isReady
    let session = Session(capacity: text.count)
    var handler = xmlSAXHandler()
    handler.startElement = { user, name, attributes in
      guard let user, let name else { return }
      Unmanaged<Session>.fromOpaque(user).takeUnretainedValue().start(name, attributes)
    }
    handler.endElement = { user, name in
      guard let user, let name else { return }
      let session = Unmanaged<Session>.fromOpaque(user).takeUnretainedValue()
      // Void elements ended themselves in the builder.
      if !session.tag(name).isVoid { session.builder.close() }
    }
    handler.characters = { user, characters, count in
      guard let user, let characters else { return }
      let session = Unmanaged<Session>.fromOpaque(user).takeUnretainedValue()
      session.markLine()
      session.builder.characters(ByteBuffer(start: characters, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    let failed = withExtendedLifetime(session) { () -> Bool in
      guard
        let context = htmlCreatePushParserCtxt(
          &handler, Unmanaged.passUnretained(session).toOpaque(), nil, 0, nil, XML_CHAR_ENCODING_UTF8)
      else { return true }
      defer { htmlFreeParserCtxt(context) }
      session.context = context
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      htmlCtxtUseOptions(context, Int32(bitPattern: options))
      // Not an option that the HTML parser lets one set, though its bounds on texts and comments ask for it.
      context.pointee.options |= Int32(bitPattern: XML_PARSE_HUGE.rawValue)
      text.withMemoryRebound(to: CChar.self) { bytes in
        _ = htmlParseChunk(context, bytes.baseAddress, Int32(bytes.count), 1)
      }
      return false
    }
    if failed {
      throw IngestError(.parserUnavailable, "could not be parsed: libxml2 gave no parser; is memory short?")
    }
    return session.builder.finish()
  }
}
