import Figures

/// Finds the indicator of one cell after another of an answer: cells that differ in region and time alone are looked up once.
struct ContentFinder {
  private let contents: ContentMap
  private let answer: TableAnswer
  /// The dimensions besides region and time, in a fixed order.
  private let dimensions: [String]
  private var found: [[String]: Indicator?] = [:]

  init(_ contents: ContentMap, _ answer: TableAnswer) {
    self.contents = contents
    self.answer = answer
    dimensions = (answer.cells.first?.codes.keys.sorted() ?? []).filter {
      $0 != answer.regionDimension && $0 != answer.timeDimension
    }
  }

  mutating func indicator(of cell: TableCell) -> Indicator? {
    let codes = dimensions.map { cell.codes[$0] ?? "" }
    if let known = found[codes] { return known }
    let indicator = contents.indicator(of: cell, in: answer)
    found[codes] = .some(indicator)
    return indicator
  }
}
