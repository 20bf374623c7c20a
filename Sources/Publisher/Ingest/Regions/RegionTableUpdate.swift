import CSV
import Figures
import Klass
import Problems
import Regions

/// A table of regions brought up to date with an answer of KLASS.
public struct RegionTableUpdate: Sendable {
  /// What the answer says that the table did not.
  public enum Difference: Sendable, Equatable {
    case new(RegionCode, name: String)
    case renamed(RegionCode, from: String, to: String)
    case regrouped(RegionCode, from: RegionCode?, to: RegionCode)
    /// A number that goes on as another in a year, or in another way than the table has it.
    case succession(from: RegionCode, to: RegionCode, year: Int)
  }

  /// What the table does not take up, and the reader should know.
  public enum Remark: Sendable, Equatable {
    /// Kept in the table, since the figures of earlier years are its own.
    case gone(RegionCode, name: String)
    /// A change of numbers after the newest division that is known here; it needs a new edition of the program.
    case laterChange(from: RegionCode?, to: RegionCode?, on: String)
  }

  public let kind: RegionTables.Kind
  /// The whole table with its header, as the datasets hold it.
  public let csv: String
  public let differences: [Difference]
  public let remarks: [Remark]

  init(
    _ kind: RegionTables.Kind, _ columns: [String], _ rows: [[String]], differences: [Difference],
    remarks: [Remark] = []
  ) {
    self.kind = kind
    csv = csvText([columns] + rows)
    self.differences = differences
    self.remarks = remarks
  }
}

extension RegionTables {
  /// The table that an answer of KLASS is about, as the answer says it is on a date (ISO 8601).
  ///
  /// Throws `AnswerProblem` when the answer is about another classification, or does not fit what is known of regions.
  public func updated(with answer: KlassAnswer, on date: String) throws -> RegionTableUpdate {
    switch answer {
    case .codes(let codes): try updated(codes: codes.filter { isValid(date, $0.validFrom, $0.validTo) }, on: date)
    case .changes(let changes): try updated(changes: changes)
    case .correspondences(let items):
      try updated(groups: items.filter { isValid(date, $0.validFrom, $0.validTo) }, on: date)
    }
  }

  /// What the answer calls "unspecified".
  private static let unspecified = "9999"

  /// Refuses what is no name of a municipality: people find it by its name, and comparators are handed it.
  private func checkNames(_ names: [String: String]) throws {
    let wrong = names.filter { !Self.isName($0.value) }.sorted { $0.key < $1.key }
    guard let first = wrong.first else { return }
    throw AnswerProblem.notAName(first.value, of: first.key, count: wrong.count)
  }

  private static func isName(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, scalars.count <= 100 else { return false }
    return !first.properties.isWhitespace && !last.properties.isWhitespace
      && scalars.contains { $0.properties.isAlphabetic }
      && scalars.allSatisfy { scalar in
        let isLatin =
          scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value) || (0x300...0x36F).contains(scalar.value)
        let isDash = (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2019
        return (isLatin || isDash) && scalar.properties.generalCategory != .control && scalar.value != 0xAD
      }
  }

