import Application
import ComparatorMessages
import Figures
import Foundation
import PluginHost
import Problems
import Regions
import Synchronization
import TestSupport
import Values

/// A catalogue of the key figures that a test names.
struct FewIndicators: IndicatorSource {
  let all: [Indicator]

  func indicator(_ id: IndicatorID) -> Indicator? { all.first { $0.id.rawValue == id.rawValue } }
}

/// Comparators that choose whom they are told to, whoever asks.
struct ChosenPeers: ComparatorHost {
  let peers: [String]

  func compare(_ calls: [ComparatorCall], services: any ComparatorServices) -> [ComparatorOutcome] {
    calls.map { call in
      let comparisons = call.request.questions.map { question in
        ComparedQuestion(
          question: question, rule: "those of the test", kind: .named,
          peers: peers.map { Peer(code: $0, why: "chosen") })
      }
      return .answered(ComparatorAnswer(comparisons: comparisons), log: [])
    }
  }
}

/// Questions over a small country with a few figures.
final class Asking: Sendable {
  private let notes = Mutex<[QuestionNote]>([])

  /// What was told beside the answers.
  var told: [QuestionNote] { notes.withLock { $0 } }

  /// An inquiry of a question about net operating results; `peers` are whom its one comparator chooses.
  func inquiry(_ figures: [Observation] = Asking.figures, peers: [String] = [], asOf: String? = nil) throws -> Inquiry {
    let plugin = DiscoveredPlugin(
      id: "neighbours", manifest: nil, folder: URL(fileURLWithPath: "/"), library: nil, state: .core, problems: [])
    let workbench = Workbench(
      store: InMemoryStore(figures), regions: try SmallCountry.book(),
      catalogue: FewIndicators(all: [.sample(), .sample(id: "net-debt", direction: .lowerIsBetter)]), targets: [],
      plugins: [plugin], host: ChosenPeers(peers: peers), asOf: asOf)
    return Inquiry(workbench, Supplements(comments: { _ in [] }, deflator: { nil }, registers: { [] })) { [self] note in
      notes.withLock { $0.append(note) }
    }
  }

  /// Net operating results of 2022 and 2023.
  static let figures: [Observation] = [
    .sample("1.2"), .sample("4.4", of: "0103"), .sample("2.0", of: "0301"), .sample("-0.5", of: "3118"),
    .sample("3.1", in: 2022), .sample("2.9", of: "0103", in: 2022),
  ]
}

/// What is wrong with a question; empty where nothing is.
func problems(_ body: () throws -> Void) throws -> [UsageProblem] {
  do { try body() } catch let error as UsageError { return error.problems }
  return []
}
