import Problems

extension ProblemWords {
  func text(_ problem: CopyProblem) -> String {
    let path = problem.path
    return switch problem.fault {
    case .noFile:
      say(nb: "Det er ingen fil \(path).", nn: "Det er inga fil \(path).", en: "There is no file \(path).")
    case .noFolder:
      say(
        nb: "Det er ingen mappe \(path). Lag den først: mkdir -p \(path)",
        nn: "Det er inga mappe \(path). Lag ho først: mkdir -p \(path)",
        en: "There is no folder \(path). Make it first: mkdir -p \(path)")
    case .notRegular:
      say(nb: "\(path) er ingen vanlig fil.", nn: "\(path) er inga vanleg fil.", en: "\(path) is no regular file.")
    case .exists:
      say(
        nb: "\(path) finnes alt. Velg et annet navn, eller erstatt den med --replace.",
        nn: "\(path) finst alt. Vel eit anna namn, eller byt ho ut med --replace.",
        en: "\(path) is there already. Choose another name, or replace it with --replace.")
    case .isDatabaseItself:
      say(
        nb: "\(path) er databasen selv. Oppgi en annen fil.", nn: "\(path) er sjølve databasen. Oppgje ei anna fil.",
        en: "\(path) is the database itself. Name another file.")
    case .content(let fault): text(fault, of: path)
    case .damaged: damaged(path, "")
    case .unusable(let what): unusable(path, text(what))
    case .cannotBeKept(let why): cannotBeKept(path, text(why))
    case .isBeingWritten:
      say(
        nb: "En annen prosess skriver \(path) nå. Prøv igjen når den er ferdig.",
        nn: "Ein annan prosess skriv \(path) no. Prøv igjen når han er ferdig.",
        en: "Another process is writing \(path). Try again when it has finished.")
    case .reason(let reason): failed(path, clause(reason), isFull: [.isFull, .diskFails].contains(reason))
    case .system(let reason): failed(path, clause(reason), isFull: reason.isFull)
    case .other(let why): failed(path, text(why), isFull: false)
    }
  }

  private func text(_ fault: DatabaseFault, of path: String) -> String {
    switch fault {
    case .notOurs:
      return say(
        nb: "\(path) er ikke en database fra Målestokk. Ingenting er endret.",
        nn: "\(path) er ikkje ein database frå Målestokk. Ingenting er endra.",
        en: "\(path) is not a database of Målestokk. Nothing was changed.")
    case .newer:
      return say(
        nb: "\(path) er skrevet av en nyere Målestokk enn denne. Oppdater maalestokk. Ingenting er endret.",
        nn: "\(path) er skriven av ein nyare Målestokk enn denne. Oppdater maalestokk. Ingenting er endra.",
        en: "\(path) was written by a newer Målestokk than this one. Update maalestokk. Nothing was changed.")
    case .foreign(let names):
      let shown = names.prefix(5).joined(separator: ", ")
      return say(
        nb:
          "\(path) har ikke tabellene til Målestokk; dette er annerledes eller mangler: \(shown). Ingenting er endret.",
        nn: "\(path) har ikkje tabellane til Målestokk; dette er annleis eller manglar: \(shown). Ingenting er endra.",
        en: "\(path) has not the tables of Målestokk; this differs or is missing: \(shown). Nothing was changed.")
    case .damaged(let damage): return damaged(path, " (\(clause(damage)))")
    case .unusable(let field): return unusable(path, field)
    }
  }

  private func damaged(_ path: String, _ how: String) -> String {
    say(
      nb: "\(path) er skadet\(how). Bruk en sikkerhetskopi som er hel. Ingenting er endret.",
      nn: "\(path) er skadd\(how). Bruk ein tryggingskopi som er heil. Ingenting er endra.",
      en: "\(path) is damaged\(how). Use a backup that is whole. Nothing was changed.")
  }

  private func unusable(_ path: String, _ sentence: String) -> String {
    let what = String(sentence.reversed().drop { $0 == "." }.reversed())
    return say(
      nb: "\(path) inneholder noe som ikke kan brukes: \(what). Bruk en annen sikkerhetskopi. Ingenting er endret.",
      nn: "\(path) inneheld noko som ikkje kan brukast: \(what). Bruk ein annan tryggingskopi. Ingenting er endra.",
      en: "\(path) holds what cannot be used: \(what). Use another backup. Nothing was changed.")
  }

  private func cannotBeKept(_ path: String, _ why: String) -> String {
    let command = "mv \(path) \(path).broken"
    return say(
      nb: "Det som er i databasen nå, kan ikke tas vare på: \(why) "
        + "Stopp tjenesten, flytt databasen bort og prøv igjen: \(command)",
      nn: "Det som er i databasen no, kan ikkje takast vare på: \(why) "
        + "Stopp tenesta, flytt databasen bort og prøv igjen: \(command)",
      en: "What the database holds now cannot be kept: \(why) "
        + "Stop the service, move the database away and try again: \(command)")
  }

  private func failed(_ path: String, _ cause: String, isFull: Bool) -> String {
    let advice =
      isFull
      ? say(
        nb: "Er disken full eller ødelagt?", nn: "Er disken full eller øydelagd?", en: "Is the disk full or broken?")
      : say(nb: "Er rettighetene riktige?", nn: "Er løyva rette?", en: "Are the permissions right?")
    return say(
      nb: "\(path) kunne ikke leses eller skrives (\(cause)). \(advice) Ingenting er endret.",
      nn: "\(path) kunne ikkje lesast eller skrivast (\(cause)). \(advice) Ingenting er endra.",
      en: "\(path) could not be read or written (\(cause)). \(advice) Nothing was changed.")
  }
}
