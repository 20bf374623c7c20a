import CCurl

/// Sends requests over libcurl: politely, within limits, and only where it may.
public final class CurlClient: Transferring {
  private let configuration: CurlConfiguration

  public init(_ configuration: CurlConfiguration) {
    self.configuration = configuration
  }

  public func send(_ request: TransferRequest, cancellation: Cancellation?) throws -> TransferResponse {
    throw TransferError(.other(0), place: "")
  }
}
