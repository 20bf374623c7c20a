import Problems

extension ProblemWords {
  /// Why the system refused, as a clause that stands in brackets or after a colon.
  public func clause(_ reason: SystemReason) -> String {
    switch reason {
    case .isMissing: say(nb: "den finnes ikke", nn: "den finst ikkje", en: "it does not exist")
    case .accessDenied: say(nb: "ingen tilgang", nn: "ingen tilgang", en: "permission denied")
    case .isFolder: say(nb: "det er en mappe", nn: "det er ei mappe", en: "it is a folder")
    case .hasFileInPath:
      say(
        nb: "et ledd i stien er ingen mappe", nn: "eit ledd i stien er inga mappe",
        en: "a part of the path is no folder")
    case .isThere:
      say(nb: "det finnes noe der alt", nn: "det finst noko der alt", en: "something is there already")
    case .isReadOnly:
      say(nb: "filsystemet kan bare leses", nn: "filsystemet kan berre lesast", en: "the file system is read-only")
    case .nameTooLong: say(nb: "navnet er for langt", nn: "namnet er for langt", en: "the name is too long")
    case .linksInCircle: say(nb: "lenkene går i ring", nn: "lenkene går i ring", en: "the links go in a circle")
    case .isInUse: say(nb: "den er i bruk", nn: "den er i bruk", en: "it is in use")
    case .notForSuchFile:
      say(
        nb: "det går ikke for en slik fil", nn: "det går ikkje for ei slik fil",
        en: "that cannot be done with such a file")
    case .otherFileSystem:
      say(
        nb: "den ligger på et annet filsystem", nn: "den ligg på eit anna filsystem",
        en: "it lies on another file system")
    case .noProgram: say(nb: "det er ikke et program", nn: "det er ikkje eit program", en: "it is no program")
    case .other(let number):
      say(
        nb: "systemet svarte med feil \(number)", nn: "systemet svara med feil \(number)",
        en: "the system answered with error \(number)")
    default: resourceClause(reason)
    }
  }

  /// The same, of what a machine has too little of.
  private func resourceClause(_ reason: SystemReason) -> String {
    switch reason {
    case .noSpace: say(nb: "det er ikke plass igjen", nn: "det er ikkje plass att", en: "there is no space left")
    case .quotaUsedUp:
      say(
        nb: "brukerens plass er brukt opp", nn: "plassen til brukaren er brukt opp", en: "the user's space is used up")
    case .grewTooLarge:
      say(
        nb: "filen ble større enn det er lov til", nn: "fila vart større enn det er lov til",
        en: "the file grew beyond what is allowed")
    case .tooManyOpenFiles: say(nb: "for mange åpne filer", nn: "for mange opne filer", en: "too many open files")
    case .isClosed: say(nb: "den er lukket", nn: "den er lukka", en: "it is closed")
    case .readerIsGone: say(nb: "leseren er borte", nn: "lesaren er borte", en: "its reader is gone")
    case .nobodyReads: say(nb: "ingen leser den", nn: "ingen les den", en: "nobody reads it")
    case .notEnoughMemory: say(nb: "ikke nok minne", nn: "ikkje nok minne", en: "not enough memory")
    case .takesNoMore:
      say(nb: "den tar ikke imot mer nå", nn: "den tek ikkje imot meir no", en: "it takes no more now")
    case .addressInUse: say(nb: "adressen er i bruk", nn: "adressa er i bruk", en: "the address is in use")
    case .addressElsewhere:
      say(
        nb: "maskinen har ikke adressen", nn: "maskina har ikkje adressa", en: "this machine has no such address")
    case .noSuchDevice: say(nb: "enheten finnes ikke", nn: "eininga finst ikkje", en: "there is no such device")
    default: say(nb: "enheten svarte med feil", nn: "eininga svara med feil", en: "the device failed")
    }
  }

  func text(_ problem: SystemProblem) -> String {
    let why = clause(problem.reason)
    return say(nb: "Det gikk ikke: \(why).", nn: "Det gjekk ikkje: \(why).", en: "It failed: \(why).")
  }
}
