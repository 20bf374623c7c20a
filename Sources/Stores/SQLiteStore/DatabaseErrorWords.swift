import Figures
import GRDB
import Values

/// What SQLite could not do, in our words; its own say nothing to who asks.
extension DatabaseError: BilingualError {
  public var text: Multilingual {
    Multilingual(nb: "Databasen kan ikke brukes: \(cause.nb).", en: "The database cannot be used: \(cause.en).")
  }

  /// A clause that stands in brackets or after a colon.
  var cause: Multilingual { resultCode.cause }
}

extension ResultCode {
  var cause: Multilingual {
    switch primaryResultCode {
    case .SQLITE_IOERR:
      Multilingual(nb: "disken kan ikke leses eller skrives", en: "the disk cannot be read or written")
    case .SQLITE_FULL: Multilingual(nb: "det er ikke plass igjen", en: "there is no space left")
    case .SQLITE_READONLY, .SQLITE_PERM: Multilingual(nb: "den kan ikke skrives", en: "it cannot be written")
    case .SQLITE_CANTOPEN: Multilingual(nb: "den kan ikke åpnes", en: "it cannot be opened")
    case .SQLITE_NOTADB: Multilingual(nb: "filen er ingen database", en: "the file is no database")
    case .SQLITE_CORRUPT: Multilingual(nb: "den er skadet", en: "it is damaged")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      Multilingual(nb: "en annen prosess skriver til den", en: "another process is writing to it")
    case .SQLITE_NOMEM: Multilingual(nb: "ikke nok minne", en: "not enough memory")
    case .SQLITE_CONSTRAINT:
      Multilingual(
        nb: "det som skulle skrives, motsier det som er der", en: "what was to be written contradicts what is there")
    case .SQLITE_INTERRUPT: Multilingual(nb: "den ble avbrutt", en: "it was interrupted")
    default:
      Multilingual(
        nb: "den inneholder noe annet enn ventet, kode \(rawValue)",
        en: "it holds something else than expected, code \(rawValue)")
    }
  }
}
