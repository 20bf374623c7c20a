import Figures
import Regions
import Values

/// A figure of a block, as it stands among others of its cell.
struct FigureChoice {
  let block: FigureBlock
  let index: Int

  private var columns: FigureColumns { block.columns }
  var region: RegionCode { columns.regions[index] }
  var observation: Observation { block.observation(index) }

  /// Whether it is chosen before another of its cell; of two alike by dataset and locator.
  func isPreferred(to other: FigureChoice) -> Bool {
    let (mine, theirs) = (preference, other.preference)
    if mine != theirs { return mine > theirs }
    return (block.dataset, columns.locators[index]) < (other.block.dataset, other.columns.locators[other.index])
  }

  private var preference: Preference {
    Preference(
      hasValue: block.hasValue(index), status: columns.statuses[index], known: columns.known[index],
      precedence: columns.precedences[index], preferred: columns.preferred[index])
  }
}

extension Collection<FigureBlock> {
  /// The chosen figure of each region, of what was known on a day; the blocks are of one key figure and year.
  public func chosen(asOf day: String?) -> [RegionCode: StoredObservation] {
    best(asOf: day).mapValues { $0.block.stored($0.index) }
  }

  /// The same of some regions, or of all for nil, without what decides whether they are chosen.
  public func observations(
    of regions: Set<RegionCode>? = nil, asOf day: String?
  ) -> [RegionCode: Observation] {
    if let block = first, count == 1, block.isOneOfEach { return block.observations(of: regions, asOf: day) }
    return best(asOf: day, of: regions).mapValues(\.observation)
  }

  private func best(asOf day: String?, of regions: Set<RegionCode>? = nil) -> [RegionCode: FigureChoice] {
    var best: [RegionCode: FigureChoice] = [:]
    best.reserveCapacity(regions?.count ?? self.map(\.count).max() ?? 0)
    for choice in choices(asOf: day, of: regions) {
      if let standing = best[choice.region], !choice.isPreferred(to: standing) { continue }
      best[choice.region] = choice
    }
    return best
  }

  /// All figures of some regions, or of each for nil, the chosen one first.
  public func sources(of regions: Set<RegionCode>? = nil, asOf day: String?) -> [RegionCode: [Observation]] {
    Dictionary(grouping: choices(asOf: day, of: regions), by: \.region).mapValues { choices in
      choices.count == 1
        ? [choices[0].observation] : choices.sorted { $0.isPreferred(to: $1) }.map(\.observation)
    }
  }

  /// All figures of one region, the chosen one first.
  public func sources(of region: RegionCode, asOf day: String?) -> [Observation] {
    flatMap { block in
      block.indices(of: region).filter { block.isKnown($0, asOf: day) }.map { FigureChoice(block: block, index: $0) }
    }.sorted { $0.isPreferred(to: $1) }.map(\.observation)
  }

  private func choices(asOf day: String?, of regions: Set<RegionCode>? = nil) -> [FigureChoice] {
    var choices: [FigureChoice] = []
    for block in self {
      let indices = regions.map { wanted in
        wanted.count < 20
          ? wanted.flatMap(block.indices) : block.regions.indices.filter { wanted.contains(block.regions[$0]) }
      }
      choices.reserveCapacity(choices.count + (indices?.count ?? block.count))
      for index in indices ?? Array(block.regions.indices) where block.isKnown(index, asOf: day) {
        choices.append(FigureChoice(block: block, index: index))
      }
    }
    return choices
  }
}

extension FigureBlock {
  /// Whether no region has more than one figure.
  fileprivate var isOneOfEach: Bool { regions.indices.dropFirst().allSatisfy { regions[$0] != regions[$0 - 1] } }

  fileprivate func observations(of wanted: Set<RegionCode>?, asOf day: String?) -> [RegionCode: Observation] {
    let places = wanted.map { wanted in
      wanted.count < 20
        ? wanted.flatMap(indices) : regions.indices.filter { wanted.contains(regions[$0]) }
    }
    var found = [RegionCode: Observation](minimumCapacity: places?.count ?? count)
    for place in places ?? Array(regions.indices) where isKnown(place, asOf: day) {
      found[regions[place]] = observation(place)
    }
    return found
  }

  /// Whether a figure was known on a day; all are where there is none.
  func isKnown(_ index: Int, asOf day: String?) -> Bool { day.map { columns.known[index] <= $0 } ?? true }

  /// Whether any other region has a value.
  public func hasValue(besides region: RegionCode) -> Bool {
    regions.indices.contains { hasValue($0) && regions[$0] != region }
  }

  /// Whether a region has a value that was known on a day.
  public func hasValue(of region: RegionCode, asOf day: String?) -> Bool {
    indices(of: region).contains { hasValue($0) && isKnown($0, asOf: day) }
  }
}
