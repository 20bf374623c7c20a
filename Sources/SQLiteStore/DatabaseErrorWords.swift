import GRDB
import Indicators

/// What SQLite could not do, in our words; its own say nothing to who asks.
extension DatabaseError: BilingualError {
  public var text: Bilingual {
    Bilingual(nb: "Databasen kan ikke brukes: \(cause.nb).", en: "The database cannot be used: \(cause.en).")
  }

  /// A clause that stands in brackets or after a colon.
  var cause: Bilingual { resultCode.cause }
}

extension ResultCode {
  var cause: Bilingual {
    switch primaryResultCode {
    case .SQLITE_IOERR: Bilingual(nb: "disken kan ikke leses eller skrives", en: "the disk cannot be read or written")
    case .SQLITE_FULL: Bilingual(nb: "det er ikke plass igjen", en: "there is no space left")
    case .SQLITE_READONLY, .SQLITE_PERM: Bilingual(nb: "den kan ikke skrives", en: "it cannot be written")
    case .SQLITE_CANTOPEN: Bilingual(nb: "den kan ikke åpnes", en: "it cannot be opened")
    case .SQLITE_NOTADB: Bilingual(nb: "filen er ingen database", en: "the file is no database")
    case .SQLITE_CORRUPT: Bilingual(nb: "den er skadet", en: "it is damaged")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      Bilingual(nb: "en annen prosess skriver til den", en: "another process is writing to it")
    case .SQLITE_NOMEM: Bilingual(nb: "ikke nok minne", en: "not enough memory")
    case .SQLITE_CONSTRAINT:
      Bilingual(
        nb: "det som skulle skrives, motsier det som er der", en: "what was to be written contradicts what is there")
    case .SQLITE_INTERRUPT: Bilingual(nb: "den ble avbrutt", en: "it was interrupted")
    default:
      Bilingual(
        nb: "den inneholder noe annet enn ventet, kode \(rawValue)",
        en: "it holds something else than expected, code \(rawValue)")
    }
  }
}
