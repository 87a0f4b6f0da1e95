import GRDB

extension ArchiveFile {
  /// The units that a user may mean by `name`: `officers` is `officer`, `%` is `percent`, `£` is `GBP`.
  ///
  /// - Throws: `ArchiveError.missing` where the archive has no figure of any, with those it has most of.
  static func units(named name: String, _ database: Database, path: String) throws -> [String] {
    let small = name.lowercased()
    var forms = [name, small, name.uppercased()]
    switch small {
    case "%", "per cent", "percentage": forms.append("percent")
    case "£", "pounds", "pound": forms.append("GBP")
    default: forms += WordForms.singulars(of: small)
    }
    var known: [String] = []
    for form in forms where !known.contains(form) {
      if try Bool.fetchOne(database, sql: Reading.hasUnit, arguments: [form]) == true { known.append(form) }
    }
    guard known.isEmpty else { return known }
    let most = try Row.fetchAll(database, sql: Reading.units).map { $0[0] as String }
    throw ArchiveError(
      .missing,
      "\(path) has no figure of the unit \(name)\(most.isEmpty ? "" : "; it has most of \(most.joined(separator: ", "))")"
    )
  }
}
