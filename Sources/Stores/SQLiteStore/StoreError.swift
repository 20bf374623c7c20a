import ErrorWords
import Figures
import Foundation
import GRDB
import PlainText
import Problems
import SystemFiles
import Values

/// A database that cannot be used: where, why, and what to do.
public struct StoreError: StoreFailure, BilingualError, Sendable, CustomStringConvertible {
  public let text: Multilingual
  private let isBusy: Bool

  public var description: String { text.en }

  /// Whether an error of the store's is that another has been writing for longer than one would wait.
  public static func isBusy(_ error: any Error) -> Bool {
    (error as? StoreError)?.isBusy ?? ((error as? DatabaseError)?.resultCode == .SQLITE_BUSY)
  }

  init(path: String, error: any Error) {
    isBusy = Self.isBusy(error)
    let (cause, advice) = Self.reading(error, path)
    let shown = PlainText.line(path)
    text = Multilingual(
      nb: "Databasen \(shown) kan ikke brukes (\(cause.nb)). \(advice.nb)",
      en: "The database \(shown) cannot be used (\(cause.en)). \(advice.en)")
  }

  /// What an error of SQLite's, the system's or our own says, and what to do about it.
  private static func reading(_ error: any Error, _ path: String) -> (cause: Multilingual, advice: Multilingual) {
    switch error {
    case let error as StoreError: (error.text, Multilingual(nb: "", en: ""))
    case let fault as DatabaseFault: (fault.cause, advice(fault))
    case let error as DatabaseError:
      if error.resultCode == .SQLITE_CANTOPEN, FileStatus(path)?.isFolder == true {
        (SystemReason(EISDIR).text, advice(error.resultCode))
      } else {
        (error.cause, advice(error.resultCode))
      }
    case let error as FileProblem: (error.reason, advice(.SQLITE_ERROR))
    case let error as POSIXError: (SystemReason(error.code.rawValue).text, advice(.SQLITE_ERROR))
    default: (inOurWords(error), advice(.SQLITE_ERROR))
    }
  }

  private static func advice(_ fault: DatabaseFault) -> Multilingual {
    switch fault {
    case .notOurs, .foreign: advice(.SQLITE_NOTADB)
    case .newer: Multilingual(nb: "Oppdater maalestokk.", en: "Update maalestokk.")
    case .unusable:
      Multilingual(
        nb:
          "Denne utgaven kan ikke lese det: ta bort importen med den utgaven som skrev det, gjenopprett en sikkerhetskopi, "
          + "eller flytt databasen bort, så fylles en ny.",
        en:
          "This version cannot read it: take the import away with the version that wrote it, restore a backup, or move "
          + "the database away, and a new one is filled.")
    case .damaged:
      Multilingual(
        nb:
          "Den er skadet: gjenopprett en sikkerhetskopi med maalestokk restore FILE, eller flytt den bort, så fylles en ny.",
        en: "It is damaged: restore a backup with maalestokk restore FILE, or move it away, and a new one is filled.")
    }
  }

  private static func advice(_ code: ResultCode) -> Multilingual {
    switch code {
    case .SQLITE_IOERR:
      Multilingual(
        nb: "Disken kan være full eller ødelagt: frigjør plass, eller velg et annet sted med --database FILE.",
        en: "The disk may be full or broken: free some space, or choose another place with --database FILE.")
    case .SQLITE_FULL:
      Multilingual(
        nb: "Disken er full: frigjør plass, eller velg et annet sted med --database FILE.",
        en: "The disk is full: free some space, or choose another place with --database FILE.")
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      Multilingual(
        nb: "Se på rettighetene, eller velg et annet sted med --database FILE.",
        en: "Check the permissions, or choose another place with --database FILE.")
    case .SQLITE_CORRUPT: advice(DatabaseFault.brokenSeal)
    case .SQLITE_NOTADB:
      Multilingual(
        nb: "Den er ingen database fra Målestokk: flytt den bort, eller velg en annen med --database FILE.",
        en: "It is not a database of Målestokk: move it away, or choose another with --database FILE.")
    case .SQLITE_BUSY:
      Multilingual(
        nb: "En annen prosess har skrevet lenge: prøv igjen.",
        en: "Another process has been writing for a long time: try again.")
    default:
      Multilingual(
        nb: "Velg et annet sted med --database FILE.", en: "Choose another place with --database FILE.")
    }
  }
}
