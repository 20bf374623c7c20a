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
      id: plugin.id, version: manifest?.version ?? "", name: Multilingual(manifest?.name, else: plugin.id),
      summary: Multilingual(manifest?.summary, else: ""), state: plugin.state.rawValue,
      problems: plugin.problems.map { Multilingual(nb: $0.nb, en: $0.en) },
      options: (manifest?.options ?? []).map { ($0.name, $0.values ?? [], $0.default) },
      fetchHosts: manifest?.fetchHosts ?? [])
  }
}

extension Multilingual {
  fileprivate init(_ text: BilingualText?, else other: String) {
    self.init(nb: text?.nb ?? other, en: text?.en ?? other)
  }
}
