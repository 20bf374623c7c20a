/// A municipality whose number was gone before the divisions that are known whole, and that did not go on as one other.
public struct FormerMunicipality: Sendable, Equatable {
  public let code: RegionCode
  public let name: String
  /// The last year of the number.
  public let lastYear: Int
  /// Those that took it in, as they are now, by newest code.
  public let successors: [Municipality]
}
