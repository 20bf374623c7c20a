/// A correspondence table with what it is between.
public struct KlassCorrespondenceTable: Sendable, Equatable {
  public let name: String
  public let source: String?
  public let target: String?
  public let items: [KlassCorrespondence]
}
