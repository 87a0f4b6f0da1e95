/// The first few names of many, for a sentence; of the others it says how many they are.
struct NamedFew: Sendable {
  private static let most = 5

  private var named: [String] = []
  private(set) var count = 0

  /// Adds a name.
  mutating func add(_ name: String) {
    count += 1
    if named.count < Self.most { named.append(name) }
  }

  /// The names, and how many more there are.
  var words: String {
    named.joined(separator: ", ") + (count > named.count ? " and \(count - named.count) more" : "")
  }
}

extension NamedFew {
  /// The first few of `names`.
  init(_ names: [String]) {
    self.init()
    for name in names { add(name) }
  }
}
