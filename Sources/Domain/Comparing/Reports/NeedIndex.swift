import Figures
import Regions
import Statistics
import Values

/// The calculated need for expenditure of municipalities in a year, 1 being the country's average, by which spending per
/// inhabitant is divided (METHODS, section 14).
///
/// It is of one year and made anew each year: figures adjusted by it are no series.
public struct NeedIndex: Sendable {
  /// The key figure that holds it.
  public static let indicator: IndicatorID = "cost-index"

  public let year: Int
  /// The dataset it was read from, which names its version.
  public let dataset: String
  private let values: [RegionCode: PublishedValue]

  /// Nil where nobody has an index that year.
  public init?(_ observations: [RegionCode: Observation], year: Int) {
    values = observations.compactMapValues { $0.value.number }.filter { !$0.value.isZero && !$0.value.isNegative }
    guard let dataset = observations.values.filter({ $0.value.number != nil }).map(\.dataset).max() else { return nil }
    self.year = year
    self.dataset = dataset
  }

  /// Whether a key figure is spending per inhabitant.
  public static func concerns(_ indicator: Indicator) -> Bool {
    indicator.unit == .nok && indicator.id.rawValue.contains("expenditure")
      && indicator.id.rawValue.contains("-per-inhabitant")
  }

  /// A figure divided by the municipality's index, at the figure's own precision; nil where either is missing.
  public func adjusted(_ value: PublishedValue?, of region: RegionCode) -> PublishedValue? {
    guard let value, let index = values[region] else { return nil }
    let quotient = Fraction(
      numerator: Int128(value.mantissa) * Int128(PowerOfTen[index.decimals]),
      denominator: Int128(index.mantissa) * Int128(PowerOfTen[value.decimals]))
    return quotient.rounded(to: value.decimals)
  }
}

extension RankingReport {
  /// The same comparisons on figures divided by each municipality's need; group figures, which have none, are left out.
  func adjusted(by need: NeedIndex) -> RankingReport {
    func observation(_ member: ComparedMember) -> Observation? {
      guard let value = need.adjusted(member.value, of: member.code) else { return nil }
      return Observation(
        indicator: indicator.id, region: member.code, year: year, value: .value(value),
        status: member.status ?? .unknown,
        dataset: member.dataset ?? "", locator: member.locator ?? "", known: "", scope: member.scope,
        differences: member.differences)
    }
    let rankings = rankings.map { ranking -> Ranking in
      guard let before = ranking.comparison else { return ranking }
      let observations = Dictionary(
        before.members.compactMap { member in observation(member).map { (member.code, $0) } },
        uniquingKeysWith: { first, _ in first })
      let peers = before.members.filter { $0.code != before.subject }.map {
        PeerMember(code: $0.code, why: $0.why ?? "")
      }
      let after = compare(
        subject: before.subject, with: peers, kind: before.kind, indicator: indicator, year: year,
        observations: observations)
      return Ranking(comparator: ranking.comparator, rule: ranking.rule, result: .success(after), references: [])
    }
    let own = rankings.lazy.compactMap { $0.comparison?.own }.first
    return RankingReport(
      indicator: indicator, subject: subject, year: year, own: own.flatMap(observation(of:)), rankings: rankings,
      conflicts: conflicts, origins: origins)
  }

  /// A member's figure, as it stands, as an observation.
  private func observation(of member: ComparedMember) -> Observation? {
    member.value.map { value in
      Observation(
        indicator: indicator.id, region: member.code, year: year, value: .value(value),
        status: member.status ?? .unknown,
        dataset: member.dataset ?? "", locator: member.locator ?? "", known: "")
    }
  }
}
