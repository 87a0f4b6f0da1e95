import Glibc

/// Why a file could not be read.
struct FileProblem: Error, Hashable {
  /// A stable code such as `not-found`.
  var code: String
  /// One sentence that names the file, says what is wrong and what to do.
  var message: String

  /// What an error number of the system means for `path`.
  init(_ path: String, systemError number: Int32) {
    switch number {
    case ENOENT, ENOTDIR:
      code = "not-found"
      message = "\(path): there is no such file; check the name and the folder"
    case EACCES, EPERM:
      code = "not-permitted"
      message = "\(path): may not be read; give yourself permission to read it (chmod u+r)"
    case ELOOP:
      code = "not-found"
      message = "\(path): a link that leads in a circle; name the file itself"
    default:
      code = "unreadable"
      message = "\(path): could not be read (\(FileProblem.describe(number))); try again or copy it elsewhere"
    }
  }

  /// A problem of our own finding.
  init(code: String, message: String) {
    self.code = code
    self.message = message
  }

  /// A file over the bound of `limit` bytes.
  static func tooLarge(_ path: String, limit: Int) -> FileProblem {
    FileProblem(
      code: "too-large",
      message: "\(path): larger than \(limit >> 20) MB, the most that one report may be; split it")
  }

  /// A file that something wrote to while it was read.
  static func changed(_ path: String) -> FileProblem {
    FileProblem(
      code: "changed",
      message: "\(path): changed while it was read; read it again when nothing writes to it")
  }

  /// A file whose name, shown as `path`, is not UTF-8.
  static func badName(_ path: String) -> FileProblem {
    FileProblem(
      code: "bad-name", message: "\(path): the name is not UTF-8; rename that file to have it read")
  }

  /// The system's words for an error number; not those of the locale, which is never set.
  static func describe(_ number: Int32) -> String {
    guard let words = strerror(number) else { return "error \(number)" }
    return String(cString: words)
  }
}
