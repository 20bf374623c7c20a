import Problems
import Values

/// The words of what an answer of KLASS changes among the regions.
public struct RegionUpdateWords: Phrasebook {
  /// How many differences are named.
  public static let mostNamed = 20

  public let language: Language

  /// Updates of regions in a language.
  public init(_ language: Language) { self.language = language }
}

// Why a table is not taken in unless somebody has agreed to it.
extension RegionUpdateWords {
  func refusal(differences: Int, taken: [LostName], renamed: [RenamedRegion]) -> String {
    let head =
      taken.isEmpty
      ? say(
        nb:
          "det gir nye navn til, eller legger til, flere kommuner enn det som er rimelig (\(differences) forskjeller)",
        nn: "det gjev nye namn til, eller legg til, fleire kommunar enn det som er rimeleg (\(differences) skilnader)",
        en: "it renames or adds more municipalities than is plausible (\(differences) differences)")
      : say(
        nb: "det tar fra kommuner navn som de er kjent under (\(taken.count))",
        nn: "det tek frå kommunar namn som dei er kjende under (\(taken.count))",
        en: "it takes names away that municipalities are known by (\(taken.count))")
    let advice = say(
      nb: "Er det riktig, så ta det inn med --accept-names", nn: "Er det rett, så ta det inn med --accept-names",
      en: "If it is right, take it in with --accept-names")
    return ([head + ":"] + lost(taken) + self.renamed(renamed) + [advice]).joined(separator: "\n")
  }

  /// The new names, old → new, capped.
  private func renamed(_ regions: [RenamedRegion]) -> [String] {
    let names = regions.map { "  \($0.code) \($0.before) → \($0.after)" }
    return names.prefix(Self.mostNamed) + (names.count > Self.mostNamed ? ["  … (\(names.count))"] : [])
  }

  /// Each name with where it leads and where it would.
  public func lost(_ names: [LostName]) -> [String] {
    names.prefix(Self.mostNamed).map(line) + (names.count > Self.mostNamed ? ["  … (\(names.count))"] : [])
  }

  private func line(_ lost: LostName) -> String {
    let separator = say(nb: " eller ", nn: " eller ", en: " or ")
    let after =
      lost.after.isEmpty ? say(nb: "ingen", nn: "ingen", en: "none") : lost.after.joined(separator: separator)
    let called = lost.nameAfter.map { name in
      say(
        nb: "; \(lost.code) blir hetende \(name)", nn: "; \(lost.code) kjem til å heite \(name)",
        en: "; \(lost.code) becomes \(name)")
    }
    return "  «\(lost.name)»: \(lost.code) → \(after)\(called ?? "")"
  }
}

// What was done.
extension RegionUpdateWords {
  public func municipalities(on date: String) -> String {
    say(
      nb: "KLASS: kommunene per \(date)", nn: "KLASS: kommunane per \(date)",
      en: "KLASS: the municipalities as of \(date)")
  }

  public func groups(on date: String) -> String {
    say(
      nb: "KLASS: KOSTRA-gruppene per \(date)", nn: "KLASS: KOSTRA-gruppene per \(date)",
      en: "KLASS: the KOSTRA groups as of \(date)")
  }

  public var successions: String {
    say(
      nb: "KLASS: endringer av kommunenumre", nn: "KLASS: endringar av kommunenummer",
      en: "KLASS: changes of municipal numbers")
  }

  public func nothingNew(inUse: String) -> String {
    say(
      nb: "Sier det samme som tabellen som gjelder (fra \(inUse)): ingenting er endret.",
      nn: "Seier det same som tabellen som gjeld (frå \(inUse)): ingenting er endra.",
      en: "Says the same as the table in use (of \(inUse)): nothing was changed.")
  }

  public func older(_ known: String, inUse: String) -> String {
    say(
      nb: "Eldre (\(known)) enn tabellen som gjelder (\(inUse)): ingenting er endret. Den sier ellers:",
      nn: "Eldre (\(known)) enn tabellen som gjeld (\(inUse)): ingenting er endra. Han seier elles:",
      en: "Older (\(known)) than the table in use (\(inUse)): nothing was changed. It differs in this:")
  }

  public func taken(as id: String, inUse: String) -> String {
    say(
      nb: "Tatt inn som \(id); gjelder i stedet for tabellen fra \(inUse):",
      nn: "Teke inn som \(id); gjeld i staden for tabellen frå \(inUse):",
      en: "Taken in as \(id); used in place of the table of \(inUse):")
  }
}

// The differences.
extension RegionUpdateWords {
  public var newMunicipality: String { say(nb: "  ny kommune: ", nn: "  ny kommune: ", en: "  new municipality: ") }
  public var newName: String { say(nb: "  nytt navn: ", nn: "  nytt namn: ", en: "  new name: ") }
  public var newGroup: String {
    say(nb: "  ny KOSTRA-gruppe: ", nn: "  ny KOSTRA-gruppe: ", en: "  new KOSTRA group: ")
  }

  public func number(in year: Int) -> String {
    say(nb: "  nummer i \(year): ", nn: "  nummer i \(year): ", en: "  number in \(year): ")
  }

  public func gone(_ code: String, _ name: String) -> String {
    say(
      nb: "  ikke i svaret, men beholdt: \(code) \(name)", nn: "  ikkje i svaret, men teke vare på: \(code) \(name)",
      en: "  not in the answer, but kept: \(code) \(name)")
  }

  public func laterChange(from old: String?, to new: String?, on day: String) -> String {
    let change = "\(old ?? "–") → \(new ?? "–")"
    return say(
      nb: "  \(day): \(change) kan ikke følges; det trenger en nyere utgave av programmet",
      nn: "  \(day): \(change) kan ikkje følgjast; det treng ei nyare utgåve av programmet",
      en: "  \(day): \(change) cannot be followed; it needs a newer edition of the program")
  }
}
