/// Why no answer came over the network.
public struct TransferProblem: Problem, Equatable {
  public enum Kind: Equatable, Sendable {
    /// The address cannot be read, or may not be asked.
    case address(Refusal)
    /// The name is not known, nothing listens, or it took too long to connect.
    case connect
    /// Nothing came for that long.
    case stall(seconds: Int)
    /// The whole answer took longer than that.
    case total(seconds: Int)
    /// The body is larger than that, as sent.
    case tooLargePacked(limitBytes: Int)
    /// The body is larger than that, unpacked.
    case tooLarge(limitBytes: Int)
    /// The connection ended before the answer did.
    case truncated
    /// The answer is not HTTP, or its body cannot be unpacked.
    case malformed
    /// The certificate or the agreement on a secure connection.
    case tls
    /// The file with an extra certificate authority cannot be used.
    case authorityFile(String)
    /// A redirect to where may not be asked.
    case redirect(Refusal, to: String)
    /// More redirects than that.
    case tooManyRedirects(limit: Int)
    case proxy
    /// The file that shares the rate budget between processes cannot be read or written.
    case rateBudget(file: String)
    case cancelled
    /// libcurl's own number for something else.
    case other(Int)
  }

  /// Why an address is not asked.
  public enum Refusal: String, Equatable, Sendable {
    case unreadable, notHTTPS, hostNotAllowed, credentials
  }

  public let kind: Kind
  /// Host and path of what was asked, never more: no query, no user, no password.
  public let place: String
  /// The library's own words, for the one who looks into it and never told; may be empty.
  public let detail: String

  /// A transfer that ended without an answer.
  public init(_ kind: Kind, place: String, detail: String = "") {
    self.kind = kind
    self.place = place
    self.detail = detail
  }

  public var family: ProblemFamily { .transfer(self) }
}

extension TransferProblem {
  /// Whether the publisher could not be reached at all.
  public var isUnreachable: Bool {
    switch kind {
    case .connect, .proxy, .tls, .stall: true
    default: false
    }
  }

  /// Whether other calls would fail alike.
  public var isOfEveryCall: Bool {
    switch kind {
    case .cancelled, .rateBudget, .authorityFile, .address: true
    default: isUnreachable
    }
  }
}
