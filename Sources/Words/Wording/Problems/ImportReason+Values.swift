import Problems

extension ProblemWords {
  /// What is wrong with a cell, whatever it should hold.
  func text(_ reason: ImportReason.Cell) -> String {
    switch reason {
    case .empty: say(nb: "feltet er tomt.", nn: "feltet er tomt.", en: "the field is empty.")
    case .tooManyBytes(let limit):
      say(
        nb: "teksten har mer enn \(limit) byte.", nn: "teksten har meir enn \(limit) byte.",
        en: "the text has more than \(limit) bytes.")
    case .tooManyCharacters(let limit):
      say(
        nb: "teksten har mer enn \(limit) tegn.", nn: "teksten har meir enn \(limit) teikn.",
        en: "the text has more than \(limit) characters.")
    case .controlCharacters:
      say(nb: "teksten har styretegn.", nn: "teksten har styreteikn.", en: "the text has control characters.")
    case .marked(let marking):
      say(
        nb: "hele cellen er \(text(marking)). Slett den, eller fjern formateringen hvis den gjelder.",
        nn: "heile cella er \(text(marking)). Slett ho, eller fjern formateringa dersom ho gjeld.",
        en: "the whole cell is \(text(marking)). Delete it, or remove the formatting if it holds.")
    case .partMarked(let marking, let part): partMarked(text(marking), part)
    case .date:
      say(
        nb: "cellen er en dato. Formater den som tall eller tekst.",
        nn: "cella er ein dato. Formater ho som tal eller tekst.",
        en: "the cell is a date. Format it as a number or as text.")
    case .boolean:
      say(nb: "cellen er SANN eller USANN.", nn: "cella er SANN eller USANN.", en: "the cell is TRUE or FALSE.")
    case .error:
      say(
        nb: "cellen er en feil i Excel. Rett formelen; \(missingSigns).",
        nn: "cella er ein feil i Excel. Rett formelen; \(missingSigns).",
        en: "the cell is an error in Excel. Mend the formula; \(missingSigns).")
    case .percent:
      say(
        nb: "cellen er formatert som prosent.", nn: "cella er formatert som prosent.",
        en: "the cell is formatted as a percentage.")
    case .noSavedValue:
      say(
        nb: "formelen har ingen lagret verdi. Åpne og lagre filen i Excel.",
        nn: "formelen har ingen lagra verdi. Opne og lagre fila i Excel.",
        en: "the formula has no saved value. Open and save the file in Excel.")
    case .notFinite:
      say(
        nb: "tallet er ikke endelig, eller for stort.", nn: "talet er ikkje endeleg, eller for stort.",
        en: "the number is not finite, or too large.")
    }
  }

  private func partMarked(_ how: String, _ part: String) -> String {
    say(
      nb: "«\(part)» i cellen er \(how), som en fotnote eller en rettelse. Slett det, så bare tallet står igjen.",
      nn: "«\(part)» i cella er \(how), som ein fotnote eller ei retting. Slett det, så berre talet står att.",
      en: "'\(part)' in the cell is \(how), as a footnote or a correction. Delete it, so that only the number is left.")
  }

  private func text(_ marking: ImportReason.Marking) -> String {
    switch marking {
    case .raised: say(nb: "hevet skrift", nn: "heva skrift", en: "raised")
    case .lowered: say(nb: "senket skrift", nn: "senka skrift", en: "lowered")
    case .struckOut: say(nb: "strøket ut", nn: "stroke ut", en: "struck out")
    }
  }

  /// The signs that stand for a missing value, as a part of a sentence.
  private var missingSigns: String {
    say(
      nb: "manglende verdi skrives tom (ikke rapportert), «.» (ikke aktuelt), «..» (ikke tilgjengelig), «...» (ikke "
        + "publisert ennå) eller «:» (vises ikke), og null skrives 0",
      nn: "ein verdi som manglar, blir skriven tom (ikkje rapportert), «.» (ikkje aktuelt), «..» (ikkje tilgjengeleg), "
        + "«...» (ikkje publisert enno) eller «:» (blir ikkje vist), og null blir skrive 0",
      en: "a missing value is written empty (not reported), '.' (not applicable), '..' (not available), '...' (not "
        + "yet published) or ':' (confidential), and zero is written 0")
  }

