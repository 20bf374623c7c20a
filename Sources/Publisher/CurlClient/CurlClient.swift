import Problems

/// Sends requests over libcurl: politely, within limits, and only where it may.
///
/// Every answer comes back, whatever its status; `TransferProblem` is thrown when there is none. The answer to a request
/// that was repeated in vain is the last one. Several threads may send at the same time.
public final class CurlClient: Transferring {
  private let configuration: CurlConfiguration
  private let rules: AddressRules
  private let ledger: RateLedger?
  private let owner: TransferOwner?

  public init(_ configuration: CurlConfiguration) {
    self.configuration = configuration
    rules = AddressRules(
      allowedHosts: configuration.allowedHosts, allowsLoopbackHTTP: configuration.allowsLoopbackHTTP)
    ledger = configuration.rate.map { RateLedger($0, folder: configuration.stateFolder) }
    owner = TransferOwner.start()
  }

  deinit { owner?.stop() }

  public func send(_ request: TransferRequest, cancellation: Cancellation?) throws -> TransferResponse {
    var request = request
    var address = try check(request.url)
    var (calls, redirects, attempt) = (0, 0, 1)
    while true {
      try waitForRate(address, cancellation)
      calls += 1
      switch try exchange(request, address, cancellation) {
      case .success(let response):
        try ledger?.change(address.hostAndPort) { $0.note(response, now: configuration.clock.now()) }
        if let next = try redirect(response, from: address) {
          redirects += 1
          guard redirects <= configuration.mostRedirects else {
            throw TransferProblem(.tooManyRedirects(limit: configuration.mostRedirects), place: address.place)
          }
          address = next
          if response.status == 303 { (request.method, request.body) = (.get, []) }
        } else if let seconds = wait(after: response, attempt: attempt) {
          try pause(seconds, after: response, address, cancellation)
          attempt += 1
        } else {
          return response.with(calls: calls)
        }
      case .failure(let error):
        guard
          let seconds = configuration.retry.wait(
            failure: error.kind, attempt: attempt, random: configuration.clock.random())
        else { throw error }
        try wait(seconds, because: .failure(error), address, cancellation)
        attempt += 1
      }
    }
  }

  private func check(_ url: String) throws -> WebAddress {
    guard let address = WebAddress(url) else { throw TransferProblem(.address(.unreadable), place: "") }
    if let refusal = rules.refusal(of: address) { throw TransferProblem(.address(refusal), place: address.place) }
    return address
  }

  private func exchange(_ request: TransferRequest, _ address: WebAddress, _ cancellation: Cancellation?) throws
    -> Result<TransferResponse, TransferProblem>
  {
    guard let owner else { throw TransferProblem(.other(2), place: address.place) }
    if (cancellation ?? configuration.stop)?.isCancelled == true {
      throw TransferProblem(.cancelled, place: address.place)
    }
    return owner.perform(try Exchange(request, address, configuration), cancellation: cancellation)
  }

  /// Where an answer sends the request on to, nil when it does not; throws when it may not go there.
  private func redirect(_ response: TransferResponse, from address: WebAddress) throws -> WebAddress? {
    guard [301, 302, 303, 307, 308].contains(response.status), let location = response.header("location") else {
      return nil
    }
    guard let next = WebAddress(location, relativeTo: address) else {
      throw TransferProblem(.redirect(.unreadable, to: ""), place: address.place)
    }
    if let refusal = rules.refusal(ofRedirectFrom: address, to: next) {
      throw TransferProblem(.redirect(refusal, to: next.place), place: address.place)
    }
    return next
  }
}

/// Waiting, with nothing running meanwhile.
extension CurlClient {
  private func waitForRate(_ address: WebAddress, _ cancellation: Cancellation?) throws {
    while let seconds = try ledger?.change(address.hostAndPort, { $0.reserve(now: configuration.clock.now()) }),
      seconds > 0
    {
      try wait(seconds, because: .rate, address, cancellation)
    }
  }

  private func wait(after response: TransferResponse, attempt: Int) -> Double? {
    configuration.retry.wait(
      status: response.status, retryAfter: response.header("retry-after"), attempt: attempt,
      now: configuration.clock.now(), random: configuration.clock.random())
  }

  /// After 429 every process waits, not this one alone.
  private func pause(
    _ seconds: Double, after response: TransferResponse, _ address: WebAddress, _ cancellation: Cancellation?
  ) throws {
    if response.status == 429 {
      try ledger?.change(address.hostAndPort) { $0.pause(seconds: seconds, now: configuration.clock.now()) }
    }
    try wait(seconds, because: .status(response.status), address, cancellation)
  }

  private func wait(
    _ seconds: Double, because reason: TransferWait.Reason, _ address: WebAddress, _ cancellation: Cancellation?
  ) throws {
    let cancellation = cancellation ?? configuration.stop
    configuration.onWait?(TransferWait(reason: reason, seconds: seconds))
    configuration.clock.wait(seconds, cancellation)
    if cancellation?.isCancelled == true { throw TransferProblem(.cancelled, place: address.place) }
  }
}

extension TransferResponse {
  fileprivate func with(calls: Int) -> TransferResponse {
    TransferResponse(status: status, headers: headers, body: body, url: url, wireBytes: wireBytes, calls: calls)
  }
}
