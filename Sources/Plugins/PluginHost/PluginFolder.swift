import FoundationEssentials
import Glibc

/// Finds plugins and judges them, without loading any of their code.
public enum PluginFolder {
  /// The contract this host speaks.
  public static let hostABI = ABIVersion(major: 1, minor: 0)

  /// Comparators of the house, in the order reports show them; others follow by id.
  static let firstIDs = ["neighbours", "kostra-group", "county", "similar", "national"]

  /// The plugins of `<folder>/<Name>/manifest.json`, in an order that depends on their ids alone.
  ///
  /// A folder that does not exist holds no plugins. A broken manifest gives an `invalid` entry, and so do both plugins
  /// that share one id.
  /// - Parameters:
  ///   - folders: Where plugins are installed.
  ///   - buildFolder: The host executable's own build folder; libraries there are `development`.
  ///   - coreFolder: Where this installation keeps its own libraries.
  /// - Returns: All plugins, those that will not load among them.
  public static func discover(folders: [URL], buildFolder: URL? = nil, coreFolder: URL? = nil) -> [DiscoveredPlugin] {
    var seen: Set<String> = []
    var plugins: [DiscoveredPlugin] = []
    for folder in folders {
      for entry in pluginFolders(in: folder) where seen.insert(realPath(entry.path)).inserted {
        plugins.append(examine(entry, buildFolder: buildFolder, coreFolder: coreFolder))
      }
    }
    return markDuplicates(plugins).sorted { orderKey($0) < orderKey($1) }
  }

  /// The one plugin of a folder that holds a `manifest.json`.
  public static func examine(_ folder: URL, buildFolder: URL? = nil, coreFolder: URL? = nil) -> DiscoveredPlugin {
    var plugin = DiscoveredPlugin(
      id: printable(folder.lastPathComponent, limit: 100), manifest: nil, folder: folder, library: nil, state: .invalid,
      problems: [])
    do {
      let manifest = try readManifest(folder)
      plugin.id = manifest.id
      plugin.manifest = manifest
      judge(&plugin, manifest, buildFolder: buildFolder, coreFolder: coreFolder)
    } catch {
      plugin.problems = error.problems
    }
    return plugin
  }

  private static func pluginFolders(in folder: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted()
      .map { folder.appendingPathComponent($0, isDirectory: true) }
      .filter { FileManager.default.fileExists(atPath: $0.appendingPathComponent("manifest.json").path) }
  }

  private static func readManifest(_ folder: URL) throws(ManifestError) -> PluginManifest {
    let bytes: Data
    do {
      bytes = try readRegularFile(
        folder.appendingPathComponent("manifest.json").path, atMostBytes: PluginManifest.longestManifestBytes)
    } catch let fault as UnfitFile {
      throw ManifestError(problems: [fault.text])
    } catch {
      throw ManifestError(problems: [
        BilingualText(nb: "manifest.json kan ikke leses", en: "manifest.json cannot be read")
      ])
    }
    return try PluginManifest.read(bytes)
  }

  /// Both of two plugins with one id are refused: the second must not silently replace the first.
  private static func markDuplicates(_ plugins: [DiscoveredPlugin]) -> [DiscoveredPlugin] {
    let groups = Dictionary(grouping: plugins.filter { $0.manifest != nil }, by: \.id)
    return plugins.map { plugin in
      guard plugin.manifest != nil, let group = groups[plugin.id], group.count > 1 else { return plugin }
      let paths = group.map(\.folder.path).sorted()
      var refused = plugin
      refused.state = .invalid
      refused.problems.append(
        BilingualText(
          nb: "id «\(plugin.id)» finnes flere ganger: \(paths.joined(separator: " og ")); fjern alle unntatt én",
          en: "id \"\(plugin.id)\" is there more than once: \(paths.joined(separator: " and ")); remove all but one"))
      return refused
    }
  }

  private static func orderKey(_ plugin: DiscoveredPlugin) -> (Int, String, String) {
    (firstIDs.firstIndex(of: plugin.id) ?? firstIDs.count, plugin.id, plugin.folder.path)
  }
}

/// The path without symbolic links, or the path itself where there is nothing.
func realPath(_ path: String) -> String {
  guard let resolved = realpath(path, nil) else { return path }
  defer { free(resolved) }
  return String(cString: resolved)
}
