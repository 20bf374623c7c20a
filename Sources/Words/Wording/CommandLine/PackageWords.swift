import Statistics
import Values

/// The words of packages of figures.
public struct PackageWords: Phrasebook {
  public let language: Language

  /// Packages in a language.
  public init(_ language: Language) { self.language = language }

  private var numbers: NumberText { NumberText(language) }

  public var title: String {
    say(
      nb: "Nøkkeltall for norske kommuner", nn: "Nøkkeltal for norske kommunar",
      en: "Key figures of Norwegian municipalities")
  }

  public var description: String {
    say(
      nb:
        "Alt Målestokk har lagret: hvert tall hver kilde har oppgitt, med opphav, status og dato. Koder på kommuner er "
        + "tekst med ledende null. Svarene fra utgiverne ligger ikke her, bare tallene i dem.",
      nn:
        "Alt Målestokk har lagra: kvart tal kvar kjelde har oppgitt, med opphav, status og dato. Kodar på kommunar er "
        + "tekst med leiande null. Svara frå utgjevarane ligg ikkje her, berre tala i dei.",
      en:
        "All that Målestokk has stored: each figure that each source has stated, with its origin, status and date. Codes "
        + "of municipalities are text with a leading zero. The publishers' answers are not here, only the figures in them."
    )
  }

  /// What a table of the package holds.
  public func table(_ name: String) -> String {
    switch name {
    case "figures": say(nb: "Tallene", nn: "Tala", en: "The figures")
    case "datasets":
      say(nb: "Datasettene og opphavet", nn: "Datasetta og opphavet", en: "The datasets and their origins")
    case "files":
      say(nb: "Filene i datasettene", nn: "Filene i datasetta", en: "The files of the datasets")
    case "conflicts": say(nb: "Motstrid i kildene", nn: "Motstrid i kjeldene", en: "Conflicts in the sources")
    case "indicators": say(nb: "Nøkkeltallene", nn: "Nøkkeltala", en: "The key figures")
    default: say(nb: "Kommunene", nn: "Kommunane", en: "The municipalities")
    }
  }

  public func exported(_ folder: String, figures: Int, datasets: Int) -> String {
    let rows = numbers.number(PublishedValue(mantissa: Int64(figures), decimals: 0))
    return say(
      nb: "Skrev \(rows) tall fra \(datasets) datasett til \(folder).",
      nn: "Skreiv \(rows) tal frå \(datasets) datasett til \(folder).",
      en: "Wrote \(rows) figures of \(datasets) datasets to \(folder).")
  }

  public func importWith(_ command: String) -> String {
    say(
      nb: "Ta den inn hos en annen: \(command)", nn: "Ta han inn hos ein annan: \(command)",
      en: "Take it in elsewhere: \(command)")
  }

  public func taken(_ id: String, _ title: String, isDryRun: Bool) -> String {
    isDryRun
      ? say(
        nb: "Forhåndsvisning av \(title) (\(id)); ingenting er skrevet:",
        nn: "Førehandsvising av \(title) (\(id)); ingenting er skrive:",
        en: "Preview of \(title) (\(id)); nothing was written:")
      : say(nb: "Tok inn \(title) som \(id):", nn: "Tok inn \(title) som \(id):", en: "Took in \(title) as \(id):")
  }

  public var nothingTaken: String {
    say(nb: "Ingenting nytt i pakken.", nn: "Ikkje noko nytt i pakken.", en: "Nothing new in the package.")
  }

  public func leftHere(_ count: Int) -> String {
    say(
      nb: "\(count) datasett er her fra før.", nn: "\(count) datasett er her frå før.",
      en: count == 1 ? "1 dataset is here already." : "\(count) datasets are here already.")
  }

  public func leftShipped(_ ids: [String]) -> String {
    let list = numbers.list(ids)
    return say(
      nb: "Følger med en annen utgave av programmet, og er ikke tatt inn: \(list).",
      nn: "Følgjer med ei anna utgåve av programmet, og er ikkje teke inn: \(list).",
      en: "Comes with another version of the program, and was not taken in: \(list).")
  }

  public func leftDiffering(_ ids: [String]) -> String {
    let list = numbers.list(ids)
    return say(
      nb: "Finnes her med annet innhold, som er beholdt: \(list).",
      nn: "Finst her med anna innhald, som er halde på: \(list).",
      en: "Is here with other content, which was kept: \(list).")
  }

  public func leftTables(_ ids: [String]) -> String {
    let list = numbers.list(ids)
    return say(
      nb: "Tabeller over kommuner hentes fra utgiveren, og er ikke tatt inn: \(list).",
      nn: "Tabellar over kommunar blir henta frå utgjevaren, og er ikkje tekne inn: \(list).",
      en: "Tables of municipalities are fetched from their publisher, and were not taken in: \(list).")
  }
}
