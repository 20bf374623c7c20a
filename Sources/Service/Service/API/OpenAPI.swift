import Forms
import Documents

/// The description of the API (OpenAPI 3.1), made from the routes themselves.
enum OpenAPI {
  static let document = JSONValue.object([
    ("openapi", .string("3.1.0")),
    (
      "info",
      .object([
        ("title", .string("Målestokk")), ("version", .string("1")),
        ("summary", .string("Norwegian municipalities' key figures, compared.")),
        ("license", .object([("name", .string("Apache-2.0")), ("identifier", .string("Apache-2.0"))])),
      ])
    ),
    (
      "paths",
      .object(APIRoute.all.map { ($0.path, .object([("get", operation($0))])) } + operations + admin)
    ),
    (
      "components",
      .object([
        ("schemas", .object(Shapes.named.map { ($0.0, $0.1.schema) })), ("securitySchemes", adminToken),
      ])
    ),
  ])

  private static func operation(_ route: APIRoute) -> JSONValue {
    let contents = route.formats.filter { $0 != .csvExcel }.map { format -> (String, JSONValue) in
      (
        format.bareType,
        .object([("schema", format == .json ? route.shape.schema : .object([("type", .string("string"))]))])
      )
    }
    let answers: [(String, JSONValue)] = [
      ("200", .object([("description", .string("The answer.")), ("content", .object(contents))])),
      ("304", .object([("description", .string("The client has it already."))])),
      ("400", refusal("Something is wrong with the question; every problem is named.")),
      ("404", refusal("What was named is not there.")),
      ("405", refusal("This address takes GET and HEAD alone.")),
      ("406", refusal("None of the media types is there.")),
      ("413", refusal("A question has no body.")),
      ("414", refusal("The address is too long.")),
      ("503", refusal("The service is busy; try again.")),
    ]
    return .object([
      ("operationId", .string(route.name)), ("summary", .string(route.summary)),
      ("parameters", .array(route.allParameters.map(parameter))), ("responses", .object(answers)),
    ])
  }

  static func parameter(_ parameter: Parameter) -> JSONValue {
    let item = JSONValue.object(schema(parameter.kind))
    let repeated = JSONValue.object([("type", .string("array")), ("items", item)])
    return .object([
      ("name", .string(parameter.name)), ("in", .string("query")), ("description", .string(parameter.summary)),
      ("required", .bool(parameter.isRequired)), ("schema", parameter.mayRepeat ? repeated : item),
    ])
  }

  private static func schema(_ kind: Parameter.Kind) -> [(String, JSONValue)] {
    switch kind {
    case .text:
      [
        ("type", .string("string")), ("minLength", .integer(1)), ("maxLength", .integer(Limits.longestValue)),
        ("pattern", .string(withoutControls)),
      ]
    case .setting:
      [
        ("type", .string("string")), ("maxLength", .integer(Limits.longestValue)),
        ("pattern", .string("^[a-z-]+\\.[a-z0-9-]+=[A-Za-z0-9.,-]+$")),
      ]
    case .date: [("type", .string("string")), ("format", .string("date"))]
    case .integer(let range):
      [
        ("type", .string("integer")), ("minimum", .integer(range.lowerBound)), ("maximum", .integer(range.upperBound)),
      ]
    case .choice(let choices): [("type", .string("string")), ("enum", .array(choices.map { .string($0) }))]
    }
  }

  /// Text on one line, without control characters.
  private static let withoutControls = "^[^\\u0000-\\u001F\\u007F-\\u009F]+$"

  static func refusal(_ description: String) -> JSONValue {
    let content = JSONValue.object([
      (
        ProblemDetails.type,
        .object([("schema", .object([("$ref", .string("#/components/schemas/Problem"))]))])
      )
    ])
    return .object([("description", .string(description)), ("content", content)])
  }

  /// The addresses beside the questions.
  private static let operations = [
    plain("/healthz", "Whether the process lives.", "application/json"),
    plain("/readyz", "Whether the store can be read and the comparators loaded.", "application/json", orUnready: true),
    plain("/metrics", "Counts in the text format of Prometheus.", "text/plain"),
    plain("/openapi.json", "This description.", "application/json"),
  ]

  private static func plain(
    _ path: String, _ summary: String, _ type: String, orUnready: Bool = false
  ) -> (String, JSONValue) {
    let answer = { (description: String) in
      JSONValue.object([
        ("description", .string(description)), ("content", .object([(type, .object([("schema", .object([]))]))])),
      ])
    }
    let answers =
      [("200", answer("The answer.")), ("400", refusal("It takes no parameters."))]
      + (orUnready ? [("503", answer("Not ready, with the reasons."))] : [])
    let operation = JSONValue.object([("summary", .string(summary)), ("responses", .object(answers))])
    return (path, .object([("get", operation)]))
  }
}
