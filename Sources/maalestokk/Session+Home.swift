import Application
import Figures
import Imports
import Regions
import Values
import Wording

extension Session {
  /// Whose program this is, as it is kept.
  func knownHome() throws -> KnownHome { try inquiry.knownHome() }

  /// Keeps a set of one's own as an import, so that it can be undone and briefings carry it with them.
  func take(in set: KnownHome.Set) throws {
    let members = set.members.map { member in
      ImportedSets.Member(
        subject: RegionCode(set.municipality), set: set.name, member: RegionCode(member.code), why: member.why)
    }
    let content = ImportedSets(members: members)
    let hash = hexadecimalSHA256(Array(content.csv.utf8))
    let item = ReadImport(
      id: String(hash.prefix(10)), file: "home: \(set.name)", sha256: hash, content: .sets(content), notes: [])
    // One that was kept before and replaced since is the newest again.
    _ = try store.removeImport(item.id)
    _ = try store.add(item, on: Clock.today, dryRun: false, told: item.told(on: Clock.today))
  }
}
