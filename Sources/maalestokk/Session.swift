import Application
import Assembly
import Figures
import Foundation
import PluginHost
import Regions
import Values
import Wording

/// One run of the program on the command line.
struct Session {
  let options: CommonOptions
  let store: any FigureStore
  let host: PluginHost
  let inquiry: Inquiry

  private let assembly: Assembly
  private let holdings: Holdings

  var workbench: Workbench { inquiry.workbench }

  /// Which form of Norwegian each municipality has decided on.
  func ownLanguages() throws -> any LanguageSource { try assembly.languages(holdings) }

  /// Opens the database, filled from the datasets when they are new, and finds the comparators.
  init(_ options: CommonOptions, asOf: String? = nil) throws {
    try options.checkFolders()
    try self.init(
      options,
      Assembly(
        Composition.stores, options.places, language: options.language, allowUnsigned: options.allowUnsigned,
        say: options.say),
      asOf: asOf)
  }

  /// A session over a store that is open and filled.
  init(_ options: CommonOptions, store: any FigureStore, asOf: String?) throws {
    let assembly = Assembly(Composition.stores, store, options.places, allowUnsigned: options.allowUnsigned)
    try self.init(options, assembly, asOf: asOf)
  }

  private init(_ options: CommonOptions, _ assembly: Assembly, asOf: String?) throws {
    self.options = options
    self.assembly = assembly
    store = assembly.store
    host = assembly.host
    holdings = try assembly.holdings(asOf: asOf, say: options.say)
    inquiry = assembly.inquiry(holdings, language: options.language, asOf: asOf) { options.say($0) }
  }

  /// Where the same questions are asked in a language; what is chosen for the reader is not told.
  func quietInquiry(in language: Language) -> Inquiry {
    assembly.inquiry(holdings, language: language, asOf: workbench.asOf)
  }

  /// Where answers are judged and taken in.
  func intake(_ rules: IngestRules = IngestRules()) -> AnswerIntake {
    AnswerIntake(
      inquiry, into: store, rules, corrections: { [assembly, holdings] in try assembly.corrections(holdings) },
      notes: { giver in Multilingual { FetchWords($0).notes(giver) } }, now: { Clock.now.date })
  }
}
