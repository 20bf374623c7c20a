import Figures
import Problems
import Regions
import Statistics

/// What became of an answer's cells.
public struct HarmonisedAnswer: Sendable {
  /// By cell; the region by its newest code, with the code as published.
  public var observations: [(observation: Observation, codeThen: RegionCode)] = []
  /// Content codes that no indicator of the catalogue has, with how many cells they have.
  public var unknownContents: [String: Int] = [:]
  /// Regions that no book has, with how many cells they have.
  public var unknownRegions: [String: Int] = [:]
  /// Codes of regions that were read as the number they hold, such as `K-3407`.
  public internal(set) var recognisedRegions: [String: RegionCode] = [:]
  /// Cells that have a figure and a sign that there is none: how many, and the first of them.
  var contradictions: (count: Int, first: ContradictoryCell?) = (0, nil)
  /// Cells of numbers that were not in use that year, whatever the publisher shows there.
  public var invalidCodeYears = 0
  /// Content codes of indicators whose code nobody has confirmed, with how many cells they have; never taken in.
  public var unverifiedContents: [String: Int] = [:]
  /// Cells of months, quarters and other periods than a year.
  public var otherPeriods = 0
  /// Indicators that several cells of one region and year stand for, with how many cells: the answer has a dimension the
  /// catalogue does not choose in, and none of them is taken in.
  public var ambiguousIndicators: [String: Int] = [:]
  /// Corrections that were made, each with where the wrong value stands.
  public var madeCorrections: [(correction: Correction, locator: String)] = []
  /// Corrections that were due but did not find the value they expected.
  public var failedCorrections: [FailedCorrection] = []
}

/// A correction whose `expect` is not what the publisher sent: applied to nothing, and told.
public struct FailedCorrection: Sendable, Equatable {
  public let correction: Correction
  public let found: String
}

/// Which indicator a table's content code, with its other selections, stands for.
public struct ContentMap: Sendable {
  private let candidates: [String: [(source: TableCode, indicator: Indicator)]]

  /// Indicators whose table and code are known; by table.
  public init(_ indicators: [Indicator]) {
    let known = indicators.compactMap { indicator in indicator.source.map { (source: $0, indicator: indicator) } }
    candidates = Dictionary(grouping: known) { $0.source.table }
  }

  /// The indicator whose code and selections a cell has; the one with most selections, where several fit.
  func indicator(of cell: TableCell, in answer: TableAnswer) -> Indicator? {
    let fitting = (candidates[answer.table] ?? []).filter { candidate in
      let source = candidate.source
      let hasCode =
        source.dimension.isEmpty || cell.codes[source.dimension] == nil
        ? cell.codes.values.contains(source.code) : cell.codes[source.dimension] == source.code
      return hasCode && source.selections.allSatisfy { cell.codes[$0.key] == nil || cell.codes[$0.key] == $0.value }
    }
    return fitting.max { $0.source.selections.count < $1.source.selections.count }?.indicator
  }
}

/// Makes observations of an answer's cells: indicators, identities of regions, statuses, reasons for what is missing.
public func harmonise(
  _ answer: TableAnswer, dataset: String, contents: ContentMap, regions: RegionBook, corrections: [Correction] = []
) -> HarmonisedAnswer {
  var result = HarmonisedAnswer()
  let known = answer.day
  let numbers = RegionNumbers(answer, regions)
  result.recognisedRegions = numbers.recognised
  for cell in answer.cells {
    guard let period = cell.codes[answer.timeDimension], let code = cell.codes[answer.regionDimension] else { continue }
    guard period.utf8.count == 4, let year = Int(period) else {
      result.otherPeriods += 1
      continue
    }
    let codeThen = numbers[code]
    guard let indicator = contents.indicator(of: cell, in: answer) else {
      result.unknownContents[contentCodes(cell, answer), default: 0] += 1
      continue
    }
    guard !indicator.isUnverified else {
      result.unverifiedContents[contentCodes(cell, answer), default: 0] += 1
      continue
    }
    guard let region = identity(of: codeThen, in: year, regions) else {
      result.note(numbers.told(codeThen), hasEverExisted: regions.hasEverHad(codeThen))
      continue
    }
    result.noteContradiction(cell, indicator, codeThen, year)
    let value = result.corrected(cell, indicator, region, year, corrections)
    result.observations.append(
      (
        Observation(
          indicator: indicator.id, region: region, year: year, value: value,
          status: revisionStatus(ofYear: year, updated: known), dataset: dataset,
          locator: indicator.source?.description ?? "",
          known: known), codeThen
      ))
  }
  result.leaveOutAmbiguous()
  return result
}

