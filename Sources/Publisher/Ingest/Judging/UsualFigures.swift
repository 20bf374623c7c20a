import Foundation
import Regions
import Statistics

/// What the figures of one indicator usually look like, from those that stand.
struct UsualFigures {
  /// By region, then year.
  let values: [RegionCode: [Int: PublishedValue]]
  /// Every municipality's figures of every year, ascending.
  let sorted: [PublishedValue]
  /// The natural logarithms by which a municipality's figure changes from a year to the next, ascending, unsigned.
  let jumps: [Double]
  /// The amounts by which it does, ascending, unsigned.
  let steps: [Double]
  /// How often it is the same as the year before, how often of the other sign, and how many pairs there are.
  let pairs: (equal: Int, turned: Int, count: Int)
  /// How many figures are below nought, above it, and farther than one from it.
  let negative: Int
  let positive: Int
  let aboveOne: Int
  /// How many figures have each number of decimals, noughts at the end left out.
  let decimals: [Int: Int]

  init(_ values: [RegionCode: [Int: PublishedValue]]) {
    self.values = values
    let municipal = values.filter { !$0.key.isGroup }
    sorted = municipal.values.flatMap(\.values).sorted()
    var jumps: [Double] = []
    var steps: [Double] = []
    var pairs = (equal: 0, turned: 0, count: 0)
    for series in municipal.values {
      for (year, value) in series {
        guard let before = series[year - 1] else { continue }
        steps.append(abs(value.doubleValue - before.doubleValue))
        guard !value.isZero, !before.isZero else { continue }
        pairs.count += 1
        if value == before { pairs.equal += 1 }
        if value.isNegative != before.isNegative { pairs.turned += 1 }
        jumps.append(abs(log(abs(value.doubleValue / before.doubleValue))))
      }
    }
    self.jumps = jumps.sorted()
    self.steps = steps.sorted()
    self.pairs = pairs
    negative = sorted.count { $0.isNegative }
    positive = sorted.count { !$0.isNegative && !$0.isZero }
    aboveOne = sorted.count { abs($0.doubleValue) > 1 }
    decimals = Dictionary(sorted.map { ($0.shownDecimals, 1) }, uniquingKeysWith: +)
  }

  /// The most decimals that any figure has; nil without figures.
  var mostDecimals: Int? { decimals.keys.max() }

  /// What a figure is held against: the same cell as it stands, else the year before, the year after, two years before.
  func reference(of figure: IncomingFigure) -> (year: Int, value: PublishedValue)? {
    let series = values[figure.region] ?? [:]
    return [figure.year, figure.year - 1, figure.year + 1, figure.year - 2].lazy.compactMap { year in
      series[year].map { (year: year, value: $0) }
    }.first
  }

  /// Of how many in a hundred year-to-year changes a jump is not reached; 1 where too few are known to tell.
  func rarity(ofJump jump: Double) -> Double {
    guard jumps.count >= Self.fewestPairs else { return jump >= 2 ? 1 : 0 }
    return Double(jumps.count { $0 < jump }) / Double(jumps.count)
  }

  /// The step that only one in two hundred changes passes; nil where too few are known.
  var largeStep: Double? {
    steps.count >= Self.fewestPairs ? steps[min(steps.count * 199 / 200, steps.count - 1)] : nil
  }

  static let fewestPairs = 50

  /// Quartiles and extremes; nil below thirty figures.
  var range: (low: PublishedValue, lower: Double, upper: Double, high: PublishedValue)? {
    guard sorted.count >= 30, let low = sorted.first, let high = sorted.last else { return nil }
    return (low, sorted[sorted.count / 4].doubleValue, sorted[sorted.count * 3 / 4].doubleValue, high)
  }

  /// How likely it is that `count` figures are all of a kind that `hits` of `among` known ones are.
  static func chance(_ hits: Int, of among: Int, again count: Int) -> Double {
    pow((Double(hits) + 1) / (Double(among) + 2), Double(count))
  }
}

extension PublishedValue {
  /// Decimals without noughts at the end: 1 for 83.10.
  var shownDecimals: Int { trimmed(toAtLeast: 0).decimals }
}
