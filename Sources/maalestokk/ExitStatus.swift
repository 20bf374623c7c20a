/// The exit codes of the contract.
enum ExitStatus {
  static let failure: Int32 = 1
  static let missingData: Int32 = 2
  /// The source could not be reached, and nothing it has answered is stored.
  static let unreachable: Int32 = 3
  static let targetMissed: Int32 = 4
  static let usage: Int32 = 64
}
