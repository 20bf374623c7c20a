import Application
import CurlClient
import Figures
import Foundation
import Imports
import Ingest
import PluginHost
import Problems
import SQLiteStore
import StatisticsNorway
import Values
import Wording

/// What a fetch is made from, checked before anything begins.
enum CheckedFetch {
  case file(ArchivedAnswer)
  case archive(ForeignArchive)
  case publisher(FetchSource)
}

extension FetchCommand {
  /// Checks every option that can be checked without the database; throws `UsageError` with all that is wrong.
  func checked() throws -> CheckedFetch {
    guard fromFile == nil || replay == nil else {
      throw UsageError(problems: [
        common.pick("Oppgi --from-file eller --replay, ikke begge.", "Give --from-file or --replay, not both.")
      ])
    }
    var problems = UsageProblems()
    for problem in misplaced { problems.add(problem) }
    if let problem = tableProblem { problems.add(problem) }
    let day = try problems.catching { try checkedDate(date, option: "date") }
    let what = try problems.catching { () throws -> CheckedFetch in
      if let fromFile { return .file(try answer(in: fromFile, day: day ?? nil)) }
      if let replay { return .archive(try archive(replay)) }
      return .publisher(try FetchSource(source, authorityFile: ca, callsPerMinute: callsPerMinute, common))
    }
    if fromFile == nil, replay == nil { _ = try problems.catching { try Self.years(years, common) } }
    if fromFile == nil, replay == nil, let problem = hostProblem { problems.add(problem) }
    try problems.throwIfAny()
    guard let what else { throw UsageError(problems: []) }
    return what
  }

  /// Options that mean nothing in the way of fetching that was chosen.
  private var misplaced: [String] {
    let ofNetwork: [(name: String, isGiven: Bool)] = [
      (common.pick("nøkkeltall", "indicators"), !indicators.isEmpty), ("--years", years != nil),
      ("--source", source != nil), ("--ca", ca != nil), ("--calls-per-minute", callsPerMinute != nil),
      ("--allow-hosts", !allowHosts.isEmpty),
    ]
    let given: [(name: String, isGiven: Bool)]
    let way: String
    switch (fromFile, replay) {
    case (_?, _): (given, way) = (ofNetwork, "--from-file")
    case (_, _?): (given, way) = (ofNetwork + [("--table", table != nil), ("--date", date != nil)], "--replay")
    default:
      return date == nil
        ? [] : [common.pick("--date gjelder bare sammen med --from-file.", "--date is only for --from-file.")]
    }
    return given.filter(\.isGiven).map { option in
      common.pick("\(option.name) gjelder ikke sammen med \(way).", "\(option.name) is not for \(way).")
    }
  }

  private var tableProblem: String? {
    guard let table else { return nil }
    if !indicators.isEmpty, fromFile == nil, replay == nil {
      return common.pick("Oppgi nøkkeltall eller --table, ikke begge.", "Give indicators or --table, not both.")
    }
    guard table.isEmpty || table.count > 16 || !table.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      return nil
    }
    return common.pick(
      "--table: '\(printable(table))' er ikke et tabellnummer som 12134.",
      "--table: '\(printable(table))' is not a table's number like 12134.")
  }

  private var hostProblem: String? {
    let wrong = allowHosts.filter { !PluginHosts.isPublic($0) }
    guard !wrong.isEmpty else { return nil }
    let list = wrong.map { "'\(printable($0))'" }.joined(separator: ", ")
    return common.pick(
      "--allow-hosts: \(list) er ikke navnet på en vert på nettet, som data.example.org.",
      "--allow-hosts: \(list) is not the name of a host on the net, such as data.example.org.")
  }

  private func archive(_ path: String) throws -> ForeignArchive {
    let archive: ForeignArchive
    let count: Int
    do {
      archive = try ForeignArchive(path: path)
      count = try archive.places().count
    } catch let problem as CopyProblem {
      throw UsageError(problems: ["--replay: \(ProblemWords(common.language).text(problem))"])
    }
    guard count > 0 else {
      throw UsageError(problems: [
        common.pick(
          "--replay: arkivet i \(path) er tomt; ingenting er hentet til den databasen.",
          "--replay: the archive of \(path) is empty; nothing has been fetched to that database.")
      ])
    }
    return archive
  }

  /// The longest answer that is read: well above the publisher's limit of 800,000 cells.
  private static let longestAnswer = 256 << 20

  /// A saved answer, with what its giver says of it.
  private func answer(in path: String, day: String?) throws -> ArchivedAnswer {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    let isRegular = attributes?[.type] as? FileAttributeType == .typeRegular
    guard isRegular, let size = attributes?[.size] as? Int,
      let data = size <= Self.longestAnswer ? FileManager.default.contents(atPath: path) : nil
    else {
      throw UsageError(problems: [
        common.pick(
          "\(path) kan ikke leses, er ingen vanlig fil eller er større enn \(Self.longestAnswer >> 20) MiB.",
          "\(path) cannot be read, is no regular file or is larger than \(Self.longestAnswer >> 20) MiB.")
      ])
    }
    let said = [(ArchivedAnswer.tableHeader, table), (ArchivedAnswer.dateHeader, day)]
      .compactMap { name, text in text.map { "\(name): \($0)" } }
    return ArchivedAnswer(
      bytes: [UInt8](data), request: "file:" + URL(fileURLWithPath: path).lastPathComponent,
      headers: said.joined(separator: "\n"), retrieved: ISO8601DateFormatter().string(from: Clock.now.date))
  }
}
