import FoundationEssentials

extension PluginFolder {
  /// Finds the library and decides how far it is to be trusted.
  static func judge(
    _ plugin: inout DiscoveredPlugin, _ manifest: PluginManifest, buildFolder: URL?, coreFolder: URL?
  ) {
    let beside = plugin.folder.appendingPathComponent(manifest.library)
    let candidates = [beside] + [coreFolder, buildFolder].compactMap { $0?.appendingPathComponent(manifest.library) }
    guard let library = candidates.first(where: { FileManager.default.fileExists(atPath: $0.path) }) else {
      plugin.problems = abiProblems(manifest, beside) + [missingLibrary(manifest, plugin.folder)]
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
  ) -> (state: PluginState, problems: [BilingualText]) {
    guard let expected = manifest.sha256 else { return inBuild ? (.development, []) : (.invalid, [missingHash]) }
    do {
      let found = try sha256(of: library)
      guard found == expected else { return (.modified, [otherHash(library)]) }
    } catch let fault as UnfitFile {
      return (.invalid, [fault.text])
    } catch {
      return (.invalid, [BilingualText(nb: "\(library.path) kan ikke leses", en: "\(library.path) cannot be read")])
    }
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

  private static func abiProblems(_ manifest: PluginManifest, _ library: URL) -> [BilingualText] {
    let host = hostABI
    guard manifest.abi.major != host.major || manifest.abi.minor > host.minor else { return [] }
    let older = manifest.abi.major < host.major
    let isNewer = manifest.abi.major == host.major
    let remedyNB = isNewer ? "Oppdater maalestokk." : "Bygg den på nytt med ComparatorKit \(host.major)."
    let remedyEN = isNewer ? "Update maalestokk." : "Rebuild it with ComparatorKit \(host.major)."
    let needed = isNewer || older ? "\(manifest.abi)" : "\(manifest.abi.major)"
    return [
      BilingualText(
        nb: "Utvidelsen \(manifest.id) trenger ABI \(needed); denne verten kan \(host). \(remedyNB) (\(library.path))",
        en: "Plugin \(manifest.id) needs ABI \(needed); this host speaks \(host). \(remedyEN) (\(library.path))")
    ]
  }

  private static func missingLibrary(_ manifest: PluginManifest, _ folder: URL) -> BilingualText {
    BilingualText(
      nb: "\(manifest.library) finnes verken i \(folder.path) eller blant vertens egne biblioteker; bygg den",
      en: "\(manifest.library) is neither in \(folder.path) nor among the host's own libraries; build it")
  }

  private static let missingHash = BilingualText(
    nb: "manifestet har ingen sha256; kjør `maalestokk plugins install`",
    en: "manifest has no sha256; run `maalestokk plugins install`")

  static func otherHash(_ library: URL) -> BilingualText {
    BilingualText(
      nb: "\(library.path) er ikke den filen manifestet beskriver (sha256 er en annen); installer den på nytt",
      en: "\(library.path) is not the file the manifest describes (its sha256 differs); install it again")
  }
}
