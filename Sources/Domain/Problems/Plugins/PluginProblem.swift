/// What is wrong with a plugin's folder, manifest, library or options.
public enum PluginProblem: Problem, Hashable {
  case unreadable(path: String)
  case notRegularFile(path: String)
  case tooLong(path: String, limitMiB: Int)
  /// Why the system would not make, read or write a path.
  case system(path: String, SystemReason)
  case manifestNotObject
  case fieldMissing(String)
  case fieldMisshapen(String)
  case field(String, value: String, Expectation)
  /// A text that readers see, in no language.
  case fieldWithoutLanguage(String)
  case optionName(String)
  case optionTwice(String)
  case optionValuesNotDistinct(String)
  case optionDefaultNotAmongValues(String)
  case optionValue(String, value: String, allowed: [String])
  case optionUnknown(String)
  case idTwice(String, folders: [String])
  case contract(id: String, needed: String, host: String, Remedy, library: String)
  case libraryMissing(String, folder: String)
  case hashMissing
  case hashDiffers(library: String)
  case unsigned
  case noLibrary

  /// What a field of the manifest should have been.
  public enum Expectation: Sendable, Hashable {
    case exactly(String)
    case identifier, version, libraryName, notEmpty, hash, publicHost
  }

  /// What helps when contract versions differ.
  public enum Remedy: Sendable, Hashable {
    case updateHost
    /// Built anew with this version of the kit.
    case rebuild(kit: Int)
  }

  public var family: ProblemFamily { .plugin(self) }
}
