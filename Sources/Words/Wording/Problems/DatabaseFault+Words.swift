import Problems

extension ProblemWords {
  /// What is wrong with a database, as a clause that stands in brackets or after a colon.
  public func clause(_ fault: DatabaseFault) -> String {
    switch fault {
    case .notOurs(let stranger): return clause(stranger)
    case .newer:
      return say(
        nb: "den er skrevet av en nyere Målestokk enn denne", nn: "han er skriven av ein nyare Målestokk enn denne",
        en: "it was written by a newer Målestokk than this one")
    case .foreign(let names):
      let list = names.joined(separator: ", ")
      return say(
        nb: "den har ikke tabellene til Målestokk: \(list)", nn: "han har ikkje tabellane til Målestokk: \(list)",
        en: "it has not the tables of Målestokk: \(list)")
    case .damaged(let damage): return clause(damage)
    case .unusable(let field): return field
    }
  }

  private func clause(_ stranger: DatabaseFault.Stranger) -> String {
    switch stranger {
    case .noDatabase: return clause(.isNoDatabase)
    case .otherTables(let names):
      let list = names.joined(separator: ", ")
      return say(
        nb: "den har et annet programs tabeller: \(list)", nn: "han har tabellane til eit anna program: \(list)",
        en: "it has another program's tables: \(list)")
    case .otherProgram(let number):
      let id = "0x" + String(number, radix: 16)
      return say(
        nb: "den hører til et annet program, med application_id \(id)",
        nn: "han høyrer til eit anna program, med application_id \(id)",
        en: "it belongs to another program, with the application_id \(id)")
    }
  }

  func clause(_ damage: DatabaseFault.Damage) -> String {
    switch damage {
    case .brokenSeal:
      say(
        nb: "kontrollsummen stemmer ikke: byte er endret siden de ble skrevet",
        nn: "kontrollsummen stemmer ikkje: byte er endra sidan dei vart skrivne",
        en: "checksum mismatch: bytes have changed since they were written")
    case .failedCheck:
      say(
        nb: "SQLites egen prøve finner feil i den", nn: "SQLite si eiga prøve finn feil i han",
        en: "SQLite's own check finds faults in it")
    case .orphan(let table, let parent):
      say(
        nb: "en rad i \(table) mangler sin \(parent)", nn: "ei rad i \(table) manglar \(parent)",
        en: "a row of \(table) has no \(parent)")
    }
  }

  /// Why a database did not do what was asked, as a clause.
  func clause(_ reason: DatabaseReason) -> String {
    switch reason {
    case .diskFails:
      say(
        nb: "disken kan ikke leses eller skrives", nn: "disken kan ikkje lesast eller skrivast",
        en: "the disk cannot be read or written")
    case .isFull: say(nb: "det er ikke plass igjen", nn: "det er ikkje plass att", en: "there is no space left")
    case .isReadOnly: say(nb: "den kan ikke skrives", nn: "han kan ikkje skrivast", en: "it cannot be written")
    case .cannotBeOpened: say(nb: "den kan ikke åpnes", nn: "han kan ikkje opnast", en: "it cannot be opened")
    case .isNoDatabase: say(nb: "filen er ingen database", nn: "fila er ingen database", en: "the file is no database")
    case .isDamaged: say(nb: "den er skadet", nn: "han er skadd", en: "it is damaged")
    case .isBusy, .isLocked:
      say(
        nb: "en annen prosess skriver til den", nn: "ein annan prosess skriv til han",
        en: "another process is writing to it")
    case .notEnoughMemory: say(nb: "ikke nok minne", nn: "ikkje nok minne", en: "not enough memory")
    case .contradiction:
      say(
        nb: "det som skulle skrives, motsier det som er der", nn: "det som skulle skrivast, motseier det som er der",
        en: "what was to be written contradicts what is there")
    case .isInterrupted: say(nb: "den ble avbrutt", nn: "han vart avbroten", en: "it was interrupted")
    case .other(let code):
      say(
        nb: "den inneholder noe annet enn ventet, kode \(code)", nn: "han inneheld noko anna enn venta, kode \(code)",
        en: "it holds something else than expected, code \(code)")
    }
  }
}
