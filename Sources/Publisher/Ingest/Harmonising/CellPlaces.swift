import Figures
import Regions

/// What an answer's codes stand for, each looked up once: cells are read by the places of their codes.
struct CellPlaces {
  /// What a year, or a code of a region, stands for.
  struct Year {
    /// Nil for a month, a quarter or another period.
    let year: Int?
    let status: ObservationStatus
  }

  /// What the codes besides region and time stand for.
  struct Content {
    let indicator: Indicator?
    let locator: String
    /// The codes, as they are told.
    let codes: String
  }

  let region: TableCells.Axis
  let time: TableCells.Axis
  let years: [Year]
  /// The codes as published, or the numbers they were read as.
  let codesThen: [RegionCode]
  private let others: [TableCells.Axis]
  private let answer: TableAnswer
  private let contents: ContentMap
  private let regions: RegionBook
  private var found: [Int: Content] = [:]
  private var identities: [Int: RegionCode?] = [:]

  /// Nil for an answer without regions or times.
  init?(_ answer: TableAnswer, _ contents: ContentMap, _ regions: RegionBook, _ numbers: RegionNumbers) {
    let axes = answer.cells.axes
    guard let region = axes.first(where: { $0.name == answer.regionDimension }),
      let time = axes.first(where: { $0.name == answer.timeDimension })
    else { return nil }
    (self.answer, self.contents, self.regions) = (answer, contents, regions)
    (self.region, self.time) = (region, time)
    others = axes.filter { $0.name != region.name && $0.name != time.name }
    codesThen = region.codes.map { numbers[$0] }
    years = time.codes.map { period in
      let year = period.utf8.count == 4 ? Int(period) : nil
      return Year(year: year, status: year.map { revisionStatus(ofYear: $0, updated: answer.day) } ?? .unknown)
    }
  }

  /// What a cell is about, besides region and time.
  mutating func content(at position: Int) -> Content {
    let place = others.reduce(0) { $0 * ($1.codes.count + 1) + ($1.place(position) ?? $1.codes.count) }
    if let known = found[place] { return known }
    let cell = answer.cells[position]
    let indicator = contents.indicator(of: cell, in: answer)
    let codes = others.compactMap { cell.codes[$0.name] == nil ? nil : ($0.name, cell.codes[$0.name] ?? "") }
    let content = Content(
      indicator: indicator, locator: indicator?.source?.description ?? "",
      codes: codes.sorted { $0.0 < $1.0 }.map(\.1).joined(separator: "+"))
    found[place] = content
    return content
  }

  /// The newest code of what had a number in a year; groups and territories that are no municipality stand for themselves.
  mutating func identity(of place: Int, in time: Int, _ year: Int) -> RegionCode? {
    let key = place * years.count + time
    if let known = identities[key] { return known }
    let code = codesThen[place]
    let identity =
      regions.groupNames[code] != nil ? code : regions.municipality(code, in: Division(year: year))?.code
    identities[key] = .some(identity)
    return identity
  }
}
