import Values

/// The words that commands say besides their answers.
public struct CommandWords: Phrasebook {
  public let language: Language

  /// Messages in a language.
  public init(_ language: Language) { self.language = language }

  public func help(_ command: String) -> String {
    say(nb: "Hjelp: \(command)", nn: "Hjelp: \(command)", en: "Help: \(command)")
  }

  /// That a change was made and its answer was lost; `lists` show what there is now.
  public func onlyAnswerLost(_ lists: [String]) -> String {
    say(
      nb: "Det kommandoen skulle endre, er endret; bare svaret gikk tapt. Se: \(lists.joined(separator: " og "))",
      nn: "Det kommandoen skulle endre, er endra; berre svaret gjekk tapt. Sjå: \(lists.joined(separator: " og "))",
      en:
        "What the command was to change is changed; only the answer was lost. See: \(lists.joined(separator: " and "))")
  }

  /// The command that is useful next.
  public func next(_ command: String) -> String {
    say(nb: "Videre: \(command)", nn: "Vidare: \(command)", en: "Next: \(command)")
  }

  public func wrote(_ path: String) -> String { say(nb: "Skrev \(path)", nn: "Skreiv \(path)", en: "Wrote \(path)") }

  public func wroteProof(_ path: String) -> String {
    say(nb: "Skrev beviset \(path)", nn: "Skreiv beviset \(path)", en: "Wrote the proof \(path)")
  }

  /// That a comparator has no texts in a language, and which it is shown in instead.
  public func lacksTexts(in language: Language, shown: Language) -> String {
    let (lacked, instead) = (language.rawValue, shown.rawValue)
    return say(
      nb: "har ikke alle tekster på \(lacked); der vises \(instead)",
      nn: "har ikkje alle tekstar på \(lacked); der blir \(instead) vist",
      en: "has not all texts in \(lacked); \(instead) is shown there")
  }

  public var noCases: String {
    say(nb: "ingen tilfeller under Cases/", nn: "ingen tilfelle under Cases/", en: "no cases below Cases/")
  }
}

// Comments.
extension CommandWords {
  public func commentStored(_ id: Int, on indicator: String, of name: String, _ year: Int) -> String {
    say(
      nb: "Kommentar \(id) til \(indicator) for \(name) \(year) er lagret.",
      nn: "Kommentar \(id) til \(indicator) for \(name) \(year) er lagra.",
      en: "Comment \(id) on \(indicator) of \(name) \(year) is stored.")
  }

  public func removeIt(_ command: String) -> String {
    say(nb: "Fjern den: \(command)", nn: "Fjern han: \(command)", en: "Remove it: \(command)")
  }

  public func listThem(_ command: String) -> String {
    say(nb: "List dem: \(command)", nn: "List dei opp: \(command)", en: "List them: \(command)")
  }

  public func commentRemoved(_ id: Int, _ text: String) -> String {
    say(
      nb: "Fjernet kommentar \(id): \(text)", nn: "Fjerna kommentar \(id): \(text)",
      en: "Removed comment \(id): \(text)")
  }

  public var noComments: String { say(nb: "Ingen kommentarer.", nn: "Ingen kommentarar.", en: "No comments.") }
}

// Backups.
extension CommandWords {
  public func backedUp(_ database: String, to file: String, _ contents: String) -> String {
    say(
      nb: "Sikkerhetskopi av \(database): \(file), \(contents).",
      nn: "Tryggleikskopi av \(database): \(file), \(contents).",
      en: "Backup of \(database): \(file), \(contents).")
  }

  public func restoreWith(_ command: String) -> String {
    say(nb: "Gjenopprett: \(command)", nn: "Gjenopprett: \(command)", en: "Restore: \(command)")
  }

  public func restored(_ database: String, from file: String, _ contents: String) -> String {
    say(
      nb: "Gjenopprettet \(database) fra \(file): \(contents).",
      nn: "Gjenoppretta \(database) frå \(file): \(contents).",
      en: "Restored \(database) from \(file): \(contents).")
  }

  public func heldBefore(_ file: String) -> String {
    say(
      nb: "Det den inneholdt før: \(file)", nn: "Det han inneheldt før: \(file)", en: "What it held before: \(file)")
  }

  /// `12,3 MB, 4000 tall`.
  public func contents(bytes: Int, figures: Int) -> String {
    megabytes(bytes) + say(nb: ", \(figures) tall", nn: ", \(figures) tal", en: ", \(figures) figures")
  }

  /// `12,3 MB`.
  func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10)" + say(nb: ",", nn: ",", en: ".") + "\(tenths % 10) MB"
  }
}

// Imports.
extension CommandWords {
  public func undo(_ command: String) -> String {
    say(nb: "Angre: \(command)", nn: "Angre: \(command)", en: "Undo: \(command)")
  }

  public var nothingImported: String {
    say(nb: "Ingenting er importert.", nn: "Ingenting er importert.", en: "Nothing has been imported.")
  }

  public func removedImport(_ id: String, _ file: String, rows: Int) -> String {
    say(
      nb: "Fjernet importen \(id) (\(file), \(rows) rader). Det som gjaldt før, gjelder igjen.",
      nn: "Fjerna importen \(id) (\(file), \(rows) rader). Det som gjaldt før, gjeld igjen.",
      en: "Removed import \(id) (\(file), \(rows) rows). What stood before stands again.")
  }

  /// The heads of the list of imports: id, date, kind, rows and file.
  public var importColumns: [String] {
    [
      "ID", say(nb: "Dato", nn: "Dato", en: "Date"), say(nb: "Slag", nn: "Slag", en: "Kind"),
      say(nb: "Rader", nn: "Rader", en: "Rows"), say(nb: "Fil", nn: "Fil", en: "File"),
    ]
  }
}

// Many briefings.
extension CommandWords {
  public func briefingsWritten(_ new: Int, in folder: String, there: Int, failed: Int) -> String {
    say(
      nb: "\(new) notater skrevet i \(folder), \(there) stod der alt, \(failed) feilet.",
      nn: "\(new) notat skrivne i \(folder), \(there) stod der alt, \(failed) feila.",
      en: "\(new) briefings written in \(folder), \(there) were there already, \(failed) failed.")
  }

  /// What the figures of an index are.
  public func indexNote(_ count: Int) -> String {
    say(
      nb: "\(count) kommuner. I parentes: plassen blant dem som har tall her, 1 er best.",
      nn: "\(count) kommunar. I parentes: plassen blant dei som har tal her, 1 er best.",
      en: "\(count) municipalities. In brackets: the rank among those with a figure here, 1 is the best.")
  }

  public func titleOfBriefings(_ year: Int) -> String {
    say(
      nb: "Styringsnotater for \(year)", nn: "Styringsnotat for \(year)", en: "Management briefings for \(year)")
  }

  public var failed: String { say(nb: "Feilet", nn: "Feila", en: "Failed") }
  public var code: String { say(nb: "Nummer", nn: "Nummer", en: "Code") }
  public var municipality: String { say(nb: "Kommune", nn: "Kommune", en: "Municipality") }
  public var headline: String { say(nb: "Overskrift", nn: "Overskrift", en: "Headline") }
}
