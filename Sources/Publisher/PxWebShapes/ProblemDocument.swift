import JSONReading
import Problems

/// What a service says about a request that failed (RFC 9457).
///
/// Only the title can be relied on; PxWeb's status may differ from that of the HTTP answer.
public struct ProblemDocument: Sendable, Equatable {
  public let title: String
  public let type: String?
  public let status: Int?
  public let detail: String?
  public let instance: String?

  /// Reads a body.
  public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONProblem) {
    let object = try JSONDocument(bytes, limits: limits).root.object()
    title = try object.text("title")
    type = try object.optionalText("type")
    status = try object["status"]?.integer(in: 100...599)
    detail = try object.optionalText("detail")
    instance = try object.optionalText("instance")
  }
}
