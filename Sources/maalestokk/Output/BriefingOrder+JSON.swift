import Application
import Documents
import Values

extension BriefingOrder {
  /// As a proof keeps it.
  var json: JSONValue {
    .object([
      ("municipality", .string(municipality)), ("year", .integer(year)), ("language", .string(language.rawValue)),
      ("asOf", .optional(asOf)), ("comparators", .array(comparators.map { .string($0) })),
      ("neighbours", .optional(neighbours)), ("peers", .optional(peers)),
      ("settings", .array(settings.map { .string($0) })), ("accept", .array(accept.map { .string($0) })),
      ("since", .optional(since)),
      ("compareWith", .optional(compareWith)), ("topic", .optional(topic)),
      ("include", include.map { .array($0.map { .string($0) }) } ?? .null),
      ("leaveOut", leaveOut.map { .array($0.map { .string($0) }) } ?? .null),
    ])
  }
}
