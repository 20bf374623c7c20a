// The commands that look after the program: comparators, backups, the state of things.
extension HelpWords {
  public var comparatorPlugins: CommandHelp {
    CommandHelp(
      say(
        nb: "Sammenlignerne: list dem, kontroller dem.", nn: "Samanliknarane: list dei, kontroller dei.",
        en: "The comparator plugins: list them, check them."))
  }

  public var listPlugins: CommandHelp {
    CommandHelp(
      say(
        nb: "Sammenlignerne som er funnet, med tilstand og hva som er galt med dem som ikke lastes.",
        nn: "Samanliknarane som er funne, med tilstand og kva som er gale med dei som ikkje blir lasta.",
        en: "The plugins found, with state and what is wrong with those that do not load."))
  }

  public var checkPlugins: CommandHelp {
    CommandHelp(
      say(
        nb: "Last hver sammenligner i en arbeidsprosess og kjør tilfellene dens mot tallene i databasen.",
        nn: "Last kvar samanliknar i ein arbeidsprosess og køyr tilfella hans mot tala i databasen.",
        en: "Load each plugin in a worker and run its cases against the figures in the database."),
      more: examples("  maalestokk plugins check\n  maalestokk plugins check Plugins/Neighbours"))
  }

  public var pluginToCheck: OptionHelp {
    OptionHelp(
      say(
        nb: "Mappen til én sammenligner; alle når den ikke er oppgitt.",
        nn: "Mappa til éin samanliknar; alle når ho ikkje er oppgitt.",
        en: "The folder of one plugin; all when left out."), value: say(nb: "sti", nn: "stig", en: "path"))
  }

  public var doctor: CommandHelp {
    CommandHelp(
      say(
        nb: "Er alt på plass, og hva kan gjøres om ikke.", nn: "Er alt på plass, og kva kan gjerast om ikkje.",
        en: "Is everything in place, and what to do if not."))
  }

  public var data: CommandHelp {
    CommandHelp(
      say(
        nb: "Skriv alt som er lagret som en pakke andre kan lese, eller ta inn en slik.",
        nn: "Skriv alt som er lagra som ein pakke andre kan lese, eller ta inn ein slik.",
        en: "Write all that is stored as a package others can read, or take one in."))
  }

  public var exportData: CommandHelp {
    CommandHelp(
      say(
        nb: "Skriv alle tall med opphav som en datapakke (CSV og datapackage.json).",
        nn: "Skriv alle tal med opphav som ein datapakke (CSV og datapackage.json).",
        en: "Write all figures with their origins as a data package (CSV and datapackage.json)."),
      more: say(
        nb: "Følger Frictionless Data Package; R, pandas og DuckDB leser tabellene. Samme lager gir samme bytes.",
        nn: "Følgjer Frictionless Data Package; R, pandas og DuckDB les tabellane. Same lager gir same bytes.",
        en:
          "Follows Frictionless Data Package; R, pandas and DuckDB read the tables. The same store gives the same bytes."
      )
        + "\n\n" + examples("  maalestokk data export nokkeltall\n  maalestokk data import nokkeltall --dry-run"))
  }

  public var importData: CommandHelp {
    CommandHelp(
      say(
        nb: "Ta inn tall fra en pakke som en annen har skrevet, uten nett.",
        nn: "Ta inn tal frå ein pakke som nokon annan har skrive, utan nett.",
        en: "Take in figures from a package that somebody else has written, without network."),
      more: say(
        nb: """
          Bare det andre har hentet eller importert tas inn; det som følger med programmet, er her fra før. Utgiverens egne
          svar beholder rangen sin: stol på den som gir pakken. Alt kontrolleres først, og hvert datasett kan angres.
          """,
        nn: """
          Berre det andre har henta eller importert blir teke inn; det som følgjer med programmet, er her frå før. Svara frå
          utgjevaren held på rangen sin: stol på den som gir pakken. Alt blir kontrollert først, og kvart datasett kan angrast.
          """,
        en: """
          Only what others have fetched or imported is taken in; what comes with the program is here already. The publisher's
          own answers keep their rank: trust whoever gives the package. All is checked first, and each dataset can be undone.
          """))
  }

  public var folderToWrite: OptionHelp {
    OptionHelp(
      say(
        nb: "Mappen som skal lages; finnes den, må den være tom, eller en pakke som skal erstattes.",
        nn: "Mappa som skal lagast; finst ho, må ho vere tom, eller ein pakke som skal bytast ut.",
        en: "The folder to make; if it is there, it must be empty, or a package to replace."),
      value: say(nb: "mappe", nn: "mappe", en: "folder")
    )
  }

