// Bringing figures in: from the publisher, and from one's own files.
extension HelpWords {
  public var fetch: CommandHelp {
    CommandHelp(
      say(
        nb: "Ta inn det Statistisk sentralbyrå har publisert.", nn: "Ta inn det Statistisk sentralbyrå har publisert.",
        en: "Take in what Statistics Norway has published."),
      more: [whatIsFetched, savedAnswers, toldIfWrong, fetchExamples].joined(separator: "\n\n"))
  }

  private var whatIsFetched: String {
    say(
      nb: """
        Uten argumenter: hvert nøkkeltall med bekreftet plass i utgiverens tabeller, de ti nyeste årene, alle kommuner,
        grupper og fylker, og selve inndelingen. Hvert svar som kan brukes, arkiveres slik det kom, og tallene legges ved
        siden av dem som finnes; ingenting skrives over, og ingenting av et avvist svar blir beholdt. En avbrutt henting
        fortsetter der den stoppet. Utgiveren blir spurt høyst 30 ganger i minuttet.
        """,
      nn: """
        Utan argument: kvart nøkkeltal med stadfesta plass i tabellane til utgjevaren, dei ti nyaste åra, alle kommunar,
        grupper og fylke, og sjølve inndelinga. Kvart svar som kan brukast, blir arkivert slik det kom, og tala blir lagde
        ved sida av dei som finst; ingenting blir skrive over, og ingenting av eit avvist svar blir teke vare på. Ei avbroten
        henting held fram der ho stoppa. Utgjevaren blir spurd høgst 30 gonger i minuttet.
        """,
      en: """
        Without arguments, every indicator whose place in the publisher's tables has been verified, the newest ten years,
        all municipalities, groups and counties, and the regions themselves. Every answer that can be used is archived as
        it came, and its figures are added beside those there are; nothing is overwritten, and nothing of an answer that is
        refused is kept. An interrupted fetch goes on where it stopped. The publisher is called at most 30 times a minute.
        """)
  }

  private var savedAnswers: String {
    say(
      nb: """
        Et lagret svar, JSON-stat 2.0 eller fra KLASS, tas inn med --from-file. Et svar fra KLASS (koder eller endringer i
        klassifikasjon 131, korrespondanser mellom 131 og 112) tar plassen til kommunene, kodeendringene eller
        KOSTRA-gruppene som finnes, når det er nyere; et som tar bort kjente navn, krever --accept-names.
        """,
      nn: """
        Eit lagra svar, JSON-stat 2.0 eller frå KLASS, blir teke inn med --from-file. Eit svar frå KLASS (kodar eller endringar
        i klassifikasjon 131, korrespondansar mellom 131 og 112) tek plassen til kommunane, kodeendringane eller
        KOSTRA-gruppene som finst, når det er nyare; eit som tek bort kjende namn, krev --accept-names.
        """,
      en: """
        A saved answer, JSON-stat 2.0 or of KLASS, is taken in with --from-file. An answer of KLASS (codes or changes of
        classification 131, correspondences between 131 and 112) takes the place of the municipalities, code changes or
        KOSTRA groups there are, when it is newer; one that takes known names away needs --accept-names.
        """)
  }

  private var toldIfWrong: String {
    say(
      nb:
        "Tall som ser gale ut (ti ganger fjorårets, snudd fortegn, en kopiert kolonne), fortelles; --strict avviser dem.",
      nn:
        "Tal som ser galne ut (ti gonger fjoråret, snudd forteikn, ein kopiert kolonne), blir fortalde; --strict avviser dei.",
      en:
        "Figures that look wrong (ten times last year's, a sign turned, a column copied) are told; --strict refuses them."
    )
  }

