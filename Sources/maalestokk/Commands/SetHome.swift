import Application
import ArgumentParser
import Figures
import Foundation
import Problems
import Regions
import Values
import Wording

struct SetHome: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("set", \.setHome) }

  @Option(name: .shortAndLong, help: .worded(\.homeMunicipality)) var municipality: String?
  @Option(name: .shortAndLong, help: .worded(\.homeTopics)) var topic: [String] = []
  @Option(help: .worded(\.homeLogo)) var logo: String?
  @Option(name: .customLong("peers"), help: .worded(\.homeSet)) var sets: [String] = []
  @Option(help: .worded(\.homeWhy)) var why = ""
  @Flag(help: .worded(\.forgetHome)) var forget = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common)
    var home = try forget ? Home() : session.store.home()
    var problems = UsageProblems()
    let subject = try problems.catching { try municipality.map { try session.inquiry.municipality($0) } }
    let topics = try problems.catching { try topic.compactMap { try common.topic($0) } }
    let picture = try problems.catching { try logo.map { try common.logo($0) } }
    let inquiry = session.inquiry
    let read = try problems.catching {
      try sets.map { try inquiry.ownSet($0, of: municipality ?? home.municipality, why: why) }
    }
    try problems.throwIfAny()
    home.municipality = subject??.code.rawValue ?? home.municipality
    home.language = SpokenLanguage.named(in: Array(CommandLine.arguments.dropFirst())) ?? home.language
    if let topics, !topics.isEmpty { home.topics = topics }
    home.logo = picture ?? home.logo
    try session.store.keep(home)
    for set in read ?? [] { try session.take(in: set) }
    try Console.show(HomeWords(common.language).text(try Session(common).knownHome()))
  }
}

extension CommonOptions {
  /// A picture as a data URL; throws `UsageError` for what is no small PNG or JPEG.
  fileprivate func logo(_ path: String) throws -> String {
    let bytes = try read(path, most: 300_000)
    let kinds: [(start: [UInt8], type: String)] = [
      ([0x89, 0x50, 0x4E, 0x47], "image/png"), ([0xFF, 0xD8, 0xFF], "image/jpeg"),
    ]
    guard let kind = kinds.first(where: { bytes.starts(with: $0.start) }) else {
      throw UsageError([.option("logo", .notAmong(path, ["PNG", "JPEG"]))])
    }
    return "data:\(kind.type);base64,\(Data(bytes).base64EncodedString())"
  }
}
