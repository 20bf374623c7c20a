import FoundationEssentials
import Problems
import Values

/// How far a plugin's library is to be trusted.
public enum PluginState: String, Codable, Sendable, CaseIterable {
  /// Part of this installation: its hash is the manifest's, and it lies in the host's own core folder.
  case core
  /// Signed by a publisher the user trusts.
  case trusted
  /// Found in the host's own build folder; named so in reports.
  case development
  /// Its hash is the manifest's, but nobody vouches for it.
  case unsigned
  /// Its hash is not the manifest's; never loaded.
  case modified
  /// Something else is wrong; never loaded.
  case invalid

  /// Whether it comes from where the host itself comes from.
  var isOfTheHouse: Bool { self == .core || self == .development }
}
