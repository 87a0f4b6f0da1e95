import Claims
import ReportText

/// Reads the letters that brackets give a role as the role: `the APCC` behind `the Assistant Police and Crime
/// Commissioner (APCC)` is nobody's association.
struct RoleAliases {
  let document: AnalysedDocument

  /// `found` with those letters turned into mentions of the role.
  func reading(_ found: [ActorCandidate]) -> [ActorCandidate] {
    var roles: [UInt64: RoleReading] = [:]
    for candidate in found {
      guard let role = candidate.role, let letters = letters(behind: role) else { continue }
      roles[document.spellingHash(letters)] = role
    }
    guard !roles.isEmpty else { return found }
    return found.map { candidate in
      guard candidate.type != .person, let name = candidate.name, name.count == 1,
        let role = roles[document.spellingHash(name)]
      else { return candidate }
      return ActorCandidate(tokens: candidate.tokens, type: .person, form: .role, role: role)
    }
  }

  private func letters(behind role: RoleReading) -> Int? {
    let open = role.tokens.upperBound
    guard open + 2 < document.tokens.count, document[open].isMark(UInt8(ascii: "(")),
      document[open + 2].isMark(UInt8(ascii: ")")), document[open + 1].shape.contains(.allCapitals)
    else { return nil }
    return open + 1
  }
}
