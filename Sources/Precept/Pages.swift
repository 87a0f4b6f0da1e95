import Crypto
import Emission

extension PageAssets {
  /// The style and script of this build's pages, with their digests.
  public static let current = PageAssets { bytes in
    "'sha256-\(Base64.encode(Array(SHA256.hash(data: bytes))))'"
  }
}
