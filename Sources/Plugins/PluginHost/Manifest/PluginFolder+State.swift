import FoundationEssentials
import Problems

extension PluginFolder {
  /// Finds the library and decides how far it is to be trusted.
  static func judge(
    _ plugin: inout DiscoveredPlugin, _ manifest: PluginManifest, buildFolder: URL?, coreFolder: URL?
  ) {
    let beside = plugin.folder.appendingPathComponent(manifest.library)
    let candidates = [beside] + [coreFolder, buildFolder].compactMap { $0?.appendingPathComponent(manifest.library) }
    guard let library = candidates.first(where: { FileManager.default.fileExists(atPath: $0.path) }) else {
      plugin.problems = abiProblems(manifest, beside) + [.libraryMissing(manifest.library, folder: plugin.folder.path)]
      return
    }
    plugin.library = library
    let judged = judgeHash(
      manifest, library, inBuild: lies(library, in: buildFolder), inCore: lies(library, in: coreFolder))
    plugin.problems = abiProblems(manifest, library) + judged.problems
    plugin.state = plugin.problems.isEmpty || judged.state == .modified ? judged.state : .invalid
  }

  private static func judgeHash(
    _ manifest: PluginManifest, _ library: URL, inBuild: Bool, inCore: Bool
  ) -> (state: PluginState, problems: [PluginProblem]) {
    guard let expected = manifest.sha256 else { return inBuild ? (.development, []) : (.invalid, [.hashMissing]) }
    do {
      let found = try sha256(of: library)
      guard found == expected else { return (.modified, [.hashDiffers(library: library.path)]) }
    } catch PluginProblem.tooLong(let path, let limit) {
      return (.invalid, [.tooLong(path: path, limitMiB: limit)])
    } catch PluginProblem.notRegularFile(let path) {
      return (.invalid, [.notRegularFile(path: path)])
    } catch { return (.invalid, [.unreadable(path: library.path)]) }
    // A signature beside the library will make it `trusted`; until there are signatures, nobody vouches for it.
    if inCore { return (.core, []) }
    return inBuild ? (.development, []) : (.unsigned, [])
  }

  private static func lies(_ library: URL, in folder: URL?) -> Bool {
    guard let folder else { return false }
    let inner = realPath(library.path).split(separator: "/")
    let outer = realPath(folder.path).split(separator: "/")
    return !outer.isEmpty && inner.count > outer.count && inner.starts(with: outer)
  }

  private static func abiProblems(_ manifest: PluginManifest, _ library: URL) -> [PluginProblem] {
    let host = hostABI
    guard manifest.abi.major != host.major || manifest.abi.minor > host.minor else { return [] }
    let older = manifest.abi.major < host.major
    let isNewer = manifest.abi.major == host.major
    return [
      .contract(
        id: manifest.id, needed: isNewer || older ? "\(manifest.abi)" : "\(manifest.abi.major)", host: "\(host)",
        isNewer ? .updateHost : .rebuild(kit: host.major), library: library.path)
    ]
  }
}
