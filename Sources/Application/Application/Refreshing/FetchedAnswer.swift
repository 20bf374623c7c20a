import Figures
import Foundation
import Imports
import Ingest
import ComparatorMessages

/// An answer on its way into the store.
public struct FetchedAnswer: Sendable {
  public let answer: TableAnswer
  let sha256: String
  let file: String
  /// The day it came; ISO 8601.
  let retrieved: String
  public let giver: AnswerGiver

  /// By the bytes; a comparator's by its name too, so that it can never pass for the publisher's.
  public var id: String {
    switch giver {
    case .publisher: String(sha256.prefix(10))
    case .comparator(let id, _, _): String(hexadecimalSHA256(Data("\(id)/\(sha256)".utf8)).prefix(10))
    }
  }

  var dataset: String {
    switch giver {
    case .publisher: DatasetNaming.ofAnswer(id)
    case .comparator(let comparator, _, _): DatasetNaming.ofComparator(comparator, id)
    }
  }
  /// The day that the figures are said to be from.
  var published: String { answer.day }

  /// Where the figures rank among the sources of a cell; `next` is what an import would rank as.
  func precedence(next: Int) -> Int {
    switch giver {
    case .publisher:
      Precedence.ofAnswer(
        second: answer.stamp?.secondOfDay ?? 0, sequence: next - Precedence.ofImports)
    case .comparator: Precedence.ofComparator
    }
  }
}
