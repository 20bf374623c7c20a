import Documents

/// The shape of a JSON value, as a schema of JSON Schema 2020-12.
///
/// An object's members are all there; it may have others, since fields may be added.
indirect enum Shape: Sendable {
  case text, integer, number, boolean
  case constant(String)
  case oneOf([String])
  case date
  case list(Shape)
  case object([(String, Shape)])
  /// One of `Shapes.named`.
  case named(String)
  case orNull(Shape)
  case either(Shape, Shape)

  var schema: JSONValue {
    switch self {
    case .orNull(let shape): .object([("anyOf", .array([shape.schema, Self.type("null")]))])
    case .either(let one, let other): .object([("anyOf", .array([one.schema, other.schema]))])
    case .named(let name): .object([("$ref", .string("#/components/schemas/\(name)"))])
    case .text: Self.type("string")
    case .integer: Self.type("integer")
    case .number: Self.type("number")
    case .boolean: Self.type("boolean")
    case .constant(let text): .object([("const", .string(text))])
    case .oneOf(let words): .object([("type", .string("string")), ("enum", .array(words.map { .string($0) }))])
    case .date: .object([("type", .string("string")), ("format", .string("date"))])
    case .list(let shape): .object([("type", .string("array")), ("items", shape.schema)])
    case .object(let members):
      .object([
        ("type", .string("object")), ("required", .array(members.map { .string($0.0) })),
        ("properties", .object(members.map { ($0.0, $0.1.schema) })),
      ])
    }
  }

  private static func type(_ name: String) -> JSONValue { .object([("type", .string(name))]) }
}
