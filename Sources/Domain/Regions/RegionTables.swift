import CSV
import Problems

/// The tables that say what regions there are, as the rows of `Datasets/` hold them.
public struct RegionTables: Sendable {
  /// The kinds of file that are read here, by the name they have in `origin.json`.
  public enum Kind: String, CaseIterable, Sendable {
    case municipalities
    case shortNames = "short-names"
    case counties
    case codeChanges = "code-changes"
    case codeHistory = "code-history"
    case kostraGroups = "kostra-groups"
    case groups
    case borders
    case nearAcrossWater = "near-across-water"
    case neighbourSets = "neighbour-sets"
    case regions
  }

  private let files: [Kind: [UInt8]]

  /// Holds the tables that are given; each is read when it is asked for, since most questions need few of them.
  public init(_ files: [Kind: [UInt8]]) { self.files = files }

  /// Reads every table once; throws naming the file and line of the first that is malformed.
  public func check() throws {
    for kind in files.keys.sorted(by: { $0.rawValue < $1.rawValue }) { _ = try rows(kind) }
  }

  /// The tables with one of them replaced.
  public func replacing(_ kind: Kind, with bytes: [UInt8]) -> RegionTables {
    RegionTables(files.merging([kind: bytes]) { $1 })
  }

  /// The rows of a table, or none when it was not given.
  func rows(_ kind: Kind, _ columns: String...) throws -> [[String]] { try rows(kind, columns) }

  /// The named columns of a table's rows, and those it may lack, or none when it was not given; throws `RegionTableProblem`.
  public func rows(_ kind: Kind, _ columns: [String], optional: [String] = []) throws -> [[String]] {
    guard let bytes = files[kind] else { return [] }
    do {
      return try CSVTable(bytes).rows(columns, optional: optional).map(\.fields)
    } catch let problem as CSVProblem { throw RegionTableProblem(table: kind.rawValue, problem) }
  }
}
