import Application
import Assembly
import Documents
import Figures
import Pages
import PluginHost
import Regions
import Values
import Wording

extension PageParts {
  func methods() throws -> Reply {
    let about = AboutWords(language)
    return try page(
      words.methods,
      [
        .title(about.howItIsCalculated), .list(about.rules.map { Line($0) }), .heading(about.whoIsComparedWith),
        .list(inquiry.workbench.comparators.map(line)),
      ])
  }

  /// A comparator's name and what it does.
  private func line(_ plugin: DiscoveredPlugin) -> Line {
    let (name, summary) = (plugin.manifest?.name, plugin.manifest?.summary)
    return Line([
      Run(name?.nearest(language) ?? plugin.id, .strong), Run(": " + (summary?.nearest(language) ?? "")),
    ])
  }

  func sources() throws -> Reply {
    let context = inquiry.context(year: Division.from2024.rawValue)
    let origins = try assembly.store.counts().compactMap { try assembly.store.origin(of: $0.dataset) }
    return try page(
      words.sources,
      [.title(words.sources), .list(context.sourceLines(origins))])
  }

  func accessibility() throws -> Reply {
    let about = AboutWords(language)
    return try page(
      words.accessibility, [.title(words.accessibility), .paragraph(about.accessibility), .paragraph(about.whomToTell)])
  }
}
