import Problems

extension ProblemWords {
  func text(_ problem: AnswerProblem) -> String {
    switch problem {
    case .noRoles:
      say(
        nb: "svaret har ingen dimensjon med rollen geo, eller ingen med rollen time",
        nn: "svaret har ingen dimensjon med rolla geo, eller ingen med rolla time",
        en: "the answer has no dimension of role geo, or none of role time")
    case .otherBody:
      say(
        nb: "det er verken JSON-stat 2.0 (med 'version' og 'class') eller et svar fra KLASS",
        nn: "det er verken JSON-stat 2.0 (med 'version' og 'class') eller eit svar frå KLASS",
        en: "it is neither JSON-stat 2.0 (with 'version' and 'class') nor an answer of KLASS")
    case .publishersError(let title):
      say(
        nb: "det er en feilmelding fra utgiveren: «\(title)»; spør på nytt",
        nn: "det er ei feilmelding frå utgjevaren: «\(title)»; spør på nytt",
        en: "it is the publisher's error: '\(title)'; ask again")
    case .tableOfRegions:
      say(
        nb: "--table gjelder tall, men svaret er fra KLASS; utelat --table",
        nn: "--table gjeld tal, men svaret er frå KLASS; utelat --table",
        en: "--table is for figures, but the answer is of KLASS; leave --table out")
    case .regionsOfComparator:
      say(
        nb: "kommuner og grupper tas bare inn fra utgiveren selv",
        nn: "kommunar og grupper blir berre tekne inn frå utgjevaren sjølv",
        en: "municipalities and groups are taken in from the publisher itself only")
    case .dateOfFigures:
      say(
        nb: "--date gjelder svar fra KLASS, men svaret er tall; utelat --date",
        nn: "--date gjeld svar frå KLASS, men svaret er tal; utelat --date",
        en: "--date is for answers of KLASS, but the answer is figures; leave --date out")
    case .noTable:
      say(
        nb: "svaret sier ikke hvilken tabell det er; oppgi den med --table",
        nn: "svaret seier ikkje kva tabell det er; oppgje han med --table",
        en: "the answer does not say which table it is; name it with --table")
    case .otherTable(let asked, let found): otherTable(asked.quoted, found.quoted)
    case .noUpdate:
      say(
        nb: "svaret sier ikke når tabellen ble oppdatert (feltet 'updated')",
        nn: "svaret seier ikkje når tabellen vart oppdatert (feltet 'updated')",
        en: "the answer does not say when the table was updated (the field 'updated')")
    case .unreadableStamp(let stamp): unreadableStamp(stamp.quoted)
    case .stampAhead(let stamp, let now): stampAhead(stamp, now)
    case .stampBeforeFigures(let stamp, let year, let indicator): stampBeforeFigures(stamp, year, indicator)
    case .contradictions(let count, let first): contradictions(count, first)
    case .nothingUsable(let notes): nothingUsable(notes)
    case .notMunicipalities, .notAName, .otherDivision, .notGroups, .incompleteChanges: regionText(problem)
    }
  }

  private func otherTable(_ asked: String, _ found: String) -> String {
    say(
      nb: "svaret sier at det er tabell \(found), men det ble bedt om \(asked)",
      nn: "svaret seier at det er tabell \(found), men det vart bede om \(asked)",
      en: "the answer says that it is table \(found), but \(asked) was asked for")
  }

  private func unreadableStamp(_ stamp: String) -> String {
    say(
      nb: "feltet 'updated' er \(stamp); ventet et tidspunkt med sone, som 2026-06-15T06:00:00Z",
      nn: "feltet 'updated' er \(stamp); venta eit tidspunkt med sone, som 2026-06-15T06:00:00Z",
      en: "the field 'updated' is \(stamp); expected a moment with its zone, such as 2026-06-15T06:00:00Z")
  }

  private func stampAhead(_ stamp: String, _ now: String) -> String {
    say(
      nb: "feltet 'updated' er '\(stamp)', som er etter nå (\(now)); ventet et tidspunkt som har vært; se om maskinens "
        + "klokke går riktig",
      nn: "feltet 'updated' er '\(stamp)', som er etter no (\(now)); venta eit tidspunkt som har vore; sjå om klokka "
        + "på maskina går rett",
      en: "the field 'updated' is '\(stamp)', which is later than now (\(now)); expected a moment that has been; see "
        + "whether this machine's clock is right")
  }

  private func stampBeforeFigures(_ stamp: String, _ year: Int, _ indicator: String) -> String {
    say(
      nb:
        "feltet 'updated' er '\(stamp)', men svaret har tall for \(year) (\(indicator)), som da ikke var over; ventet "
        + "et tidspunkt etter årets slutt",
      nn: "feltet 'updated' er '\(stamp)', men svaret har tal for \(year) (\(indicator)), som då ikkje var over; venta "
        + "eit tidspunkt etter at året var slutt",
      en: "the field 'updated' is '\(stamp)', but the answer has figures of \(year) (\(indicator)), which was not over "
        + "then; expected a moment after the year's end")
  }

  private func contradictions(_ count: Int, _ cell: ContradictoryCell) -> String {
    let first = "\(cell.indicator), \(cell.region), \(cell.year): \(cell.value) '\(cell.symbol)'"
    return say(
      nb: "\(count) celler har både et tall og tegn for at det mangler; den første er \(first)",
      nn: "\(count) celler har både eit tal og teikn for at det manglar; den første er \(first)",
      en: "\(count) cells have both a figure and a sign that there is none; the first is \(first)")
  }

  private func nothingUsable(_ notes: [AnswerNote]) -> String {
    say(
      nb: "ingenting i svaret kan brukes", nn: "ingenting i svaret kan brukast", en: "nothing in the answer can be used"
    )
      + (notes.isEmpty ? "" : ": ") + notes.map { text($0) }.joined(separator: "; ")
  }
}
