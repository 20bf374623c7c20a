import Comparing
import Figures
import Findings
import Values
import Wording

/// Words that callers still ask for in all languages at once; they stand in `Wording`, and are asked for there in one.
public enum Phrases {
  public static let notCompared = tables(\.notCompared)
  static let indicator = tables(\.indicator)
  static let rank = tables(\.rank)
  static let target = tables(\.target)
  static let status = tables(\.status)
  static let distance = tables(\.distance)
  static let development = tables(\.development)
  static let caveats = tables(\.caveats)
  public static let comments = tables(\.comments)
  public static let unexplained = tables(\.unexplained)
  public static let explainSo = tables(\.explainSo)
  static let notToBeConcluded = tables(\.notToBeConcluded)
  public static let unavailable = tables(\.unavailable)

  static func direction(_ direction: Direction) -> Multilingual { figures { $0.direction(direction) } }
  public static func missing(_ reason: MissingReason) -> Multilingual { figures { $0.missing(reason) } }
  public static func status(_ status: TargetStatus) -> Multilingual { figures { $0.signedStatus(status) } }
  public static func statusWord(_ status: TargetStatus) -> Multilingual { figures { $0.targetStatus(status) } }
  public static func kind(_ kind: FactKind) -> Multilingual { figures { $0.kind(kind) } }
  public static func basis(_ basis: TargetBasis) -> Multilingual { figures { $0.basis(basis) } }
  public static func observationStatus(_ status: ObservationStatus) -> Multilingual { figures { $0.status(status) } }
  public static func limit(_ bound: TargetBound, unit: Unit, _ numbers: NumberText) -> String {
    FigureWords(numbers.language).limit(bound, unit: unit)
  }

  private static func tables(_ word: (TableWords) -> String) -> Multilingual { words { word(TableWords($0)) } }
  private static func figures(_ word: (FigureWords) -> String) -> Multilingual { words { word(FigureWords($0)) } }

  fileprivate static func words(_ word: (Language) -> String) -> Multilingual {
    Multilingual(nb: word(.nb), nn: word(.nn), en: word(.en))
  }
}

extension Comparing.Method {
  var name: Multilingual { Phrases.words { MethodWords($0).name(self) } }
}

extension ReportContext {
  public func shortPlace(_ ranking: Ranking, _ indicator: Indicator) -> String { shortPlace(ranking) }

  public func pick(_ nb: String, _ en: String) -> String { language == .nb ? nb : en }
}
