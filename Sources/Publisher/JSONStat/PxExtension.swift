import JSONReading
import Problems

/// What PxWeb adds to a dataset below `extension.px`.
public struct PxExtension: Sendable, Equatable {
  /// The table's number, such as `12063`.
  public let tableID: String?
  /// Decimals of the table as a whole; those of a category's unit are the finer and are what counts.
  public let decimals: Int?
  public let language: String?
  public let matrix: String?
  public let contents: String?
  public let subjectCode: String?
  public let subjectArea: String?
  /// Whether figures may be summed over categories.
  public let aggregationAllowed: Bool?
  public let isOfficialStatistics: Bool?
}

extension PxExtension {
  init(_ object: JSONObject) throws(JSONProblem) {
    tableID = try object.optionalText("tableid")
    decimals = try object["decimals"]?.integer()
    language = try object.optionalText("language")
    matrix = try object.optionalText("matrix")
    contents = try object.optionalText("contents")
    subjectCode = try object.optionalText("subject-code")
    subjectArea = try object.optionalText("subject-area")
    aggregationAllowed = try object.optionalFlag("aggregallowed")
    isOfficialStatistics = try object.optionalFlag("official-statistics")
  }
}