/// The newest code of what had a number in a year; groups and territories that are no municipality stand for themselves.
private func identity(of code: RegionCode, in year: Int, _ regions: RegionBook) -> RegionCode? {
  if regions.groupNames[code] != nil { return code }
  return regions.municipality(code, in: Division(year: year))?.code
}

private func contentCodes(_ cell: TableCell, _ answer: TableAnswer) -> String {
  cell.codes.filter { $0.key != answer.regionDimension && $0.key != answer.timeDimension }
    .sorted { $0.key < $1.key }.map(\.value).joined(separator: "+")
}

extension HarmonisedAnswer {
  /// Takes out every cell that another cell of the answer says the same thing of.
  fileprivate mutating func leaveOutAmbiguous() {
    func key(_ cell: Observation) -> String { "\(cell.indicator)|\(cell.region)|\(cell.year)" }
    let counts = Dictionary(observations.map { (key($0.observation), 1) }, uniquingKeysWith: +)
    let ambiguous = Set(observations.map(\.observation).filter { counts[key($0)] != 1 }.map(\.indicator))
    for row in observations where ambiguous.contains(row.observation.indicator) {
      ambiguousIndicators[row.observation.indicator, default: 0] += 1
    }
    observations.removeAll { ambiguous.contains($0.observation.indicator) }
  }

  /// A number not in use that year means nothing, even where the publisher shows 0; one never in use is told.
  fileprivate mutating func note(_ code: String, hasEverExisted: Bool) {
    if hasEverExisted { invalidCodeYears += 1 } else { unknownRegions[code, default: 0] += 1 }
  }

  /// A figure beside the sign that there is none: nothing says which of the two holds.
  fileprivate mutating func noteContradiction(
    _ cell: TableCell, _ indicator: Indicator, _ region: RegionCode, _ year: Int
  ) {
    guard let value = cell.value, let symbol = cell.symbol, [".", "..", "...", ":"].contains(symbol) else { return }
    if contradictions.count == 0 {
      contradictions.first = ContradictoryCell(
        indicator: indicator.id, region: region.rawValue, year: year, value: value.description, symbol: symbol)
    }
    contradictions.count += 1
  }

  fileprivate mutating func corrected(
    _ cell: TableCell, _ indicator: Indicator, _ region: RegionCode, _ year: Int, _ corrections: [Correction]
  ) -> ObservedValue {
    let value = cell.value.map { ObservedValue.value($0) } ?? .missing(missingReason(cell.symbol))
    let due = corrections.first { $0.indicator == indicator.id && $0.region == region && $0.year == year }
    guard let due else { return value }
    guard value == .value(due.expect) else {
      failedCorrections.append(FailedCorrection(correction: due, found: cell.value?.description ?? cell.symbol ?? ".."))
      return value
    }
    madeCorrections.append((correction: due, locator: indicator.source?.description ?? ""))
    return .value(due.value)
  }
}

/// What the publisher's symbol means: `.` not applicable, `:` confidential, and `..` or nothing not available.
func missingReason(_ symbol: String?) -> MissingReason {
  switch symbol {
  case ".": .notApplicable
  case ":": .confidential
  default: .notAvailable
  }
}
