import CSV
import Figures
import Problems
import Regions
import Statistics
import Values

/// The targets of an imported file, checked, and as the project keeps them.
public struct ImportedTargets: Sendable {
  public let targets: [Target]

  /// The table in the form of `Datasets/`, which is what the store keeps.
  public var csv: String {
    let header = [
      "region", "indicator", "kind", "strict", "target", "lower", "upper", "tolerance", "basis", "decided_by_nb",
      "decided_by_en", "decided_on", "valid_from", "valid_to", "locator",
    ]
    return csvText([header] + targets.map(Self.row))
  }

  private static func row(_ target: Target) -> [String] {
    var limits = ["false", "", "", ""]
    switch target.bound {
    case .floor(let limit, let strict), .ceiling(let limit, let strict):
      limits = [String(strict), limit.description, "", ""]
    case .band(let lower, let upper): limits = ["false", "", lower.description, upper.description]
    }
    return [target.region.rawValue, target.indicator, target.bound.kind] + limits + [
      target.tolerance?.description ?? "", target.basis.rawValue, target.decidedBy.nb, target.decidedBy.en,
      target.decidedOn ?? "", target.validFrom.map(String.init) ?? "", target.validTo.map(String.init) ?? "",
      target.locator,
    ]
  }
}

/// Reads the rows of a file of targets.
struct TargetsReader {
  private static let longestText = 300

  private let header: ImportHeader
  private let file: String
  private let dataset: String
  private let catalogue: [String: Indicator]
  private var regions: RegionReader
  private var targets: [(line: Int, target: Target)] = []
  /// By region, indicator and first year: where it was first said.
  private var seen: [String: Int] = [:]

