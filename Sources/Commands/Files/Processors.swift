import Glibc

/// The processors of the machine.
enum Processors {
  /// How many threads a run uses unless it is told: one for each processor, at most eight, since
  /// one thread cuts the files for all the others.
  static var usable: Int { min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 8) }
}