  /// Why a text is no number.
  func text(_ reason: ImportReason.Number) -> String {
    switch reason {
    case .severalMarks:
      say(
        nb: "tallet har både komma og punktum, eller flere av dem. Skriv 1234,5 uten tegn mellom tusener.",
        nn: "talet har både komma og punktum, eller fleire av dei. Skriv 1234,5 utan teikn mellom tusen.",
        en: "the number has both comma and point, or several. Write 1234.5 with nothing between thousands.")
    case .commaAmongCommas:
      say(
        nb: "desimalkomma går ikke der komma skiller feltene. Bruk punktum, eller semikolon mellom feltene.",
        nn: "desimalkomma går ikkje der komma skil felta. Bruk punktum, eller semikolon mellom felta.",
        en: "a decimal comma cannot be used where commas separate the fields. Use a point, or semicolons between "
          + "fields.")
    case .formula:
      say(
        nb: "verdien er en formel, og formler regnes aldri ut. Skriv tallet.",
        nn: "verdien er ein formel, og formlar blir aldri rekna ut. Skriv talet.",
        en: "the value is a formula, and formulas are never computed. Write the number.")
    case .noNumber:
      say(
        nb: "ikke et tall; \(missingSigns).", nn: "ikkje eit tal; \(missingSigns).",
        en: "not a number; \(missingSigns).")
    case .footnote:
      say(
        nb: "tallet ender med et fotnotetegn. Ta det bort, og skriv heller «foreløpig» i kolonnen status.",
        nn: "talet endar med eit fotnoteteikn. Ta det bort, og skriv heller «førebels» i kolonnen status.",
        en: "the number ends in the mark of a footnote. Remove it, and rather write 'provisional' in the column "
          + "status.")
    case .misplacedSpace:
      say(
        nb: "mellomrom i et tall skal skille tusener: 1 234 567.",
        nn: "mellomrom i eit tal skal skilje tusen: 1 234 567.",
        en: "space in a number should separate thousands: 1 234 567.")
    case .exponent:
      say(
        nb: "tallet er forkortet med eksponent (1,2E+05), som Excel gjør der det ikke er plass, og sifre kan være "
          + "tapt. Skriv tallet helt ut.",
        nn: "talet er forkorta med eksponent (1,2E+05), som Excel gjer der det ikkje er plass, og siffer kan vere "
          + "tapte. Skriv talet heilt ut.",
        en: "the number is shortened with an exponent (1.2E+05), as Excel does without room, and digits may be lost. "
          + "Write the number in full.")
    case .unreadable:
      say(
        nb: "ikke et tall. Skriv for eksempel 12,3.", nn: "ikkje eit tal. Skriv til dømes 12,3.",
        en: "not a number. Write for instance 12.3.")
    case .tooLong(let most):
      say(
        nb: "tallet er for stort, eller har for mange desimaler (grensen er 10^15 og \(most)).",
        nn: "talet er for stort, eller har for mange desimalar (grensa er 10^15 og \(most)).",
        en: "the number is too large, or has too many decimals (the limits are 10^15 and \(most)).")
    }
  }

  /// Why a number is none of its key figure's.
  func text(_ reason: ImportReason.Figure) -> String {
    switch reason {
    case .percentOf(let indicator, let unit):
      say(
        nb: "verdien er i prosent, men \(indicator) er i \(unit).",
        nn: "verdien er i prosent, men \(indicator) er i \(unit).",
        en: "the value is in per cent, but \(indicator) is in \(unit).")
    case .maybeThousands(let indicator, let decimals):
      say(
        nb: "tallet kan leses på to måter: tre siffer etter tegnet kan være tusener eller desimaler, og \(indicator) "
          + "har \(decimals) desimaler. Skriv det uten tegn mellom tusener.",
        nn: "talet kan lesast på to måtar: tre siffer etter teiknet kan vere tusen eller desimalar, og \(indicator) "
          + "har \(decimals) desimalar. Skriv det utan teikn mellom tusen.",
        en: "the number can be read in two ways: three digits after the mark may be thousands or decimals, and "
          + "\(indicator) has \(decimals) decimals. Write it with nothing between thousands.")
    case .maybeThousandsOfTarget:
      say(
        nb: "tallet kan leses på to måter: tre siffer etter tegnet kan være tusener. Skriv det uten tegn der.",
        nn: "talet kan lesast på to måtar: tre siffer etter teiknet kan vere tusen. Skriv det utan teikn der.",
        en: "the number can be read in two ways: three digits after the mark may be thousands. Write it without a "
          + "mark there.")
    case .tooManyDecimals(let count, let indicator, let limit):
      say(
        nb: "\(count) desimaler, men \(indicator) har \(limit). Tall avrundes aldri her: rund av selv, i Excel med "
          + "AVRUND.",
        nn: "\(count) desimalar, men \(indicator) har \(limit). Tal blir aldri runda av her: rund av sjølv, i Excel "
          + "med AVRUND.",
        en: "\(count) decimals, but \(indicator) has \(limit). Numbers are never rounded here: round it yourself, in "
          + "Excel with ROUND.")
    }
  }

  /// What is wrong with a target.
  func text(_ reason: ImportReason.Target) -> String {
    switch reason {
    case .bounds:
      say(
        nb: "floor (minst) og ceiling (høyst) har target og ikke lower eller upper; band (bånd) har lower ≤ upper, "
          + "ikke target, og er ikke strict.",
        nn: "floor (minst) og ceiling (høgst) har target og ikkje lower eller upper; band har lower ≤ upper, "
          + "ikkje target, og er ikkje strict.",
        en: "floor and ceiling have a target and neither lower nor upper; a band has lower ≤ upper, no target, and is "
          + "not strict.")
    case .strict:
      say(
        nb: "skal være true (ja) eller false (nei).", nn: "skal vere true (ja) eller false (nei).",
        en: "should be true or false.")
    case .negativeTolerance:
      say(nb: "kan ikke være negativ.", nn: "kan ikkje vere negativ.", en: "cannot be negative.")
    case .basis:
      say(
        nb: "skal være council (vedtak), regulation (reglement) eller guideline (veiledende).",
        nn: "skal vere council (vedtak), regulation (reglement) eller guideline (rettleiande).",
        en: "should be council, regulation or guideline.")
    }
  }
}
