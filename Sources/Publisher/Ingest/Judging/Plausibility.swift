import Figures
import Foundation
import Regions
import Statistics

/// What looks wrong among figures of one indicator that are on their way in, beside those that stand.
///
/// Held against the region's own figure of the year before and the country's values, both as they stand; what says the
/// same as what stands is no news. Each cell is told of once. Where the figures there are jump about as much, or too few
/// are known, nothing is said: the rules are made to be silent on what publishers really publish.
public func suspicions(
  of incoming: [IncomingFigure], indicator: Indicator, standing: [RegionCode: [Int: PublishedValue]]
) -> [Suspicion] {
  let usual = UsualFigures(standing)
  let news = incoming.filter { standing[$0.region]?[$0.year] != $0.value }
  let check = PlausibilityCheck(indicator: indicator, usual: usual)
  let cells = news.compactMap(check.suspicion(of:))
  let columns = Dictionary(grouping: news, by: \.year).sorted { $0.key < $1.key }.flatMap { check.columns($0.value) }
  return columns + cells.sorted { ($0.year, $0.region) < ($1.year, $1.region) }
}

private struct PlausibilityCheck {
  let indicator: Indicator
  let usual: UsualFigures

  /// A thing that happens by chance this seldom is told.
  private static let seldom = 0.001
  /// A jump is told when this share of the known ones is smaller.
  private static let rareJump = 0.998

  // One cell.

  func suspicion(of figure: IncomingFigure) -> Suspicion? {
    let reference = usual.reference(of: figure)
    if let kind = shareOrScale(figure, reference?.value) { return told(kind, figure, reference) }
    if let kind = turned(figure, reference) { return told(kind, figure, reference) }
    if let kind = outOfRange(figure, reference?.value) { return told(kind, figure, reference) }
    if let most = usual.mostDecimals, usual.sorted.count >= 10,
      figure.value.shownDecimals > max(most, indicator.decimals)
    {
      return told(.moreDecimals(usual: most), figure, reference)
    }
    return nil
  }

  private func told(
    _ kind: Suspicion.Kind, _ figure: IncomingFigure, _ before: (year: Int, value: PublishedValue)?
  ) -> Suspicion {
    Suspicion(
      kind: kind, indicator: indicator.id, region: figure.region, year: figure.year, value: figure.value,
      before: before)
  }

  private func shareOrScale(_ figure: IncomingFigure, _ before: PublishedValue?) -> Suspicion.Kind? {
    if isShareOfPercent(figure.value) { return .shareForPercent }
    guard let before, !before.isZero, !figure.value.isZero, before.isNegative == figure.value.isNegative else {
      return nil
    }
    if let exact = exactPower(figure.value, before) { return exact }
    let jump = log(abs(figure.value.doubleValue / before.doubleValue))
    let factor = [10, 100, 1000].first { abs(abs(jump) - log(Double($0))) < tolerance }
    guard let factor, usual.rarity(ofJump: abs(jump)) >= Self.rareJump, isLargeStep(figure.value, before) else {
      return nil
    }
    return scale(factor, up: jump > 0)
  }

  /// What a factor means: a hundred between per cent and shares is the one taken for the other.
  private func scale(_ factor: Int, up: Bool) -> Suspicion.Kind {
    if factor == 100, !up, indicator.unit == .percent { return .shareForPercent }
    if factor == 100, up, indicator.unit == .ratio { return .percentForShare }
    return up ? .times(factor) : .part(factor)
  }

  /// The same digits with the mark in another place: of two digits or more that is seldom chance.
  private func exactPower(_ value: PublishedValue, _ before: PublishedValue) -> Suspicion.Kind? {
    guard digits(value) >= 2,
      let factor = [10, 100, 1000].first(where: { power in
        [value.doubleValue / before.doubleValue, before.doubleValue / value.doubleValue].contains {
          abs($0 - Double(power)) < 1e-9 * Double(power)
        }
      })
    else { return nil }
    return scale(factor, up: abs(value.doubleValue) > abs(before.doubleValue))
  }

  /// How far from a power of ten a ratio may be, as a logarithm: what most figures change in a year, 15 to 25 per cent.
  private var tolerance: Double {
    let jumps = usual.jumps
    return jumps.isEmpty ? 0.25 : min(max(jumps[jumps.count * 9 / 10], 0.15), 0.25)
  }

  /// Whether two figures differ by more than they usually do, which is how figures near nought are told from others; where
  /// too few years are known, by more than half of the country lies apart.
  private func isLargeStep(_ value: PublishedValue, _ before: PublishedValue) -> Bool {
    (usual.largeStep ?? usual.range.map { $0.upper - $0.lower }).map {
      abs(value.doubleValue - before.doubleValue) > $0
    } ?? true
  }

  /// A figure of at most one with more decimals than the per cent have, where those are mostly above one.
  private func isShareOfPercent(_ value: PublishedValue) -> Bool {
    guard indicator.unit == .percent, let most = usual.mostDecimals, usual.sorted.count >= 10 else { return false }
    let areLarge = usual.aboveOne * 2 > usual.sorted.count
    return areLarge && abs(value.doubleValue) <= 1 && value.shownDecimals > max(most, indicator.decimals)
  }

