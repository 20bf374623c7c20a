/// What a package says of itself, in the words of who writes it.
public struct PackageTexts: Sendable {
  let title: String
  let description: String
  let table: @Sendable (PackageTable) -> String
  let field: @Sendable (PackageTable, String) -> String

  public init(
    title: String, description: String, table: @escaping @Sendable (PackageTable) -> String,
    field: @escaping @Sendable (PackageTable, String) -> String
  ) {
    self.title = title
    self.description = description
    self.table = table
    self.field = field
  }
}
