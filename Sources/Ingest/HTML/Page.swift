import ReportText

/// One element of a page, as much of it as is needed to choose the main text and to name a path.
struct PageElement {
  /// The index of the parent in `Page.elements`; -1 for the root.
  var parent: Int32
  /// The element's name.
  var tag: Tag
  /// The index of the name in `Page.customNames`, for elements that HTML does not know; -1 for others.
  var customName: Int32
  /// Which of its parent's children of that name it is, counted from 1.
  var ordinal: Int32
  /// What its name, class, id and role say.
  var role: Role
  /// What elements of the same class share; 0 for those without one.
  var signature: UInt32 = 0
}

/// A stretch of text between two block boundaries.
struct Segment {
  /// Where the text stands in `Page.text`, in bytes.
  var span: ByteSpan
  /// How many of its bytes are the text of links.
  var linkBytes: Int
  /// How many of its bytes are bold.
  var boldBytes: Int
  /// How many of its bytes are those of `<time>`.
  var timeBytes: Int
  /// The innermost block element around it, an index into `Page.elements`.
  var element: Int32
  /// What kind of block it would be.
  var kind: Block.Kind
  /// The source line on which it starts.
  var line: Int
  /// Where it stands in a table.
  var cell: Block.Cell?
  /// The list that it is an item of, an index into `Page.elements`; -1 for none.
  var list: Int32
}

/// A page taken apart: its text in segments, its elements, and what its head says.
struct Page {
  /// The normalised text of all segments, one after the other.
  var text: [UInt8] = []
  /// The segments in document order.
  var segments: [Segment] = []
  /// The elements in document order: a parent stands before its children.
  var elements: [PageElement] = []
  /// The names of elements that HTML does not know.
  var customNames: [[UInt8]] = []
  /// What the page says about itself.
  var facts = PageFacts()
}

/// What a page says about itself, as found.
struct PageFacts {
  /// `<meta>` elements: the name or property in lower case, and the content.
  var meta: [(key: String, value: String)] = []
  /// The texts of JSON-LD blocks.
  var linkedData: [[UInt8]] = []
  /// The text of `<title>`.
  var title: [UInt8] = []
  /// `<link rel="canonical">`.
  var canonical: String?
  /// The `lang` of `<html>`.
  var language: String?
  /// `<time>` elements and `itemprop="datePublished"`.
  var times: [PageTime] = []
  /// Texts of elements that are called a date, and the elements.
  var dates: [(text: [UInt8], element: Int32)] = []
  /// Texts of elements that name an author (`rel="author"`, `itemprop="author"`, class `author`), with how much they can be trusted.
  var authors: [(text: [UInt8], trust: Int)] = []
}

/// A `<time>` element.
struct PageTime {
  /// Its machine-readable value.
  var value: String
  /// Whether it says that it is the time of publication.
  var isPublication: Bool
  /// Whether it says that it is the time of a change.
  var isModification: Bool
  /// The element that holds it.
  var element: Int32
}
