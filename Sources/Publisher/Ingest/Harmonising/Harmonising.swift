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
  guard var places = CellPlaces(answer, contents, regions, numbers) else { return result }
  for position in answer.cells.indices {
    guard let time = places.time.place(position), let place = places.region.place(position) else { continue }
    guard let year = places.years[time].year else {
      result.otherPeriods += 1
      continue
    }
    let content = places.content(at: position)
    guard let indicator = content.indicator else {
      result.unknownContents[content.codes, default: 0] += 1
      continue
    }
    guard !indicator.isUnverified else {
      result.unverifiedContents[content.codes, default: 0] += 1
      continue
    }
    let codeThen = places.codesThen[place]
    guard let region = places.identity(of: place, in: time, year) else {
      result.note(codeThen, numbers, hasEverExisted: regions.hasEverHad(codeThen))
      continue
    }
    let (value, symbol) = answer.cells.figure(position)
    result.noteContradiction(value, symbol, indicator, codeThen, year)
    result.observations.append(
      (
        Observation(
          indicator: indicator.id, region: region, year: year,
          value: result.corrected(value, symbol, indicator, region, year, corrections),
          status: places.years[time].status, dataset: dataset, locator: content.locator, known: known), codeThen
      ))
  }
  result.leaveOutAmbiguous()
  return result
}

/// What the publisher's symbol means: `.` not applicable, `:` confidential, and `..` or nothing not available.
func missingReason(_ symbol: String?) -> MissingReason {
  switch symbol {
  case ".": .notApplicable
  case ":": .confidential
  default: .notAvailable
  }
}
