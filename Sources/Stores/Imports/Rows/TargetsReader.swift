import Figures
import Problems
import Regions
import Statistics
import Values

/// Reads the rows of a file of targets.
struct TargetsReader {
  private static let longestText = 300

  private let header: ImportHeader
  private let file: String
  private let dataset: String
  private let catalogue: [IndicatorID: Indicator]
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
    let region = try row.attempt { try regions.municipality(.region, $0, year: years?.to, &notes) }
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
    let key = "\(target.region)|\(target.indicator)|\(target.validFrom ?? target.yearDecided ?? 0)"
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
        .duplicate, line: line, column: printable(header.words[.indicator] ?? "indicator"),
        value: target.indicator.rawValue,
        .row(.contradictsTarget(region: target.region.rawValue, line: first.line))))
  }

  private func indicator(_ row: RowReader) throws(RowRefusal) -> IndicatorID {
    let text = try row.text(.indicator, .indicator)
    if let found = catalogue[IndicatorID(text)] ?? catalogue[IndicatorID(text.lowercased())] { return found.id }
    let near =
      row.isNamed && text.count <= 100 ? nearest(to: text.lowercased(), among: catalogue.keys.map(\.rawValue)) : []
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
      return .unstated
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
    if let year = try row.year(.year, mayBeEmpty: true) {
      guard from == nil, to == nil else { throw row.refusal(.year, .year, .entry(.yearTwice)) }
      return (year, year)
    }
    if let from, let to, from > to {
      throw row.refusal(.validTo, .year, .entry(.toBeforeFrom(from)))
    }
    return (from, to)
  }
}
