import Figures
import Regions
import Statistics

/// One municipality's place in a comparison.
public struct ComparedMember: Sendable, Equatable {
  public let code: RegionCode
  public let value: PublishedValue?
  /// Why there is no value, if there is none.
  public let missing: MissingReason?
  public let status: ObservationStatus?
  public let rank: Rank?
  /// Why it is a peer; nil for the subject.
  public let why: String?
  /// The dataset the value was read from.
  public let dataset: String?
  /// The datasets behind it: more than one where it was reckoned from figures of several.
  public let datasets: Set<String>
  public let locator: String?
  /// Whose accounts the value is about, where that is not what the indicator says.
  public let scope: AccountingScope?
  /// What else about the value is not as the indicator says.
  public let differences: [DefinitionAspect: String]
}

extension ComparedMember {
  init(_ member: PeerMember, isSubject: Bool, observation: Observation?, rank: Rank?) {
    self.init(
      code: member.code, value: observation?.value.number,
      missing: observation.map(\.value.missingReason) ?? .notAvailable,
      status: observation?.value.number == nil ? nil : observation?.status, rank: rank,
      why: isSubject ? nil : member.why, dataset: observation?.dataset,
      datasets: observation?.datasets ?? [], locator: observation?.locator,
      scope: observation?.scope, differences: observation?.differences ?? [:])
  }
}
