import Testing

@testable import Emission

@Suite struct ReportAddressTests {
  @Test("The digest becomes the name that RFC 6920 gives as an example")
  func namesAreThoseOfTheStandard() {
    // The words of the standard's own example, "Hello World!", have this digest.
    let digest = "sha256:7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069"
    #expect(ReportAddress.named(digest) == "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk")
  }

  @Test func aReportIsFoundAtItsAddressOrByItsBytes() {
    var report = ExampleReport.report
    let bytes = "ni:///sha-256;" + String(repeating: "A", count: 43)
    #expect(ReportAddress(report).source == bytes)
    report.document.metadata.url = "https://northmoor.example/a b\u{1}?q=<é>\u{202E}"
    let address = ReportAddress(report)
    #expect(address.source == "https://northmoor.example/a%20b%01?q=%3Cé%3E%E2%80%AE")
    #expect(address.part(Letter.quote, 1) == bytes + "#q2")
  }
}
