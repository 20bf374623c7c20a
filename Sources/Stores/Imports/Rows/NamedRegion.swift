import Regions

/// A region as a row named it.
struct NamedRegion {
  /// The newest code, by which figures are kept.
  let code: RegionCode
  /// The code as written; of a name, the one it had in the row's year.
  let codeThen: RegionCode
  var isWithoutZero = false
  var isOfOtherYear = false
}