  init(header: ImportHeader, file: String, dataset: String, catalogue: [Indicator], regions: RegionBook) {
    self.header = header
    self.file = file
    self.dataset = dataset
    self.catalogue = Dictionary(catalogue.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.regions = RegionReader(regions)
  }

  mutating func add(
    _ row: TableRow, decimalComma: Bool, _ problems: inout ImportProblems, _ notes: inout ImportNotes
  ) throws {
    try regions.checkPatience(line: row.line)
    var row = RowReader(row, header: header, isNamed: problems.namesNext)
    let years = try row.attempt { try Self.years($0) }
    let region = try row.attempt { try self.region($0, year: years?.to, &notes) }
    let indicator = try row.attempt { try self.indicator($0) }
    let bound = try row.attempt { try self.bound(&$0, indicator.flatMap { catalogue[$0] }, decimalComma) }
    let tolerance = try row.attempt { try Self.tolerance($0, decimalComma) }
    let basis = try row.attempt { try Self.basis($0, &notes) }
    let decidedBy = try row.attempt { try $0.plainText(.decidedBy, longest: Self.longestText) }
    let decidedOn = try row.attempt { try $0.date(.decidedOn) }
    let source = try row.attempt { try $0.plainText(.source, longest: Self.longestText) }
    row.noteReservations(&notes)
    row.problems.forEach { problems.add($0) }
    guard row.problems.isEmpty, let region, let indicator, let bound, let tolerance, let basis, let decidedBy,
      let decidedOn, let years, let source
    else { return }
    let line = row.row.line
    let target = Target(
      region: region, indicator: indicator, bound: bound, tolerance: tolerance.value, basis: basis,
      decidedBy: Multilingual(nb: decidedBy, en: decidedBy), decidedOn: decidedOn.isEmpty ? nil : decidedOn,
      validFrom: years.from,
      validTo: years.to, dataset: dataset, locator: source.isEmpty ? "\(file):\(line)" : source)
    keep(target, line, &problems, &notes)
  }

  func finish() -> ImportedTargets { ImportedTargets(targets: targets.map(\.target)) }

  private mutating func keep(
    _ target: Target, _ line: Int, _ problems: inout ImportProblems, _ notes: inout ImportNotes
  ) {
    let key = "\(target.region)|\(target.indicator)|\(target.validFrom ?? 0)"
    guard let index = seen[key] else {
      seen[key] = targets.count
      targets.append((line, target))
      return
    }
    let first = targets[index]
    if first.target.isSame(as: target) {
      notes.add(.duplicates, "\(first.line) = \(line)")
      return
    }
    problems.add(
      ImportRowProblem(
        .duplicate, line: line, column: printable(header.words[.indicator] ?? "indicator"), value: target.indicator,
        .row(.contradictsTarget(region: target.region.rawValue, line: first.line))))
  }

  /// One of those that live today, or that lived in the last year the target is for.
  private mutating func region(
    _ row: RowReader, year: Int?, _ notes: inout ImportNotes
  ) throws(RowRefusal) -> RegionCode {
    let text = try row.text(.region, .region)
    do throws(ImportReason.Region) {
      let region = try regions.find(text, year: year, allowGroups: false)
      if region.isWithoutZero { notes.add(.leadingZero, "\(text) → \(region.codeThen)") }
      return region.code
    } catch { throw row.refusal(.region, .region, .region(error)) }
  }

  private func indicator(_ row: RowReader) throws(RowRefusal) -> String {
    let text = try row.text(.indicator, .indicator)
    if let found = catalogue[text] ?? catalogue[text.lowercased()] { return found.id }
    let near = row.isNamed && text.count <= 100 ? nearest(to: text.lowercased(), among: Array(catalogue.keys)) : []
    throw row.refusal(.indicator, .indicator, .entry(.unknownIndicator(suggestions: near)))
  }

  private func bound(
    _ row: inout RowReader, _ indicator: Indicator?, _ decimalComma: Bool
  ) throws(RowRefusal) -> TargetBound {
    let target = try Self.optional(row, .target, decimalComma, of: indicator)
    let lower = try Self.optional(row, .lower, decimalComma, of: indicator)
    let upper = try Self.optional(row, .upper, decimalComma, of: indicator)
    let strict = try Self.strict(row)
    switch (try row.text(.kind, .target).lowercased(), target, lower, upper) {
    case ("floor", let limit?, nil, nil), ("minst", let limit?, nil, nil), ("gulv", let limit?, nil, nil):
      return .floor(limit, strict: strict)
    case ("ceiling", let limit?, nil, nil), ("høyst", let limit?, nil, nil), ("høgst", let limit?, nil, nil),
      ("tak", let limit?, nil, nil):
      return .ceiling(limit, strict: strict)
    case ("band", nil, let lower?, let upper?), ("bånd", nil, let lower?, let upper?),
      ("mellom", nil, let lower?, let upper?):
      guard lower <= upper, !strict else { break }
      return .band(lower: lower, upper: upper)
    default: break
    }
    throw row.refusal(.kind, .target, .target(.bounds))
  }

  /// Targets may have more decimals than figures, but not where figures have none and the mark may be of thousands.
  private static func optional(
    _ row: RowReader, _ column: ImportColumn, _ decimalComma: Bool, of indicator: Indicator? = nil
  ) throws(RowRefusal) -> PublishedValue? {
    guard let cell = row.cell(column), cell.kind != .text || !trimmed(cell.text).isEmpty else { return nil }
    let number = try row.number(column, .target, decimalComma: decimalComma)
    if let indicator, indicator.decimals == 0, number.mayBeThousands {
      throw row.refusal(column, .target, .figure(.maybeThousandsOfTarget))
    }
    return number.value
  }

  private static func strict(_ row: RowReader) throws(RowRefusal) -> Bool {
    if row.cell(.strict)?.kind == .boolean { return row.cell(.strict)?.text == "TRUE" }
    switch try row.text(.strict, .target, mayBeEmpty: true).lowercased() {
    case "", "false", "nei", "no", "0", "usann": return false
    case "true", "ja", "yes", "1", "sann": return true
    default:
      throw row.refusal(.strict, .target, .target(.strict))
    }
  }

  /// Wrapped, so that none can be told from one that was refused.
  private static func tolerance(
    _ row: RowReader, _ decimalComma: Bool
  ) throws(RowRefusal) -> (value: PublishedValue?, Void) {
    let value = try optional(row, .tolerance, decimalComma)
    guard value?.isNegative != true else {
      throw row.refusal(.tolerance, .target, .target(.negativeTolerance))
    }
    return (value, ())
  }

  private static func basis(_ row: RowReader, _ notes: inout ImportNotes) throws(RowRefusal) -> TargetBasis {
    let text = try row.text(.basis, .target, mayBeEmpty: true).lowercased()
    switch text {
    case "":
      notes.add(.basisMissing, String(row.row.line))
      return .guideline
    case "kommunestyret", "vedtak": return .council
    case "reglement", "finansreglement": return .regulation
    case "veiledende", "rettleiande": return .guideline
    default:
      guard let basis = TargetBasis(rawValue: text) else {
        throw row.refusal(.basis, .target, .target(.basis))
      }
      return basis
    }
  }

  private static func years(_ row: RowReader) throws(RowRefusal) -> (from: Int?, to: Int?) {
    let from = try row.year(.validFrom, mayBeEmpty: true)
    let to = try row.year(.validTo, mayBeEmpty: true)
    if let from, let to, from > to {
      throw row.refusal(.validTo, .year, .entry(.toBeforeFrom(from)))
    }
    return (from, to)
  }
}

extension Target {
  /// Whether two say the same, wherever they were said.
  func isSame(as other: Target) -> Bool {
    region == other.region && indicator == other.indicator && bound == other.bound && tolerance == other.tolerance
      && basis == other.basis && validFrom == other.validFrom && validTo == other.validTo
  }
}

/// The targets that stand when some were imported after others: a later one takes over from its first year.
///
/// `groups` come in the order in which they became known, shipped ones first. One without a first year takes over
/// from the year it was decided in, and where that is not known either, altogether.
public func standingTargets(_ groups: [[Target]]) -> [Target] {
  groups.reduce([]) { standing, later in
    standing.compactMap { earlier in
      let successors = later.filter { $0.region == earlier.region && $0.indicator == earlier.indicator }
      guard !successors.isEmpty else { return earlier }
      guard let first = successors.map({ $0.validFrom ?? $0.yearDecided ?? 0 }).min(), first > 0 else { return nil }
      return earlier.ending(before: first)
    } + later
  }
}

extension Target {
  /// The same target, until the year before `year`; nil when it would not apply at all.
  fileprivate func ending(before year: Int) -> Target? {
    if let validFrom, validFrom >= year { return nil }
    return Target(
      region: region, indicator: indicator, bound: bound, tolerance: tolerance, basis: basis, decidedBy: decidedBy,
      decidedOn: decidedOn, validFrom: validFrom, validTo: min(validTo ?? year - 1, year - 1), dataset: dataset,
      locator: locator)
  }
}
