import Problems

/// What a client may do, and how patient it is.
public struct CurlConfiguration: Sendable {
  /// Names the tool and its version to the publisher.
  public var userAgent: String
  /// Names of hosts that may be asked over https, in lower case.
  public var allowedHosts: Set<String>
  /// Whether http to this machine is allowed as well (tests, demonstrations).
  public var allowsLoopbackHTTP = false
  public var connectSeconds = 20
  /// How long nothing may come.
  public var stallSeconds = 60
  /// How long one answer may take altogether.
  public var totalSeconds = 300
  /// The largest body as sent.
  public var mostPackedBytes = 64 << 20
  /// The largest body unpacked.
  public var mostBytes = 256 << 20
  public var mostRedirects = 5
  /// A PEM file with certificate authorities to trust beside the system's.
  public var extraAuthorityFile: String?
  public var retry = RetryPolicy()
  /// How often each host may be called; nil lifts the limit.
  public var rate: RateLimit? = .statisticsNorway
  /// The folder where processes share what is left of the rate; nil keeps it in the client.
  public var stateFolder: String?
  public var proxies = ProxySettings()
  public var clock = TransferClock.system
  /// Ends the client's work between requests: what is under way is answered, waits end, and nothing more is sent.
  public var stop: Cancellation?
  /// Told before each wait, so that a progress bar can say why nothing happens.
  public var onWait: (@Sendable (TransferWait) -> Void)?

  public init(userAgent: String, allowedHosts: Set<String>) {
    self.userAgent = userAgent
    self.allowedHosts = allowedHosts
  }
}
