import Foundation
import Values

/// A briefing that was kept as JSON: as much of `maalestokk/briefing-1` as tells what has changed since.
public struct KeptBriefing: Decodable {
  /// The largest file that is read: far above any briefing.
  public static let mostBytes = 64 << 20

  struct Subject: Decodable {
    let code: String
    let name: String
  }

  struct Cell: Decodable {
    let code: String
    let value: Decimal?
    let source: String?
    let locator: String?
  }

  struct Ranking: Decodable {
    struct Comparator: Decodable { let id: String }
    let comparator: Comparator
    let rank: Int?
    let reporting: Int?
    let rows: [Cell]
    let references: [Cell]
  }

  struct Report: Decodable {
    struct Indicator: Decodable { let id: String }
    let indicator: Indicator
    let year: Int
    let rankings: [Ranking]
  }

  struct Target: Decodable {
    struct Year: Decodable {
      let year: Int
      let value: Decimal?
    }
    let indicator: IndicatorID
    let value: Decimal?
    let status: String
    let history: [Year]
    let kind: String?
    let strict: Bool?
    let target: Decimal?
    let lower: Decimal?
    let upper: Decimal?
  }

  let schema: String
  let subject: Subject
  let year: Int
  let targets: [Target]
  let rankings: [Report]

  /// Nil when the bytes are no such briefing.
  init?(_ bytes: [UInt8]) {
    guard let kept = try? JSONDecoder().decode(Self.self, from: Data(bytes)), kept.schema == "maalestokk/briefing-1"
    else {
      return nil
    }
    self = kept
  }
}
