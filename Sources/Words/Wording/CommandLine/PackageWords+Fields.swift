import Values

// What the columns of a package's tables hold.
extension PackageWords {
  /// What a column of a table holds.
  public func field(_ name: String, of table: String) -> String {
    if let text = text(name) { return text }
    return switch table {
    case "figures": figure(name)
    case "datasets": dataset(name)
    case "conflicts": conflict(name)
    case "files": file(name)
    case "indicators": indicator(name)
    default: region(name)
    }
  }

  /// The columns that hold a text in one of the languages.
  private func text(_ name: String) -> String? {
    let parts = name.split(separator: "_")
    guard parts.count == 2, let tongue = Language(rawValue: String(parts[1])) else { return nil }
    let (kind, its) = (String(parts[0]), tongue.rawValue)
    let what =
      switch kind {
      case "title": say(nb: "Tittel", nn: "Tittel", en: "Title")
      case "licence": say(nb: "Lisens", nn: "Lisens", en: "Licence")
      case "location": say(nb: "Hvor i kilden", nn: "Kvar i kjelda", en: "Where in the source")
      case "notes": say(nb: "Merknader", nn: "Merknader", en: "Notes")
      case "reason": say(nb: "Begrunnelse", nn: "Grunngjeving", en: "Reason")
      default: say(nb: "Navn", nn: "Namn", en: "Label")
      }
    return "\(what) (\(its))"
  }

  private func figure(_ name: String) -> String {
    switch name {
    case "indicator": say(nb: "Nøkkeltallets id", nn: "Id til nøkkeltalet", en: "The key figure's id")
    case "year": say(nb: "Året tallet gjelder", nn: "Året talet gjeld", en: "The year it is about")
    case "region":
      say(
        nb: "Kommunens nyeste nummer, eller gruppen", nn: "Det nyaste nummeret til kommunen, eller gruppa",
        en: "The municipality's newest number, or the group")
    case "region_then": say(nb: "Nummeret i kilden", nn: "Nummeret i kjelda", en: "The number in the source")
    case "value":
      say(nb: "Tallet, som publisert", nn: "Talet, som publisert", en: "The figure, as published")
    case "missing":
      say(nb: "Hvorfor det mangler", nn: "Kvifor det manglar", en: "Why it is missing")
    case "status":
      say(nb: "Hvor endelig det er", nn: "Kor endeleg det er", en: "How final it is")
    case "dataset": say(nb: "Datasettet", nn: "Datasettet", en: "The dataset")
    case "locator":
      say(nb: "Hvor i datasettets kilde", nn: "Kvar i kjelda til datasettet", en: "Where in the dataset's source")
    case "known": say(nb: "Dagen det ble kjent", nn: "Dagen det vart kjent", en: "The day it became known")
    case "precedence":
      say(
        nb: "Rangen mellom kilder til samme celle", nn: "Rangen mellom kjelder til same celle",
        en: "The rank among sources of one cell")
    case "preferred":
      say(
        nb: "Usant for den siden av en motstrid som ikke brukes",
        nn: "Usant for den sida av ei motstrid som ikkje blir brukt",
        en: "False for the side of a conflict that is not used")
    case "scope":
      say(
        nb: "Regnskapsomfang, der det er et annet enn nøkkeltallets",
        nn: "Rekneskapsomfang, der det er eit anna enn det nøkkeltalet har",
        en: "Accounting scope, where it is not the key figure's")
    default:
      say(
        nb: "Hva annet som ikke er som nøkkeltallet sier (JSON)",
        nn: "Kva anna som ikkje er som nøkkeltalet seier (JSON)",
        en: "What else is not as the key figure says (JSON)")
    }
  }

  private func dataset(_ name: String) -> String {
    switch name {
    case "id": say(nb: "Datasettets id", nn: "Id til datasettet", en: "The dataset's id")
    case "path": say(nb: "Hvor det ligger", nn: "Kvar det ligg", en: "Where it lies")
    case "publisher": say(nb: "Utgiver", nn: "Utgjevar", en: "Publisher")
    case "published": say(nb: "Dagen det ble publisert", nn: "Dagen det vart publisert", en: "The day it was published")
    case "retrieved": say(nb: "Dagen det ble hentet", nn: "Dagen det vart henta", en: "The day it was retrieved")
    case "borders":
      say(
        nb: "Inndelingen alle tall gjelder, der det er én", nn: "Inndelinga alle tal gjeld, der det er éi",
        en: "The division all figures are for, where there is one")
    case "figures": say(nb: "Antall tall", nn: "Kor mange tal", en: "How many figures")
    default: say(nb: "Om importen det kom med", nn: "Om importen det kom med", en: "About the import it came with")
    }
  }

  private func conflict(_ name: String) -> String {
    switch name {
    case "chosen_value", "chosen_locator":
      say(nb: "Siden som er brukt", nn: "Sida som er brukt", en: "The side that is used")
    case "other_value", "other_locator": say(nb: "Den andre siden", nn: "Den andre sida", en: "The other side")
    case "id": say(nb: "Motstridens id", nn: "Id til motstriden", en: "The conflict's id")
    default: figure(name)
    }
  }

  private func file(_ name: String) -> String {
    switch name {
    case "dataset": figure(name)
    case "name": say(nb: "Filens navn", nn: "Namnet på fila", en: "The file's name")
    case "kind": say(nb: "Hva slags fil", nn: "Kva slags fil", en: "What kind of file")
    case "sha256": say(nb: "SHA-256 av innholdet", nn: "SHA-256 av innhaldet", en: "SHA-256 of its bytes")
    default:
      say(nb: "Hvor i pakken, der den er med", nn: "Kvar i pakken, der ho er med", en: "Where in the package, if kept")
    }
  }

  private func indicator(_ name: String) -> String {
    switch name {
    case "id": figure("indicator")
    case "topic": say(nb: "Tema", nn: "Tema", en: "Topic")
    case "unit": say(nb: "Måleenhet", nn: "Måleining", en: "Unit")
    case "decimals": say(nb: "Publiserte desimaler", nn: "Publiserte desimalar", en: "Published decimals")
    case "direction": say(nb: "Hvilken vei som er bedre", nn: "Kva veg som er betre", en: "Which way is better")
    case "scope": say(nb: "Regnskapsomfang", nn: "Rekneskapsomfang", en: "Accounting scope")
    case "formula": say(nb: "Formel", nn: "Formel", en: "Formula")
    default: say(nb: "Tabell og kode", nn: "Tabell og kode", en: "Table and code")
    }
  }

  private func region(_ name: String) -> String {
    switch name {
    case "code": say(nb: "Nyeste nummer", nn: "Nyaste nummer", en: "Newest number")
    case "name": say(nb: "Navn", nn: "Namn", en: "Name")
    case "exists": say(nb: "Årene den finnes", nn: "Åra han finst", en: "The years it exists")
    default: say(nb: "Alle numrene den har hatt", nn: "Alle nummera han har hatt", en: "All numbers it has had")
    }
  }
}
