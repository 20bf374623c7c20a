import JSONReading
import Problems

/// A code that took the place of another, as `changes` gives it.
///
/// A change of name alone has the same code on both sides; a split is several changes with one old code.
public struct KlassChange: Sendable, Equatable {
  /// Nil when the new code is about something new.
  public let oldCode: String?
  public let oldName: String?
  /// Nil when the old code has no successor.
  public let newCode: String?
  public let newName: String?
  /// ISO 8601 date.
  public let occurred: String
}

extension KlassChange {
  init(_ row: JSONObject) throws(JSONProblem) {
    oldCode = try row.filledText("oldCode")
    oldName = try row.filledText("oldName")
    newCode = try row.filledText("newCode")
    newName = try row.filledText("newName")
    occurred = try row.required("changeOccurred").date()
  }
}
