import ReportText

extension Array {
  /// The indices of the elements, ordered by position and not overlapping, whose span overlaps one of
  /// `spans`: by binary search, so that claims cost no more than the findings around them.
  func indices(overlapping spans: [ByteSpan], _ span: (Element) -> ByteSpan) -> [Int] {
    var result: [Int] = []
    for wanted in spans {
      var low = partitionPoint { span($0).end <= wanted.start }
      while low < count, span(self[low]).start < wanted.end {
        if result.last.map({ $0 < low }) ?? true { result.append(low) }
        low += 1
      }
    }
    return result
  }

  /// The indices of the elements, ordered by the start of their first span, one of whose spans
  /// overlaps one of `spans`. Looks back over a bounded number of elements, since they may nest.
  func indices(overlapping spans: [ByteSpan], through parts: (Element) -> [ByteSpan]) -> [Int] {
    var result: [Int] = []
    for wanted in spans {
      let end = partitionPoint { (parts($0).first?.start ?? 0) < wanted.end }
      for index in Swift.max(0, end - 32)..<end
      where parts(self[index]).firstOverlapping(wanted) != nil {
        if !result.contains(index) { result.append(index) }
      }
    }
    return result.sorted()
  }
}

extension [ByteSpan] {
  /// The first of the spans, ordered and not overlapping, that overlaps `wanted`: a quotation may have
  /// as many pieces as a report has paragraphs.
  func firstOverlapping(_ wanted: ByteSpan) -> ByteSpan? {
    let low = partitionPoint { $0.end <= wanted.start }
    return low < count && self[low].overlaps(wanted) ? self[low] : nil
  }
}
