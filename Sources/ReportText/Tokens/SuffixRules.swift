/// What a word that the lexicon does not hold may be, by its ending.
enum SuffixRules {
  /// The possible classes of an unknown word.
  static func classes(_ word: UnsafeBufferPointer<UInt8>) -> WordClasses {
    let count = word.count
    guard count > 3 else { return .noun }
    func ends(_ suffix: StaticString) -> Bool {
      let length = suffix.utf8CodeUnitCount
      guard count > length + 1 else { return false }
      for offset in 0..<length where word[count - length + offset] | 0x20 != suffix.utf8Start[offset] {
        return false
      }
      return true
    }
    if ends("ly") { return .adverb }
    if ends("ing") { return [.gerund, .noun] }
    if ends("ed") { return [.pastVerb, .participle, .adjective] }
    if ends("ous") || ends("ful") || ends("able") || ends("ible") || ends("less") || ends("ical")
      || ends("ish")
    {
      return .adjective
    }
    if ends("al") || ends("ive") || ends("ic") || ends("ary") { return [.adjective, .noun] }
    if ends("ss") || ends("us") || ends("is") { return .noun }
    if ends("s") { return [.pluralNoun, .verb] }
    if ends("ise") || ends("ize") || ends("ify") { return .verb }
    return .noun
  }
}
