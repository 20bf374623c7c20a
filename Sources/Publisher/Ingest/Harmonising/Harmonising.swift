import Figures
import Problems
import Regions
import Statistics

/// A correction whose `expect` is not what the publisher sent: applied to nothing, and told.
public struct FailedCorrection: Sendable, Equatable {
  public let correction: Correction
  public let found: String
}

/// Makes observations of an answer's cells: indicators, identities of regions, statuses, reasons for what is missing.
public func harmonise(
  _ answer: TableAnswer, dataset: String, contents: ContentMap, regions: RegionBook, corrections: [Correction] = []
) -> HarmonisedAnswer {
  var result = HarmonisedAnswer()
  let known = answer.day
  let numbers = RegionNumbers(answer, regions)
  result.recognisedRegions = numbers.recognised
  var finder = ContentFinder(contents, answer)
  for cell in answer.cells {
    guard let period = cell.codes[answer.timeDimension], let code = cell.codes[answer.regionDimension] else { continue }
    guard period.utf8.count == 4, let year = Int(period) else {
      result.otherPeriods += 1
      continue
    }
    let codeThen = numbers[code]
    guard let indicator = finder.indicator(of: cell) else {
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

/// What the publisher's symbol means: `.` not applicable, `:` confidential, and `..` or nothing not available.
func missingReason(_ symbol: String?) -> MissingReason {
  switch symbol {
  case ".": .notApplicable
  case ":": .confidential
  default: .notAvailable
  }
}
