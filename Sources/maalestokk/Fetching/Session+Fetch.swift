import Application
import CurlClient
import Figures
import Foundation
import Imports
import Ingest
import JSONStat
import Problems
import PxWebShapes
import Regions
import Statistics
import StatisticsNorway
import Synchronization
import Values
import Wording

extension Session {
  /// Judges an answer to a call for a table's figures; throws `FetchProblem` when it is of no use.
  func accept(
    _ archived: ArchivedAnswer, _ call: PublisherCall, table: String, _ rules: IngestRules
  ) throws -> ExaminedAnswer {
    do {
      let answer = try readable { try TableAnswer(archived.bytes, table: table) }
      let record = FetchedAnswer(
        answer: answer, sha256: hexadecimalSHA256(archived.bytes), file: call.place, retrieved: archived.day,
        giver: .publisher)
      return try examine(record, came: archived.retrieved, rules)
    } catch let refusal as AnswerRefusal { throw FetchProblem.notTaken(place: call.place, because: refusal.cause) }
  }

  /// How old what is stored is: when the source last answered, else the newest day of the shipped figures.
  func storedAge(lastAnswered: String?) throws -> String {
    let words = FetchWords(options.language)
    if let lastAnswered {
      let day = lastAnswered.prefix(10)
      let days = Self.days(from: lastAnswered)
      return words.lastFetched(String(day), daysAgo: days)
    }
    return words.nothingFetched(newest: try store.newestDay() ?? "?")
  }

  private static func days(from day: String) -> Int {
    let date = try? Date(day, strategy: .iso8601)
    return date.map { max(Int(Clock.now.date.timeIntervalSince($0) / 86_400), 0) } ?? 0
  }
}
