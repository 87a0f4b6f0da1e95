import Claims
import ReportText

/// Office-holders by force, role and date, from `holders.tsv`: who `the West Mercia PCC` was in 2014.
struct HolderDirectory: Sendable {
  /// Who a person is, and how sure the rows are that tell it.
  struct Identity: Equatable {
    var ref: String
    var confidence: Confidence
  }

  private let terms: OfficeTerms

  /// The holders that `lexicon` knows.
  init(lexicon: Lexicon) {
    terms = OfficeTerms(lexicon)
  }

  /// The force in which a person of this name is known to have held a role of `family`, if it is only one.
  func office(of name: [String], family: String) -> String? {
    guard name.count > 1 else { return nil }
    let offices = Set(terms(of: name).filter { HolderDirectory.fits($0, [family]) }.map(\.office))
    return offices.count == 1 ? offices.first : nil
  }

  /// Who a person's cluster is. By the role's force and the report's date where no name is given; by name where the lexicon
  /// holds it for that force or role, or for one of `forces`, of which the report speaks. Nil where it stays open.
  ///
  /// - Parameter offices: the forces in which the person's roles are held.
  func identity(
    of cluster: ActorCluster, in offices: Set<String>, forces: Set<String>, published: PublicationDate?
  ) -> Identity? {
    let families = Set(cluster.families.map(RoleFamily.held))
    let days = published.flatMap { DaySpan($0.value) }
    guard !cluster.isUnnamed else {
      // `the former PCC` is whoever held the post before, and the report's date does not tell that.
      guard families == cluster.families, let office = cluster.office, let days else { return nil }
      return holder(of: families, cluster, in: terms.of(office: office), on: days)
    }
    let known = terms(of: cluster.name)
    let inRole = known.filter { HolderDirectory.fits($0, families) }
    if !offices.isEmpty {
      let here = known.filter { offices.contains($0.office) }
      let inRoleHere = here.filter { HolderDirectory.fits($0, families) }
      if !inRoleHere.isEmpty { return only(inRoleHere, on: days) }
      return mayHoldOffice(cluster) ? only(here, on: days) : nil
    }
    guard cluster.name.count > 1 else { return nil }
    if !inRole.isEmpty {
      // `Carrowshire’s PCC, David Lloyd`: the role is held where the lexicon knows nobody of the name.
      return cluster.office == nil ? only(inRole, on: days) : nil
    }
    guard mayHoldOffice(cluster), !cluster.isPrivate || !cluster.roles.isEmpty,
      known.contains(where: { forces.contains($0.office) })
    else { return nil }
    let refs = Set(known.map(\.ref))
    guard refs.count == 1, var found = only(known, on: days) else { return nil }
    // The name alone: people of one name are many.
    found.confidence = min(found.confidence, .likely)
    return found
  }

  // MARK: - Terms

  private func terms(of name: [String]) -> [OfficeTerm] {
    guard let surname = name.last else { return [] }
    return terms.named(surname).filter { $0.isNamed(name) }
  }

  /// Whether a term is of a role of one of `families`. Plain `Commissioner` reads as a PCC's role, and is the chief's in
  /// the forces that have no chief constable.
  private static func fits(_ term: OfficeTerm, _ families: Set<String>) -> Bool {
    families.contains(term.family) || term.family == "commissioner" && families.contains("pcc")
  }

  /// Whoever surely held the role on `days`, when nobody else may have.
  private func holder(
    of families: Set<String>, _ cluster: ActorCluster, in terms: [OfficeTerm], on days: DaySpan
  ) -> Identity? {
    let isPlain = cluster.roles.allSatisfy(\.ref.isEmpty)
    let possible = terms.filter { term in
      HolderDirectory.fits(term, families) && term.mayRun(on: days)
        && (term.family != "commissioner" || isPlain)
    }
    // Two terms of one person follow each other, as when the office got another name.
    guard let first = possible.first, Set(possible.map(\.ref)).count == 1,
      possible.count > 1 || first.surelyRuns(on: days),
      // `the new`, `the incoming PCC` need not be in office yet; `the acting chief constable` is.
      !cluster.isNewcomer || first.isActing
    else { return nil }
    return identity(first.ref, possible)
  }

  /// The one person of `terms`: by the report's date if there are several.
  private func only(_ terms: [OfficeTerm], on days: DaySpan?) -> Identity? {
    let refs = Set(terms.map(\.ref))
    if refs.count == 1, let ref = refs.first { return identity(ref, terms) }
    guard let days else { return nil }
    let possible = terms.filter { $0.mayRun(on: days) }
    guard Set(possible.map(\.ref)).count == 1, let ref = possible.first?.ref else { return nil }
    return identity(ref, possible)
  }

  private func identity(_ ref: String, _ terms: [OfficeTerm]) -> Identity {
    Identity(ref: ref, confidence: terms.contains(where: \.isChecked) ? .certain : .likely)
  }

  /// Whether the titles of a name leave room for an office: a `PC` or `Judge` of the same name is someone else.
  private func mayHoldOffice(_ cluster: ActorCluster) -> Bool {
    cluster.name.count > 1
      && cluster.posts.isDisjoint(with: ["constable", "sergeant", "inspector", "superintendent", "judge"])
  }
}
