import Glibc

extension Batch {
  /// The number of processor cores that this program may use.
  public static var cores: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}
