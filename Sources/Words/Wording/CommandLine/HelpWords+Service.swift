// The service, and its settings as flags.
extension HelpWords {
  public var serve: CommandHelp {
    CommandHelp(
      say(
        nb: "Svar over HTTP: spørsmålene som et API, og sider; hent tall etter en plan.",
        nn: "Svar over HTTP: spørsmåla som eit API, og sider; hent tal etter ein plan.",
        en: "Answer over HTTP: the questions as an API, and pages; fetch figures as planned."),
      more: say(
        nb: """
          Lytter bare på denne maskinen hvis ingen annen adresse er oppgitt. Slutter ved SIGTERM eller SIGINT, etter de
          forespørslene som er begynt. En innstilling hentes fra valget sitt, ellers fra miljøet (MAALESTOKK_PORT), ellers fra
          filen med innstillinger, ellers er den som den pleier.
          """,
        nn: """
          Lyttar berre på denne maskina dersom inga anna adresse er oppgitt. Sluttar ved SIGTERM eller SIGINT, etter dei
          førespurnadene som er byrja. Ei innstilling blir henta frå valet sitt, elles frå miljøet (MAALESTOKK_PORT), elles frå
          fila med innstillingar, elles er ho som ho plar.
          """,
        en: """
          Listens on this machine alone unless another host is named. Ends on SIGTERM or SIGINT, after the requests begun.
          A setting is taken from its flag, else from the environment (MAALESTOKK_PORT), else from the file of settings,
          else it has its default.
          """) + "\n\n"
        + examples(
          """
            maalestokk serve
            maalestokk serve --port 9000 --schedule off
            maalestokk serve --config service.json --print-config
            maalestokk serve --make-token
          """))
  }

  public var config: OptionHelp {
    OptionHelp(
      say(
        nb: "En fil med innstillinger, et objekt i JSON.", nn: "Ei fil med innstillingar, eit objekt i JSON.",
        en: "A file of settings, an object in JSON."), value: file)
  }

  public var printConfig: OptionHelp {
    OptionHelp(
      say(
        nb: "Vis hver innstilling og hvor verdien kom fra, og slutt.",
        nn: "Vis kvar innstilling og kvar verdien kom frå, og slutt.",
        en: "Show each setting and where its value came from, and end."))
  }

  public var makeToken: OptionHelp {
    OptionHelp(
      say(
        nb: "Lag en nøkkel til /api/v1/admin: nøkkelen, og avtrykket til innstillingene; og slutt.",
        nn: "Lag ein nøkkel til /api/v1/admin: nøkkelen, og avtrykket til innstillingane; og slutt.",
        en: "Make a token for /api/v1/admin: the token, and the hash for the settings; and end."))
  }

  public var host: OptionHelp {
    OptionHelp(
      say(nb: "Adressen det lyttes på.", nn: "Adressa det blir lytta på.", en: "The address to listen on."),
      value: say(nb: "adresse", nn: "adresse", en: "host"))
  }

  public var port: OptionHelp {
    OptionHelp(
      say(
        nb: "Porten; 0 for en som er ledig.", nn: "Porten; 0 for ein som er ledig.",
        en: "The port; 0 for any that is free."),
      value: "port")
  }

  public var answerSeconds: OptionHelp {
    OptionHelp(
      say(
        nb: "Så lenge kan et svar være under arbeid (30).", nn: "Så lenge kan eit svar vere under arbeid (30).",
        en: "So long an answer may be in the making (30)."), value: say(nb: "sekunder", nn: "sekund", en: "seconds"))
  }

  public var serviceLanguage: OptionHelp {
    OptionHelp(
      say(
        nb: "Språket i utkast og meldinger: nb, nn eller en.", nn: "Språket i utkast og meldingar: nb, nn eller en.",
        en: "The language of drafts and messages: nb, nn or en."), value: say(nb: "språk", nn: "språk", en: "language"))
  }

  public var databaseOfService: OptionHelp { OptionHelp(database.text, value: database.value) }

  public var schedule: OptionHelp {
    OptionHelp(
      say(
        nb: "Om tall hentes etter en plan: planned (ja) eller off (nei).",
        nn: "Om tal blir henta etter ein plan: planned (ja) eller off (nei).",
        en: "Whether figures are fetched by plan: planned or off."), value: say(nb: "plan", nn: "plan", en: "schedule"))
  }

  public var dailyTime: OptionHelp {
    OptionHelp(
      say(
        nb: "Når tall hentes hver dag, i Oslo (08:30).", nn: "Når tal blir henta kvar dag, i Oslo (08:30).",
        en: "When each day figures are fetched, in Oslo (08:30)."), value: say(nb: "tid", nn: "tid", en: "time"))
  }

  public var releaseDays: OptionHelp {
    OptionHelp(
      say(
        nb: "Flere publiseringsdager, som 2027-03-15,2027-06-15.",
        nn: "Fleire publiseringsdagar, som 2027-03-15,2027-06-15.",
        en: "More days of release, as 2027-03-15,2027-06-15."), value: say(nb: "datoer", nn: "datoar", en: "dates"))
  }

  public var indicatorsOfService: OptionHelp {
    OptionHelp(
      say(
        nb: "Nøkkeltallene som hentes; alle når ingen er oppgitt.",
        nn: "Nøkkeltala som blir henta; alle når ingen er oppgitte.",
        en: "The key figures to fetch; all when left out."), value: say(nb: "id-er", nn: "id-ar", en: "ids"))
  }

  public var municipalities: OptionHelp {
    OptionHelp(
      say(
        nb: "Kommunene det lages utkast til notater for.", nn: "Kommunane det blir laga utkast til notat for.",
        en: "Whose briefings are drafted."), value: names)
  }

  public var drafts: OptionHelp {
    OptionHelp(
      say(
        nb: "Mappen for utkast etter nye tall.", nn: "Mappa for utkast etter nye tal.",
        en: "The folder for drafts after new figures."), value: folder)
  }

  public var webhook: OptionHelp {
    OptionHelp(
      say(
        nb: "Adressen som får vite om nye tall.", nn: "Adressa som får vite om nye tal.",
        en: "The address told of new figures."), value: address)
  }

  public var adminTokenHash: OptionHelp {
    OptionHelp(
      say(nb: "Det --make-token skrev.", nn: "Det --make-token skreiv.", en: "What --make-token wrote."),
      value: say(nb: "avtrykk", nn: "avtrykk", en: "hash"))
  }
}
