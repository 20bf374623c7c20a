import JSONReading
public import JSONStat
import Problems

/// A code list that can be asked for in place of a variable's own codes.
public struct CodeListReference: Sendable, Equatable {
  public let id: String
  public let label: String
  public let type: CodeListType
}

/// What a code list does.
public enum CodeListType: String, Sendable, CaseIterable {
  /// Sums several codes into one.
  case aggregation = "Aggregation"
  /// Chooses among the codes.
  case valueSet = "Valueset"
}

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

/// A table without figures, as `/tables/{id}/metadata` gives it.
public struct TableMetadata: Sendable {
  public let header: DatasetHeader
  public let variables: [TableVariable]

  /// The variable of that code.
  public func variable(_ code: String) -> TableVariable? { variables.first { $0.dimension.id == code } }

  /// Reads a body.
  public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONProblem) {
    let root = try JSONDocument(bytes, limits: limits).root
    let object = try root.object()
    for (key, expected) in [("version", "2.0"), ("class", "dataset")] {
      let node = try object.required(key)
      guard try node.text() == expected else { throw node.error(expected: .a(.oneOf([expected]))) }
    }
    if let value = object["value"], !value.isArray && !value.isObject || value.count() > 0 {
      throw value.error(expected: .cells(.none))
    }
    header = try DatasetHeader(root)
    let dimensions = try object.required("dimension").object()
    var variables: [TableVariable] = []
    for dimension in header.dimensions {
      variables.append(try TableVariable(dimension, try dimensions.required(dimension.id).object()["extension"]))
    }
    self.variables = variables
  }
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

extension CodeListReference {
  init(_ node: JSONNode) throws(JSONProblem) {
    let object = try node.object()
    id = try object.text("id")
    label = try object.text("label")
    type = try CodeListType.read(try object.required("type"))
  }
}

extension CodeListType {
  static func read(_ node: JSONNode) throws(JSONProblem) -> Self {
    guard let type = Self(rawValue: try node.text()) else {
      throw node.error(expected: .a(.oneOf(Self.allCases.map(\.rawValue))))
    }
    return type
  }
}
