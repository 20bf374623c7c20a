import Figures
import FoundationEssentials
import Ingest
import JSONStat
import Klass
import PxWebShapes

// The calls there are.
extension Publisher {
  /// What the installation allows; asked once a day.
  func configuration() throws -> PxWebConfiguration {
    try answer(to: address.configuration, edition: today, editionOf: { _ in today }) {
      try PxWebConfiguration($0.bytes)
    }
    .value
  }

  /// A table's metadata; of an edition that is in the ledger, or as it is now.
  func metadata(_ table: String, edition: String?) throws -> TableMetadata {
    try answer(to: address.metadata(table), edition: edition, editionOf: { $0.header.updated ?? today }) {
      try TableMetadata($0.bytes)
    }.value
  }

  /// The codes of the table's variable that a code list names; asked again each month.
  func codes(ofList id: String) throws -> [String] {
    let month = String(today.prefix(7))
    let list = try answer(to: address.codeList(id), edition: month, editionOf: { _ in month }) {
      try CodeList($0.bytes)
    }
    .value
    return list.values.flatMap { $0.valueMap.isEmpty ? [$0.code] : $0.valueMap }
  }

  /// The figures of a query, from the edition its table's metadata is of, as `accept` reads them.
  ///
  /// What `accept` throws says why an answer is of no use; then nothing of it is kept.
  func data<Accepted>(
    _ query: TableQuery, _ metadata: TableMetadata, accept: (ArchivedAnswer) throws -> Accepted
  ) throws -> (Accepted, PublisherAnswer) {
    let edition = metadata.header.updated ?? today
    let found = try answer(
      to: address.data(query), edition: edition, context: Context(query: query, metadata: metadata),
      editionOf: { $0.edition },
      decode: { archived in
        (edition: try Cube(archived.bytes).header.updated ?? edition, accepted: try accept(archived))
      })
    return (found.value.accepted, found.answer)
  }

  /// The hash of a query's archived answer, of the edition its table's metadata is of; nil where there is none.
  func knownData(_ query: TableQuery, _ metadata: TableMetadata) throws -> String? {
    let edition = metadata.header.updated ?? today
    return try ledger.answer(to: address.data(query).request, edition: edition)?.sha256
  }

  /// The edition that each table was in when it was last asked about.
  func knownEditions(_ tables: [String]) throws -> [String: String] {
    try tables.reduce(into: [:]) { known, table in
      known[table] = try ledger.answer(to: address.metadata(table).request, edition: nil)?.edition
    }
  }

  /// The tables' editions as they are now, for those that the publisher lists as changed since the oldest known edition.
  ///
  /// One list says it for many tables; where it would take more calls than asking each, it is left.
  func currentEditions(_ known: [String: String]) throws -> [String: String] {
    guard known.count > 1, let oldest = known.values.min(), let days = Self.days(from: oldest, to: now()) else {
      return [:]
    }
    var editions: [String: String] = [:]
    var page = 1
    while true {
      let call = address.tables(pastDays: days + 1, page: page)
      let list = try answer(to: call, edition: nil, editionOf: { _ in today }) { try TablePage($0.bytes) }.value
      for table in list.tables where known[table.id] != nil { editions[table.id] = table.updated }
      page += 1
      guard page <= list.totalPages, list.totalPages < known.count else { return editions }
    }
  }

  private static func days(from first: String, to last: String) -> Int? {
    guard let first = try? Date(first, strategy: .iso8601), let last = try? Date(last, strategy: .iso8601) else {
      return nil
    }
    return max(Int(last.timeIntervalSince(first) / 86_400), 0)
  }

  /// The municipalities of the year's first day, and their changes since 2020; asked again each day, by condition.
  public func municipalities() throws -> [PendingAnswer] {
    let codes = try obtain(
      address.municipalities(on: today.prefix(4) + "-01-01"), edition: today, editionOf: { _ in today }
    ) { try Klass.codes($0.bytes) }
    let changes = try obtain(
      address.municipalityChanges(since: "2020-01-01"), edition: today, editionOf: { _ in today }
    ) { try Klass.changes($0.bytes) }
    return [codes.pending, changes.pending]
  }

  /// The body at an address of the publisher's that a comparator asks for; asked again each day, by condition.
  ///
  /// `{today}` in the address stands for the day it is.
  public func body(at url: String) throws -> PendingAnswer {
    try obtain(address.call(to: dated(url)), edition: today, editionOf: { _ in today }) { _ in }.pending
  }

  /// The address with the day it is in place of each `{today}`.
  public func dated(_ url: String) -> String {
    var parts = url[...]
    var dated = ""
    while let place = parts.firstRange(of: "{today}") {
      dated += parts[..<place.lowerBound] + today
      parts = parts[place.upperBound...]
    }
    return dated + parts
  }
}
