// The program itself, and the commands that answer questions.
extension HelpWords {
  public var program: CommandHelp {
    CommandHelp(
      say(
        nb: "Sammenligner kommuners nøkkeltall.", nn: "Samanliknar nøkkeltala til kommunar.",
        en: "Compares municipalities' key figures."),
      more: examples(
        [
          (
            "maalestokk brief",
            say(
              nb: "notatet for Lillehammer, nyeste år", nn: "notatet for Lillehammer, nyaste år",
              en: "Lillehammer's briefing, newest year")
          ),
          ("maalestokk brief --municipality Tromsø --language en", nil),
          (
            "maalestokk rank net-operating-result --year 2023",
            say(
              nb: "ett nøkkeltall, alle sammenlignere", nn: "eitt nøkkeltal, alle samanliknarar",
              en: "one key figure, all comparators")
          ),
          (
            "maalestokk compare --municipality Hamar",
            say(nb: "flere, side om side", nn: "fleire, side om side", en: "several, side by side")
          ),
          (
            "maalestokk targets --check",
            say(
              nb: "kode 4 når et mål ikke er nådd", nn: "kode 4 når eit mål ikkje er nådd",
              en: "exit 4 when a target is missed")
          ),
          ("maalestokk indicators debt", say(nb: "det som finnes", nn: "det som finst", en: "what there is")),
        ], column: 53))
  }

  public var brief: CommandHelp {
    CommandHelp(
      say(
        nb: "Styringsnotatet: mål, plasser og hva som bør drøftes.",
        nn: "Styringsnotatet: mål, plassar og kva som bør drøftast.",
        en: "The management briefing: targets, ranks, what to discuss."),
      more: examples(
        """
          maalestokk brief
          maalestokk brief --municipality Hamar --language en --format markdown --output hamar.md
          maalestokk brief --format pdf --output lillehammer.pdf
          maalestokk brief --format xlsx --output lillehammer.xlsx
          maalestokk brief --since 2024-05-01
          maalestokk brief --all --year 2023 --format markdown --output briefings
        """))
  }

  public var since: OptionHelp {
    OptionHelp(
      say(
        nb: "Fortell hva som er endret siden en dato (2024-05-01), regnet fra det denne databasen da visste.",
        nn: "Fortel kva som er endra sidan ein dato (2024-05-01), rekna frå det denne databasen då visste.",
        en: "Tell what has changed since a date (2024-05-01), counted from what this database then knew."),
      value: date)
  }

  public var compareWith: OptionHelp {
    OptionHelp(
      say(
        nb: "Fortell hva som er endret siden et notat som ble lagret som JSON.",
        nn: "Fortel kva som er endra sidan eit notat som vart lagra som JSON.",
        en: "Tell what has changed since a briefing kept as JSON."), value: file)
  }

  public var proof: OptionHelp {
    OptionHelp(
      say(
        nb: "Skriv også alt notatet er laget av til et arkiv.", nn: "Skriv også alt notatet er laga av til eit arkiv.",
        en: "Write everything the briefing is made from to an archive as well."), value: file)
  }

  public var all: OptionHelp {
    OptionHelp(
      say(
        nb:
          "Et notat for hver kommune det året, i mappen som --output navngir; med --language own på kommunens eget språk.",
        nn:
          "Eit notat for kvar kommune det året, i mappa som --output namngjev; med --language own på språket til kommunen.",
        en:
          "A briefing for each municipality of the year, into the folder that --output names; with --language own in the "
          + "language of the municipality."))
  }

  public var indicator: OptionHelp {
    OptionHelp(
      say(
        nb: "Nøkkeltallets id; se `maalestokk indicators`.", nn: "Id-en til nøkkeltalet; sjå `maalestokk indicators`.",
        en: "The key figure's id; see `maalestokk indicators`."), value: keyFigure)
  }

  public var rank: CommandHelp {
    CommandHelp(
      say(
        nb: "Ett nøkkeltall: hvor kommunen står blant dem den sammenlignes med.",
        nn: "Eitt nøkkeltal: kvar kommunen står blant dei han blir samanlikna med.",
        en: "One key figure: where the municipality stands among its peers."),
      more: examples(
        """
          maalestokk rank net-operating-result --year 2023
          maalestokk rank disability-share --comparator kostra-group --municipality Tromsø
          maalestokk rank net-debt --peers Hamar,Gjøvik --format csv
        """))
  }

