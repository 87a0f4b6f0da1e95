/// Tells names of authors from the other things that stand where a name should.
enum AuthorNames {
  /// Whether `text` can be a name: no address, not a sentence.
  static func isName(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count >= 3, bytes.count <= 120 else { return false }
    // A handle behind a name does no harm; an address of mail is no name.
    if text.split(separator: " ").contains(where: { $0.contains("@") && !$0.hasPrefix("@") })
      || text.contains("://") || text.hasPrefix("www.")
    {
      return false
    }
    if bytes.filter(\.isDigit).count > 3 { return false }
    let words = text.split(separator: " ")
    guard words.count <= 14 else { return false }
    return ![
      "admin", "administrator", "null", "none", "unknown", "author", "editor", "by", "about", "undefined",
      "n/a", "false", "true", "webmaster", "user", "guest", "no author", "staff",
    ]
    .contains(text.lowercased())
  }

  /// Single names out of strings such as `By Ann Other and Bob Else, Crime Reporter`, each once.
  static func clean(_ texts: [String]) -> [String] {
    var names: [String] = []
    for text in texts.prefix(20) {
      var rest = text
      for prefix in [
        "by ", "written by ", "posted by ", "words by ", "author: ", "author ", "from ", "reporting by ",
        "von ", "por ", "par ",
      ] {
        if rest.lowercased().hasPrefix(prefix), rest.count > prefix.count + 2 {
          rest = String(rest.dropFirst(prefix.count))
        }
      }
      if let by = rest.range(ofWord: " by ") { rest = String(rest[by...]) }
      if rest.hasPrefix("By"), rest.dropFirst(2).first?.isUppercase == true {
        rest = String(rest.dropFirst(2))
      }
      for part in parts(of: rest) {
        let words = part.split(separator: " ").filter { !$0.hasPrefix("@") }
        let name = words.joined(separator: " ").trimmed(of: "-–—:,.")
        if isName(name), !names.contains(where: { $0.lowercased() == name.lowercased() }), names.count < 12 {
          names.append(name)
        }
      }
    }
    return names
  }

  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    for piece in text.split(whereSeparator: { $0 == ";" || $0 == "|" || $0 == "•" || $0 == "·" || $0 == "/" })
    {
      var words: [Substring] = []
      var bits: [String] = []
      for word in piece.split(separator: " ") {
        if word == "and" || word == "&" || word == "und" {
          if !words.isEmpty { bits.append(words.joined(separator: " ")) }
          words = []
        } else if word.hasSuffix(",") {
          words.append(word.dropLast())
          bits.append(words.joined(separator: " "))
          words = []
        } else {
          words.append(word)
        }
      }
      if !words.isEmpty { bits.append(words.joined(separator: " ")) }
      // After a comma comes another name or a role; a surname alone before the comma is the name turned round.
      for (index, bit) in bits.enumerated() where index == 0 || isPersonal(bit) { parts.append(bit) }
    }
    return parts
  }

  /// Whether `text` looks like a person's name rather than a job: two to four capitalised words, none of a post.
  private static func isPersonal(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count >= 2, words.count <= 4,
      words.allSatisfy({ $0.first?.isUppercase ?? false || ["de", "van", "von", "der", "la"].contains($0) })
    else { return false }
    let posts: Set<String> = [
      "reporter", "correspondent", "editor", "writer", "news", "staff", "journalist", "bbc", "press",
      "columnist", "producer", "online", "crime", "political", "democracy", "service", "phd", "md",
      "contributor", "chief", "senior", "digital", "director",
    ]
    return !words.contains { posts.contains($0.lowercased()) }
  }
}

extension String {
  /// Where what follows the first `word` begins.
  fileprivate func range(ofWord word: String) -> String.Index? {
    var rest = self[...]
    while let space = rest.firstIndex(of: " ") {
      if rest[space...].hasPrefix(word) { return index(space, offsetBy: word.count) }
      rest = rest[index(after: space)...]
    }
    return nil
  }

  /// The string without spaces and `marks` at its end.
  fileprivate func trimmed(of marks: String) -> String {
    var rest = self[...]
    while let last = rest.last,
      last == " " || (marks.contains(last) && !(last == "." && rest.dropLast().last?.isLetter == true))
    { rest.removeLast() }
    return String(rest)
  }
}
