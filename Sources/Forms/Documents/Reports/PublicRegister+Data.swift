import Figures
import Regions

extension PublicRegister {
  /// What it says of one municipality: the letters of the law it is registered under, none where it is not in it.
  func json(of region: RegionCode) -> JSONValue {
    .object([
      ("register", .string(kind.rawValue)), ("date", .string(date)), ("listed", .bool(letters[region] != nil)),
      ("letters", .array((letters[region] ?? []).map { .string($0) })), ("source", .string(dataset)),
    ])
  }
}
