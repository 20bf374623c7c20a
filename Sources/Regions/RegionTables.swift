import CSV

/// The tables that say what regions there are, as the rows of `Datasets/` hold them.
public struct RegionTables: Sendable {
  /// The kinds of file that are read here, by the name they have in `origin.json`.
  public enum Kind: String, CaseIterable, Sendable {
    case municipalities
    case shortNames = "short-names"
    case counties
    case codeChanges = "code-changes"
    case kostraGroups = "kostra-groups"
    case groups
    case borders
    case nearAcrossWater = "near-across-water"
    case neighbourSets = "neighbour-sets"
    case regions
  }

  private let tables: [Kind: CSVTable]

  /// Reads the tables that are given; throws naming the file and line of the first that is malformed.
  public init(_ files: [Kind: [UInt8]]) throws {
    tables = try files.reduce(into: [:]) { tables, file in
      do { tables[file.key] = try CSVTable(file.value) } catch let error as CSVError {
        throw RegionTableError(kind: file.key, error: error)
      }
    }
  }

  /// The rows of a table, or none when it was not given.
  func rows(_ kind: Kind, _ columns: String...) throws -> [[String]] {
    guard let table = tables[kind] else { return [] }
    do {
      let positions = try table.positions(of: columns)
      return table.records.map { record in positions.map { record.fields[$0] } }
    } catch let error as CSVError { throw RegionTableError(kind: kind, error: error) }
  }
}

/// A region table that cannot be used.
public struct RegionTableError: Error, CustomStringConvertible {
  public let kind: RegionTables.Kind
  public let error: CSVError
  public var description: String { "\(kind.rawValue): \(error)" }
}
