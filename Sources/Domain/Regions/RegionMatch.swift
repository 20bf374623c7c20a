/// What a name or number leads to.
public enum RegionMatch: Sendable, Equatable {
  case found(Municipality)
  /// Several have that name; the reader must choose.
  case ambiguous([Municipality])
  /// Those of that name or number did not exist in the year asked about.
  case absent([Municipality])
  /// The number is of a municipality that ended before the first division that is known whole.
  case former(FormerMunicipality)
  /// A number and a name that are not the same municipality's.
  case disagreement(holder: Municipality, code: RegionCode, name: String)
  /// None has it; the nearest names.
  case unknown(suggestions: [String])
}
