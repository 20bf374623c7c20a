/// The names of what a store remembers of itself.
public enum StoreSetting {
  /// The fingerprint of the datasets it was filled from.
  public static let fingerprint = "datasets"
  /// The folder those were in; empty for the installation's own.
  public static let folder = "datasets-folder"
  /// Whose program this is, as JSON.
  public static let home = "home"
}
