import Crypto
import Digests
import ReportText

/// The built-in lexicon with a user's own actors, units and words added.
public struct UserLexicon: Sendable {
  /// The most bytes that one file may have.
  public static let maximumBytes = 16 << 20

  /// The digest of the files, by which records name them.
  public let digest: String
  let lexicon: Lexicon

  /// What stands in `files`, later ones over earlier ones.
  ///
  /// - Parameter paths: regular files in the form of the built-in `.tsv` files.
  /// - Throws: everything that is wrong with them.
  public init(files paths: [String]) throws(UserLexiconProblem) {
    var sources: [LexiconSource] = []
    var sentences: [String] = []
    for path in paths {
      do throws(FileProblem) {
        let bytes = try RegularFile.read(path, atMost: UserLexicon.maximumBytes)
        sources.append(LexiconSource(name: path, bytes: bytes))
      } catch {
        sentences.append(UserLexicon.sentence(for: error, path))
      }
    }
    guard sentences.isEmpty else { throw UserLexiconProblem(sentences: sentences) }
    try self.init(sources)
  }

  /// What stands in `sources`.
  init(_ sources: [LexiconSource]) throws(UserLexiconProblem) {
    do throws(LexiconProblems) {
      lexicon = try Lexicon.extended(by: sources)
    } catch {
      var sentences = error.told.map(\.description)
      if error.count > sentences.count {
        sentences.append("and \(error.count - sentences.count) more problems in the lexicon")
      }
      throw UserLexiconProblem(sentences: sentences)
    }
    digest = UserLexicon.digest(of: sources)
  }

  /// What a file holds, how long it is, and what its name says of its rows: where the file lies changes nothing.
  private static func digest(of sources: [LexiconSource]) -> String {
    var hash = SHA256()
    for source in sources {
      var head = "\(source.section ?? "") \(source.bytes.count)\n"
      head.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
      source.bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }
    return Digest.string(hash.finalize())
  }

  /// A problem of a file in terms of lexicons, where those of reports would mislead.
  private static func sentence(for problem: FileProblem, _ path: String) -> String {
    switch problem.code {
    case "too-large":
      "\(path): larger than \(maximumBytes >> 20) MB, the most that a lexicon may be; split it into several"
    case "not-a-file": "\(path): not a regular file; save the lexicon as a file and name that"
    default: problem.message
    }
  }
}

/// Why a user's lexicon cannot be used.
public struct UserLexiconProblem: Error, Hashable {
  /// What is wrong, each in a sentence that names the file and the place, and says what to do.
  public var sentences: [String]
}
