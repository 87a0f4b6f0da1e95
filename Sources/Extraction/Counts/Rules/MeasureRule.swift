import Claims
import ReportText

/// Physical measures.
enum MeasureRule: CountRule {
  static let description = RuleDescription(
    id: "count.measure",
    summary: "A length, weight, speed or other physical measure, its unit spelt out",
    examples: [
      .init("Children under 135cm need a seat.", finds: "under 135cm", value: "135 centimetre less-than"),
      .init("It weighed more than 22kg.", finds: "more than 22kg", value: "22 kilogram more-than"),
      .init("Drivers must keep to 20mph there.", finds: "20mph", value: "20 mile per hour"),
      .init("He drove at 90 miles an hour.", finds: "90 miles an hour", value: "90 mile per hour"),
      .init("They searched 12 square miles.", finds: "12 square miles", value: "12 square mile"),
      .init("A parcel weighing 2 pounds came.", finds: "2 pounds", value: "2 pound-mass"),
      .init(
        "It found 1,200 parts per million.", finds: "1,200 parts per million", value: "1200 part per million"),
      .init("The mast is 6′ tall.", finds: "6′", value: "6 foot"),
      .init(no: "He set foot in the yard."),
    ])

  static func match(_ numeral: Numeral, _ context: CountContext) -> CountMatch? {
    guard !numeral.isOrdinal,
      var unit = MeasureUnit.read(context, after: numeral, isPlural: numeral.value != 1)
    else { return nil }
    var value = numeral.quantity
    if let inches = inches(context, unit), case .number(let feet) = value {
      value = .number(feet + inches.value / 12)
      unit.end = inches.end
    }
    if let rate = RateSuffix.read(context, at: unit.end) {
      unit.name += " " + rate.name
      unit.end = rate.end
    }
    return CountMatch(
      tokens: numeral.tokens.lowerBound..<unit.end, kind: .measure, value: value, unit: unit.name,
      confidence: unit.isSure ? .certain : .likely)
  }
}

extension MeasureRule {
  /// `5 ft 8 in`: the inches behind a number of feet.
  private static func inches(_ context: CountContext, _ unit: MeasureUnit.Found) -> (value: Double, end: Int)?
  {
    guard unit.name == "foot" else { return nil }
    let start = context.matches(unit.end, "and") ? unit.end + 1 : unit.end
    guard context.isKind(start, .number) || context.has(start, .cardinal),
      let more = NumberReader.one(context, at: start), more.value < 12, more.fraction == nil
    else { return nil }
    let end = more.tokens.upperBound
    guard context.matchesAny(end, ["in", "ins", "inch", "inches"]) else { return nil }
    return (more.value, end + 1)
  }
}

/// Reads the unit of a measure.
enum MeasureUnit {
  /// A unit and the token behind it.
  struct Found {
    var name: String
    var end: Int
    var isSure = true
  }

  /// The unit behind `numeral`.
  static func read(_ context: CountContext, after numeral: Numeral, isPlural: Bool) -> Found? {
    var index = numeral.tokens.upperBound
    let hyphened = context.isHyphen(index)
    if hyphened { index += 1 }
    // `half an inch`, `half a mile`.
    if numeral.fraction != nil,
      context.matches(index, "a") || context.matches(index, "an") || context.matches(index, "of")
    {
      index += 1
      if context.matches(index, "a") || context.matches(index, "an") { index += 1 }
      guard context.has(index, .measureUnit) else { return nil }
    }
    guard index < context.upper else { return nil }
    if context.isMark(index, Token.Detail.other) { return sign(context, index) }
    // `20 (kg)`.
    if context.isMark(index, UInt8(ascii: "(")), context.has(index + 1, .measureUnit),
      context.isMark(index + 2, UInt8(ascii: ")"))
    {
      let name = context.text.lexicon.spelling(
        of: context.text.lexicon.base(of: context.tokens[index + 1].word))
      return Found(name: name, end: index + 3)
    }
    guard context.isKind(index, .word) else { return nil }
    if context.matches(index, "metric"), context.has(index + 1, .measureUnit) { index += 1 }
    if let prefixed = prefixed(context, index) { return prefixed }
    if context.matches(index, "degrees") || context.matches(index, "degree") || context.matches(index, "deg")
    {
      return scale(context, index + 1) ?? Found(name: "degree", end: index + 1)
    }
    if !hyphened, context.length(index) <= 2, context.isGlued(index) || isUnitLetter(context, index),
      let letter = letter(context, index)
    {
      return letter
    }
    if let torque = poundFeet(context, index) { return torque }
    if context.matchesAny(index, ["part", "parts"]), context.matches(index + 1, "per"),
      context.has(index + 2, .scale), context.isKind(index + 2, .word)
    {
      let scale = String(decoding: UnitName.lowered(context, index + 2), as: UTF8.self)
      return Found(name: "part per " + scale, end: index + 3)
    }
    if WeightPound.isOne(numeral, context) { return Found(name: "pound-mass", end: index + 1, isSure: false) }
    guard context.has(index, .measureUnit) else { return nil }
    // `12 foot patrols` counts patrols; `a 12 foot wall` and `80 yard dash` measure.
    if isPlural, !hyphened, !context.isGlued(index), !context.endsInS(index), context.length(index) > 2,
      context.has(index + 1, .pluralNoun), !context.has(index + 1, .verb)
    {
      return nil
    }
    if context.isCapitalised(index), context.length(index) > 3, context.isCapitalised(index + 1) {
      return nil
    }
    let name = context.text.lexicon.spelling(of: context.text.lexicon.base(of: context.tokens[index].word))
    return power(context, Found(name: name, end: index + 1))
  }

