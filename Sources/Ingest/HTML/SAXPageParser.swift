import CLibXML2

/// Feeds a page to libxml2's HTML parser and its events to a `PageBuilder`.
enum SAXPageParser {
  /// libxml2 wants to be set up once, before two threads use it.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// What the C callbacks get: the builder, and the parser for its line.
  private final class Session {
    let builder: PageBuilder
    var context: htmlParserCtxtPtr?
    /// Element names are interned by libxml2, so that a pointer is looked up once.
    var tags: [UnsafePointer<xmlChar>: Tag] = [:]

    init(_ builder: PageBuilder) { self.builder = builder }

    @inline(__always) func markLine() {
      if let input = context?.pointee.input { builder.line = Int(input.pointee.line) }
    }

    func start(_ name: UnsafePointer<xmlChar>, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
      markLine()
      let tag: Tag
      if let known = tags[name] {
        tag = known
      } else {
        tag = Tag.named(ByteBuffer(start: name, count: length(name)))
        tags[name] = tag
      }
      var attributes = ElementAttributes()
      if let list {
        var at = 0
        while let key = list[at] {
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

    @inline(__always) private func length(_ text: UnsafePointer<xmlChar>) -> Int { Int(xmlStrlen(text)) }
  }

  /// Parses `text`, which is UTF-8 without NUL, into `builder`.
  static func parse(_ text: ByteBuffer, into builder: PageBuilder) throws(IngestError) {
    guard isReady else { return }
    let session = Session(builder)
    var handler = xmlSAXHandler()
    handler.startElement = { user, name, attributes in
      guard let user, let name else { return }
      Unmanaged<Session>.fromOpaque(user).takeUnretainedValue().start(name, attributes)
    }
    handler.endElement = { user, name in
      guard let user, let name else { return }
      let session = Unmanaged<Session>.fromOpaque(user).takeUnretainedValue()
      // Void elements ended themselves in the builder.
      if session.tags[name]?.isVoid != true { session.builder.close() }
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
  }
}
