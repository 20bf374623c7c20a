import Problems

extension ProblemWords {
  func text(_ problem: FillingProblem) -> String {
    switch problem {
    case .noHome:
      say(
        nb: "Verken XDG_DATA_HOME eller HOME er satt. Oppgi databasen med --database FILE.",
        nn: "Verken XDG_DATA_HOME eller HOME er sett. Oppgje databasen med --database FILE.",
        en: "Neither XDG_DATA_HOME nor HOME is set. Name the database with --database FILE.")
    case .noDatasets:
      say(
        nb: "Fant ingen datasett å fylle databasen fra. Oppgi mappen med --datasets DIR.",
        nn: "Fann ingen datasett å fylle databasen frå. Oppgje mappa med --datasets DIR.",
        en: "Found no datasets to fill the database from. Name the folder with --datasets DIR.")
    case .otherSource(let database, let source, let folder, let lost):
      otherSource(database, clause(source), folder, loss(lost))
    case .nothingToAsk:
      say(
        nb: "den mangler filene med nøkkeltall eller kommuner", nn: "han manglar filene med nøkkeltal eller kommunar",
        en: "it lacks the files of key figures or municipalities")
    }
  }

  private func otherSource(_ database: String, _ source: String, _ folder: String, _ loss: String) -> String {
    say(
      nb: "Databasen \(database) er fylt fra \(source), ikke fra \(folder).\(loss) "
        + "Skal den fylles på nytt derfra, si det med --refill; ellers oppgi en annen database med --database FILE.",
      nn: "Databasen \(database) er fylt frå \(source), ikkje frå \(folder).\(loss) "
        + "Skal han fyllast på nytt derfrå, sei det med --refill; elles oppgje ein annan database med --database FILE.",
      en: "The database \(database) was filled from \(source), not from \(folder).\(loss) "
        + "To fill it anew from there, say so with --refill; otherwise name another database with --database FILE.")
  }

  private func clause(_ source: FillingProblem.Source) -> String {
    switch source {
    case .folder(let path): path
    case .installation:
      say(
        nb: "installasjonens datasett", nn: "datasetta til installasjonen", en: "the installation's datasets")
    case .unknown: say(nb: "en annen mappe", nn: "ei anna mappe", en: "another folder")
    }
  }

  private func loss(_ lost: [String]) -> String {
    let names = lost.prefix(5).joined(separator: ", ") + (lost.count > 5 ? " …" : "")
    return lost.isEmpty
      ? ""
      : say(
        nb: " Dette ville bli borte: \(names).", nn: " Dette ville bli borte: \(names).",
        en: " This would go: \(names).")
  }

  func text(_ note: FillingNote) -> String {
    switch note {
    case .filling(let database, let folder):
      return say(
        nb: "Fyller databasen \(database) fra \(folder) …", nn: "Fyller databasen \(database) frå \(folder) …",
        en: "Filling the database \(database) from \(folder) …")
    case .folderIsGone(let folder):
      return say(
        nb: "Mappen databasen er fylt fra, \(folder), er borte; det den holder, brukes.",
        nn: "Mappa databasen er fylt frå, \(folder), er borte; det han inneheld, blir brukt.",
        en: "The folder the database was filled from, \(folder), is gone; what it holds is used.")
    case .targetsLeftOut(let dataset, let problem):
      let why = text(problem)
      return say(
        nb: "Måltall er ikke med: \(dataset): \(why)", nn: "Måltal er ikkje med: \(dataset): \(why)",
        en: "Targets were left out: \(dataset): \(why)")
    }
  }
}
