import FoundationEssentials
import Problems
import Values

/// A plugin folder as it was found, with everything that is wrong with it.
public struct DiscoveredPlugin: Sendable {
  /// The manifest's id, or the folder's name when the manifest gives none.
  public var id: String
  /// Nil when there is no valid manifest.
  public var manifest: PluginManifest?
  /// The folder of the manifest.
  public var folder: URL
  /// The library to load, where one was found.
  public var library: URL?
  public var state: PluginState
  /// Why the state is `modified` or `invalid`, all reasons at once.
  public var problems: [PluginProblem]

  /// Its place in reports, if it comes from where the host comes from: others follow by id.
  var order: Int? { state.isOfTheHouse ? manifest?.order : nil }

  /// Its role in briefings, if it comes from where the host comes from.
  public var role: ComparatorRole? { state.isOfTheHouse ? manifest?.role : nil }

  /// A plugin by what was found of it.
  public init(
    id: String, manifest: PluginManifest?, folder: URL, library: URL?, state: PluginState, problems: [PluginProblem]
  ) {
    self.id = id
    self.manifest = manifest
    self.folder = folder
    self.library = library
    self.state = state
    self.problems = problems
  }

  /// Why the plugin is not loaded, or nil when it is.
  public func reasonNotToLoad(allowUnsigned: Bool) -> ComparatorFault? {
    switch state {
    case .core, .trusted, .development: nil
    case .unsigned: allowUnsigned ? nil : .notLoaded([.unsigned])
    case .modified, .invalid: .notLoaded(problems)
    }
  }
}
