import Crypto

/// SHA-256 digests as records give them: `sha256:` and 64 hexadecimal digits.
public enum Digest {
  /// The digest of `bytes`.
  public static func sha256(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { text in
      var hash = SHA256()
      hash.update(bufferPointer: text)
      return string(hash.finalize())
    }
  }

  /// The digest of bytes that come piece by piece.
  public struct Running {
    private var hash = SHA256()

    /// No bytes yet.
    public init() {}

    /// Takes more bytes.
    public mutating func add(_ bytes: [UInt8]) {
      bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }

    /// The digest of what was taken.
    public var digest: String { Digest.string(hash.finalize()) }
  }

  /// A finished digest as records write it.
  public static func string(_ digest: SHA256.Digest) -> String {
    var bytes = Array("sha256:".utf8)
    bytes.reserveCapacity(71)
    for byte in digest {
      bytes.append(hexadecimal(byte >> 4))
      bytes.append(hexadecimal(byte & 0xF))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
  }
}
