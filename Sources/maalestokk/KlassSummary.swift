import Figures
import Imports
import Ingest
import Regions
import Values

/// What an answer of KLASS changed among the regions, in words.
struct KlassSummary {
  /// How many differences are named.
  private static let mostNamed = 20

  let update: RegionTableUpdate
  /// Names that no longer lead where they did.
  let taken: [TakenName]
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
    ([head, verdict] + differenceLines + (id == nil ? [] : Self.lines(taken, language)) + update.remarks.map(remark))
      .joined(separator: "\n")
  }

  /// Why a table is not taken in unless somebody has agreed to it.
  static func refusal(_ klass: KlassUpdate) -> Multilingual {
    func text(_ language: Language) -> String {
      let count = klass.update.differences.count
      let head =
        klass.taken.isEmpty
        ? (language == .nb
          ? "det gir nye navn til, eller legger til, flere kommuner enn det som er rimelig (\(count) forskjeller)"
          : "it renames or adds more municipalities than is plausible (\(count) differences)")
        : (language == .nb
          ? "det tar fra kommuner navn som de er kjent under (\(klass.taken.count))"
          : "it takes names away that municipalities are known by (\(klass.taken.count))")
      let advice =
        language == .nb
        ? "Er det riktig, så ta det inn med --accept-names" : "If it is right, take it in with --accept-names"
      return ([head + ":"] + lines(klass.taken, language) + renamed(klass.update) + [advice]).joined(separator: "\n")
    }
    return Multilingual(nb: text(.nb), en: text(.en))
  }

  /// The new names, old → new, capped.
  private static func renamed(_ update: RegionTableUpdate) -> [String] {
    let names = update.differences.compactMap { difference -> String? in
      guard case .renamed(let code, let old, let new) = difference else { return nil }
      return "  \(code) \(printable(old)) → \(printable(new))"
    }
    return names.prefix(mostNamed) + (names.count > mostNamed ? ["  … (\(names.count))"] : [])
  }

  /// Each name with where it leads and where it would.
  private static func lines(_ taken: [TakenName], _ language: Language) -> [String] {
    let lines = taken.prefix(mostNamed).map { taken in
      let after =
        taken.after.isEmpty
        ? (language == .nb ? "ingen" : "none")
        : taken.after.map(\.rawValue).joined(separator: language == .nb ? " eller " : " or ")
      let called =
        taken.nameAfter.map {
          language == .nb ? "; \(taken.code) blir hetende \(printable($0))" : "; \(taken.code) becomes \(printable($0))"
        } ?? ""
      return "  «\(printable(taken.name))»: \(taken.code) → \(after)\(called)"
    }
    return lines + (taken.count > mostNamed ? ["  … (\(taken.count))"] : [])
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
