import Values

/// The words of what a fetch would ask for, and what it brought.
public struct FetchWords: Phrasebook {
  public let language: Language

  /// Fetches in a language.
  public init(_ language: Language) { self.language = language }

  /// What is said of the source of figures that a comparator fetched.
  public func fetchedByComparator(_ id: String, from host: String) -> String {
    say(
      nb: "Hentet av sammenligneren \(id) fra \(host), ikke fra utgiveren. Brukes bare der ingen andre har tall.",
      nn: "Henta av samanliknaren \(id) frå \(host), ikkje frå utgjevaren. Blir berre brukt der ingen andre har tal.",
      en:
        "Fetched by the comparator \(id) from \(host), not from the publisher. Used only where nobody else has figures."
    )
  }

  /// A published number with the language's decimal mark; two dots where there is none.
  private func number(_ published: String?) -> String {
    guard let published else { return ".." }
    let comma = published.replacing(".", with: ",")
    return say(nb: comma, nn: comma, en: published)
  }
}

// Under way.
extension FetchWords {
  public var planning: String { say(nb: "Planlegger", nn: "Planlegg", en: "Planning") }
  public var fetching: String { say(nb: "Henter", nn: "Hentar", en: "Fetching") }

  public func waiting(seconds: Int) -> String {
    say(nb: " · venter \(seconds) s", nn: " · ventar \(seconds) s", en: " · waiting \(seconds) s")
  }

  public func left(seconds: Int) -> String {
    say(nb: " · igjen minst \(seconds) s", nn: " · igjen minst \(seconds) s", en: " · at least \(seconds) s left")
  }
}

// The plan.
extension FetchWords {
  public func plannedTable(_ table: String, calls: Int, cells: Int, _ label: String) -> String {
    "  \(table)  "
      + say(
        nb: "\(calls) kall, \(cells) celler", nn: "\(calls) kall, \(cells) celler", en: "\(calls) calls, \(cells) cells"
      )
      + "  \(label)"
  }

  public func plan(calls: Int, cells: Int, due: Int, rate: String, seconds: Int) -> String {
    let answered = calls - due
    return say(
      nb:
        "\(calls) kall etter tall, \(cells) celler; \(answered) er besvart før, \(due) gjenstår. Grensen på \(rate) alene "
        + "gjør at det tar minst \(seconds) s. Ingen tall er hentet.",
      nn:
        "\(calls) kall etter tal, \(cells) celler; \(answered) er svara på før, \(due) står att. Grensa på \(rate) åleine "
        + "gjer at det tek minst \(seconds) s. Ingen tal er henta.",
      en:
        "\(calls) calls for figures, \(cells) cells; \(answered) have been answered before, \(due) are left. The limit of "
        + "\(rate) alone makes that take at least \(seconds) s. No figures were fetched.")
  }

  /// A variable of a table, with how many of its codes are asked for.
  public func variable(_ id: String, _ label: String, asked: Int, of codes: Int, mayBeLeftOut: Bool) -> String {
    "  \(id) (\(label)): "
      + say(nb: "\(asked) av \(codes) koder", nn: "\(asked) av \(codes) kodar", en: "\(asked) of \(codes) codes")
      + (mayBeLeftOut ? say(nb: ", kan utelates", nn: ", kan utelatast", en: ", may be left out") : "")
  }

  public func more(_ count: Int) -> String {
    say(nb: "og \(count) til", nn: "og \(count) til", en: "and \(count) more")
  }
}

// What came.
extension FetchWords {
  public func fetched(from host: String, calls: Int, bytes: Int, new: Int, there: Int) -> String {
    let size = CommandWords(language).megabytes(bytes)
    return say(
      nb: "Hentet fra \(host): \(calls) kall, \(size); \(new) nye svar, \(there) hentet før.",
      nn: "Henta frå \(host): \(calls) kall, \(size); \(new) nye svar, \(there) henta før.",
      en: "Fetched from \(host): \(calls) calls, \(size); \(new) new answers, \(there) fetched before.")
  }

  public func asked(by comparator: String, _ address: String, bytes: Int) -> String {
    say(
      nb: "Sammenligneren \(comparator) spurte \(address): \(bytes) byte.",
      nn: "Samanliknaren \(comparator) spurde \(address): \(bytes) byte.",
      en: "The comparator \(comparator) asked \(address): \(bytes) bytes.")
  }

