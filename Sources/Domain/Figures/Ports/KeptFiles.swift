/// The port to the small files that a store keeps whole, and to what datasets it has.
public protocol KeptFiles: Sendable {
  /// What a store remembers of itself, by a name of `StoreSetting`.
  func setting(_ name: String) throws -> String?
  /// The ids of the datasets there are, in order.
  func datasets() throws -> [String]
  /// The bytes of the small files of a kind, with their dataset.
  func files(ofKind kind: String) throws -> [(dataset: String, name: String, bytes: [UInt8])]
  /// The newest of the files of a kind, with the day it became known; what was shipped is there whatever the day.
  func newestFile(ofKind kind: String, asOf: String?) throws -> (known: String, bytes: [UInt8])?
  /// Figures by dataset: how many, how many with a value, and how many that lead back to a place in their source.
  func counts() throws -> [(dataset: String, rows: Int, values: Int, traced: Int)]
  /// The newest day that any figures are from; nil in an empty store.
  func newestDay() throws -> String?
}
