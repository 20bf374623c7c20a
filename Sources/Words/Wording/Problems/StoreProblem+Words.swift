import PlainText
import Problems

extension ProblemWords {
  func text(_ problem: StoreProblem) -> String {
    let (path, why) = (PlainText.line(problem.path), clause(problem.cause))
    return say(
      nb: "Databasen \(path) kan ikke brukes (\(why)).", nn: "Databasen \(path) kan ikkje brukast (\(why)).",
      en: "The database \(path) cannot be used (\(why)).") + " " + advice(problem.cause)
  }

  private func clause(_ cause: StoreProblem.Cause) -> String {
    switch cause {
    case .reason(let reason): clause(reason)
    case .isFolder: clause(SystemReason.isFolder)
    case .fault(let fault): clause(fault)
    case .system(let reason): clause(reason)
    case .file(let problem): clause(problem)
    case .other(let problem): text(problem)
    }
  }

  private func advice(_ cause: StoreProblem.Cause) -> String {
    switch cause {
    case .reason(let reason): advice(reason)
    case .isFolder: advice(.cannotBeOpened)
    case .fault(let fault): advice(fault)
    case .system, .file, .other:
      say(
        nb: "Velg et annet sted med --database FILE.", nn: "Vel ein annan stad med --database FILE.",
        en: "Choose another place with --database FILE.")
    }
  }

  private func advice(_ fault: DatabaseFault) -> String {
    switch fault {
    case .notOurs, .foreign: advice(.isNoDatabase)
    case .newer: say(nb: "Oppdater maalestokk.", nn: "Oppdater maalestokk.", en: "Update maalestokk.")
    case .unusable:
      say(
        nb:
          "Denne utgaven kan ikke lese det: ta bort importen med den utgaven som skrev det, gjenopprett en sikkerhetskopi, "
          + "eller flytt databasen bort, så fylles en ny.",
        nn:
          "Denne utgåva kan ikkje lese det: ta bort importen med den utgåva som skreiv det, gjenopprett ein "
          + "tryggingskopi, eller flytt databasen bort, så blir ein ny fylt.",
        en:
          "This version cannot read it: take the import away with the version that wrote it, restore a backup, or move "
          + "the database away, and a new one is filled.")
    case .damaged: advice(.isDamaged)
    }
  }

  private func advice(_ reason: DatabaseReason) -> String {
    switch reason {
    case .diskFails:
      say(
        nb: "Disken kan være full eller ødelagt: frigjør plass, eller velg et annet sted med --database FILE.",
        nn: "Disken kan vere full eller øydelagd: frigjer plass, eller vel ein annan stad med --database FILE.",
        en: "The disk may be full or broken: free some space, or choose another place with --database FILE.")
    case .isFull:
      say(
        nb: "Disken er full: frigjør plass, eller velg et annet sted med --database FILE.",
        nn: "Disken er full: frigjer plass, eller vel ein annan stad med --database FILE.",
        en: "The disk is full: free some space, or choose another place with --database FILE.")
    case .isReadOnly, .cannotBeOpened:
      say(
        nb: "Se på rettighetene, eller velg et annet sted med --database FILE.",
        nn: "Sjå på løyva, eller vel ein annan stad med --database FILE.",
        en: "Check the permissions, or choose another place with --database FILE.")
    case .isDamaged:
      say(
        nb:
          "Den er skadet: gjenopprett en sikkerhetskopi med maalestokk restore FILE, eller flytt den bort, så fylles en ny.",
        nn:
          "Han er skadd: gjenopprett ein tryggingskopi med maalestokk restore FILE, eller flytt han bort, så blir ein ny "
          + "fylt.",
        en: "It is damaged: restore a backup with maalestokk restore FILE, or move it away, and a new one is filled.")
    case .isNoDatabase:
      say(
        nb: "Den er ingen database fra Målestokk: flytt den bort, eller velg en annen med --database FILE.",
        nn: "Han er ingen database frå Målestokk: flytt han bort, eller vel ein annan med --database FILE.",
        en: "It is not a database of Målestokk: move it away, or choose another with --database FILE.")
    case .isBusy:
      say(
        nb: "En annen prosess har skrevet lenge: prøv igjen.", nn: "Ein annan prosess har skrive lenge: prøv igjen.",
        en: "Another process has been writing for a long time: try again.")
    case .isLocked, .notEnoughMemory, .contradiction, .isInterrupted, .other:
      say(
        nb: "Velg et annet sted med --database FILE.", nn: "Vel ein annan stad med --database FILE.",
        en: "Choose another place with --database FILE.")
    }
  }
}
