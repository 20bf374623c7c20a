import Documents

extension OpenAPI {
  static let adminToken = JSONValue.object([
    ("admin", .object([("type", .string("http")), ("scheme", .string("bearer"))]))
  ])

  /// The addresses that take the admin's token; they are there only where one is in the settings.
  static let admin = AdminRoute.all.map { route in (route.path, JSONValue.object([("post", operation(route))])) }

  private static func operation(_ route: AdminRoute) -> JSONValue {
    let own = route.answers.map { status, meaning in
      (String(status), status < 300 ? answer(meaning, route) : refusal(meaning))
    }
    let others: [(String, JSONValue)] = [
      ("401", refusal("No token was sent.")), ("403", refusal("The token is not the admin's.")),
      ("404", refusal("The service has no admin.")),
      ("429", refusal("Too many wrong tokens from this address within a minute.")),
      ("503", refusal("The service is busy; try again.")),
    ]
    let missing = ["400", "415"].filter { status in !own.contains { $0.0 == status } }
      .map { ($0, refusal("The request cannot be used.")) }
    let members: [(String, JSONValue)] = [
      ("operationId", .string("admin-\(route.name)")), ("summary", .string(route.summary)),
      ("security", .array([.object([("admin", .array([]))])])),
      ("parameters", .array([parameter(.language)])),
    ]
    let body = route.name == AdminRoute.comments.name ? [("requestBody", comment)] : []
    return .object(members + body + [("responses", .object(own + missing + others))])
  }

  private static func answer(_ meaning: String, _ route: AdminRoute) -> JSONValue {
    let shape = Shape.object([("schema", .constant(route.schema))] + route.members)
    return .object([
      ("description", .string(meaning)),
      ("content", .object([("application/json", .object([("schema", shape.schema)]))])),
    ])
  }

  private static let comment: JSONValue = {
    let text = JSONValue.object([("type", .string("string"))])
    let schema = JSONValue.object([
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      ("required", .array(["indicator", "year", "text", "author"].map { .string($0) })),
      (
        "properties",
        .object([
          ("indicator", text), ("municipality", text), ("year", .object([("type", .string("integer"))])),
          ("text", text), ("author", text),
        ])
      ),
    ])
    return .object([
      ("required", .bool(true)), ("content", .object([("application/json", .object([("schema", schema)]))])),
    ])
  }()
}
