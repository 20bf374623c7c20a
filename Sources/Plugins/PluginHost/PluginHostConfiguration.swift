import FoundationEssentials

/// How a host runs its comparators.
public struct PluginHostConfiguration: Sendable {
  /// The `maalestokk-worker` executable.
  public var workerExecutable: URL
  public var limits: ComparatorLimits
  /// Whether plugins in the state `unsigned` are loaded.
  public var allowUnsigned: Bool
  /// Where the private copies of libraries are kept while the process lives.
  public var temporaryFolder: URL
  /// What a comparator is told of an error of the host's, in English.
  public var words: @Sendable (any Error) -> String

  /// A configuration; without a temporary folder the system's own is used.
  public init(
    workerExecutable: URL, limits: ComparatorLimits = ComparatorLimits(), allowUnsigned: Bool = false,
    temporaryFolder: URL? = nil,
    words: @escaping @Sendable (any Error) -> String = { "\(type(of: $0))" }
  ) {
    self.words = words
    self.workerExecutable = workerExecutable
    self.limits = limits
    self.allowUnsigned = allowUnsigned
    self.temporaryFolder = temporaryFolder ?? FileManager.default.temporaryDirectory
  }
}
