/// What a run has passed over in folders, so that the user is told once for each reason and not for each file.
struct SkippedFiles {
  private var groups: [(reason: String, names: NamedFew)] = []

  /// Notes that the file at `path` was passed over.
  mutating func add(_ path: String, _ reason: String) {
    let index = groups.firstIndex { $0.reason == reason } ?? groups.count
    if index == groups.count { groups.append((reason, NamedFew())) }
    groups[index].names.add(path)
  }

  /// A sentence for each reason, in the order in which they came up.
  var sentences: [String] { groups.map { "skipped \($0.names.words): \($0.reason)" } }
}
