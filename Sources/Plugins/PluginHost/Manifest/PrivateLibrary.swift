import FoundationEssentials
import Glibc

/// A verified copy of a library, and what it may read while it loads.
struct PrivateLibrary: Sendable {
  let path: String
  /// Folders that hold libraries it may need besides the system's; nil for a library of the house, which is trusted that
  /// long and may lie in a build folder with run paths of its own.
  let folders: [String]?
}
