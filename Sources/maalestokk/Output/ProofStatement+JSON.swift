import Application
import Documents

extension ProofStatement {
  /// `proof.json`.
  var json: JSONValue {
    .object([
      ("schema", .string(schema)), ("program", .string(program)),
      ("methods", .array(methods.map { .string($0) })), ("order", order.json),
      ("plugins", .array(plugins.map(\.json))), ("parts", .array(parts.map(\.json))),
    ])
  }
}

extension ProofStatement.Plugin {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id)), ("version", .string(version)), ("state", .string(state)), ("sha256", .optional(sha256)),
    ])
  }
}

extension ProofStatement.Part {
  fileprivate var json: JSONValue { .object([("name", .string(name)), ("sha256", .string(sha256))]) }
}
