/// The exit codes of the contract.
enum ExitStatus {
  static let failure: Int32 = 1
  static let missingData: Int32 = 2
  static let targetMissed: Int32 = 4
  static let usage: Int32 = 64
}