  public var compare: CommandHelp {
    CommandHelp(
      say(
        nb: "Flere nøkkeltall, alle sammenlignere side om side.",
        nn: "Fleire nøkkeltal, alle samanliknarar side om side.",
        en: "Several key figures, all comparators side by side."),
      more: say(
        nb: "Uten nøkkeltall: de som har et mål; der det ikke er noen, de som kommunen har tall for.",
        nn: "Utan nøkkeltal: dei som har eit mål; der det ikkje er nokon, dei som kommunen har tal for.",
        en: "Without a key figure: those with a target; where there are none, those the municipality has figures for.")
        + "\n\n"
        + examples(
          """
            maalestokk compare
            maalestokk compare net-debt reserve-fund --municipality Gjøvik --year 2023
          """))
  }

  public var sideBySide: CommandHelp {
    CommandHelp(
      say(
        nb: "Kommunens tall ved siden av andres, på alt som finnes eller på et tema.",
        nn: "Tala til kommunen ved sida av tala til andre, på alt som finst eller på eit tema.",
        en: "The municipality's figures beside others', on all there is or on a topic."),
      more: say(
        nb: "Uten nøkkeltall: alle der noen ved siden av har et tall, hvert i sitt nyeste år.",
        nn: "Utan nøkkeltal: alle der nokon ved sida av har eit tal, kvart i sitt nyaste år.",
        en: "Without a key figure: all on which somebody beside has one, each in its newest year.") + "\n\n"
        + examples(
          """
            maalestokk table --with Hamar,Gjøvik,Ringsaker
            maalestokk table --topic skole --municipality Hamar
            maalestokk table net-debt reserve-fund --from 2020 --to 2023
            maalestokk table --format xlsx --output side-om-side.xlsx
          """))
  }

  public var profile: CommandHelp {
    CommandHelp(
      say(
        nb: "Alle kommunens nøkkeltall som ett bilde: hvert mellom dårligst og best av en gruppe.",
        nn: "Alle nøkkeltala til kommunen som eitt bilete: kvart mellom dårlegast og best av ei gruppe.",
        en: "All the municipality's key figures as one picture: each between the worst and best of a set."),
      more: say(
        nb: "Gruppen er hele landet når ingen annen er valgt med --comparator. Bildet er i html og pdf.",
        nn: "Gruppa er heile landet når inga anna er vald med --comparator. Biletet er i html og pdf.",
        en: "The set is the whole country unless another is chosen with --comparator. The picture is in html and pdf.")
        + "\n\n"
        + examples(
          """
            maalestokk profile --topic omsorg
            maalestokk profile --municipality Utsira --format html --output utsira.html
            maalestokk profile --comparator kostra-group
          """))
  }

  public var topic: OptionHelp {
    OptionHelp(
      say(
        nb: "Bare ett tema, som økonomi, skole, omsorg eller klima.",
        nn: "Berre eitt tema, som økonomi, skule, omsorg eller klima.",
        en: "One topic only, such as economy, school, care or climate."),
      value: say(nb: "tema", nn: "tema", en: "topic"))
  }

  public var need: OptionHelp {
    OptionHelp(
      say(
        nb: "Vis utgifter per innbygger også justert for behov, med delkostnadsindeksen det året.",
        nn: "Vis utgifter per innbyggjar også justerte for behov, med delkostnadsindeksen det året.",
        en: "Show spending per inhabitant adjusted for need as well, by that year's cost index."))
  }

  public var withFigures: OptionHelp {
    OptionHelp(
      say(
        nb: "Bare dem kommunen har tall for.", nn: "Berre dei kommunen har tal for.",
        en: "Only those the municipality has figures for."))
  }

  public var include: OptionHelp {
    OptionHelp(
      say(
        nb: "Et nøkkeltall som skal med i notatet; kan gjentas.",
        nn: "Eit nøkkeltal som skal med i notatet; kan takast opp att.",
        en: "A key figure to take into the briefing; may be repeated."), value: keyFigure)
  }

  public var leaveOut: OptionHelp {
    OptionHelp(
      say(
        nb: "Et nøkkeltall som ikke skal med i notatet; kan gjentas.",
        nn: "Eit nøkkeltal som ikkje skal med i notatet; kan takast opp att.",
        en: "A key figure to leave out of the briefing; may be repeated."), value: keyFigure)
  }

  public var ofCounty: OptionHelp {
    OptionHelp(
      say(
        nb: "Med --all: bare kommunene i et fylke.", nn: "Med --all: berre kommunane i eit fylke.",
        en: "With --all: only the municipalities of a county."), value: name)
  }

