/// A report as `Ingest` hands it on: its text, the blocks that the text is made of, and what the
/// source says about itself.
public struct Document: Hashable, Sendable {
  /// The text, valid UTF-8. For plain text this is the decoded file itself, unchanged; for HTML it
  /// is the extracted main text, blocks separated by a blank line.
  public var text: [UInt8]
  /// The blocks in order of position; they do not overlap, and between them there is only white space,
  /// or what marks off list items and the cells of a plain text's tables.
  public var blocks: [Block]
  /// Stretches inside blocks that are no part of their text, in order: the foot and the head of the pages over
  /// whose break a paragraph goes on. They count as white space, and nothing is extracted from them.
  public var gaps: [ByteSpan]
  /// What the source says about itself.
  public var metadata: Metadata
  /// What the reader of this report noticed, spans in bytes of `text`.
  public var diagnostics: [Diagnostic]

  /// A document of the given parts.
  public init(
    text: [UInt8], blocks: [Block], gaps: [ByteSpan] = [], metadata: Metadata,
    diagnostics: [Diagnostic] = []
  ) {
    self.text = text
    self.blocks = blocks
    self.gaps = gaps
    self.metadata = metadata
    self.diagnostics = diagnostics
  }

  /// The text of `span` as a string, for display and for records.
  public func string(_ span: ByteSpan) -> String {
    String(decoding: text[span.range], as: UTF8.self)
  }
}

/// One block of a document: a paragraph, a heading, a list item, a table cell.
public struct Block: Hashable, Sendable {
  /// What kind of block it is.
  public enum Kind: String, Sendable {
    /// Running text.
    case paragraph
    /// A title or subheading.
    case heading
    /// An item of a list, its bullet or number left out of the span.
    case listItem
    /// A block quotation.
    case blockQuote
    /// A cell of a table, `row` and `column` tell which; or, without them, half a line of text in columns.
    case tableCell
    /// The caption of a picture or table.
    case caption
    /// What stands on the page but is not the report: navigation, comment rules, cookie notices.
    /// Such blocks are kept in plain text, whose offsets must fit the file, and nothing is
    /// extracted from them.
    case furniture
  }

  /// Where the block stands in the document's text, in bytes, white space at its edges left out.
  public var span: ByteSpan
  /// What kind of block it is.
  public var kind: Kind
  /// The path of the element that it came from (`/html/body/div[2]/p[1]`); nil for plain text.
  public var path: String?
  /// The line of the source on which it starts, counted from 1.
  public var line: Int
  /// The row and column of a table cell, counted from 0, and whether it is a header cell.
  public var cell: Cell?

  /// Where a cell stands in its table.
  public struct Cell: Hashable, Sendable {
    /// The table's number in the document, counted from 0.
    public var table: Int
    /// The row, counted from 0.
    public var row: Int
    /// The column, counted from 0.
    public var column: Int
    /// Whether it is a header cell.
    public var isHeader: Bool

    /// A cell at `row` and `column` of table number `table`.
    public init(table: Int, row: Int, column: Int, isHeader: Bool) {
      self.table = table
      self.row = row
      self.column = column
      self.isHeader = isHeader
    }
  }

  /// A block of `kind` at `span`.
  public init(span: ByteSpan, kind: Kind, path: String? = nil, line: Int, cell: Cell? = nil) {
    self.span = span
    self.kind = kind
    self.path = path
    self.line = line
    self.cell = cell
  }

  /// Whether the block is part of the report, so that claims may be taken from it.
  public var isReport: Bool { kind != .furniture }
}
