import Problems
import Regions

/// Reads the rows of a file of peer sets: whose it is, what it is called, a member and why.
struct SetsReader {
  private static let longestName = 60
  private static let longestReason = 200

  private let header: ImportHeader
  private var regions: RegionReader
  private var members: [ImportedSets.Member] = []
  /// By municipality, set and member: the line it was first said on.
  private var seen: [[String]: Int] = [:]

  init(header: ImportHeader, regions: RegionBook) {
    self.header = header
    self.regions = RegionReader(regions)
  }

  mutating func add(_ row: TableRow, _ problems: inout ImportProblems, _ notes: inout ImportNotes) throws {
    try regions.checkPatience(line: row.line)
    var row = RowReader(row, header: header, isNamed: problems.namesNext)
    let subject = try row.attempt { try regions.municipality(.region, $0, year: nil, &notes) }
    let member = try row.attempt { row in
      let member = try regions.municipality(.member, row, year: nil, &notes)
      guard member != subject else { throw row.refusal(.member, .target, .entry(.ownMember)) }
      return member
    }
    let set = try row.attempt { try $0.plainText(.set, longest: Self.longestName, mayBeEmpty: false) }
    let why = try row.attempt { try $0.plainText(.why, longest: Self.longestReason) }
    row.noteReservations(&notes)
    row.problems.forEach { problems.add($0) }
    guard row.problems.isEmpty, let subject, let member, let set, let why else { return }
    keep(ImportedSets.Member(subject: subject, set: set, member: member, why: why), row.row.line, &notes)
  }

  func finish() -> ImportedSets { ImportedSets(members: members) }

  /// A member that is named twice counts once.
  private mutating func keep(_ member: ImportedSets.Member, _ line: Int, _ notes: inout ImportNotes) {
    let key = [member.subject.rawValue, member.set, member.member.rawValue]
    if let former = seen[key] { return notes.add(.duplicates, "\(former) = \(line)") }
    seen[key] = line
    members.append(member)
  }
}
