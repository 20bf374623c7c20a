/// The port that figures are written through: each dataset in one transaction, and nothing that stood is overwritten.
public protocol FigureSink: Sendable {
  /// Fills the store from the shipped datasets in one transaction, unless it already holds exactly these.
  ///
  /// `content` is asked for only when it is needed, inside the transaction. Returns whether anything was written.
  @discardableResult
  func fill(
    fingerprint: String, from folder: String,
    content: () throws -> (datasets: [StoredDataset], observations: [StoredObservation], conflicts: [Conflict])
  ) throws -> Bool

  /// Adds an import in one transaction, or in a dry run only compares it with what stands; with the publisher's answer
  /// that it was read from, where there is one.
  ///
  /// `figures` is given the precedence to use: each import ranks above those before it.
  func add(
    _ record: ImportRecord, dataset: StoredDataset, conflicts: [Conflict], keeping answer: ArchivedAnswer?,
    dryRun: Bool, figures: (_ precedence: Int) -> some Collection<StoredObservation>
  ) throws -> ImportOutcome

  /// Keeps what a store remembers of itself, by a name of `StoreSetting`; nil forgets it.
  func set(_ name: String, to value: String?) throws

  /// The imports there are, in the order they were made.
  func imports() throws -> [ImportRecord]

  /// Removes exactly one import, with all it brought, in one transaction; nil when there is none of that id.
  func removeImport(_ id: String) throws -> ImportRecord?
}

extension FigureSink {
  /// The same, without what is seldom there.
  public func add(
    _ record: ImportRecord, dataset: StoredDataset, conflicts: [Conflict] = [], keeping answer: ArchivedAnswer? = nil,
    figures: (_ precedence: Int) -> some Collection<StoredObservation>
  ) throws -> ImportOutcome {
    try add(record, dataset: dataset, conflicts: conflicts, keeping: answer, dryRun: false, figures: figures)
  }

  /// The same, of what no publisher answered with.
  public func add(
    _ record: ImportRecord, dataset: StoredDataset, conflicts: [Conflict] = [], dryRun: Bool,
    figures: (_ precedence: Int) -> some Collection<StoredObservation>
  ) throws -> ImportOutcome {
    try add(record, dataset: dataset, conflicts: conflicts, keeping: nil, dryRun: dryRun, figures: figures)
  }
}
