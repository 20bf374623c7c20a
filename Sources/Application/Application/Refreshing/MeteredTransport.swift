import CurlClient
import Synchronization

/// A transport that counts what goes through it.
public final class MeteredTransport: Transferring {
  public struct Count: Sendable {
    public fileprivate(set) var calls = 0
    public fileprivate(set) var wireBytes = 0
  }

  private let transport: any Transferring
  private let counted = Mutex(Count())

  /// Counts what goes through a transport.
  public init(_ transport: any Transferring) { self.transport = transport }

  public var count: Count { counted.withLock { $0 } }

  public func send(_ request: TransferRequest, cancellation: Cancellation?) throws -> TransferResponse {
    let response = try transport.send(request, cancellation: cancellation)
    counted.withLock { count in
      count.calls += response.calls
      count.wireBytes += response.wireBytes
    }
    return response
  }
}
