/// Why results could not be written.
public enum OutputError: Error, Hashable {
  /// Whoever read them has stopped reading; nothing is wrong.
  case closedPipe
  /// One sentence that names the file, says what is wrong and what to do.
  case failed(String)

  /// The sentence.
  var message: String {
    switch self {
    case .closedPipe: "whoever read the results has stopped reading"
    case .failed(let message): message
    }
  }
}
