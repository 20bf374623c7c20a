import Problems

extension ProblemWords {
  /// What is wrong with an observation.
  func clause(_ fault: DatasetFault.Figure) -> String {
    switch fault {
    case .standsTwice(let indicator, let region, let year, let locator):
      say(
        nb: "\(indicator) for \(region) i \(year) står to ganger med stedet '\(locator)'",
        nn: "\(indicator) for \(region) i \(year) står to gonger med staden '\(locator)'",
        en: "\(indicator) of \(region) in \(year) stands twice with the locator '\(locator)'")
    case .badDefinition(let name):
      say(
        nb: "definitions '\(name)' er ingen av counted, population, prices og period, eller er tom",
        nn: "definitions '\(name)' er ingen av counted, population, prices og period, eller er tom",
        en: "definitions '\(name)' is none of counted, population, prices and period, or is empty")
    case .noSuchNumber(let code, let division):
      say(
        nb: "ingen kommune hadde nummeret \(code) i inndelingen av \(division)",
        nn: "ingen kommune hadde nummeret \(code) i inndelinga av \(division)",
        en: "no municipality had the number \(code) in the division of \(division)")
    case .noValue(let reason):
      say(
        nb: "ingen verdi, og ingen kjent grunn ('\(reason)')", nn: "ingen verdi, og ingen kjend grunn ('\(reason)')",
        en: "no value, and no known reason ('\(reason)')")
    case .valueAndReason:
      say(
        nb: "både en verdi og en grunn til at den mangler", nn: "både ein verdi og ein grunn til at han manglar",
        en: "both a value and a reason that it is missing")
    case .tooManyDecimals(let value, let most):
      say(
        nb: "'\(value)' har flere enn de \(most) desimalene nøkkeltallet er publisert med",
        nn: "'\(value)' har fleire enn dei \(most) desimalane nøkkeltalet er publisert med",
        en: "'\(value)' has more than the \(most) decimals the indicator is published with")
    }
  }

  /// What is wrong with an origin, or with the files it names.
  func clause(_ fault: DatasetFault.Origin) -> String {
    switch fault {
    case .badPrecedence(let value, let lowest, let highest):
      say(
        nb: "precedence '\(value)' er ikke fra \(lowest) til \(highest)",
        nn: "precedence '\(value)' er ikkje frå \(lowest) til \(highest)",
        en: "precedence '\(value)' is not from \(lowest) to \(highest)")
    case .rowsBelowZero(let rows, let file):
      say(
        nb: "rows '\(rows)' for '\(file)' er under null", nn: "rows '\(rows)' for '\(file)' er under null",
        en: "rows '\(rows)' of '\(file)' is below zero")
    case .secondFile(let kind, let first):
      say(
        nb: "en fil til av slaget '\(kind)'; legg radene i \(first)",
        nn: "ei fil til av slaget '\(kind)'; legg radene i \(first)",
        en: "a second file of the kind '\(kind)'; put its rows into \(first)")
    case .unreadKind(let kind, let known): unreadKind(kind, known.joined(separator: ", "))
    case .notImported(let kind):
      say(
        nb: "filer av slaget '\(kind)' kan ikke importeres", nn: "filer av slaget '\(kind)' kan ikkje importerast",
        en: "the kind '\(kind)' cannot be imported")
    case .sameID(let id):
      say(
        nb: "samme id for datasettet, '\(id)'", nn: "same id for datasettet, '\(id)'", en: "the same dataset id '\(id)'"
      )
    case .cannotBeRead:
      say(
        nb: "nevnt i origin.json, men kan ikke leses", nn: "nemnd i origin.json, men kan ikkje lesast",
        en: "named in origin.json but cannot be read")
    case .otherHash(let found, let said):
      say(
        nb: "SHA-256 er \(found)…, origin.json sier \(said)…", nn: "SHA-256 er \(found)…, origin.json seier \(said)…",
        en: "SHA-256 is \(found)…, origin.json says \(said)…")
    case .noDataset:
      say(
        nb: "har ingen datasett (ingen origin.json under seg)", nn: "har ingen datasett (ingen origin.json under seg)",
        en: "holds no dataset (no origin.json below it)")
    case .noFigures:
      say(
        nb: "nevner verken tall eller måltall", nn: "nemner verken tal eller måltal",
        en: "names no figures and no targets")
    }
  }

  private func unreadKind(_ kind: String, _ known: String) -> String {
    say(
      nb: "ingenting leser slaget '\(kind)'; det finnes \(known)",
      nn: "ingenting les slaget '\(kind)'; det finst \(known)",
      en: "nothing reads the kind '\(kind)'; there are \(known)")
  }

  /// What is wrong with a file's form.
  func clause(_ fault: DatasetFault.Form) -> String {
    switch fault {
    case .table(let fault): clause(fault)
    case .memberMissing(let place):
      say(
        nb: "feltet '\(place)' mangler", nn: "feltet '\(place)' manglar", en: "the member '\(place)' is missing")
    case .memberNull(let place, let expected): null(place, clause(expected))
    case .memberOfOtherType(let place, let expected): otherType(place, clause(expected))
    case .memberImpossible(let place):
      say(
        nb: "feltet '\(place)' har en verdi som ikke er mulig",
        nn: "feltet '\(place)' har ein verdi som ikkje er mogleg",
        en: "the member '\(place)' has a value that is not possible")
    case .notJSON: say(nb: "er ikke JSON", nn: "er ikkje JSON", en: "is not JSON")
    }
  }

  private func null(_ place: String, _ expected: String) -> String {
    say(
      nb: "feltet '\(place)' er null, og skal være \(expected)",
      nn: "feltet '\(place)' er null, og skal vere \(expected)",
      en: "the member '\(place)' is null, and should be \(expected)")
  }

  private func otherType(_ place: String, _ expected: String) -> String {
    say(
      nb: "feltet '\(place)' skal være \(expected)", nn: "feltet '\(place)' skal vere \(expected)",
      en: "the member '\(place)' should be \(expected)")
  }

  private func clause(_ expected: DatasetFault.Expected) -> String {
    switch expected {
    case .text: say(nb: "en tekst", nn: "ein tekst", en: "a text")
    case .wholeNumber: say(nb: "et helt tall", nn: "eit heilt tal", en: "a whole number")
    case .collection:
      say(nb: "en liste eller et objekt", nn: "ei liste eller eit objekt", en: "a list or an object")
    case .object: say(nb: "et objekt", nn: "eit objekt", en: "an object")
    }
  }
}