  /// `pound-feet`, `lb-ft`.
  private static func poundFeet(_ context: CountContext, _ index: Int) -> Found? {
    guard context.matchesAny(index, ["lb", "pound"]), context.isHyphen(index + 1),
      context.matchesAny(index + 2, ["ft", "feet", "foot"])
    else { return nil }
    return Found(name: "pound-foot", end: index + 3)
  }

  /// `square miles`, `sq m`, `cubic feet`.
  static func prefixed(_ context: CountContext, _ index: Int) -> Found? {
    let prefix: String
    if context.matches(index, "square") || context.matches(index, "sq") {
      prefix = "square "
    } else if context.matches(index, "cubic") || context.matches(index, "cu") {
      prefix = "cubic "
    } else {
      return nil
    }
    var next = index + 1
    if context.isMark(next, UInt8(ascii: ".")) { next += 1 }
    if context.matches(next, "m") { return Found(name: prefix + "metre", end: next + 1) }
    guard context.has(next, .measureUnit) else { return nil }
    let name = context.text.lexicon.spelling(of: context.text.lexicon.base(of: context.tokens[next].word))
    return Found(name: prefix + name, end: next + 1)
  }

  /// Whether a letter with a space before it is a unit: `12 m`, `30 C`.
  private static func isUnitLetter(_ context: CountContext, _ index: Int) -> Bool {
    guard context.length(index) == 1,
      !context.has(index + 1, [.noun, .pluralNoun]) || context.isKind(index + 1, .number)
    else { return false }
    if context.matches(index, "c") || context.matches(index, "f") { return context.isCapitalised(index) }
    return context.matchesAny(index, ["m", "g", "l"]) && !context.isCapitalised(index)
  }

  /// `km²`, `km^2`, `km squared`: squares and cubes written behind the unit.
  private static func power(_ context: CountContext, _ found: Found) -> Found {
    var end = found.end
    var power = 0
    if context.isMark(end, UInt8(ascii: "^")), context.isGlued(end) {
      if context.matches(end + 1, "2") { power = 2 } else if context.matches(end + 1, "3") { power = 3 }
      end += 2
    } else if context.isMark(end, Token.Detail.other), context.isGlued(end), context.length(end) == 2,
      context.byte(end, 0) == 0xC2
    {
      power = context.byte(end, 1) == 0xB2 ? 2 : context.byte(end, 1) == 0xB3 ? 3 : 0
      end += 1
    } else if context.matches(end, "squared") || context.matches(end, "cubed") {
      power = context.matches(end, "squared") ? 2 : 3
      end += 1
    }
    guard power > 0 else { return found }
    return Found(name: (power == 2 ? "square " : "cubic ") + found.name, end: end, isSure: found.isSure)
  }

  /// One or two letters glued to the digits: `12m`, `250g`, `30C`.
  private static func letter(_ context: CountContext, _ index: Int) -> Found? {
    let units: [(StaticString, String)] = [
      ("m", "metre"), ("g", "gram"), ("l", "litre"), ("t", "tonne"), ("w", "watt"), ("v", "volt"),
      ("c", "celsius"),
      ("f", "fahrenheit"), ("mi", "mile"), ("in", "inch"), ("cl", "centilitre"), ("hz", "hertz"),
      ("m2", "square metre"),
    ]
    for (letters, name) in units where context.matches(index, letters) {
      return Found(
        name: name, end: index + 1, isSure: context.length(index) > 1 || context.matches(index, "m"))
    }
    return nil
  }

  /// `°C`, `° Celsius`, and the primes of feet and inches: `6′ 2″`.
  private static func sign(_ context: CountContext, _ index: Int) -> Found? {
    if context.length(index) == 3, context.isGlued(index), context.byte(index, 0) == 0xE2,
      context.byte(index, 1) == 0x80
    {
      switch context.byte(index, 2) {
      case 0xB2: return Found(name: "foot", end: index + 1)
      case 0xB3: return Found(name: "inch", end: index + 1)
      default: return nil
      }
    }
    guard context.length(index) == 2, context.byte(index, 0) == 0xC2, context.byte(index, 1) == 0xB0 else {
      return nil
    }
    return scale(context, index + 1) ?? Found(name: "degree", end: index + 1)
  }

  private static func scale(_ context: CountContext, _ index: Int) -> Found? {
    if context.matchesAny(index, ["c", "celsius", "centigrade", "celcius"]) {
      return Found(name: "celsius", end: index + 1)
    }
    if context.matchesAny(index, ["f", "fahrenheit", "farenheit"]) {
      return Found(name: "fahrenheit", end: index + 1)
    }
    return nil
  }
}
