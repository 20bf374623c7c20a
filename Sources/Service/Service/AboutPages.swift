import Application
import Assembly
import Documents
import Figures
import Findings
import Pages
import PluginHost
import Regions
import SQLiteStore
import Values
import Wording

extension PageParts {
  /// Municipalities and key figures that hold what was written; one match alone is gone to at once.
  func search() throws -> Reply {
    let text = values.text("q") ?? ""
    let list = try indicators(text)
    let towns = text.isEmpty ? [] : municipalities(text)
    if towns.count == 1, list.isEmpty { return Reply(redirectTo: address(["municipalities", towns[0].code.rawValue])) }
    if towns.isEmpty, list.count == 1 { return Reply(redirectTo: address(["indicators", list[0].id])) }
    let title = text.isEmpty ? pick("Nøkkeltall", "Key figures") : pick("Treff på «\(text)»", "Matches of “\(text)”")
    var blocks: [SiteBlock] = [.title(title)]
    if towns.isEmpty, list.isEmpty { blocks.append(.paragraph(pick("Ingen treff.", "No matches."))) }
    blocks.append(.links(towns.map { SiteLink($0.name, address(["municipalities", $0.code.rawValue])) }))
    if !list.isEmpty {
      let header = [(pick("Nøkkeltall", "Key figure"), false), (pick("Enhet", "Unit"), false)]
      let numbers = inquiry.context(year: Division.from2024.rawValue).numbers
      // A key figure that nobody has reported is named, and leads nowhere.
      let rows = try list.map { indicator in
        let hasFigures = try !inquiry.workbench.store.years(of: indicator.id, asOf: nil).isEmpty
        return [
          SiteTable.Cell(
            indicator.label[language], address: hasFigures ? address(["indicators", indicator.id]) : nil),
          SiteTable.Cell(numbers.unitName(indicator.unit)),
        ]
      }
      blocks.append(.table(SiteTable(header, rows: rows, label: title)))
    }
    return try page(title, blocks)
  }

  private func indicators(_ text: String) throws -> [Indicator] {
    let words = text.lowercased().split(separator: " ")
    return inquiry.workbench.indicators.filter { indicator in
      let all = "\(indicator.id) \(indicator.topic) \(indicator.label.nb) \(indicator.label.en)".lowercased()
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

  func methods() throws -> Reply {
    try page(
      pick("Metode", "Methods"),
      [
        .title(pick("Slik regnes det", "How it is calculated")),
        .list([
          Line(
            pick(
              "Plass 1 er best, eller høyest der ingen retning er bedre. Kommunen selv er med, og like verdier deler plass.",
              "Rank 1 is best, or highest where no direction is better. The municipality itself counts, and equal values "
                + "share a rank.")),
          Line(
            pick(
              "Median og kvartiler er uten kommunen selv (Hyndman og Fan, type 8). Kvartiler gis ikke for færre enn fem.",
              "Median and quartiles leave the municipality out (Hyndman and Fan, type 8); no quartiles below five peers."
            )),
          Line(
            pick(
              "Målstatus dømmes ved publisert presisjon. Mangler et tall, står det «..», aldri 0.",
              "Targets are judged at published precision. A missing figure is “..”, never 0.")),
          Line(
            pick(
              "Tall for grupper står ved siden av, og rangeres aldri.",
              "Figures of groups stand beside, and are never ranked.")),
        ]),
        .heading(pick("Hvem det sammenlignes med", "Who is compared with")),
        .list(
          inquiry.workbench.comparators.map { plugin in
            let manifest = plugin.manifest
            let name = language == .nb ? manifest?.name.nb : manifest?.name.en
            let summary = language == .nb ? manifest?.summary.nb : manifest?.summary.en
            return Line([Run(name ?? plugin.id, .strong), Run(": " + (summary ?? ""))])
          }),
      ])
  }

  func sources() throws -> Reply {
    let context = inquiry.context(year: Division.from2024.rawValue)
    let origins = try assembly.store.counts().compactMap { try assembly.store.origin(of: $0.dataset) }
    return try page(
      pick("Kilder", "Sources"),
      [.title(pick("Kilder", "Sources")), .list(context.sourceLines(origins))])
  }

  func accessibility() throws -> Reply {
    let title = pick("Tilgjengelighet", "Accessibility")
    return try page(
      title,
      [
        .title(title),
        .paragraph(
          pick(
            "Sidene er laget for WCAG 2.2 nivå AA: de virker uten JavaScript og med tastatur alene, har synlig fokus og "
              + "hopplenke, og hvert diagram har tallene sine som tekst. De er ikke prøvd av noen utenfor prosjektet.",
            "The pages are made for WCAG 2.2 level AA: they work without JavaScript and with a keyboard alone, have a "
              + "visible focus and a skip link, and every chart has its figures as text. Nobody outside the project has "
              + "tried them.")),
        .paragraph(
          pick(
            "Finner du en feil, meld fra til den som drifter denne tjenesten.",
            "When you find a fault, tell whoever runs this service.")),
      ])
  }
}
