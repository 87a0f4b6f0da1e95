import CPages

/// The style sheets and the script of pages, with the digests by which a page allows them and nothing else.
///
/// The files stand in `Sources/CPages/assets`.
public struct PageAssets: Sendable {
  /// What one kind of page is shown and worked with.
  struct Sheet: Sendable {
    var style: [UInt8]
    var script: [UInt8]
    /// The Content-Security-Policy that allows these two alone.
    var policy: String
  }

  /// The page of one report.
  let view: Sheet
  /// The page of two reports and what changed between them.
  let diff: Sheet
  /// The list of reports.
  let index: Sheet
  /// A chart with the table of its values.
  let chart: Sheet

  /// The style of a chart's drawing, which also has it where it stands by itself.
  static let plot = bytes(precept_plot_css())

  /// The assets of this build.
  ///
  /// - Parameter source: makes of the bytes of a style sheet or script the source expression that allows
  ///   it in a policy: `'sha256-…'`, of the base64 form of its SHA-256.
  public init(source: ([UInt8]) -> String) {
    let page = PageAssets.bytes(precept_page_css())
    let text = page + PageAssets.bytes(precept_text_css())
    view = PageAssets.sheet(
      style: text + PageAssets.bytes(precept_view_css()), script: PageAssets.bytes(precept_view_js()), source)
    diff = PageAssets.sheet(
      style: text + PageAssets.bytes(precept_diff_css()), script: PageAssets.bytes(precept_diff_js()), source)
    index = PageAssets.sheet(style: page + PageAssets.bytes(precept_index_css()), script: [], source)
    chart = PageAssets.sheet(
      style: page + PageAssets.plot + PageAssets.bytes(precept_chart_css()), script: [], source)
  }

  private static func sheet(style: [UInt8], script: [UInt8], _ source: ([UInt8]) -> String) -> Sheet {
    var policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src \(source(style))"
    if !script.isEmpty { policy += "; script-src \(source(script))" }
    return Sheet(style: style, script: script, policy: policy)
  }

  private static func bytes(_ asset: precept_asset) -> [UInt8] {
    Array(UnsafeBufferPointer(start: asset.bytes, count: asset.length))
  }
}
