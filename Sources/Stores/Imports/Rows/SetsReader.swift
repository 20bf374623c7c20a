import Problems
import Regions

/// Reads the rows of a file of peer sets: whose it is, what it is called, a member and why.
struct SetsReader {
  private static let longestName = 60
  private static let longestReason = 200

  private let header: ImportHeader
  private var regions: RegionReader
  private var members: [(line: Int, member: ImportedSets.Member)] = []

  init(header: ImportHeader, regions: RegionBook) {
    self.header = header
    self.regions = RegionReader(regions)
  }

  mutating func add(_ row: TableRow, _ problems: inout ImportProblems, _ notes: inout ImportNotes) throws {
    try regions.checkPatience(line: row.line)
    var row = RowReader(row, header: header, isNamed: problems.namesNext)
    let subject = try row.attempt { try region(.region, $0) }
    let member = try row.attempt { try region(.member, $0) }
    let set = try row.attempt { row in
      let name = try row.plainText(.set, longest: Self.longestName)
      guard !name.isEmpty else { throw row.refusal(.set, .target, .cell(.empty)) }
      return name
    }
    let why = try row.attempt { try $0.plainText(.why, longest: Self.longestReason) }
    if let subject, subject == member {
      row.problems.append(
        ImportRowProblem(
          .target, line: row.row.line, column: header.words[.member] ?? "member", value: subject.rawValue,
          .entry(.ownMember)))
    }
    row.noteReservations(&notes)
    row.problems.forEach { problems.add($0) }
    guard row.problems.isEmpty, let subject, let member, let set, let why else { return }
    keep(ImportedSets.Member(subject: subject, set: set, member: member, why: why), row.row.line, &notes)
  }

  func finish() -> ImportedSets { ImportedSets(members: members.map(\.member)) }

  /// A member that is named twice counts once.
  private mutating func keep(_ member: ImportedSets.Member, _ line: Int, _ notes: inout ImportNotes) {
    let former = members.first {
      $0.member.subject == member.subject && $0.member.set == member.set && $0.member.member == member.member
    }
    if let former { return notes.add(.duplicates, "\(former.line) = \(line)") }
    members.append((line, member))
  }

  private mutating func region(_ column: ImportColumn, _ row: RowReader) throws(RowRefusal) -> RegionCode {
    let text = try row.text(column, .region)
    do throws(ImportReason.Region) { return try regions.find(text, year: nil, allowGroups: false).code } catch {
      throw row.refusal(column, .region, .region(error))
    }
  }
}
