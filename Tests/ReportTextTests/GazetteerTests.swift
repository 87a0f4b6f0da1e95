import Testing

@testable import ReportText

/// The rows of the files that name forces, bodies, panels, offices and holders.
@Suite("Gazetteers")
struct GazetteerTests {
  /// The rows of a built-in file, cut at tabs.
  private static func rows(_ name: String) throws -> [[String]] {
    let file = try #require(LexiconFile.builtIn.first { $0.name == name })
    return String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test(
    "Every row is whole",
    arguments: [
      ("forces", 7, 90), ("bodies", 5, 500), ("panels", 7, 42), ("offices", 6, 50), ("holders", 9, 400),
    ])
  func columns(name: String, columns: Int, least: Int) throws {
    let rows = try GazetteerTests.rows(name)
    #expect(rows.count >= least)
    for row in rows {
      #expect(row.count == columns, "\(name): \(row)")
      #expect(
        row.first?.contains(":") == true && row.first?.allSatisfy(GazetteerTests.isReference) == true,
        "\(row)")
      #expect(row.last == "PUBLIC" || row.last == "MEMORY", "\(row)")
      #expect(row.allSatisfy { !$0.hasPrefix(" ") && !$0.hasSuffix(" ") && !$0.contains("’") }, "\(row)")
      let names = ([row[1]] + row[2].split(separator: "|").map(String.init)).map { $0.lowercased() }
      #expect(Set(names).count == names.count, "\(name): a spelling stands twice in \(row[0])")
    }
  }

  private static func isReference(_ character: Character) -> Bool {
    character.isASCII && (character.isLowercase || character.isNumber || character == "-" || character == ":")
  }

  @Test("No two rows of organisations share an identifier, nor a spelling")
  func references() throws {
    var refs: Set<String> = []
    var owner: [String: String] = [:]
    for name in ["forces", "bodies", "panels", "offices"] {
      for row in try GazetteerTests.rows(name) {
        #expect(refs.insert(row[0]).inserted, "\(row[0])")
        for spelling in [row[1]] + row[2].split(separator: "|").map(String.init) {
          let plain = spelling.filter { $0 != "!" && $0 != "~" }.lowercased()
          #expect(owner[plain] == nil || owner[plain] == row[0], "\(spelling): \(row[0])")
          owner[plain] = row[0]
        }
      }
    }
  }

  @Test("Panels, offices and terms are of forces that there are")
  func forces() throws {
    let forces = Set(try GazetteerTests.rows("forces").map { $0[0] })
    for row in try GazetteerTests.rows("panels") + GazetteerTests.rows("offices") {
      #expect(forces.contains(row[4]), "\(row)")
    }
    for row in try GazetteerTests.rows("holders") { #expect(forces.contains(row[3]), "\(row)") }
    let types = Set(try GazetteerTests.rows("panels").map { $0[3] })
    #expect(types == ["panel"])
    #expect(
      try GazetteerTests.rows("offices").filter { $0[1] == "Mayor's Office for Policing and Crime" }.count
        == 1)
    #expect(try !GazetteerTests.rows("bodies").contains { $0[2].contains("MOPAC") })
  }

  @Test("Nobody holds an office before the one who had it leaves")
  func terms() throws {
    var terms: [String: [[String]]] = [:]
    for row in try GazetteerTests.rows("holders") {
      #expect(row[6].isEmpty || row[5].prefix(4) <= row[6].prefix(4), "\(row)")
      terms["\(row[3]) \(GazetteerTests.post(row[4]))", default: []].append(row)
    }
    #expect(terms.count > 100)
    // A month or year may mean any of its days; of terms that began in one year, the first to end came first.
    func last(_ date: String) -> String {
      date.isEmpty ? "9999" : date + (date.count == 4 ? "-12-31" : date.count == 7 ? "-31" : "")
    }
    for (office, rows) in terms {
      let ordered = rows.sorted { ($0[5].prefix(4), last($0[6])) < ($1[5].prefix(4), last($1[6])) }
      for (before, after) in zip(ordered, ordered.dropFirst()) {
        #expect(!before[6].isEmpty, "\(office): \(before[1]) never left, and \(after[1]) came")
        #expect(
          before[6].prefix(4) <= after[5].prefix(4) && before[6].prefix(7) <= last(after[5]).prefix(7),
          "\(office): \(before[1]), \(after[1])")
      }
    }
  }

  /// The office that a role is, whoever stands in.
  private static func post(_ role: String) -> String {
    for prefix in ["Acting ", "Temporary "] where role.hasPrefix(prefix) {
      return post(String(role.dropFirst(prefix.count)))
    }
    if role.hasPrefix("Deputy") { return role.hasPrefix("Deputy Mayor") ? "deputy mayor" : "deputy" }
    return role.hasSuffix("Crime Commissioner") ? "commissioner" : role
  }

  @Test("Spellings of a row lead to its entry, and a mark before the name is no part of it")
  func spellings() throws {
    for (text, ref) in [
      ("HM Inspectorate of Prisons", "body:hm-inspectorate-of-prisons"),
      ("North Wales PCP", "panel:north-wales"),
      ("West Mercia OPCC", "office:west-mercia"), ("MOPAC", "office:metropolitan"),
      ("Lothian and Borders Police", "force:lothian-and-borders"),
      ("BJ Harrington", "person:ben-julian-harrington"),
    ] {
      let analysed = paragraph(text)
      let found = try #require(analysed.phrase(at: 0, limit: analysed.tokens.count), "\(text)")
      #expect(found.entry.ref == ref)
      #expect(!found.entry.name.hasPrefix("!"))
    }
  }

  @Test("A word that only names hold is no known word")
  func words() {
    let analysed = paragraph("Kearton said that officers met")
    #expect(analysed.tokens[0].word == .unknown && analysed.tokens[0].form != .unknown)
    #expect(analysed.tokens[3].word != .unknown)
  }
}
