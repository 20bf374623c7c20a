import ErrorWords
import Figures
import Foundation
import GRDB
import Problems
import SystemFiles
import Values

/// Why a database was not copied: what is wrong, and what to do.
public struct CopyError: BilingualError, Sendable, CustomStringConvertible {
  public let text: Multilingual
  /// Whether the request cannot be met as it stands, rather than that something failed on the way.
  public let isRefusal: Bool
  /// Whether the fault lies in what a file holds.
  let isAboutContent: Bool

  public var description: String { text.en }

  private init(refusing nb: String, _ en: String, isAboutContent: Bool = false) {
    text = Multilingual(nb: nb, en: en)
    isRefusal = true
    self.isAboutContent = isAboutContent
  }

  private init(failing nb: String, _ en: String, isAboutContent: Bool = false) {
    text = Multilingual(nb: nb, en: en)
    isRefusal = false
    self.isAboutContent = isAboutContent
  }

  static func noFile(_ path: String) -> CopyError {
    CopyError(refusing: "Det er ingen fil \(path).", "There is no file \(path).")
  }

  static func noFolder(_ path: String) -> CopyError {
    CopyError(
      refusing: "Det er ingen mappe \(path). Lag den først: mkdir -p \(path)",
      "There is no folder \(path). Make it first: mkdir -p \(path)")
  }

  static func notRegular(_ path: String) -> CopyError {
    CopyError(refusing: "\(path) er ingen vanlig fil.", "\(path) is no regular file.")
  }

  static func exists(_ path: String) -> CopyError {
    CopyError(
      refusing: "\(path) finnes alt. Velg et annet navn, eller erstatt den med --replace.",
      "\(path) is there already. Choose another name, or replace it with --replace.")
  }

  static func itself(_ path: String) -> CopyError {
    CopyError(
      refusing: "\(path) er databasen selv. Oppgi en annen fil.",
      "\(path) is the database itself. Name another file.")
  }

  static func notOurs(_ path: String) -> CopyError {
    CopyError(
      refusing: "\(path) er ikke en database fra Målestokk. Ingenting er endret.",
      "\(path) is not a database of Målestokk. Nothing was changed.", isAboutContent: true)
  }

  static func newer(_ path: String) -> CopyError {
    CopyError(
      refusing: "\(path) er skrevet av en nyere Målestokk enn denne. Oppdater maalestokk. Ingenting er endret.",
      "\(path) was written by a newer Målestokk than this one. Update maalestokk. Nothing was changed.",
      isAboutContent: true)
  }

  static func damaged(_ path: String, _ how: Multilingual? = nil) -> CopyError {
    let (nb, en) = (how.map { " (\($0.nb))" } ?? "", how.map { " (\($0.en))" } ?? "")
    return CopyError(
      failing: "\(path) er skadet\(nb). Bruk en sikkerhetskopi som er hel. Ingenting er endret.",
      "\(path) is damaged\(en). Use a backup that is whole. Nothing was changed.", isAboutContent: true)
  }

  static func foreign(_ path: String, _ names: [String]) -> CopyError {
    let shown = names.prefix(5).joined(separator: ", ")
    return CopyError(
      refusing:
        "\(path) har ikke tabellene til Målestokk; dette er annerledes eller mangler: \(shown). Ingenting er endret.",
      "\(path) has not the tables of Målestokk; this differs or is missing: \(shown). Nothing was changed.",
      isAboutContent: true)
  }

  /// A field or a file in it that nothing can be made of.
  static func unusable(_ path: String, _ what: Multilingual) -> CopyError {
    let (nb, en) = (Self.clause(what.nb), Self.clause(what.en))
    return CopyError(
      failing: "\(path) inneholder noe som ikke kan brukes: \(nb). Bruk en annen sikkerhetskopi. Ingenting er endret.",
      "\(path) holds what cannot be used: \(en). Use another backup. Nothing was changed.", isAboutContent: true)
  }

  /// A sentence without its full stop.
  private static func clause(_ text: String) -> String { String(text.reversed().drop { $0 == "." }.reversed()) }

  /// The database that is to be restored holds something that cannot be kept.
  static func cannotBeKept(_ path: String, _ error: CopyError) -> CopyError {
    CopyError(
      failing: "Det som er i databasen nå, kan ikke tas vare på: \(error.text.nb) "
        + "Stopp tjenesten, flytt databasen bort og prøv igjen: mv \(path) \(path).broken",
      "What the database holds now cannot be kept: \(error.text.en) "
        + "Stop the service, move the database away and try again: mv \(path) \(path).broken")
  }

  static func isBeingWritten(_ path: String) -> CopyError {
    CopyError(
      failing: "En annen prosess skriver \(path) nå. Prøv igjen når den er ferdig.",
      "Another process is writing \(path). Try again when it has finished.")
  }

  /// A failed call to the system, by its `errno`.
  static func system(_ path: String, _ code: Int32) -> CopyError {
    failed(path, SystemReason(code).text, isFull: SystemReason(code).isFull)
  }

  /// What SQLite, the system or an inspection says of a path.
  init(_ path: String, _ error: any Error) {
    if let fault = error as? DatabaseFault {
      self = Self.fault(path, fault)
      return
    }
    guard let code = (error as? DatabaseError)?.resultCode else {
      self = .failed(path, inOurWords(error), isFull: false)
      return
    }
    let cause = code.cause
    self =
      switch code {
      case .SQLITE_NOTADB: .notOurs(path)
      case .SQLITE_CORRUPT: .damaged(path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .isBeingWritten(path)
      default: .failed(path, cause, isFull: code == .SQLITE_FULL || code == .SQLITE_IOERR)
      }
  }

  private static func fault(_ path: String, _ fault: DatabaseFault) -> CopyError {
    switch fault {
    case .notOurs: .notOurs(path)
    case .newer: .newer(path)
    case .foreign(let names): .foreign(path, names)
    case .damaged(let how): .damaged(path, how)
    case .unusable(let what): .unusable(path, Multilingual(nb: what, en: what))
    }
  }

  private static func failed(_ path: String, _ cause: Multilingual, isFull: Bool) -> CopyError {
    let advice =
      isFull
      ? Multilingual(nb: "Er disken full eller ødelagt?", en: "Is the disk full or broken?")
      : Multilingual(nb: "Er rettighetene riktige?", en: "Are the permissions right?")
    return CopyError(
      failing: "\(path) kunne ikke leses eller skrives (\(cause.nb)). \(advice.nb) Ingenting er endret.",
      "\(path) could not be read or written (\(cause.en)). \(advice.en) Nothing was changed.")
  }
}
