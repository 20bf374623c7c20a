/// Where a run finds its parts; what is nil is looked for in the installation.
public struct Places: Sendable, Equatable {
  public var database: String?
  public var datasets: String?
  public var plugins: String?
  /// Whether the database may be filled from another folder of datasets than before.
  public var mayRefill = false

  public init(database: String? = nil, datasets: String? = nil, plugins: String? = nil, mayRefill: Bool = false) {
    self.mayRefill = mayRefill
    self.database = database
    self.datasets = datasets
    self.plugins = plugins
  }
}
