import Claims
import ReportText

/// Writes reports as tables for a person to read on a terminal. Whatever a report holds, nothing of it
/// can disturb the terminal.
public struct TableEmitter: ReportEmitter {
  /// A narrower terminal is written to as if it were this wide.
  private static let leastWidth = 48

  private let width: Int
  private let usesColour: Bool

  /// An emitter for a terminal of `width` columns.
  public init(width: Int, usesColour: Bool) {
    self.width = max(width, TableEmitter.leastWidth)
    self.usesColour = usesColour
  }

  /// The table of `report`, UTF-8, each line with its line break.
  public func bytes(of report: Report) -> [UInt8] {
    let view = ReportView(report)
    var lines: [String] = []
    lines += heading(report.id, style: .faint)
    if let title = report.document.metadata.title { lines += heading(title, style: .heading) }
    lines += heading(view.publication, style: .plain)
    for section in view.sections {
      lines.append("")
      lines.append(TextStyle.heading.applied(to: section.title, usesColour: usesColour))
      lines += ColumnLayout(width: width, usesColour: usesColour).lines(section.rows, wide: section.wide)
    }
    if let nothing = view.nothingFound {
      lines.append("")
      lines += heading(nothing, style: .faint)
    }
    return TableEmitter.bytes(lines)
  }

  /// What is said of a report that could not be read, UTF-8, each line with its line break.
  public func bytes(of failure: ReportFailure, generator: Generator) -> [UInt8] {
    TableEmitter.bytes(
      heading(failure.id, style: .faint)
        + heading("Could not be read: \(failure.message)", style: .failure))
  }

  private func heading(_ text: String, style: TextStyle) -> [String] {
    ColumnLayout.wrap(TerminalText.neutralised(text), width: width)
      .map { style.applied(to: $0, usesColour: usesColour) }
  }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      bytes.append(contentsOf: line.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
