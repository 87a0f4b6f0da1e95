/// The exit codes of every command; 0 is done, and an interrupted run is 130.
enum ExitStatus {
  /// The answer is no: `diff` found changes.
  static let changed: Int32 = 1
  /// Wrong usage; the argument parser gives it by itself for what it sees.
  static let usage: Int32 = 64
  /// Some reports could not be read.
  static let unreadable: Int32 = 65
  /// A file of Precept's own or the user's cannot be used.
  static let unusableFile: Int32 = 66
  /// A fault of Precept.
  static let fault: Int32 = 70
}

/// An end of the program that is told in one sentence.
struct Refusal: Error {
  var code: Int32
  var message: String
}
