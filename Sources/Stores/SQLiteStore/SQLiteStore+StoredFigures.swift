import FigureBlocks
import Figures
import Foundation
import GRDB
import Regions
import Statistics
import Values

extension SQLiteStore: StoredFigures {
  public func storedDatasets() throws -> [StoredDataset] { try inOneReading { try $0.storedDatasets() } }

  public func eachFigure(of dataset: String, _ body: (StoredObservation) throws -> Void) throws {
    try inOneReading { try $0.eachFigure(of: dataset, body) }
  }

  public func conflicts(recordedBy dataset: String) throws -> [Conflict] {
    try inOneReading { try $0.conflicts(recordedBy: dataset) }
  }

  public func inOneReading<Value>(_ body: (any StoredFigures) throws -> Value) throws -> Value {
    try telling { try queue.read { try body(StoredContents(database: $0)) } }
  }
}

/// What is stored, as it is in one transaction.
private struct StoredContents: StoredFigures {
  let database: Database

  func inOneReading<Value>(_ body: (any StoredFigures) throws -> Value) throws -> Value { try body(self) }

  func storedDatasets() throws -> [StoredDataset] {
    let files = Dictionary(
      grouping: try Row.fetchAll(
        database, sql: "SELECT dataset, name, kind, sha256, bytes FROM dataset_file ORDER BY dataset, name")
    ) { $0[0] as String }
    return try Row.fetchAll(database, sql: "SELECT * FROM dataset ORDER BY id").map { row in
      let id: String = row["id"]
      let own = (files[id] ?? []).map { file in
        (
          name: file[1] as String, kind: file[2] as String, sha256: file[3] as String,
          bytes: (file[4] as Data?).map { [UInt8]($0) }
        )
      }
      return StoredDataset(path: row["path"], origin: Origin(row: row), files: own)
    }
  }

  func eachFigure(of dataset: String, _ body: (StoredObservation) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT \(BlockCache.columns) FROM block WHERE dataset = ? ORDER BY indicator, year",
      arguments: [dataset])
    while let row = try rows.next() {
      let block = try BlockCache.read(row)
      for index in 0..<block.count { try body(block.stored(index)) }
    }
  }

  func conflicts(recordedBy dataset: String) throws -> [Conflict] {
    try Row.fetchAll(database, sql: "SELECT * FROM conflict WHERE dataset = ? ORDER BY id", arguments: [dataset])
      .map(Conflict.init(row:))
  }
}
