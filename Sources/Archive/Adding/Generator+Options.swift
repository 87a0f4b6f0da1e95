import Claims

extension Generator {
  /// The options that can change what is found, as one key.
  var optionsText: String {
    var parts = ["dateOrder=\(options.dateOrder.rawValue)"]
    if let published = options.published { parts.append("published=\(published)") }
    if let lexicon = options.lexicon { parts.append("lexicon=\(lexicon)") }
    return parts.joined(separator: " ")
  }
}
