import Crypto
import Digests
import Extraction
import ReportText

/// The digest by which a record names the rules that made it: two records whose digests agree were made
/// by the same rules and words.
public enum RulesDigest {
  /// The digest of this build's version, rules and built-in lexicons.
  public static let current: String = {
    var hash = SHA256()
    update(&hash, PreceptVersion.current)
    for rule in RuleRegistry.all {
      update(&hash, rule.id)
      update(&hash, rule.summary)
    }
    hash.update(data: Lexicon.standard.fingerprint)
    return Digest.string(hash.finalize())
  }()

  /// Adds a string and a byte that no string holds, so that strings cannot run into each other.
  private static func update(_ hash: inout SHA256, _ part: String) {
    var part = part
    part.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    withUnsafeBytes(of: UInt8(0xFF)) { hash.update(bufferPointer: $0) }
  }
}
