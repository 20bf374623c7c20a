/// Why a worker or its library did not start.
public enum StartFault: Sendable, Hashable {
  /// The manifest and the library name different versions of the contract.
  case otherContract(manifest: String, library: String)
  case noReason
  /// The loader's own words.
  case libraryDoesNotLoad(String)
  case symbolMissing(String)
  case contractTooNew(library: String, host: String)
  case tableTooShort(bytes: Int)
  case noLandlock
  /// What stood in the way of confining it, in the worker's words.
  case notConfined(String)
  /// A file or folder that could not be made or read.
  case file(PluginProblem)
  /// Its private folder could not be made.
  case folder(FileProblem)
}
