import Application
import Assembly
import Comparing
import Documents
import Figures
import Pages
import PluginHost
import Regions
import Values
import Wording

extension PageParts {
  /// Several key figures side by side; the address is the question.
  func comparison() throws -> Reply {
    let answer = try inquiry.compare(values.asked)
    let query: [(String, String?)] =
      [("municipality", answer.subject.code.rawValue), ("year", String(answer.year))]
      + ["indicator", "comparator"].flatMap { name in values.all(name).map { (name, Optional($0)) } }
      + ["peers", "neighbours", "as-of"].map { ($0, values.text($0)) }
    let report = SiteBlock.blocks(answer.report.document(inquiry.context(of: answer)))
    let blocks =
      report.prefix(1) + [comparisonForm(answer.subject, answer.year)] + report.dropFirst()
      + [.links(downloads(.compare, query))]
    return try page(words.compare, Array(blocks)).passing(
      answer.report.reports.contains(where: \.hasFailure))
  }

  /// The comparators as a field's choices.
  func comparators(_ isChosen: (String) -> Bool) -> [SiteForm.Choice] {
    inquiry.workbench.comparators.map { plugin in
      SiteForm.Choice(
        plugin.id, plugin.manifest?.name.nearest(language) ?? plugin.id, isChosen: isChosen(plugin.id))
    }
  }

  private func comparisonForm(_ subject: Municipality, _ year: Int) -> SiteBlock {
    let indicators = inquiry.workbench.indicators.map { indicator in
      SiteForm.Choice(
        indicator.id.rawValue, indicator.shortLabel[language],
        isChosen: values.all("indicator").contains(indicator.id.rawValue))
    }
    return .form(
      SiteForm(
        action: "/compare",
        fields: [
          SiteForm.Field("municipality", words.municipality, value: subject.name),
          SiteForm.Field("year", words.year, value: String(year)),
          SiteForm.Field("indicator", words.keyFigures, choices: indicators, isMany: true),
          SiteForm.Field(
            "comparator", words.comparators, choices: comparators(values.all("comparator").contains), isMany: true),
          SiteForm.Field(
            "peers", words.ownPeers, value: values.text("peers") ?? ""),
        ], button: words.compare, language: language.rawValue))
  }
}
