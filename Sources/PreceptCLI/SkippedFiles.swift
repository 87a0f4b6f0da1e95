/// What a run has passed over in folders, so that the user is told once for each reason and not for each file.
struct SkippedFiles {
  /// So many files are named for one reason; of the others the number is given.
  private static let mostNamed = 5

  private struct Group {
    var reason: String
    var named: [String] = []
    var count = 0
  }

  private var groups: [Group] = []

  /// Notes that the file at `path` was passed over.
  mutating func add(_ path: String, _ reason: String) {
    let index = groups.firstIndex { $0.reason == reason } ?? groups.count
    if index == groups.count { groups.append(Group(reason: reason)) }
    groups[index].count += 1
    if groups[index].named.count < SkippedFiles.mostNamed { groups[index].named.append(path) }
  }

  /// A sentence for each reason, in the order in which they came up.
  var sentences: [String] {
    groups.map { group in
      let more = group.count - group.named.count
      let names = group.named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
      return "skipped \(names): \(group.reason)"
    }
  }
}
