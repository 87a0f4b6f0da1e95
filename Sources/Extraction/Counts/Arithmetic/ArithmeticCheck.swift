import ReportText

/// One way in which the figures of a text are bound to add up.
///
/// A check looks only where the text itself states the relation, and says nothing where rounding, another
/// period or another whole could explain a difference: a false alarm does more harm than a missed slip.
protocol ArithmeticCheck: Sendable {
  /// What the check says of the figures of `sentence`; `earlier` is the sentence before it in its block.
  static func findings(in sentence: FigureSentence, after earlier: FigureSentence?) -> [ArithmeticFinding]
}

/// What a check says of some figures.
struct ArithmeticFinding {
  /// Whether they add up.
  var holds: Bool
  /// The relation in words (`498 + 102 = 600`), without a full stop.
  var words: String
  /// The place of the figures.
  var span: ByteSpan

  /// The diagnostic that says so.
  var diagnostic: Diagnostic {
    holds
      ? Diagnostic(.figuresAddUp, "The figures add up: \(words).", severity: .note, at: span)
      : Diagnostic(.figuresDoNotAddUp, "The figures do not add up: \(words).", at: span)
  }
}

/// How a stated figure compares with what the others make it.
enum Agreement {
  /// It is that, to the places in which it is written.
  case holds
  /// No rounding explains the difference.
  case fails
  /// Rounding might.
  case unsure

  /// Compares `stated` with `exact`, worked out from figures by their word, and with `range`, what it is
  /// at least and at most should they be rounded. `slack` and `looseSlack` are those of the stated figure.
  init(stated: Double, slack: Double, looseSlack: Double, exact: Double, range: ClosedRange<Double>) {
    let dust = 1e-9 * max(1, stated.magnitude, exact.magnitude)
    if (stated - exact).magnitude <= slack + dust {
      self = .holds
    } else if stated + looseSlack + dust < range.lowerBound || stated - looseSlack - dust > range.upperBound {
      self = .fails
    } else {
      self = .unsure
    }
  }
}

/// Runs the checks, sentence by sentence.
struct Arithmetic {
  /// The checks, in order; of several that speak of the same place the first is heard.
  static let checks: [any ArithmeticCheck.Type] = [
    EquationCheck.self, ChangeCheck.self, GrowthCheck.self, ShareCheck.self, PartsCheck.self, TotalCheck.self,
    RestCheck.self,
    RateCheck.self,
  ]

  private var earlier: FigureSentence?
  private var earlierBlock = -1
  /// What was found so far.
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks the figures of `sentence`, a sentence of block `block`; nil is one without figures.
  mutating func check(_ sentence: FigureSentence?, block: Int) {
    let before = earlierBlock == block ? earlier : nil
    earlier = sentence
    earlierBlock = block
    guard let sentence else { return }
    guard sentence.figures.contains(where: \.isPlain) else { return }
    var found: [ArithmeticFinding] = []
    for check in Arithmetic.checks {
      for finding in check.findings(in: sentence, after: before)
      where !found.contains(where: { $0.span == finding.span }) {
        found.append(finding)
      }
    }
    diagnostics += found.sorted { $0.span < $1.span }.map(\.diagnostic)
  }
}
