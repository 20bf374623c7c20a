import CurlClient
import Synchronization

/// A transport that counts what goes through it.
final class MeteredTransport: Transferring {
  struct Count {
    var calls = 0
    var wireBytes = 0
  }

  private let transport: any Transferring
  private let counted = Mutex(Count())

  init(_ transport: any Transferring) { self.transport = transport }

  var count: Count { counted.withLock { $0 } }

  func send(_ request: TransferRequest, cancellation: Cancellation?) throws -> TransferResponse {
    let response = try transport.send(request, cancellation: cancellation)
    counted.withLock { count in
      count.calls += response.calls
      count.wireBytes += response.wireBytes
    }
    return response
  }
}