  private func updated(codes: [KlassCode], on date: String) throws -> RegionTableUpdate {
    let names = Dictionary(
      codes.filter { $0.code != Self.unspecified }.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    guard !names.isEmpty, names.keys.allSatisfy(isMunicipalNumber) else { throw AnswerProblem.notMunicipalities }
    try checkNames(names)
    let columns = ["code", "division", "name", "county"]
    var rows = try rows(.municipalities, columns)
    let division = division(of: date)
    let there = Set(rows.filter { $0[1] == division }.map { $0[0] })
    let new = Set(names.keys).subtracting(there)
    try refuseNumbersOfOtherDivisions(new, rows, date)
    var differences = new.sorted().map { RegionTableUpdate.Difference.new(RegionCode($0), name: names[$0] ?? "") }
    var remarks: [RegionTableUpdate.Remark] = []
    for index in rows.indices where rows[index][1] == division {
      let code = RegionCode(rows[index][0])
      guard let name = names[code.rawValue] else {
        remarks.append(.gone(code, name: rows[index][2]))
        continue
      }
      if name != rows[index][2] { differences.append(.renamed(code, from: rows[index][2], to: name)) }
      rows[index][2] = name
    }
    rows += new.map { [$0, division, names[$0] ?? "", String($0.prefix(2))] }
    return RegionTableUpdate(
      .municipalities, columns, rows.sorted { ($0[1], $0[0]) < ($1[1], $1[0]) }, differences: differences,
      remarks: remarks)
  }

  /// A number that is new in a division but known from another says that the answer is about that one.
  private func refuseNumbersOfOtherDivisions(_ new: Set<String>, _ rows: [[String]], _ date: String) throws {
    let strangers = rows.filter { new.contains($0[0]) }
    guard strangers.isEmpty else { throw AnswerProblem.otherDivision(Set(strangers.map { $0[0] }), date: date) }
  }

  private func updated(groups items: [KlassCorrespondence], on date: String) throws -> RegionTableUpdate {
    let columns = ["municipality", "division", "group"]
    var rows = try rows(.kostraGroups, columns)
    let division = division(of: date)
    let groups = try checkedGroups(items, division, date)
    var there: [String: String] = [:]
    for row in rows where row[1] == division { there[row[0]] = row[2] }
    let differences = groups.sorted { $0.key < $1.key }.filter { there[$0.key] != $0.value }.map { code, group in
      RegionTableUpdate.Difference.regrouped(
        RegionCode(code), from: there[code].map(RegionCode.init(_:)), to: RegionCode(group))
    }
    rows.removeAll { $0[1] == division && groups[$0[0]] != nil }
    rows += groups.map { [$0.key, division, $0.value] }
    return RegionTableUpdate(
      .kostraGroups, columns, rows.sorted { ($0[1], $0[0]) < ($1[1], $1[0]) }, differences: differences)
  }

  /// The group of each municipality, whichever side of the correspondence it stands on; all that is wrong at once.
  private func checkedGroups(_ items: [KlassCorrespondence], _ division: String, _ date: String) throws
    -> [String: String]
  {
    let pairs = items.compactMap { item in item.targetCode.map { (item.sourceCode, $0) } }.map { first, second in
      isMunicipalNumber(first) ? (municipality: first, group: second) : (municipality: second, group: first)
    }
    let known = Set(try rows(.groups, ["code"]).map { $0[0] })
    let municipalities = Set(
      try rows(.municipalities, ["code", "division"]).filter { $0[1] == division }.map { $0[0] })
    let strange = pairs.filter {
      !known.contains($0.group) || !$0.group.hasPrefix("EKG") || !municipalities.contains($0.municipality)
    }
    guard !pairs.isEmpty, strange.isEmpty else {
      throw AnswerProblem.notGroups(strange.map { "\($0.municipality)–\($0.group)" }, date: date)
    }
    let groups = Dictionary(grouping: pairs, by: \.municipality).mapValues { Set($0.map(\.group)) }
    let several = groups.filter { $0.value.count > 1 }
    guard several.isEmpty else {
      throw AnswerProblem.notGroups(
        several.map { "\($0.key)–\($0.value.sorted().joined(separator: "/"))" }, date: date)
    }
    return groups.compactMapValues(\.first)
  }
}

/// Whether a date lies in a period; KLASS gives the first day that is no longer in it.
private func isValid(_ date: String, _ from: String?, _ to: String?) -> Bool {
  (from.map { $0 <= date } ?? true) && (to.map { date < $0 } ?? true)
}

private func division(of date: String) -> String { String(Division(year: Int(date.prefix(4)) ?? 0).rawValue) }

/// Four digits; the shape of a municipality's number.
private func isMunicipalNumber(_ code: String) -> Bool {
  code.utf8.count == 4 && code.utf8.allSatisfy { (48...57).contains($0) }
}
