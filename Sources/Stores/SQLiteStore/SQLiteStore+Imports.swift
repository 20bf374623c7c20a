import FigureBlocks
import Figures
import Foundation
import GRDB
import Problems
import Regions
import Values

extension SQLiteStore {
  /// Adds an import in one transaction, or in a dry run only compares it with what stands; with the publisher's answer
  /// that it was read from, where there is one.
  ///
  /// `figures` is given the precedence to use: each import ranks above those before it. They are best ordered by
  /// indicator and year. Throws `StoreProblem` when the database cannot be written, and has then changed nothing.
  public func add(
    _ record: ImportRecord, dataset: StoredDataset, conflicts: [Conflict], keeping answer: ArchivedAnswer?,
    dryRun: Bool, figures: (_ precedence: Int) -> some Collection<StoredObservation>
  ) throws -> ImportOutcome {
    func outcome(_ database: Database, write: Bool) throws -> ImportOutcome {
      if write, let answer { _ = try Self.keep(answer, database) }
      if let earlier = try Self.imports(database, where: "id = ?", [record.id]).first { return .alreadyThere(earlier) }
      let last = try Int.fetchOne(database, sql: "SELECT MAX(sequence) FROM import") ?? 0
      let figures = figures(Precedence.ofImports + last + 1)
      let effect = try effect(of: figures, database)
      guard write else { return .added(effect) }
      try Self.insert([dataset], database)
      try database.execute(
        sql: "INSERT INTO import (id, dataset, file, sha256, imported, kind, rows) VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          record.id, record.dataset, record.file, record.sha256, record.imported, record.kind, record.rows,
        ])
      try Self.insert(figures, database)
      try Self.insert(conflicts, database)
      return .added(effect)
    }
    if dryRun { return try telling { try queue.read { try outcome($0, write: false) } } }
    return try writing { try outcome($0, write: true) }
  }

  /// The imports there are, in the order they were made.
  public func imports() throws -> [ImportRecord] {
    try telling { try queue.read { try Self.imports($0, where: "TRUE", []) } }
  }

  /// Removes exactly one import, with all it brought, in one transaction; nil when there is none of that id.
  public func removeImport(_ id: String) throws -> ImportRecord? {
    try writing { database in
      guard let record = try Self.imports(database, where: "id = ?", [id]).first else { return nil }
      for table in ["block", "conflict", "dataset_file", "import"] {
        try database.execute(sql: "DELETE FROM \(table) WHERE dataset = ?", arguments: [record.dataset])
      }
      try database.execute(sql: "DELETE FROM dataset WHERE id = ?", arguments: [record.dataset])
      return record
    }
  }

  func telling<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error where error is DatabaseError || error is DatabaseFault {
      throw StoreProblem(path: path, error: error)
    }
  }

  private static func imports(
    _ database: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [ImportRecord] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM import WHERE \(condition) ORDER BY sequence", arguments: arguments
    ).map { row in
      ImportRecord(
        id: row["id"], dataset: row["dataset"], file: row["file"], sha256: row["sha256"], imported: row["imported"],
        kind: row["kind"], rows: row["rows"])
    }
  }
}

extension SQLiteStore {
  private func effect(
    of figures: some Collection<StoredObservation>, _ database: Database
  ) throws -> ImportEffect {
    var effect = ImportEffect()
    var place: (indicator: IndicatorID, year: Int)?
    var standing: [RegionCode: StoredObservation] = [:]
    for row in figures {
      let cell = row.observation
      if place?.indicator != cell.indicator || place?.year != cell.year {
        place = (cell.indicator, cell.year)
        standing = try blocks(database, where: "indicator = ? AND year = ?", [cell.indicator, cell.year]).chosen(
          asOf: nil)
      }
      effect.count(row, beside: standing[cell.region])
    }
    return effect
  }
}

extension ImportEffect {
  fileprivate mutating func count(_ row: StoredObservation, beside standing: StoredObservation?) {
    let cell = row.observation
    if let reason = cell.value.missingReason {
      guard cell.status == .withdrawn else { return missing[reason, default: 0] += 1 }
      if standing.map(row.ranksAbove) ?? true { withdrawn += 1 } else { outranked += 1 }
      return
    }
    guard let standing else {
      added += 1
      return
    }
    let now = standing.observation
    if now.value == cell.value {
      unchanged += 1
      if now.status != cell.status { statusChanged += 1 }
    } else if row.ranksAbove(standing) {
      revised += 1
      guard revisions.count < Self.mostNamed else { return }
      revisions.append(
        Revision(
          indicator: cell.indicator, region: cell.region, year: cell.year, old: now.value.number,
          new: cell.value.number))
    } else {
      outranked += 1
    }
  }
}

extension StoredObservation {
  /// Whether this figure, which has a value or is withdrawn, would be chosen before one that stands.
  fileprivate func ranksAbove(_ standing: StoredObservation) -> Bool { Preference(self) > Preference(standing) }
}