  private func turned(
    _ figure: IncomingFigure, _ reference: (year: Int, value: PublishedValue)?
  ) -> Suspicion.Kind? {
    let value = figure.value
    guard !value.isZero else { return nil }
    let alike = value.isNegative ? usual.negative : usual.positive
    if usual.sorted.count >= 30, alike == 0 { return .signTurned }
    guard let reference, value == -reference.value else { return nil }
    // Small figures are each other's opposite by chance now and then; three digits seldom are.
    return reference.year == figure.year || digits(value) >= 3 ? .signTurned : nil
  }

  private func digits(_ value: PublishedValue) -> Int {
    String(value.trimmed(toAtLeast: 0).mantissa.magnitude).count
  }

  /// Beyond the extremes by a quarter of their distance from the middle, and six quartile distances from the quartiles.
  private func outOfRange(_ figure: IncomingFigure, _ before: PublishedValue?) -> Suspicion.Kind? {
    guard !figure.region.isGroup, let range = usual.range else { return nil }
    let (value, low, high) = (figure.value.doubleValue, range.low.doubleValue, range.high.doubleValue)
    let width = range.upper - range.lower
    let isAbove = value > range.upper + 6 * width && value > high + (high - range.upper) / 4
    let isBelow = value < range.lower - 6 * width && value < low - (range.lower - low) / 4
    guard isAbove || isBelow else { return nil }
    if let before, !isLargeStep(figure.value, before) || isSmallJump(figure.value, before) { return nil }
    return .outOfRange(low: range.low, high: range.high)
  }

  private func isSmallJump(_ value: PublishedValue, _ before: PublishedValue) -> Bool {
    guard !before.isZero, !value.isZero, before.isNegative == value.isNegative else { return false }
    return abs(log(value.doubleValue / before.doubleValue)) < log(1.5)
  }

  // A column: the cells of one year.

  func columns(_ figures: [IncomingFigure]) -> [Suspicion] {
    let figures = figures.filter { !$0.region.isGroup }.sorted { $0.region < $1.region }
    guard figures.count >= 3 else { return [] }
    return [allEqual(figures) ?? sameAsYearBefore(figures), signsTurned(figures), fewerDecimals(figures)]
      .compactMap(\.self)
  }

  private func allEqual(_ figures: [IncomingFigure]) -> Suspicion? {
    guard Set(figures.map(\.value)).count == 1, let first = figures.first else { return nil }
    let known = usual.sorted
    let isUsual = known.count { $0 == first.value }
    let isTold =
      known.count >= 10
      ? UsualFigures.chance(isUsual, of: known.count, again: figures.count - 1) < Self.seldom
      : figures.count >= 10
    return isTold ? told(.allEqual(cells: figures.count), first, nil) : nil
  }

  /// The cells with a figure of the year before, nought left out, with that figure.
  private func beside(_ figures: [IncomingFigure]) -> [(figure: IncomingFigure, before: PublishedValue)] {
    figures.compactMap { figure in
      guard let before = usual.values[figure.region]?[figure.year - 1], !before.isZero, !figure.value.isZero else {
        return nil
      }
      return (figure, before)
    }
  }

  private func sameAsYearBefore(_ figures: [IncomingFigure]) -> Suspicion? {
    let pairs = beside(figures)
    let same = pairs.filter { $0.figure.value == $0.before }
    guard pairs.count >= 3, same.count * 10 >= pairs.count * 9, let first = same.first,
      UsualFigures.chance(usual.pairs.equal, of: usual.pairs.count, again: same.count) < Self.seldom
    else { return nil }
    return told(
      .sameAsYearBefore(cells: same.count, of: pairs.count), first.figure, (first.figure.year - 1, first.before))
  }

  private func signsTurned(_ figures: [IncomingFigure]) -> Suspicion? {
    let pairs = beside(figures)
    let turned = pairs.filter { $0.figure.value.isNegative != $0.before.isNegative }
    guard pairs.count >= 3, turned.count * 10 >= pairs.count * 9, let first = turned.first,
      usual.pairs.count >= UsualFigures.fewestPairs,
      UsualFigures.chance(usual.pairs.turned, of: usual.pairs.count, again: turned.count) < Self.seldom
    else { return nil }
    return told(.signsTurned(cells: turned.count, of: pairs.count), first.figure, (first.figure.year - 1, first.before))
  }

  private func fewerDecimals(_ figures: [IncomingFigure]) -> Suspicion? {
    guard let first = figures.first, let usualMost = usual.mostDecimals,
      let most = figures.map(\.value.shownDecimals).max(), most < usualMost
    else { return nil }
    let alike = usual.decimals.filter { $0.key <= most }.values.reduce(0, +)
    guard UsualFigures.chance(alike, of: usual.sorted.count, again: figures.count) < Self.seldom else { return nil }
    return told(.fewerDecimals(cells: figures.count, usual: usualMost), first, nil)
  }
}
