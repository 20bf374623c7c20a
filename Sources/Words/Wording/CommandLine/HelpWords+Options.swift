// The options that several commands have.
extension HelpWords {
  public var database: OptionHelp {
    OptionHelp(
      say(nb: "Databasen.", nn: "Databasen.", en: "The database."), value: file,
      more: say(
        nb: "Lages og fylles fra datasettene første gang.", nn: "Blir laga og fylt frå datasetta første gongen.",
        en: "Made and filled from the datasets on first use."))
  }

  public var datasets: OptionHelp {
    OptionHelp(
      say(
        nb: "Mappen med datasett som en ny database fylles fra.",
        nn: "Mappa med datasett som ein ny database blir fylt frå.",
        en: "The folder of datasets to fill a new database from."), value: folder)
  }

  public var refill: OptionHelp {
    OptionHelp(
      say(
        nb: "Fyll databasen på nytt, fra en annen mappe med datasett enn før.",
        nn: "Fyll databasen på nytt, frå ei anna mappe med datasett enn før.",
        en: "Fill the database anew, from another folder of datasets than before."))
  }

  public var plugins: OptionHelp {
    OptionHelp(
      say(
        nb: "Mappen med sammenlignere.", nn: "Mappa med samanliknarar.", en: "The folder of comparator plugins."),
      value: folder)
  }

  public var allowUnsigned: OptionHelp {
    OptionHelp(
      say(
        nb: "Last også sammenlignere som ingen har signert.", nn: "Last også samanliknarar som ingen har signert.",
        en: "Load comparators that nobody has signed."))
  }

  public var answerLanguage: OptionHelp {
    OptionHelp(
      say(
        nb: "Språket i svar, meldinger og hjelp: nb, nn eller en. Det kan også stå i MAALESTOKK_LANGUAGE.",
        nn: "Språket i svar, meldingar og hjelp: nb, nn eller en. Det kan også stå i MAALESTOKK_LANGUAGE.",
        en: "The language of answers, messages and help: nb, nn or en. It may stand in MAALESTOKK_LANGUAGE too."),
      value: say(nb: "språk", nn: "språk", en: "language"))
  }

  public var noColor: OptionHelp { OptionHelp(say(nb: "Ingen farger.", nn: "Ingen fargar.", en: "No colour.")) }

  public var plain: OptionHelp {
    OptionHelp(
      say(
        nb: "Ingen farger, og ingen tegninger som retter seg etter terminalens bredde.",
        nn: "Ingen fargar, og ingen teikningar som rettar seg etter breidda på terminalen.",
        en: "No colour and no drawings that depend on the terminal's width."))
  }

  public var quiet: OptionHelp {
    OptionHelp(
      say(
        nb: "Bare svaret; ingen meldinger.", nn: "Berre svaret; ingen meldingar.", en: "Only the answer; no messages."))
  }

  public var municipality: OptionHelp {
    OptionHelp(
      say(
        nb: "Navn, eller et nummer som er brukt siden 2011, eller begge.",
        nn: "Namn, eller eit nummer som er brukt sidan 2011, eller begge.",
        en: "Name, or a number in use since 2011, or both."), value: name)
  }

  public var askedYear: OptionHelp {
    OptionHelp(
      say(
        nb: "Året; det nyeste med tall når det ikke er oppgitt.",
        nn: "Året; det nyaste med tal når det ikkje er oppgitt.",
        en: "The year; the newest with figures when left out."), value: year)
  }

  public var asOf: OptionHelp {
    OptionHelp(
      say(
        nb: "Tallene slik de var kjent på en dato (2024-05-01).",
        nn: "Tala slik dei var kjende på ein dato (2024-05-01).",
        en: "Figures as they were known on a date (2024-05-01)."), value: date)
  }

  public var strict: OptionHelp {
    OptionHelp(
      say(
        nb: "Avslutt med kode 2 når tall mangler eller en sammenligner ikke er tilgjengelig.",
        nn: "Avslutt med kode 2 når tal manglar eller ein samanliknar ikkje er tilgjengeleg.",
        en: "Exit 2 when data is missing or a comparator is unavailable."))
  }

  public var comparator: OptionHelp {
    OptionHelp(
      say(
        nb: "En sammenligner; kan gjentas. Alle når den ikke er oppgitt.",
        nn: "Ein samanliknar; kan takast opp att. Alle når han ikkje er oppgitt.",
        en: "A comparator; may be repeated. All of them when left out."), value: "id")
  }

  public var neighbours: OptionHelp {
    OptionHelp(
      say(
        nb: "Hvilke naboer: named (de navngitte), border (de som grenser til) eller region.",
        nn: "Kva for naboar: named (dei namngitte), border (dei som grensar til) eller region.",
        en: "Which neighbours: named, border or region."), value: say(nb: "utvalg", nn: "utval", en: "set"))
  }

  public var peers: OptionHelp {
    OptionHelp(
      say(
        nb: "Kommuner å sammenligne med i stedet, som A,B,C.", nn: "Kommunar å samanlikne med i staden, som A,B,C.",
        en: "Municipalities to compare with instead, as A,B,C."), value: names)
  }

  public var settings: OptionHelp {
    OptionHelp(
      say(
        nb: "Et valg for en sammenligner, som similar.k=5; kan gjentas.",
        nn: "Eit val for ein samanliknar, som similar.k=5; kan takast opp att.",
        en: "An option of a comparator, such as similar.k=5; may be repeated."),
      value: say(nb: "id.valg=verdi", nn: "id.val=verdi", en: "id.option=value"),
      more: say(
        nb: "`maalestokk comparators --format json` lister dem.",
        nn: "`maalestokk comparators --format json` listar dei.",
        en: "`maalestokk comparators --format json` lists them."))
  }

  public var accept: OptionHelp {
    OptionHelp(
      say(
        nb: "Sammenlign selv om tallene skiller seg i dette: scope (omfang), counted (hva som telles), population "
          + "(befolkning), prices (priser) eller period (periode); kan gjentas.",
        nn: "Samanlikn sjølv om tala skil seg i dette: scope (omfang), counted (kva som er talt), population "
          + "(folketal), prices (prisar) eller period (periode); kan takast opp att.",
        en: "Compare although figures differ in this: scope, counted, population, prices or period; may be repeated."),
      value: say(nb: "forskjell", nn: "skilnad", en: "difference"))
  }

  public var format: OptionHelp {
    OptionHelp(
      say(
        nb: "terminal, markdown, csv, csv-excel, json eller xlsx; for brief også html eller pdf.",
        nn: "terminal, markdown, csv, csv-excel, json eller xlsx; for brief også html eller pdf.",
        en: "terminal, markdown, csv, csv-excel, json or xlsx; for brief also html or pdf."), value: "format")
  }

  public var output: OptionHelp {
    OptionHelp(
      say(nb: "Skriv til en fil i stedet.", nn: "Skriv til ei fil i staden.", en: "Write to a file instead."),
      value: file)
  }

  public var method: OptionHelp {
    OptionHelp(
      say(
        nb: "Avslutt med navn og versjon på metodene som er brukt.",
        nn: "Avslutt med namn og versjon på metodane som er brukte.",
        en: "End with the names and versions of the methods used."))
  }
}
