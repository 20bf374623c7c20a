import Application
import Assembly
import Documents
import Figures
import Findings
import Pages
import Regions
import Values
import Wording

extension PageParts {
  /// Municipalities and key figures that hold what was written; one match alone is gone to at once.
  func search() throws -> Reply {
    let text = values.text("q") ?? ""
    let list = try indicators(text)
    let towns = text.isEmpty ? [] : municipalities(text)
    if towns.count == 1, list.isEmpty { return Reply(redirectTo: address(["municipalities", towns[0].code.rawValue])) }
    if towns.isEmpty, list.count == 1 { return Reply(redirectTo: address(["indicators", list[0].id.rawValue])) }
    let title = text.isEmpty ? words.keyFigures : answers.matches(of: text)
    var blocks: [SiteBlock] = [.title(title)]
    if towns.isEmpty, list.isEmpty { blocks.append(.paragraph(answers.noMatches)) }
    blocks.append(.links(towns.map { SiteLink($0.name, address(["municipalities", $0.code.rawValue])) }))
    if !list.isEmpty { blocks.append(try table(list, title)) }
    return try page(title, blocks)
  }

  /// Key figures with their units; one that nobody has reported is named, and leads nowhere.
  private func table(_ indicators: [Indicator], _ title: String) throws -> SiteBlock {
    let numbers = inquiry.context(year: Division.from2024.rawValue).numbers
    let rows = try indicators.map { indicator in
      let hasFigures = try !inquiry.workbench.store.years(of: indicator.id, asOf: nil).isEmpty
      return [
        SiteTable.Cell(
          indicator.label[language], address: hasFigures ? address(["indicators", indicator.id.rawValue]) : nil),
        SiteTable.Cell(numbers.unitName(indicator.unit)),
      ]
    }
    return .table(SiteTable([(words.keyFigure, false), (words.unit, false)], rows: rows, label: title))
  }

  private func indicators(_ text: String) throws -> [Indicator] {
    let words = text.lowercased().split(separator: " ")
    return inquiry.workbench.indicators.filter { indicator in
      let names = Language.allCases.map { indicator.label[$0] }
      let all = "\(indicator.id) \(indicator.topic) \(names.joined(separator: " "))".lowercased()
      return words.allSatisfy { all.contains($0) }
    }
  }

  /// Those the text names; where it names none, those it may have meant.
  private func municipalities(_ text: String) -> [Municipality] {
    let book = inquiry.workbench.regions
    switch book.find(text) {
    case .found(let municipality): return [municipality]
    case .ambiguous(let several), .absent(let several): return several
    case .former(let former): return former.successors
    case .disagreement(let holder, _, _): return [holder]
    case .unknown(let suggestions):
      return suggestions.compactMap { if case .found(let one) = book.find($0) { one } else { nil } }
    }
  }
}
