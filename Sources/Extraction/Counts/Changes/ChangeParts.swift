import Claims
import ReportText

/// Puts the parts of a change together: the figures before and after, by how much the one became the other,
/// and when each of them was.
enum ChangeParts {
  /// Adds the parts to the quantities `items` of `sentence`.
  static func link(_ items: inout [Changes.Item], _ sentence: FigureSentence, times: [TimeExpression]) {
    guard items.count > 1 else { return }
    for index in items.indices.dropFirst() {
      if let pair = ChangePair.read(at: index, in: sentence) {
        link(pair, &items, sentence, times: times)
      } else {
        repeats(index, &items, sentence)
        result(index, &items, sentence)
      }
    }
  }

  /// `from 148 in 2013 to 563 in 2015`, `563, up from 148`, `by 415 to 563 from 148`.
  private static func link(
    _ pair: ChangePair, _ items: inout [Changes.Item], _ sentence: FigureSentence, times: [TimeExpression]
  ) {
    let (from, to) = (sentence.figures[pair.from], sentence.figures[pair.to])
    guard from.isLike(to), case .number(let before) = items[pair.from].quantity.value,
      case .number(let after) = items[pair.to].quantity.value
    else { return }
    let stated = ChangeStatement.read(beside: pair, in: sentence)
    let dates = ChangeDates.read(pair, sentence, times: times)
    // Two groups may be compared as well as two times: `61% of women, compared with 48% of men`.
    if pair.isComparison, stated.isEmpty, dates.from == nil { return }
    var change = Quantity.Change(
      direction: pair.direction ?? (after > before ? .up : after < before ? .down : .unchanged), from: before,
      to: after, fromDate: dates.from, toDate: dates.to)
    for statement in stated {
      let figure = sentence.figures[statement.figure]
      guard case .number(let amount) = items[statement.figure].quantity.value else { continue }
      let isDifference =
        figure.unit == "percentage point"
        ? from.unit == "percent" : figure.kind == to.kind && figure.isLike(to) && figure.kind != .percent
      if isDifference { change.by = abs(amount) }
      if items[statement.figure].quantity.change == nil {
        items[statement.figure].quantity.change = Quantity.Change(
          direction: change.direction, by: abs(amount))
      }
    }
    items[pair.to].quantity.change = change
    // `by 5 from 40`: the figure before has no change of its own.
    if items[pair.from].quantity.change?.by == before { items[pair.from].quantity.change = nil }
  }

  /// `an increase of £10 or 4.3%`, `£11.3m (5.6%)`: the same change in two measures.
  private static func repeats(_ index: Int, _ items: inout [Changes.Item], _ sentence: FigureSentence) {
    guard let change = items[index - 1].quantity.change, change.by != nil, change.to == nil,
      items[index].quantity.change == nil, case .number(let amount) = items[index].quantity.value,
      items[index].quantity.kind == .percent || items[index - 1].quantity.kind == .percent,
      ChangeStatement.isApposition(index, of: index - 1, in: sentence)
    else { return }
    items[index].quantity.change = Quantity.Change(direction: change.direction, by: abs(amount))
  }

  /// `fell by 4.2%, to 58,310 offences`, `rises by 7.5% to £84.2m`: what came of it.
  private static func result(_ index: Int, _ items: inout [Changes.Item], _ sentence: FigureSentence) {
    let gap = sentence.gap(before: index)
    guard let change = items[index - 1].quantity.change, let by = change.by, change.to == nil,
      items[index].quantity.change == nil || items[index].quantity.change?.by == nil,
      case .number(let amount) = items[index].quantity.value,
      items[index].quantity.kind != .percent || items[index - 1].quantity.unit == "percentage point",
      gap.count <= 5, sentence.context.matches(gap.upperBound - 1, "to")
    else { return }
    // `fell 9.5% last year, to 1,204`: only a date and a comma may stand between.
    var at = sentence.skippingDate(gap.lowerBound)
    if sentence.isMark(at, ",") { at += 1 }
    guard at == gap.upperBound - 1 else { return }
    let isDifference =
      sentence.figures[index - 1].kind != .percent
      && sentence.figures[index - 1].isLike(sentence.figures[index])
    items[index].quantity.change = Quantity.Change(
      direction: change.direction, to: amount, by: isDifference ? by : nil)
  }
}
