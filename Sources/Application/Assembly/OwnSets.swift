import CSV
import Figures
import Imports
import Regions

/// The peer sets that have been imported: of one name and municipality the newest.
struct OwnSets {
  private let members: [ImportedSets.Member]

  init(in store: any FigureStore) throws {
    let files = Dictionary(try store.files(ofKind: ImportedSets.kind).map { ($0.dataset, $0.bytes) }) { first, _ in
      first
    }
    var members: [ImportedSets.Member] = []
    if !files.isEmpty {
      for record in try store.imports().reversed() {
        guard let bytes = files[record.dataset] else { continue }
        let known = Set(members.map { [$0.subject.rawValue, $0.set] })
        members += try Self.read(bytes).filter { !known.contains([$0.subject.rawValue, $0.set]) }
      }
    }
    self.members = members
  }

  private static func read(_ bytes: [UInt8]) throws -> [ImportedSets.Member] {
    try CSVTable(bytes).rows("subject", "set", "member", "why").map { row in
      let fields = row.fields
      return ImportedSets.Member(
        subject: RegionCode(fields[0]), set: fields[1], member: RegionCode(fields[2]), why: fields[3])
    }
  }

  /// The tables with these peer sets before those that were shipped, so that they are found first.
  func added(to tables: RegionTables) throws -> RegionTables {
    guard !members.isEmpty else { return tables }
    let shipped = try tables.rows(.neighbourSets, ["subject", "member"], optional: ["why_nb", "why_nn", "why_en"])
    let own = members.map { [$0.subject.rawValue, $0.set, $0.member.rawValue, $0.why, $0.why, $0.why] }
    let rest = shipped.map { [$0[0], "", $0[1], $0[2], $0[3], $0[4]] }
    let header = ["subject", "set", "member", "why_nb", "why_nn", "why_en"]
    return tables.replacing(.neighbourSets, with: Array(csvText([header] + own + rest).utf8))
  }
}