  private var fetchExamples: String {
    examples(
      [
        (
          "maalestokk fetch",
          say(nb: "alt i katalogen", nn: "alt i katalogen", en: "everything in the catalogue")
        ),
        (
          "maalestokk fetch --dry-run",
          say(
            nb: "bare planen: kall, celler, minste tid", nn: "berre planen: kall, celler, minste tid",
            en: "only plan: calls, cells, least time")
        ),
        ("maalestokk fetch net-operating-result --years 2015-2024", nil),
        (
          "maalestokk fetch --table 12134 --dry-run",
          say(nb: "det en tabell har", nn: "det ein tabell har", en: "what a table has")
        ),
        ("maalestokk fetch --from-file 12063.json --dry-run", nil),
        ("maalestokk fetch --from-file 12063.json --municipality Hamar", nil),
        ("maalestokk fetch --from-file codesAt.json --date 2027-01-01", nil),
        ("maalestokk fetch --from-file 12063.json --strict", nil),
      ], column: 56)
  }

  public var indicatorsToFetch: OptionHelp {
    OptionHelp(
      say(
        nb: "Nøkkeltall som hentes; alle som er bekreftet, når ingen er oppgitt.",
        nn: "Nøkkeltal som blir henta; alle som er stadfesta, når ingen er oppgitte.",
        en: "Indicators to fetch; all that are verified when left out."),
      value: say(nb: "nøkkeltall", nn: "nøkkeltal", en: "indicators"))
  }

  public var fromFile: OptionHelp {
    OptionHelp(
      say(nb: "Et lagret svar i stedet.", nn: "Eit lagra svar i staden.", en: "A saved answer instead."), value: file)
  }

  public var replay: OptionHelp {
    OptionHelp(
      say(
        nb: "Ta inn på nytt hvert svar som en annen database har arkivert.",
        nn: "Ta inn på nytt kvart svar som ein annan database har arkivert.",
        en: "Take in again every answer that another database has archived."), value: "database")
  }

  public var table: OptionHelp {
    OptionHelp(
      say(
        nb: "En hel tabell; av et lagret svar, hvilken tabell det er.",
        nn: "Ein heil tabell; av eit lagra svar, kva for ein tabell det er.",
        en: "A whole table; of a saved answer, which table it is."),
      value: say(nb: "nummer", nn: "nummer", en: "number"))
  }

  public var years: OptionHelp {
    OptionHelp(
      say(
        nb: "År, som 2015-2024 eller 2020,2023.", nn: "År, som 2015-2024 eller 2020,2023.",
        en: "Years, such as 2015-2024 or 2020,2023."), value: say(nb: "år", nn: "år", en: "years"))
  }

  public var source: OptionHelp {
    OptionHelp(
      say(
        nb: "En annen adresse enn utgiverens egen.", nn: "Ei anna adresse enn den utgjevaren har.",
        en: "Another address than the publisher's own."), value: address)
  }

  public var authority: OptionHelp {
    OptionHelp(
      say(
        nb: "En PEM-fil med en sertifikatutsteder som også skal stoles på.",
        nn: "Ei PEM-fil med ein sertifikatutferdar som det også skal stolast på.",
        en: "A PEM file with a certificate authority to trust besides."), value: file)
  }

  public var callsPerMinute: OptionHelp {
    OptionHelp(
      say(
        nb: "Spør sjeldnere enn utgiveren tillater.", nn: "Spør sjeldnare enn utgjevaren tillèt.",
        en: "Call less often than the publisher allows."), value: number)
  }

  public var dateOfAnswer: OptionHelp {
    OptionHelp(
      say(
        nb: "Datoen et svar fra KLASS gjelder; i dag når den ikke er oppgitt.",
        nn: "Datoen eit svar frå KLASS gjeld; i dag når han ikkje er oppgitt.",
        en: "The date an answer of KLASS is about; today when left out."), value: date)
  }

  public var allowHosts: OptionHelp {
    OptionHelp(
      say(
        nb: "En vert som sammenlignere får hente fra ved siden av utgiverens; kan gjentas. `plugins list` navngir dem.",
        nn:
          "Ein vert som samanliknarar får hente frå ved sida av den til utgjevaren; kan takast opp att. `plugins list` "
          + "namngir dei.",
        en:
          "A host that comparators may fetch from besides the publisher's; may be repeated. `plugins list` names them."),
      value: say(nb: "vert", nn: "vert", en: "host"))
  }

