import Claims
import Digests
import Ingest

/// The bytes that a report was read from.
public enum ReportSource {
  /// The bytes of the file that `report` names: those whose digest its record gives, unpacked where they were packed.
  /// Nil where the file is gone or another one now, and for standard input and pages of web archives.
  public static func bytes(of report: Report) -> [UInt8]? {
    guard let bytes = try? RegularFile.read(report.id, atMost: ReportReader.maximumBytes) else { return nil }
    if Digest.sha256(bytes) == report.digest { return bytes }
    guard GzipSource.isGzip(bytes), let unpacked = try? Gzip.unpack(bytes, atMost: ReportReader.maximumBytes),
      Digest.sha256(unpacked) == report.digest
    else { return nil }
    return unpacked
  }
}
