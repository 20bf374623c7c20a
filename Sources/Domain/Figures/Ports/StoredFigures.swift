/// The port that all stored figures are read through, one dataset after another: what a package of figures is made from.
public protocol StoredFigures {
  /// Every dataset with its files, in the order of their ids; of the files that are kept whole the bytes.
  func storedDatasets() throws -> [StoredDataset]
  /// Gives each figure of a dataset, in an order that is the same each time.
  func eachFigure(of dataset: String, _ body: (StoredObservation) throws -> Void) throws
  /// The contradictions that a dataset has recorded, by id.
  func conflicts(recordedBy dataset: String) throws -> [Conflict]
  /// Reads several of these as they are at one moment, whoever writes meanwhile; nothing else may be asked of the store in it.
  func inOneReading<Value>(_ body: (any StoredFigures) throws -> Value) throws -> Value
}