  public var ofGroup: OptionHelp {
    OptionHelp(
      say(
        nb: "Med --all: bare kommunene i en KOSTRA-gruppe, som 09.",
        nn: "Med --all: berre kommunane i ei KOSTRA-gruppe, som 09.",
        en: "With --all: only the municipalities of a KOSTRA group, such as 09."), value: number)
  }

  public var ofMunicipalities: OptionHelp {
    OptionHelp(
      say(
        nb: "Med --all: bare disse kommunene, med komma imellom.",
        nn: "Med --all: berre desse kommunane, med komma imellom.",
        en: "With --all: only these municipalities, with commas between."),
      value: say(nb: "kommuner", nn: "kommunar", en: "municipalities"))
  }

  public var with: OptionHelp {
    OptionHelp(
      say(
        nb: "Kommunene i kolonnene, med komma imellom.", nn: "Kommunane i kolonnane, med komma imellom.",
        en: "The municipalities in the columns, with commas between."),
      value: say(nb: "kommuner", nn: "kommunar", en: "municipalities"))
  }

  public var indicatorIDs: OptionHelp {
    OptionHelp(
      say(nb: "Nøkkeltallenes id-er.", nn: "Id-ane til nøkkeltala.", en: "Key figures' ids."),
      value: say(nb: "nøkkeltall", nn: "nøkkeltal", en: "indicators"))
  }

  public var targets: CommandHelp {
    CommandHelp(
      say(
        nb: "Kommunens mål: nådd eller ikke, med hvor mye, og over årene.",
        nn: "Måla til kommunen: nådde eller ikkje, med kor mykje, og over åra.",
        en: "The municipality's targets: met or missed, by how much, and over the years."),
      more: examples(
        """
          maalestokk targets --year 2023
          maalestokk targets --check --quiet
        """))
  }

  public var check: OptionHelp {
    OptionHelp(
      say(
        nb: "Avslutt med kode 4 når et mål ikke er nådd.", nn: "Avslutt med kode 4 når eit mål ikkje er nådd.",
        en: "Exit 4 when a target is missed."))
  }

  public var trend: CommandHelp {
    CommandHelp(
      say(
        nb: "Ett nøkkeltall over årene, med status, brudd og kilder.",
        nn: "Eitt nøkkeltal over åra, med status, brot og kjelder.",
        en: "One key figure over the years, with statuses, breaks and sources."),
      more: examples(
        """
          maalestokk trend net-operating-result --from 2018 --to 2023
          maalestokk trend kindergarten-coverage-1-2 --municipality Ålesund
          maalestokk trend free-income-per-inhabitant --real 2025
        """))
  }

  public var bridge: CommandHelp {
    CommandHelp(
      say(
        nb: "Hvorfor et tall, en plass og avstanden til medianen endret seg mellom to år.",
        nn: "Kvifor eit tal, ein plass og avstanden til medianen endra seg mellom to år.",
        en: "Why a figure, a rank and the distance to the median changed between two years."),
      more: examples(
        """
          maalestokk bridge net-operating-result-per-inhabitant --municipality Alta --from 2022 --to 2023
          maalestokk bridge net-debt --comparator neighbours
        """))
  }

  public var from: OptionHelp {
    OptionHelp(
      say(nb: "Det første året.", nn: "Det første året.", en: "The first year."),
      value: say(nb: "år", nn: "år", en: "from"))
  }

  public var to: OptionHelp {
    OptionHelp(
      say(nb: "Det siste året.", nn: "Det siste året.", en: "The last year."), value: say(nb: "år", nn: "år", en: "to"))
  }

  public var real: OptionHelp {
    OptionHelp(
      say(
        nb: "Beløp i dette årets kroner, etter den kommunale deflatoren.",
        nn: "Beløp i kroner frå dette året, etter den kommunale deflatoren.",
        en: "Amounts in the kroner of this year, by the municipal deflator."), value: year)
  }

  public var explain: CommandHelp {
    CommandHelp(
      say(
        nb: "Hvor et tall kommer fra: celler, opphav, hver utgave, konflikter, rangeringer.",
        nn: "Kvar eit tal kjem frå: celler, opphav, kvar utgåve, konfliktar, rangeringar.",
        en: "Where a figure comes from: cells, origin, every version, conflicts, rankings."),
      more: examples(
        """
          maalestokk explain net-operating-result --year 2023
          maalestokk explain disability-share --municipality Hamar --format json
        """))
  }
}
