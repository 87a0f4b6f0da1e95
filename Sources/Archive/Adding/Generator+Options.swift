import Claims

extension Generator {
  /// The version as one number, by which versions are in order: 1.2.3 is 1002003.
  var versionNumber: Int {
    let parts = version.split(whereSeparator: { !$0.isNumber }).prefix(3).map { Int($0.prefix(3)) ?? 0 }
    return (parts + [0, 0, 0]).prefix(3).reduce(0) { $0 * 1000 + $1 }
  }

  /// The options that can change what is found, as one key.
  var optionsText: String {
    var parts = ["dateOrder=\(options.dateOrder.rawValue)"]
    if let published = options.published { parts.append("published=\(published)") }
    if let lexicon = options.lexicon { parts.append("lexicon=\(lexicon)") }
    return parts.joined(separator: " ")
  }
}
