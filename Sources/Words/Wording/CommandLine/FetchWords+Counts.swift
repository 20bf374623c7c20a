// What became of the cells of answers.
extension FetchWords {
  public var cellsInAnswer: String { say(nb: "celler i svaret", nn: "celler i svaret", en: "cells in the answer") }
  public var cellsInAnswers: String { say(nb: "celler i svarene", nn: "celler i svara", en: "cells in the answers") }
  public var added: String { say(nb: "nye", nn: "nye", en: "new") }
  public var revised: String { say(nb: "reviderte", nn: "reviderte", en: "revised") }
  public var unchanged: String { say(nb: "uendret", nn: "uendra", en: "unchanged") }
  public var outranked: String {
    say(nb: "eldre enn det som står", nn: "eldre enn det som står", en: "older than what stands")
  }
  public var withdrawn: String { say(nb: "trukket", nn: "trekte", en: "withdrawn") }
  public var missing: String { say(nb: "uten verdi", nn: "utan verdi", en: "missing") }
  public var notTakenIn: String { say(nb: "ikke tatt inn", nn: "ikkje tekne inn", en: "not taken in") }
  public var unconfirmed: String {
    say(nb: "ikke bekreftet i katalogen", nn: "ikkje stadfesta i katalogen", en: "not confirmed in the catalogue")
  }
  public var numbersNotInUse: String {
    say(
      nb: "numre som ikke gjaldt det året", nn: "nummer som ikkje gjaldt det året", en: "numbers not in use that year")
  }
  public var ambiguous: String {
    say(
      nb: "flere celler for samme region og år", nn: "fleire celler for same region og år",
      en: "several cells of one region and year")
  }
  public var otherPeriods: String {
    say(nb: "andre perioder enn år", nn: "andre periodar enn år", en: "other periods than years")
  }

  public func notInCatalogue(_ count: Int, _ list: String) -> String {
    say(nb: "ikke i katalogen", nn: "ikkje i katalogen", en: "not in the catalogue") + " (\(count)): \(list)"
  }

  public func unknownRegions(_ count: Int, _ list: String) -> String {
    say(nb: "ukjente regioner", nn: "ukjende regionar", en: "unknown regions") + " (\(count)): \(list)"
  }
}

// What was left out of one answer, and why.
extension FetchWords {
  public func notInCatalogue(_ code: String, cells: Int) -> String {
    say(
      nb: "\(code): ikke i katalogen (\(cells) celler)", nn: "\(code): ikkje i katalogen (\(cells) celler)",
      en: "\(code): not in the catalogue (\(cells) cells)")
  }

  public func unconfirmed(_ code: String, cells: Int) -> String {
    say(
      nb: "\(code): koden er ikke bekreftet i katalogen, og tas ikke inn (\(cells) celler)",
      nn: "\(code): koden er ikkje stadfesta i katalogen, og blir ikkje teken inn (\(cells) celler)",
      en: "\(code): the code is not confirmed in the catalogue, and is not taken in (\(cells) cells)")
  }

  public func ambiguous(_ indicator: String, cells: Int) -> String {
    say(
      nb:
        "\(indicator): flere celler for samme region og år (\(cells) celler), ikke tatt inn; hent én kategori av hver "
        + "dimensjon",
      nn:
        "\(indicator): fleire celler for same region og år (\(cells) celler), ikkje tekne inn; hent éin kategori av kvar "
        + "dimensjon",
      en:
        "\(indicator): several cells of one region and year (\(cells) cells), not taken in; ask for one category of each "
        + "dimension")
  }

  public func otherPeriods(cells: Int) -> String {
    say(
      nb: "\(cells) celler for andre perioder enn år, ikke tatt inn",
      nn: "\(cells) celler for andre periodar enn år, ikkje tekne inn",
      en: "\(cells) cells of other periods than years, not taken in")
  }

  public func numbersNotInUse(cells: Int) -> String {
    say(
      nb: "\(cells) celler for numre som ikke gjaldt det året",
      nn: "\(cells) celler for nummer som ikkje gjaldt det året",
      en: "\(cells) cells of numbers not in use that year")
  }
}
