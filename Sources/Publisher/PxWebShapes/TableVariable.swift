import JSONReading
import JSONStat
import Problems

/// One variable of a table with what PxWeb says about it; the codes are in its `dimension`.
public struct TableVariable: Sendable {
  public let dimension: Dimension
  /// Whether it may be left out of a query.
  public let canBeEliminated: Bool
  /// The code that stands for the whole when it is left out; nil when the figures are then summed.
  public let eliminationCode: String?
  public let codeLists: [CodeListReference]
  /// By code, for the variable of contents: what period the figure refers to.
  public let referencePeriods: [String: String]
  /// By code: `Stock`, `Flow`, `Average` or `Other`.
  public let measuringTypes: [String: String]
  /// By code: `Current`, `Fixed` or `NotApplicable`.
  public let priceTypes: [String: String]
  /// By code: `None`, `SesOnly`, `WorkOnly` or `WorkAndSes`.
  public let adjustments: [String: String]
  public let basePeriods: [String: String]
}

extension TableVariable {
  init(_ dimension: Dimension, _ node: JSONNode?) throws(JSONProblem) {
    let object = try node?.object()
    self.dimension = dimension
    canBeEliminated = try object?.optionalFlag("elimination") ?? false
    eliminationCode = try object?.optionalText("eliminationValueCode")
    codeLists = try object?.list("codelists", CodeListReference.init) ?? []
    referencePeriods = try object?.textByKey("refperiod") ?? [:]
    measuringTypes = try object?.textByKey("measuringType") ?? [:]
    priceTypes = try object?.textByKey("priceType") ?? [:]
    adjustments = try object?.textByKey("adjustment") ?? [:]
    basePeriods = try object?.textByKey("basePeriod") ?? [:]
  }
}
