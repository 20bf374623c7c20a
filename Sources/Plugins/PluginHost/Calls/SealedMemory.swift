import FoundationEssentials
import Glibc

/// A descriptor of sealed memory; whoever holds it closes it once.
struct SealedMemory {
  let descriptor: Int32
  /// How many bytes it holds.
  let length: Int

  func close() {
    Glibc.close(descriptor)
  }
}
