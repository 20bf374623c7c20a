import Problems

/// What sends requests: the client, or what stands in for it in a test.
public protocol Transferring: Sendable {
  /// Sends a request and waits for the answer; throws `TransferProblem`. It blocks, so it belongs off the cooperative pool.
  func send(_ request: TransferRequest, cancellation: Cancellation?) throws -> TransferResponse
}

extension Transferring {
  public func send(_ request: TransferRequest) throws -> TransferResponse { try send(request, cancellation: nil) }
}

extension StringProtocol {
  /// Without spaces and tabs at the ends.
  var trimmingSpaces: String {
    func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
