import FoundationEssentials
import Glibc
import PlainText
import Problems

/// Finds plugins and judges them, without loading any of their code.
public enum PluginFolder {
  /// The contract this host speaks.
  public static let hostABI = ABIVersion(major: 1, minor: 0)

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
      id: PlainText.line(folder.lastPathComponent, most: 100), manifest: nil, folder: folder, library: nil,
      state: .invalid,
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
    let path = folder.appendingPathComponent("manifest.json").path
    do {
      return try PluginManifest.read(try readRegularFile(path, atMostBytes: PluginManifest.longestManifestBytes))
    } catch let error as ManifestError {
      throw error
    } catch let problem as PluginProblem {
      if case .system = problem { throw ManifestError(problems: [.unreadable(path: "manifest.json")]) }
      throw ManifestError(problems: [problem])
    } catch { throw ManifestError(problems: [.unreadable(path: "manifest.json")]) }
  }

  /// Both of two plugins with one id are refused: the second must not silently replace the first.
  private static func markDuplicates(_ plugins: [DiscoveredPlugin]) -> [DiscoveredPlugin] {
    let groups = Dictionary(grouping: plugins.filter { $0.manifest != nil }, by: \.id)
    return plugins.map { plugin in
      guard plugin.manifest != nil, let group = groups[plugin.id], group.count > 1 else { return plugin }
      let paths = group.map(\.folder.path).sorted()
      var refused = plugin
      refused.state = .invalid
      refused.problems.append(.idTwice(plugin.id, folders: paths))
      return refused
    }
  }

  private static func orderKey(_ plugin: DiscoveredPlugin) -> (Int, String, String) {
    (plugin.order ?? Int.max, plugin.id, plugin.folder.path)
  }
}

/// The path without symbolic links, or the path itself where there is nothing.
func realPath(_ path: String) -> String {
  guard let resolved = realpath(path, nil) else { return path }
  defer { free(resolved) }
  return String(cString: resolved)
}