  public var nothingNew: String {
    say(
      nb: "Ingenting nytt: alt var hentet før.", nn: "Ingenting nytt: alt var henta før.",
      en: "Nothing new: everything had been fetched before.")
  }

  public func takenAgain(_ taken: Int, refused: Int) -> String {
    say(
      nb: "\(taken) svar tatt inn på nytt, \(refused) avvist.",
      nn: "\(taken) svar tekne inn på nytt, \(refused) avviste.",
      en: "\(taken) answers taken in again, \(refused) refused.")
  }

  public func stillAnswers(_ age: String) -> String {
    say(
      nb: "Alt som er lagret svarer fortsatt: \(age).", nn: "Alt som er lagra, svarar framleis: \(age).",
      en: "Everything stored still answers: \(age).")
  }

  public func lastFetched(_ day: String, daysAgo days: Int) -> String {
    say(
      nb: "sist hentet \(day) (\(days) dager siden)", nn: "sist henta \(day) (\(days) dagar sidan)",
      en: "last fetched on \(day) (\(days) days ago)")
  }

  public func nothingFetched(newest day: String) -> String {
    say(
      nb: "ingenting er hentet; tallene som fulgte med, er fra \(day) eller før",
      nn: "ingenting er henta; tala som følgde med, er frå \(day) eller før",
      en: "nothing has been fetched; the figures that came along are of \(day) or before")
  }
}

// One answer.
extension FetchWords {
  public func answer(_ title: String, updated: String) -> String {
    "\(title), " + say(nb: "oppdatert", nn: "oppdatert", en: "updated") + " \(updated)"
  }

  public func takenBefore(_ day: String, as id: String) -> String {
    say(
      nb: "Hentet før, \(day) som \(id): ingenting er endret.", nn: "Henta før, \(day) som \(id): ingenting er endra.",
      en: "Taken in before, on \(day) as \(id): nothing was changed.")
  }

  public var preview: String {
    say(
      nb: "Forhåndsvisning; ingenting er skrevet:", nn: "Førehandsvising; ingenting er skrive:",
      en: "Preview; nothing was written:")
  }

  public func takenIn(as id: String) -> String {
    say(nb: "Tatt inn som \(id):", nn: "Teke inn som \(id):", en: "Taken in as \(id):")
  }

  /// A value that was another, with both.
  public func revision(_ indicator: String, _ name: String, _ year: Int, _ old: String?, _ new: String?) -> String {
    "\(indicator), \(name), \(year): \(number(old)) → \(number(new))"
  }

  public func corrected(_ place: String, _ old: String, _ new: String, _ reason: String) -> String {
    say(nb: "rettet: ", nn: "retta: ", en: "corrected: ") + "\(place): \(old) → \(new) (\(reason))"
  }

  public func notCorrected(_ place: String, expected: String, found: String) -> String {
    say(
      nb: "IKKE rettet: \(place): ventet \(expected), fant \(found); se om rettelsen trengs lenger",
      nn: "IKKJE retta: \(place): venta \(expected), fann \(found); sjå om rettinga trengst lenger",
      en: "NOT corrected: \(place): expected \(expected), found \(found); see whether the correction is still needed")
  }

  public func reported(_ indicator: String, _ year: Int, _ reported: Int, of municipalities: Int) -> String {
    "\(indicator) \(year): "
      + say(
        nb: "\(reported) av \(municipalities) kommuner har rapportert",
        nn: "\(reported) av \(municipalities) kommunar har rapportert",
        en: "\(reported) of \(municipalities) municipalities have reported")
  }

  public func othersReported(_ count: Int) -> String {
    say(
      nb: "\(count) andre nøkkeltall: flere har rapportert", nn: "\(count) andre nøkkeltal: fleire har rapportert",
      en: "\(count) other key figures: more have reported")
  }
}

// The places that changed.
extension FetchWords {
  public func notFollowed(_ count: Int) -> String {
    say(
      nb: "Plassene i \(count) eldre rangeringer er ikke fulgt.",
      nn: "Plassane i \(count) eldre rangeringar er ikkje følgde.",
      en: "The ranks of \(count) older rankings were not followed.")
  }

  public func noRankChanged(_ name: String) -> String {
    say(
      nb: "Ingen plass er endret for \(name).", nn: "Ingen plass er endra for \(name).",
      en: "No rank has changed for \(name).")
  }

  public func ranksChanged(_ name: String) -> String {
    say(nb: "Endrede plasser for \(name):", nn: "Endra plassar for \(name):", en: "Changed ranks of \(name):")
  }
}
