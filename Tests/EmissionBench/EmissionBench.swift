import Claims
import Emission
import Glibc
import Precept

/// Measures emission by itself: reads the reports named, then writes them again and again in each form, and
/// prints the form, the bytes of one writing, and the bytes a second of CPU time.
@main
struct EmissionBench {
  /// CPU seconds that each form is written for, at the least.
  static let leastSeconds = 1.0

  static func main() throws {
    let pipeline = Pipeline()
    let reports = try CommandLine.arguments.dropFirst().map { try pipeline.report(file: $0).get() }
    measure("json", reports) { RecordEmitter().record(of: $0) }
    measure("claims", reports) { ClaimLinesEmitter().bytes(of: $0) }
    measure("csv", reports) { ClaimTableEmitter().bytes(of: $0) }
    measure("annotations", reports) { AnnotationEmitter().bytes(of: $0) }
    measure("schema-org", reports) { SchemaOrgEmitter().bytes(of: $0) }
  }

  private static func measure(_ form: String, _ reports: [Report], write: (Report) -> [UInt8]) {
    var bytes = 0
    var rounds = 0
    let began = seconds()
    while rounds == 0 || seconds() - began < leastSeconds {
      for report in reports { bytes += write(report).count }
      rounds += 1
    }
    let rate = Double(bytes) / (seconds() - began)
    print(form, bytes / rounds, Int(rate))
  }

  /// The CPU time of this process.
  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
