import Application
import CurlClient
import Figures
import Foundation
import Imports
import Ingest
import PlainText
import PluginHost
import Problems
import StatisticsNorway
import SystemFiles

extension FetchCommand {
  /// Checks every option that can be checked without the database; throws `UsageError` with all that is wrong.
  func checked() throws -> CheckedFetch {
    guard fromFile == nil || replay == nil else { throw common.refusal(FetchingProblem.fileAndArchive) }
    var problems = UsageProblems()
    for problem in misplaced + [tableProblem].compactMap(\.self) { problems.add(common.text(problem)) }
    let day = try problems.catching { try checkedDate(date, option: "date") }
    let what = try problems.catching { () throws -> CheckedFetch in
      if let fromFile { return .file(try answer(in: fromFile, day: day ?? nil)) }
      if let replay { return .archive(try archive(replay)) }
      return .publisher(try FetchSource(source, authorityFile: ca, callsPerMinute: callsPerMinute, common))
    }
    if fromFile == nil, replay == nil { _ = try problems.catching { try Self.years(years, common) } }
    if fromFile == nil, replay == nil, let problem = hostProblem { problems.add(common.text(problem)) }
    try problems.throwIfAny()
    guard let what else { throw UsageError(problems: []) }
    return what
  }

  /// Options that mean nothing in the way of fetching that was chosen.
  private var misplaced: [FetchingProblem] {
    let ofNetwork: [(name: String?, isGiven: Bool)] = [
      (nil, !indicators.isEmpty), ("--years", years != nil),
      ("--source", source != nil), ("--ca", ca != nil), ("--calls-per-minute", callsPerMinute != nil),
      ("--allow-hosts", !allowHosts.isEmpty),
    ]
    let given: [(name: String?, isGiven: Bool)]
    let way: String
    switch (fromFile, replay) {
    case (_?, _): (given, way) = (ofNetwork, "--from-file")
    case (_, _?): (given, way) = (ofNetwork + [("--table", table != nil), ("--date", date != nil)], "--replay")
    default: return date == nil ? [] : [.dateWithoutFile]
    }
    return given.filter(\.isGiven).map { .misplaced(option: $0.name, way: way) }
  }

  private var tableProblem: FetchingProblem? {
    guard let table else { return nil }
    if !indicators.isEmpty, fromFile == nil, replay == nil { return .indicatorsAndTable }
    guard table.isEmpty || table.count > 16 || !table.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      return nil
    }
    return .noTable(PlainText.line(table, most: 60))
  }

  private var hostProblem: FetchingProblem? {
    let wrong = allowHosts.filter { !PluginHosts.isPublic($0) }
    return wrong.isEmpty ? nil : .noHosts(wrong.map { PlainText.line($0, most: 60) })
  }

  private func archive(_ path: String) throws -> any ForeignAnswers {
    let archive: any ForeignAnswers
    let count: Int
    do {
      archive = try Composition.stores.archive(of: path)
      count = try archive.places().count
    } catch let error as CopyProblem { throw common.refusal(FetchingProblem.archive(cause: asProblem(error))) }
    guard count > 0 else { throw common.refusal(FetchingProblem.emptyArchive(path: path)) }
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
      throw common.refusal(FetchingProblem.unreadableFile(path: path, mostMiB: Self.longestAnswer >> 20))
    }
    let said = [(ArchivedAnswer.tableHeader, table), (ArchivedAnswer.dateHeader, day)]
      .compactMap { name, text in text.map { "\(name): \($0)" } }
    return ArchivedAnswer(
      bytes: [UInt8](data), request: "file:" + URL(fileURLWithPath: path).lastPathComponent,
      headers: said.joined(separator: "\n"), retrieved: ISO8601DateFormatter().string(from: Clock.now.date))
  }
}
