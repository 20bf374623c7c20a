import Figures
import Values

/// What is wrong with a database, before it is said of which file and what to do.
enum DatabaseFault: Error, Equatable {
  /// No database of SQLite's, or one of another program.
  case notOurs(Multilingual)
  /// A newer version of this program has written it.
  case newer
  /// It holds tables, views or triggers that no database of ours has, or lacks some; each named.
  case foreign([String])
  /// Its bytes are not what was written.
  case damaged(Multilingual)
  /// A field that no version of this program has written.
  case unusable(String)

  /// Why it cannot be used, without the file's name.
  var cause: Multilingual {
    switch self {
    case .notOurs(let why): why
    case .newer:
      Multilingual(
        nb: "den er skrevet av en nyere Målestokk enn denne", en: "it was written by a newer Målestokk than this one")
    case .foreign(let names):
      Multilingual(
        nb: "den har ikke tabellene til Målestokk: \(names.joined(separator: ", "))",
        en: "it has not the tables of Målestokk: \(names.joined(separator: ", "))")
    case .damaged(let how): how
    case .unusable(let how): Multilingual(nb: how, en: how)
    }
  }

  static let noDatabase = DatabaseFault.notOurs(
    Multilingual(nb: "filen er ingen database", en: "the file is no database"))

  /// The checksum over the file, or the one a table carries, is not that of what is read.
  static let brokenSeal = DatabaseFault.damaged(
    Multilingual(
      nb: "kontrollsummen stemmer ikke: byte er endret siden de ble skrevet",
      en: "checksum mismatch: bytes have changed since they were written"))
}