  public var refuseSuspicious: OptionHelp {
    OptionHelp(
      say(
        nb: "Avvis tall som ser gale ut ved siden av dem som finnes.",
        nn: "Avvis tal som ser galne ut ved sida av dei som finst.",
        en: "Refuse figures that look wrong beside those there are."))
  }

  public var acceptNames: OptionHelp {
    OptionHelp(
      say(
        nb: "Ta inn en inndeling som tar bort navn kommuner er kjent under.",
        nn: "Ta inn ei inndeling som tek bort namn kommunar er kjende under.",
        en: "Take in regions that take known names of municipalities away."))
  }

  public var followed: OptionHelp {
    OptionHelp(
      say(
        nb: "Kommunen som konklusjonene følges for.", nn: "Kommunen som konklusjonane blir følgde for.",
        en: "Whose conclusions to follow."), value: name)
  }

  public var dryRun: OptionHelp {
    OptionHelp(
      say(
        nb: "Bare vis hva som ville endres.", nn: "Berre vis kva som ville bli endra.",
        en: "Only show what would change."))
  }

  public var importing: CommandHelp {
    CommandHelp(
      say(
        nb: "Ta inn egne tall eller mål: CSV, XLSX eller en mappe med et datasett.",
        nn: "Ta inn eigne tal eller mål: CSV, XLSX eller ei mappe med eit datasett.",
        en: "Bring in figures or targets of one's own: CSV, XLSX or a dataset folder."),
      more: say(
        nb: """
          En fil med tall begynner med indicator,region,year,value[,status,source], eller nøkkeltall,kommune,år,verdi
          [,status,kilde]; en fil med mål med region,indicator,kind,target[,lower,upper,strict,tolerance,basis,
          decided_by,decided_on,valid_from,valid_to,source]. Alt blir kontrollert først, og alt eller ingenting skrives.
          """,
        nn: """
          Ei fil med tal byrjar med indicator,region,year,value[,status,source], eller nøkkeltall,kommune,år,verdi
          [,status,kilde]; ei fil med mål med region,indicator,kind,target[,lower,upper,strict,tolerance,basis,
          decided_by,decided_on,valid_from,valid_to,source]. Alt blir kontrollert først, og alt eller ingenting blir skrive.
          """,
        en: """
          A file of figures begins with indicator,region,year,value[,status,source], or nøkkeltall,kommune,år,verdi
          [,status,kilde]; a file of targets with region,indicator,kind,target[,lower,upper,strict,tolerance,basis,
          decided_by,decided_on,valid_from,valid_to,source]. Everything is checked first, and all or nothing is written.
          """) + "\n" + toldIfWrong + "\n\n"
        + examples(
          """
            maalestokk import tall.csv --dry-run
            maalestokk import tall.xlsx --sheet 2024
            maalestokk import targets.csv
            maalestokk import --list
            maalestokk import --undo 3fa91c0b2d
          """))
  }

  public var pathToImport: OptionHelp {
    OptionHelp(
      say(
        nb: "En CSV- eller XLSX-fil, eller en mappe med en origin.json.",
        nn: "Ei CSV- eller XLSX-fil, eller ei mappe med ei origin.json.",
        en: "A CSV or XLSX file, or a folder with an origin.json."), value: say(nb: "sti", nn: "stig", en: "path"))
  }

  public var sheet: OptionHelp {
    OptionHelp(
      say(
        nb: "Arket i en XLSX-fil; det første når det ikke er oppgitt.",
        nn: "Arket i ei XLSX-fil; det første når det ikkje er oppgitt.",
        en: "The sheet of an XLSX file; the first when left out."), value: name)
  }

  public var undo: OptionHelp {
    OptionHelp(
      say(nb: "Fjern en import; se --list.", nn: "Fjern ein import; sjå --list.", en: "Remove an import; see --list."),
      value: "id")
  }

  public var listOfImports: OptionHelp {
    OptionHelp(say(nb: "Importene som finnes.", nn: "Importane som finst.", en: "The imports there are."))
  }
}
