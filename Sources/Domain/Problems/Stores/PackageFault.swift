/// What is wrong with a package of figures, beside what may be wrong with any dataset.
public enum PackageFault: Sendable, Equatable {
  /// It has no `datapackage.json`.
  case noDescriptor
  /// It is a package, but not one of ours: another name.
  case otherName(String)
  case noResource(String)
  /// A path that leads out of the package's folder, or through a link.
  case leavesFolder(String)
  /// No regular file: a folder, a pipe, a device.
  case notRegular
  case unknownDataset(String)
  /// A day that has not been yet.
  case ahead(String, String)
  /// A rank that figures of such a dataset cannot have: the publisher's own answers, imports and comparators' each have theirs.
  case otherRank(Int, dataset: String)
  case notWholeNumber(String, String)
  /// Rows of a dataset that stand apart from the others of it.
  case scattered(dataset: String)
  /// So many faults that the rest was not looked for.
  case more(than: Int)
}
