/// What a run has passed over in web archives, counted by the reason.
struct SkippedRecords {
  private struct Group {
    var reason: String
    /// The archive that such a record was last seen in; records of one archive come together.
    var archive: String
    var archives = 1
    var count = 0
  }

  private var groups: [Group] = []

  /// Notes that a record of `archive` was passed over.
  mutating func add(_ archive: String, _ reason: String) {
    let index = groups.firstIndex { $0.reason == reason } ?? groups.count
    if index == groups.count { groups.append(Group(reason: reason, archive: archive)) }
    if groups[index].archive != archive {
      groups[index].archive = archive
      groups[index].archives += 1
    }
    groups[index].count += 1
  }

  /// A sentence for each reason, in the order in which they came up.
  var sentences: [String] {
    groups.map { group in
      let records = group.count == 1 ? "1 record" : "\(group.count) records"
      let place = group.archives == 1 ? group.archive : "\(group.archives) web archives"
      return "skipped \(records) of \(place): \(group.reason)"
    }
  }
}
