import Figures
import Foundation
import PlainText
import Problems
import Regions
import Values

extension Inquiry {
  /// Whose program this is, with the municipality's own peer sets.
  public func knownHome() throws -> KnownHome {
    let regions = workbench.regions
    guard home.municipality != nil else { return KnownHome(home: home, name: nil, sets: []) }
    let subject = try municipality(nil)
    let sets = try regions.setNames(of: subject.code).map { name in
      KnownHome.Set(
        municipality: subject.code.rawValue, name: name,
        members: try regions.members(of: name, of: subject.code).map { member in
          KnownHome.Set.Member(
            code: member.code.rawValue, name: regions.name(of: member.code) ?? member.code.rawValue,
            why: member.why[workbench.language])
        })
    }
    return KnownHome(home: home, name: subject.name, sets: sets)
  }

  /// A set written as `NAME=A,B,C`; throws `UsageError` with everything that is wrong with it.
  public func ownSet(_ text: String, of municipality: String?, why: String) throws -> KnownHome.Set {
    let parts = text.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw UsageError([.option("peers", .notAmong(PlainText.line(text), ["NAVN=A,B,C"]))])
    }
    var problems = UsageProblems()
    let subject = try problems.catching { try self.municipality(municipality) }
    let members = try peers(parts[1], of: subject, &problems)
    try problems.throwIfAny()
    return KnownHome.Set(
      municipality: subject?.code.rawValue ?? "", name: PlainText.line(parts[0], most: 60),
      members: members.map {
        KnownHome.Set.Member(code: $0.code.rawValue, name: $0.name, why: PlainText.line(why, most: 200))
      })
  }

  /// A home that was exported; throws `UsageError` for another file, and for municipalities that are not known here.
  public func readHome(_ bytes: [UInt8], file: String) throws -> KnownHome {
    guard let known = try? JSONDecoder().decode(KnownHome.self, from: Data(bytes)), known.schema == KnownHome.schema
    else {
      throw UsageError([.option("home", .notAmong(PlainText.line(file), [KnownHome.schema]))])
    }
    var problems = UsageProblems()
    let codes =
      [known.home.municipality].compactMap(\.self) + known.sets.flatMap { [$0.municipality] + $0.members.map(\.code) }
    for code in codes { _ = try problems.catching { try municipality(code) } }
    try problems.throwIfAny()
    return known
  }
}
