import Application
import ArgumentParser
import Assembly
import Figures
import Foundation
import Problems
import Values
import Wording

extension CommonOptions {
  /// The database that is named, else the user's own; throws `UsageError` when there is neither.
  func databasePath() throws -> String {
    try Assembly.databasePath(database, language)
  }

  /// Tells why a database was not copied in the reader's language, with the exit code that says whether to ask otherwise.
  func reporting<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as CopyProblem {
      if error.isRefusal { throw UsageError(problems: [text(error)]) }
      throw error
    }
  }
}

extension StoreFacts {
  func text(_ common: CommonOptions) -> String {
    common.words.contents(bytes: bytes, figures: figures)
  }
}
