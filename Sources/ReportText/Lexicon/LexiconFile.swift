import CLexicons

/// One `.tsv` file of the lexicon. Lines that start with `#` are comments; columns are parted by tabs.
///
/// Word files have the columns *surface forms* (parted by `|`), *classes* (parted by `,`) and
/// *attributes* (`n=5`, `base=officer`, parted by `;`). Entry files have *ref*, *name*, *aliases*
/// (parted by `|`) and further columns of their own. In both, the last column may say where the row comes from.
struct LexiconFile: Sendable {
  /// The file's name without its ending.
  var name: String
  /// Its bytes.
  var bytes: [UInt8]

  /// What the rows of a file are.
  enum Content {
    case words
    case entries(LexiconEntry.Kind)
  }

  /// The kind of rows, told by the file's name.
  var content: Content {
    switch name {
    case "forces": .entries(.force)
    case "bodies", "panels", "offices": .entries(.body)
    case "holders": .entries(.holder)
    case "role_phrases": .entries(.role)
    case "qualifier_phrases": .entries(.qualifier)
    case "cue_phrases": .entries(.cue)
    case "holiday_phrases": .entries(.holiday)
    case "compounds": .entries(.compound)
    default: .words
    }
  }

  /// The files embedded in the program.
  static let builtIn: [LexiconFile] = (0..<precept_lexicon_count()).map { index in
    let file = precept_lexicon_at(index)
    let bytes = UnsafeBufferPointer(start: file.bytes, count: Int(file.length))
    return LexiconFile(name: String(cString: file.name), bytes: Array(bytes))
  }
}
