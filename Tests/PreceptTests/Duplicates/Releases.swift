import Foundation

@testable import Precept

/// Releases of our own, and what others make of them.
enum Releases {
  /// A release on a station.
  static let station = """
    Marlford police station to open its doors again

    Marlford's old police station will open to the public again on 14 March, eleven years after its front counter \
    was shut, Police and Crime Commissioner Helen Tarrant has announced.

    The counter will be staffed from 9am to 5pm on six days a week. Refitting the building cost £412,000, of which the \
    town council paid £65,000, and a team of 18 officers will move there from Oxstead in the spring.

    "People told me again and again that they want to speak to somebody across a desk," Ms Tarrant said. "They pay for \
    their police force, and they are entitled to find it when they need it. This is a promise that I made in 2021, \
    and I am glad to keep it."

    Chief Superintendent Owen Pryce, who commands the Lowland division, said that calls from Marlford had risen by \
    23 per cent in two years, while the average time to reach the town had grown to 19 minutes. "From the market \
    place we will be there in five," he said.

    A second counter, in Brackley Green, is to follow by September if the panel approves the budget of £1.3 million \
    for the estate.

    Residents may see both plans in the library until the end of the month, and tell the commissioner's \
    office what they think of them.
    """

  /// Another, of which nothing is in the first.
  static let patrols = """
    Two new vans for rural patrols

    Farmers in the Wexdale hills will see more of their police from next week, when two vans with cameras and \
    drones take up patrols between Ashcombe and the reservoir. Thefts of quad bikes there went up from 31 to 57 last \
    year, and the National Farmers' Union has been asking for help since the autumn.

    The vans were bought second hand from the fire service for £28,500, and four special constables have been trained to \
    fly the drones. Inspector Judith Hale, who leads the rural team, hopes for quick results. "Whoever comes up here at \
    night to steal should know that we can see in the dark," she told a meeting of the parish council.

    Neighbouring forces have tried the same. In Cumberly, where three vans have been on the road since 2022, the \
    number of thefts fell by a third within twelve months, and 44 stolen machines were given back to their owners.
    """

  /// A newspaper's story made of the first release: headline, opening and end are its own, the quotation marks curly, a
  /// paragraph is left out and some words are others.
  static let reprint =
    "We use cookies to improve your visit. Accept all or manage your settings.\n\nPOLICE COUNTER IS BACK\n\n"
    + "Residents of a market town are to get their police counter back, it has emerged.\n\n"
    + station.components(separatedBy: "\n\n").dropFirst().dropLast().joined(separator: "\n\n")
    .replacingOccurrences(of: " \"", with: " “").replacingOccurrences(of: "\"", with: "”")
    .replacingOccurrences(of: "'", with: "’")
    .replacingOccurrences(of: "has announced", with: "has said")
    .replacingOccurrences(of: "I am glad to keep it", with: "I’m glad to keep it")
    + "\n\nRead more: Ten pictures of the market in the seventies.\n\nSign up to our newsletter here."

  /// The first release with every number changed.
  static let otherFigures = String(
    station.map { digit in
      guard let value = digit.wholeNumberValue else { return digit }
      return Character(String((value + 3) % 10))
    })

  /// A sketch of `text`.
  static func sketch(_ text: String) -> TextSketch { TextSketch(Array(text.utf8)) }

  /// A digest that no other `number` has.
  static func digest(_ number: Int) -> String { "sha256:\(number)" }
}

extension Releases {
  /// A text of `words` words that has nothing in common with that of another number.
  static func unlike(_ number: Int, words: Int) -> String {
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    return (0..<words).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return "word" + ["a", "b", "c", "d", "e", "f", "g", "h"][Int(state >> 61)]
        + String(state >> 50 & 0x3FF, radix: 36)
    }.joined(separator: " ")
  }
}
