import Figures
import Regions

/// A name that leads to one municipality, and in newer tables no longer does.
public struct TakenName: Sendable, Equatable {
  /// The name as it is known.
  public let name: String
  /// The number it leads to.
  public let code: RegionCode
  /// The numbers it would lead to: none, another one, or several.
  public let after: [RegionCode]
  /// What the municipality would be called; nil when it would not be there.
  public let nameAfter: String?
}

extension RegionBook {
  /// The names, new and old, that lead to one municipality here and not to the same one in newer tables; by number.
  public func namesTaken(by newer: RegionBook) -> [TakenName] {
    municipalities.flatMap { municipality in
      municipality.allNames.sorted().compactMap { name in
        guard case .found(let found) = find(name), found.code == municipality.code else { return nil }
        let after = newer.find(name).codes
        guard after != [municipality.code] else { return nil }
        return TakenName(
          name: name, code: municipality.code, after: after, nameAfter: newer.municipality(municipality.code)?.name)
      }
    }
  }
}

extension RegionMatch {
  fileprivate var codes: [RegionCode] {
    switch self {
    case .found(let municipality): [municipality.code]
    case .ambiguous(let several), .absent(let several): several.map(\.code)
    case .former, .disagreement, .unknown: []
    }
  }
}

extension RegionTableUpdate {
  /// More new names or new municipalities than this are not what one day's changes look like.
  private static let mostPlausible = 20

  /// Whether it renames or adds more municipalities than is plausible.
  public var isSweeping: Bool {
    let counts = differences.reduce(into: (renamed: 0, new: 0)) { counts, difference in
      if case .renamed = difference { counts.renamed += 1 }
      if case .new = difference { counts.new += 1 }
    }
    return counts.renamed > Self.mostPlausible || counts.new > Self.mostPlausible
  }
}
