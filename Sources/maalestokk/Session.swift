import Assembly
import Foundation
import Indicators
import PluginHost
import Questions
import SQLiteStore
import Workbench

/// One run of the program on the command line.
struct Session {
  let options: CommonOptions
  let store: SQLiteStore
  let workbench: Workbench
  let host: PluginHost
  let inquiry: Inquiry

  /// Opens the database, filled from the datasets when they are new, and finds the comparators.
  init(_ options: CommonOptions, asOf: String? = nil) throws {
    try options.checkFolders()
    let assembly = try Assembly(
      options.places, language: options.language, allowUnsigned: options.allowUnsigned, say: options.say)
    self.options = options
    store = assembly.store
    host = assembly.host
    let holdings = try assembly.holdings(asOf: asOf, say: options.say)
    workbench = assembly.workbench(holdings, language: options.language, asOf: asOf)
    inquiry = Inquiry(workbench, wording: .commandLine) { options.say($0) }
  }
}
