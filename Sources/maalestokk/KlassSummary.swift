import Indicators
import Ingest
import Regions

/// What an answer of KLASS changed among the regions, in words.
struct KlassSummary {
  /// How many differences are named.
  private static let mostNamed = 20

  let update: RegionTableUpdate
  /// The date the answer is about; ISO 8601, as the two that follow.
  let date: String
  /// The day the answer's table is known from.
  let known: String
  /// The day the table in use was known from, before the answer.
  let inUse: String
  /// The id the table was taken in as; nil when it was not.
  let id: String?
  let isDryRun: Bool
  let names: (RegionCode) -> String
  let language: Language

  private func pick(_ nb: String, _ en: String) -> String { language == .nb ? nb : en }

  var text: String {
    ([head, verdict] + differenceLines + update.remarks.map(remark)).joined(separator: "\n")
  }

  private var head: String {
    switch update.kind {
    case .municipalities: pick("KLASS: kommunene per \(date)", "KLASS: the municipalities as of \(date)")
    case .kostraGroups: pick("KLASS: KOSTRA-gruppene per \(date)", "KLASS: the KOSTRA groups as of \(date)")
    default: pick("KLASS: endringer av kommunenumre", "KLASS: changes of municipal numbers")
    }
  }

  private var verdict: String {
    if update.differences.isEmpty {
      return pick(
        "Sier det samme som tabellen som gjelder (fra \(inUse)): ingenting er endret.",
        "Says the same as the table in use (of \(inUse)): nothing was changed.")
    }
    guard let id else {
      return pick(
        "Eldre (\(known)) enn tabellen som gjelder (\(inUse)): ingenting er endret. Den sier ellers:",
        "Older (\(known)) than the table in use (\(inUse)): nothing was changed. It differs in this:")
    }
    if isDryRun { return pick("Forhåndsvisning; ingenting er skrevet:", "Preview; nothing was written:") }
    return pick(
      "Tatt inn som \(id); gjelder i stedet for tabellen fra \(inUse):",
      "Taken in as \(id); used in place of the table of \(inUse):")
  }

  private var differenceLines: [String] {
    let rest = update.differences.count - Self.mostNamed
    return update.differences.prefix(Self.mostNamed).map(line)
      + (rest > 0 ? [pick("  og \(rest) til", "  and \(rest) more")] : [])
  }

  private func line(_ difference: RegionTableUpdate.Difference) -> String {
    switch difference {
    case .new(let code, let name): pick("  ny kommune: \(code) \(name)", "  new municipality: \(code) \(name)")
    case .renamed(let code, let old, let new): pick("  nytt navn: ", "  new name: ") + "\(code) \(old) → \(new)"
    case .regrouped(let code, let old, let new):
      pick("  ny KOSTRA-gruppe: ", "  new KOSTRA group: ") + "\(code) \(names(code)): \(old?.rawValue ?? "–") → \(new)"
    case .succession(let old, let new, let year):
      pick("  nummer i \(year): ", "  number in \(year): ") + "\(old) → \(new)"
    }
  }

  private func remark(_ remark: RegionTableUpdate.Remark) -> String {
    switch remark {
    case .gone(let code, let name):
      pick(
        "  ikke i svaret, men beholdt: \(code) \(name)", "  not in the answer, but kept: \(code) \(name)")
    case .laterChange(let old, let new, let day):
      pick(
        "  \(day): \(old?.rawValue ?? "–") → \(new?.rawValue ?? "–") kan ikke følges; det trenger en nyere utgave av programmet",
        "  \(day): \(old?.rawValue ?? "–") → \(new?.rawValue ?? "–") cannot be followed; it needs a newer edition of the program"
      )
    }
  }
}
