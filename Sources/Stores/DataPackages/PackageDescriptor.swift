/// `datapackage.json`, as the Frictionless Data Package standard has it.
struct PackageDescriptor: Codable {
  struct Licence: Codable {
    let name: String
    let path: String?
    let title: String
  }

  struct Source: Codable {
    let title: String
  }

  struct Constraints: Codable {
    let required: Bool
  }

  struct Field: Codable {
    let name: String
    let type: String
    let description: String
    let constraints: Constraints?
  }

  struct Reference: Codable {
    let resource: String
    let fields: String
  }

  struct ForeignKey: Codable {
    let fields: String
    let reference: Reference
  }

  struct Schema: Codable {
    let fields: [Field]
    let missingValues: [String]
    let primaryKey: [String]
    let foreignKeys: [ForeignKey]?
  }

  struct Resource: Codable {
    let name: String
    let title: String
    let path: String
    let profile: String
    let format: String
    let mediatype: String
    let encoding: String
    let hash: String
    let bytes: Int
    let schema: Schema
  }

  static let fileName = "datapackage.json"
  /// What packages of ours are called.
  static let packageName = "maalestokk-figures"

  let profile: String
  let name: String
  let title: String
  let description: String
  let created: String
  let licenses: [Licence]
  let sources: [Source]
  let resources: [Resource]
}

extension PackageDescriptor.Licence {
  /// A licence as a dataset's origin words it; by its usual name where it is one that is known.
  init(_ words: String) {
    let known = [
      ("CC BY 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
      ("CC0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
      ("NLOD", "NLOD-2.0", "https://data.norge.no/nlod/no/2.0"),
      ("Apache-2.0", "Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0"),
    ].first { words.contains($0.0) }
    self.init(name: known?.1 ?? "notspecified", path: known?.2, title: words)
  }
}

extension PackageDescriptor.Schema {
  /// The schema of a table, each field described.
  init(_ table: PackageTable, describe: (PackageTable.Field) -> String) {
    let keys: [PackageDescriptor.ForeignKey]? =
      switch table {
      case .figures:
        [.init("dataset", .datasets, "id"), .init("indicator", .indicators, "id")]
      case .files, .conflicts: [.init("dataset", .datasets, "id")]
      case .datasets, .indicators, .regions: nil
      }
    self.init(
      fields: table.fields.map { field in
        PackageDescriptor.Field(
          name: field.name, type: field.type, description: describe(field),
          constraints: field.isRequired ? PackageDescriptor.Constraints(required: true) : nil)
      }, missingValues: [""], primaryKey: table.primaryKey, foreignKeys: keys)
  }
}

extension PackageDescriptor.ForeignKey {
  fileprivate init(_ field: String, _ table: PackageTable, _ other: String) {
    self.init(fields: field, reference: PackageDescriptor.Reference(resource: table.rawValue, fields: other))
  }
}
