/// The tables of a package, each a CSV file: which fields they have, and of what type (Frictionless Table Schema).
public enum PackageTable: String, CaseIterable, Sendable {
  case figures, datasets, files, conflicts, indicators, regions

  /// One column.
  public struct Field: Sendable, Equatable {
    public let name: String
    /// `string`, `integer`, `number`, `boolean` or `date`.
    public let type: String
    /// Whether every row has it.
    public let isRequired: Bool

    init(_ name: String, _ type: String = "string", isRequired: Bool = true) {
      self.name = name
      self.type = type
      self.isRequired = isRequired
    }
  }

  var file: String { rawValue + ".csv" }

  /// The columns, in order.
  public var fields: [Field] {
    switch self {
    case .figures:
      [
        Field("indicator"), Field("year", "integer"), Field("region"), Field("region_then"),
        Field("value", "number", isRequired: false), Field("missing", isRequired: false), Field("status"),
        Field("dataset"), Field("locator"), Field("known", "date"), Field("precedence", "integer"),
        Field("preferred", "boolean"), Field("scope", isRequired: false), Field("differences", isRequired: false),
      ]
    case .datasets:
      [Field("id"), Field("path")] + Self.words("title") + [Field("publisher")] + Self.words("licence")
        + Self.words("location")
        + [Field("published", "date", isRequired: false), Field("retrieved", "date")] + Self.words("notes")
        + [
          Field("borders", "integer", isRequired: false), Field("import_id", isRequired: false),
          Field("import_file", isRequired: false), Field("import_sha256", isRequired: false),
          Field("import_kind", isRequired: false), Field("figures", "integer"),
        ]
    case .files: [Field("dataset"), Field("name"), Field("kind"), Field("sha256"), Field("path", isRequired: false)]
    case .conflicts:
      [
        Field("dataset"), Field("id"), Field("indicator"), Field("region"), Field("year", "integer", isRequired: false),
        Field("chosen_value"), Field("chosen_locator"), Field("other_value"), Field("other_locator"),
      ] + Self.words("reason")
    case .indicators:
      [Field("id"), Field("topic")] + Self.words("label")
        + [
          Field("unit"), Field("decimals", "integer"), Field("direction"), Field("scope"),
          Field("formula", isRequired: false), Field("source", isRequired: false),
        ]
    case .regions: [Field("code"), Field("name"), Field("exists"), Field("codes")]
    }
  }

  /// What tells its rows apart.
  var primaryKey: [String] {
    switch self {
    case .figures: ["indicator", "year", "region", "dataset", "locator", "known"]
    case .datasets, .indicators: ["id"]
    case .files: ["dataset", "name"]
    case .conflicts: ["dataset", "id"]
    case .regions: ["code"]
    }
  }

  /// A text in the languages; nynorsk may be empty, where bokmål stands.
  private static func words(_ name: String) -> [Field] {
    [
      Field(name + "_nb", isRequired: false), Field(name + "_nn", isRequired: false),
      Field(name + "_en", isRequired: false),
    ]
  }
}
