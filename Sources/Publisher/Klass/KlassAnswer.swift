import JSONReading
import Problems

/// An answer of KLASS of any kind, known by the list it holds.
public enum KlassAnswer: Sendable, Equatable {
  case codes([KlassCode])
  case changes([KlassChange])
  case correspondences([KlassCorrespondence])

  /// Reads a body; nil when it holds none of KLASS's lists, and so is an answer of something else.
  public init?(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONProblem) {
    let object = try JSONDocument(bytes, limits: limits).root.object()
    if object["codes"] != nil {
      self = .codes(try Klass.codes(bytes, limits: limits))
    } else if object["codeChanges"] != nil {
      self = .changes(try Klass.changes(bytes, limits: limits))
    } else if object["correspondenceItems"] != nil {
      self = .correspondences(try Klass.correspondences(bytes, limits: limits))
    } else if object["correspondenceMaps"] != nil {
      self = .correspondences(try Klass.correspondenceTable(bytes, limits: limits).items)
    } else {
      return nil
    }
  }
}
