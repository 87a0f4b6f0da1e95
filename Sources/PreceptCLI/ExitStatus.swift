/// The exit codes of every command; 0 is done. Usage is 64, which the argument parser gives by itself,
/// and an interrupted run is 130.
enum ExitStatus {
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
