import Foundation

/// The monthly bulletins of one office, which differ in their figures alone, and what newspapers make of them.
enum Bulletins {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]

  /// That of a month, by its number; its other figures are below `below`.
  static func month(_ number: Int, below: Int = 5_000) -> String {
    var state = UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15
    func figure(_ most: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return 3 + Int(state >> 33) % (most - 3)
    }
    return """
      The month on the roads of Tarnshire

      Speed cameras in Tarnshire caught \(figure(below)) drivers in \(months[number % 12]) \(1980 + number / 12), the \
      office of Police and Crime Commissioner Joan Penrose announced.

      That is \(figure(40)) per cent fewer than in the month before. Officers gave \(figure(below)) of them the choice of a \
      course, and the others were fined or have to go to court.

      "Whoever drives too fast puts others in danger, and their own family first," Mrs Penrose said. "We shall go on until \
      nobody has to be told so any longer, and I thank the parishes which lend us their volunteers for it."

      Sergeant Colin Blythe, who runs the cameras, asked drivers to look out for the vans on the Harlow road, where \
      \(figure(60)) collisions were counted. The courses are paid for by those who attend them, and what is left over goes \
      to schools for lessons in road safety.

      The bulletin comes out on the first Monday of each month. Parish councils that would like to have a camera in their \
      village may write to the road safety team at the office of the commissioner.
      """
  }

  /// A newspaper's story made of one.
  static func reprint(_ bulletin: String) -> String {
    let paragraphs = bulletin.components(separatedBy: "\n\n")
    return "Tarnshire Herald\n\nSpeeding: the latest\n\n"
      + paragraphs.dropFirst().dropLast().joined(separator: "\n\n")
      .replacingOccurrences(of: "announced", with: "has told the Herald").replacingOccurrences(
        of: "\"", with: "”")
      + "\n\nMore from the villages every day in the Herald."
  }
}
