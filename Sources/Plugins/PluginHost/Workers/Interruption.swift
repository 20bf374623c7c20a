import FoundationEssentials
import Glibc
import Problems

/// Why a conversation with a worker ended without an answer.
enum Interruption: Error {
  /// The worker closed its end: it crashed, ended, or closed the socket.
  case closed
  /// The failure is known, and the worker is to be killed.
  case failed(ComparatorFault)
  /// The comparator reported a fault; its worker is sound.
  case reported(String)
}
