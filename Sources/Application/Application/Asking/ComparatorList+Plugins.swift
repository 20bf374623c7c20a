import Comparing
import Figures
import PluginHost
import Values

extension ComparatorList {
  /// What is told of plugins that were found.
  public init(_ plugins: [DiscoveredPlugin]) { self.init(plugins.map(Entry.init)) }
}

extension ComparatorList.Entry {
  /// What is told of a plugin that was found.
  init(_ plugin: DiscoveredPlugin) {
    let manifest = plugin.manifest
    self.init(
      id: plugin.id, version: manifest?.version ?? "",
      name: manifest?.name.multilingual ?? Multilingual(nb: plugin.id, en: plugin.id),
      summary: manifest?.summary.multilingual ?? Multilingual(nb: "", en: ""), state: plugin.state.rawValue,
      problems: plugin.problems,
      options: (manifest?.options ?? []).map { ($0.name, $0.values ?? [], $0.default) },
      fetchHosts: manifest?.fetchHosts ?? [])
  }
}
