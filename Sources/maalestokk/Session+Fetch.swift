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
