/// What is wrong with a database, before it is said of which file and what to do.
public enum DatabaseFault: Error, Equatable {
  /// Whose a database is that is not ours.
  public enum Stranger: Sendable, Equatable {
    case noDatabase
    /// Another program's tables, the first of them named.
    case otherTables([String])
    /// Another program's mark in the header.
    case otherProgram(id: UInt32)
  }

  /// How a database is not as it was written.
  public enum Damage: Sendable, Equatable {
    /// The checksum over the file, or the one a table carries, is not that of what is read.
    case brokenSeal
    /// The database's own check finds faults.
    case failedCheck
    /// A row of a table refers to one of another that is not there.
    case orphan(table: String, parent: String)
  }

  case notOurs(Stranger)
  /// A newer version of this program has written it.
  case newer
  /// It holds tables, views or triggers that no database of ours has, or lacks some; each named.
  case foreign([String])
  /// Its bytes are not what was written.
  case damaged(Damage)
  /// A field that no version of this program has written.
  case unusable(String)
}