  public var replacePackage: OptionHelp {
    OptionHelp(
      say(
        nb: "Erstatt en pakke som ble skrevet før.", nn: "Byt ut ein pakke som vart skriven før.",
        en: "Replace a package that was written before."))
  }

  public var packageToImport: OptionHelp {
    OptionHelp(
      say(
        nb: "Mappen som `maalestokk data export` skrev.", nn: "Mappa som `maalestokk data export` skreiv.",
        en: "The folder that `maalestokk data export` wrote."), value: say(nb: "mappe", nn: "mappe", en: "folder"))
  }

  public var formulas: OptionHelp {
    OptionHelp(
      say(
        nb: "Vis hvert publisert tall som er et annet enn formelen gir.",
        nn: "Vis kvart publisert tal som er eit anna enn formelen gir.",
        en: "Show each published figure that is not what its formula gives."))
  }

  public var datasetPage: OptionHelp {
    OptionHelp(
      say(
        nb: "Skriv siden om alle datasett, fra origin.json i hvert av dem, til en fil.",
        nn: "Skriv sida om alle datasett, frå origin.json i kvart av dei, til ei fil.",
        en: "Write the page of all datasets, from their origin.json, to a file."), value: file)
  }

  public var backup: CommandHelp {
    CommandHelp(
      say(
        nb: "Kopier databasen til en fil, mens andre leser og skriver i den.",
        nn: "Kopier databasen til ei fil, medan andre les og skriv i han.",
        en: "Copy the database to a file, while others read and write it."),
      more: say(
        nb: """
          Kopien blir kontrollert før den får navnet sitt; ingenting annet har navnet før det. Det som var der, blir beholdt
          hvis du ikke sier --replace.
          """,
        nn: """
          Kopien blir kontrollert før han får namnet sitt; ingenting anna har namnet før det. Det som var der, blir teke vare på
          dersom du ikkje seier --replace.
          """,
        en: """
          The copy is checked before it gets its name; nothing else has the name before that. What was there is kept unless
          you say --replace.
          """) + "\n\n"
        + examples(
          """
            maalestokk backup /var/backups/maalestokk-2026-11-25.sqlite
            maalestokk backup --replace /var/backups/maalestokk.sqlite
          """))
  }

  public var fileToWrite: OptionHelp {
    OptionHelp(say(nb: "Filen som skrives.", nn: "Fila som blir skriven.", en: "The file to write."), value: file)
  }

  public var replace: OptionHelp {
    OptionHelp(
      say(
        nb: "Erstatt filen hvis den finnes.", nn: "Skift ut fila dersom ho finst.",
        en: "Replace the file if it is there."))
  }

  public var restore: CommandHelp {
    CommandHelp(
      say(
        nb: "Sett en sikkerhetskopi i databasens sted, og ta vare på det databasen inneholdt.",
        nn: "Set ein tryggleikskopi i staden for databasen, og ta vare på det databasen inneheldt.",
        en: "Put a backup in the database's place, and keep what the database held."),
      more: say(
        nb: """
          Det databasen inneholdt, kopieres først til <database>.before-restore-<tid>. Sikkerhetskopien blir kontrollert, og tatt
          inn som én transaksjon: en avbrutt gjenoppretting lar databasen være som den var. En tjeneste trenger ikke stoppes,
          men det den skriver imens, kan gå tapt.
          """,
        nn: """
          Det databasen inneheldt, blir først kopiert til <database>.before-restore-<tid>. Tryggleikskopien blir kontrollert, og
          teken inn som éin transaksjon: ei avbroten gjenoppretting lèt databasen vere som han var. Ei teneste treng ikkje
          stoppast, men det ho skriv imens, kan gå tapt.
          """,
        en: """
          What the database held is first copied to <database>.before-restore-<time>. The backup is checked, and taken in as one
          transaction: an interrupted restore leaves the database as it was. A service need not be stopped, but what it
          writes meanwhile may be lost.
          """) + "\n\n" + examples("  maalestokk restore /var/backups/maalestokk-2026-11-25.sqlite"))
  }

  public var fileToRestore: OptionHelp {
    OptionHelp(
      say(
        nb: "En fil skrevet med `maalestokk backup`.", nn: "Ei fil skriven med `maalestokk backup`.",
        en: "A file written by `maalestokk backup`."), value: file)
  }
}
