extension WARCReader {
  /// What is said where one report is asked for and a web archive is given.
  public static let refusal = IngestError(
    .webArchive, "is a web archive (WARC), which holds many reports; read it with precept extract")

  /// Whether `bytes` begin a web archive.
  static func isWebArchive(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    RecordLine.stands(at: 0, in: bytes)
  }

  /// Whether a file that begins with `bytes`, packed or not, is a web archive: by what it begins with, or by
  /// its `name`, since one may begin with garbage.
  public static func isWebArchive(_ bytes: [UInt8], name: String) -> Bool {
    let ending = Array(name.utf8.suffix(8).map(\.lowered))
    if ending.suffix(5).elementsEqual(".warc".utf8) || ending.elementsEqual(".warc.gz".utf8) { return true }
    guard GzipSource.isGzip(bytes) else { return bytes.withUnsafeBufferPointer { isWebArchive($0) } }
    var beginning = [UInt8](repeating: 0, count: RecordLine.mostBytes)
    do throws(IngestError) {
      let inflater = try Inflater(.gzip)
      let written = bytes.withUnsafeBufferPointer { packed in
        beginning.withUnsafeMutableBytes { inflater.step(packed, $0).written }
      }
      return beginning[..<written].withUnsafeBufferPointer { isWebArchive($0) }
    } catch {
      // Whoever unpacks it next says what is wrong.
      return false
    }
  }
}
