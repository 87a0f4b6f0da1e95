import Claims
import ReportText

/// Links a rounded figure to its exact form in the same report: `nearly 9,400 calls` to `9,392 calls`.
///
/// The two must count the same, at times that do not contradict each other, and the exact one must be the only
/// figure of the report that the rounded one can stand for.
enum FigureLinks {
  /// A figure that may be linked.
  private struct Figure {
    var index: Int
    var value: Double
    var places: FigurePlaces.Places
  }

  /// What a figure counts; figures of different keys are never linked.
  private struct Key: Hashable {
    var kind: Quantity.Kind
    var unit: String?
  }

  /// Below this, different things have the same number too often.
  private static let least = 1000.0

  /// Adds the links to `quantities`, all of those of `text`, whose dates are `times`.
  static func add(to quantities: inout [Quantity], _ text: AnalysedDocument, times: [TimeExpression]) {
    var rounded: [Figure] = []
    var exact: [Key: [Figure]] = [:]
    let context = whole(text)
    for index in quantities.indices {
      guard let figure = figure(index, quantities[index], context) else { continue }
      let quantity = quantities[index]
      if isRounded(quantity, figure.places) { rounded.append(figure) }
      if quantity.qualifier == nil || quantity.qualifier == .exactly {
        exact[Key(kind: quantity.kind, unit: quantity.unit), default: []].append(figure)
      }
    }
    guard !rounded.isEmpty else { return }
    for key in exact.keys { exact[key]?.sort { ($0.value, $0.index) < ($1.value, $1.index) } }
    for figure in rounded {
      let quantity = quantities[figure.index]
      guard let unit = quantity.unit, let others = exact[Key(kind: quantity.kind, unit: unit)],
        let match = match(figure, quantity, among: others),
        isSameTime(quantity.span, quantities[match].span, text, times)
      else { continue }
      quantities[figure.index].sameAs = match
    }
  }

  /// The quantity as a figure that may be linked: a large number of things, or a sum.
  private static func figure(_ index: Int, _ quantity: Quantity, _ context: CountContext) -> Figure? {
    guard quantity.kind == .count || quantity.kind == .money, case .number(let value) = quantity.value,
      value >= least, quantity.change.map({ $0.to != nil }) ?? true
    else { return nil }
    let start = context.text.firstToken(atOrAfter: quantity.span.start)
    var end = start
    // The number ends where its scale does: its noun may hold numbers of its own.
    while end < min(start + 8, context.upper), Int(context.tokens[end].end) <= quantity.span.end {
      end += 1
      if context.isKind(end - 1, .number), !context.has(end, .scale), !context.isKind(end, .number) { break }
    }
    guard end > start, let places = FigurePlaces.read(start..<end, value: value, context) else { return nil }
    return Figure(index: index, value: value, places: places)
  }

  /// Whether the figure is said or written to be rounded: `nearly 9,400`, `£214.6m`.
  private static func isRounded(_ quantity: Quantity, _ places: FigurePlaces.Places) -> Bool {
    switch quantity.qualifier {
    case .approximately, .moreThan, .lessThan: places.loose >= 10
    case nil: places.step >= 1000
    default: false
    }
  }

  /// The only exact figure that rounds to `rounded`, the first of its mentions.
  private static func match(_ rounded: Figure, _ quantity: Quantity, among others: [Figure]) -> Int? {
    let loose = rounded.places.loose
    // Money is all of one unit, whatever it is for: it takes three places to be the same sum.
    let share = quantity.kind == .count && quantity.qualifier != nil ? 0.1 : 0.02
    guard loose <= rounded.value * share else { return nil }
    var (low, high) = (rounded.value - loose / 2, rounded.value + loose / 2)
    if quantity.qualifier == .moreThan { low = rounded.value }
    if quantity.qualifier == .lessThan { high = rounded.value }
    var first = 0
    var end = others.count
    while first < end {
      let middle = (first + end) / 2
      if others[middle].value < low { first = middle + 1 } else { end = middle }
    }
    var found: Figure?
    var seen = 0
    while first < others.count, others[first].value <= high {
      let other = others[first]
      first += 1
      seen += 1
      if seen > 20 { return nil }
      guard other.places.loose * 10 <= loose, other.index != rounded.index else { continue }
      if let found, found.value != other.value { return nil }
      if found == nil { found = other }
    }
    return found?.index
  }

  /// Whether the sentences of the two name no different times.
  private static func isSameTime(
    _ one: ByteSpan, _ other: ByteSpan, _ text: AnalysedDocument, _ times: [TimeExpression]
  ) -> Bool {
    let (left, right) = (values(around: one, text, times), values(around: other, text, times))
    guard !left.isEmpty, !right.isEmpty else { return true }
    return left.contains { value in right.contains { $0.hasPrefix(value) || value.hasPrefix($0) } }
  }

  /// The values of the dates in the sentence that holds `span`.
  private static func values(
    around span: ByteSpan, _ text: AnalysedDocument, _ times: [TimeExpression]
  ) -> [String] {
    guard !text.sentences.isEmpty else { return [] }
    let sentence = text.span(text.sentences[text.sentence(of: text.firstToken(atOrAfter: span.start))].tokens)
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle].span.start < sentence.start { low = middle + 1 } else { high = middle }
    }
    var found: [String] = []
    while low < times.count, times[low].span.end <= sentence.end, found.count < 8 {
      if times[low].kind == .date, let value = times[low].value { found.append(value) }
      low += 1
    }
    return found
  }

  /// The whole document as the number reader sees it.
  private static func whole(_ text: AnalysedDocument) -> CountContext {
    var context = CountContext(text)
    context.upper = text.tokens.count
    return context
  }
}
