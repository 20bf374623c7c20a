import Foundation
import Indicators
import Ingest
import JSONStat
import PluginHost
import PxWebShapes
import Regions
import SQLiteStore
import Statistics
import StatisticsNorway
import Workbench
import Synchronization

extension Session {
  /// An answer of the publisher's on its way into the store.
  func record(of answer: PublisherAnswer, _ call: PublisherCall, table: String) throws -> FetchedAnswer {
    FetchedAnswer(
      answer: try TableAnswer(answer.bytes, table: table), sha256: answer.sha256, file: call.place,
      retrieved: String(answer.retrieved.prefix(10)))
  }

  /// How old what is stored is: when the source last answered, else the newest day of the shipped figures.
  func storedAge(lastAnswered: String?) throws -> String {
    if let lastAnswered {
      let day = lastAnswered.prefix(10)
      let days = Self.days(from: lastAnswered)
      return options.pick("sist hentet \(day) (\(days) dager siden)", "last fetched on \(day) (\(days) days ago)")
    }
    let newest = try store.newestDay() ?? "?"
    return options.pick(
      "ingenting er hentet; tallene som fulgte med, er fra \(newest) eller før",
      "nothing has been fetched; the figures that came along are of \(newest) or before")
  }

  private static func days(from day: String) -> Int {
    let date = try? Date(day, strategy: .iso8601)
    return date.map { max(Int(Clock.now.date.timeIntervalSince($0) / 86_400), 0) } ?? 0
  }
}

/// What comparators are offered while they refresh their data under `maalestokk fetch`.
final class RefreshServicesOfFetch: RefreshServices {
  private let publisher: Publisher
  private let regions: RegionBook
  private let fetched = Mutex<[PublisherAnswer]>([])

  init(publisher: Publisher, regions: RegionBook) {
    self.publisher = publisher
    self.regions = regions
  }

  /// What was fetched, in order.
  var answers: [PublisherAnswer] { fetched.withLock { $0 } }

  func dataset(named name: String) throws -> [UInt8]? { try regions.dataset(named: name).map { Array($0.utf8) } }

  func fetch(_ url: String) throws -> [UInt8] {
    let answer = try publisher.body(at: url)
    fetched.withLock { $0.append(answer) }
    return answer.bytes
  }
}
