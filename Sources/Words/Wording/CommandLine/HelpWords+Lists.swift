// The commands that list what there is, carry comments and check proofs.
extension HelpWords {
  public var indicators: CommandHelp {
    CommandHelp(
      say(
        nb: "Nøkkeltallene som finnes; ord snevrer inn listen.", nn: "Nøkkeltala som finst; ord snevrar inn lista.",
        en: "The key figures there are; words narrow the list."),
      more: examples("  maalestokk indicators\n  maalestokk indicators gjeld"))
  }

  public var wordsOfIndicators: OptionHelp {
    OptionHelp(
      say(
        nb: "Ord å lete etter i id-er, navn og emner.", nn: "Ord å leite etter i id-ar, namn og emne.",
        en: "Words to look for in ids, names and topics."), value: say(nb: "ord", nn: "ord", en: "words"))
  }

  public var regions: CommandHelp {
    CommandHelp(
      say(
        nb: "Kommunene som finnes, med nummer, fylke og KOSTRA-gruppe.",
        nn: "Kommunane som finst, med nummer, fylke og KOSTRA-gruppe.",
        en: "The municipalities there are, with code, county and KOSTRA group."),
      more: examples(
        "  maalestokk regions\n  maalestokk regions --year 2022 --format csv\n  maalestokk regions innlandet"))
  }

  public var wordsOfRegions: OptionHelp {
    OptionHelp(
      say(
        nb: "Ord å lete etter i navn, nummer, fylker og grupper.",
        nn: "Ord å leite etter i namn, nummer, fylke og grupper.",
        en: "Words to look for in names, codes, counties and groups."), value: say(nb: "ord", nn: "ord", en: "words"))
  }

  public var yearOfRegions: OptionHelp {
    OptionHelp(
      say(
        nb: "Året, fra 2019; dagens inndeling når det ikke er oppgitt.",
        nn: "Året, frå 2019; inndelinga i dag når det ikkje er oppgitt.",
        en: "The year, from 2019 on; today's division when left out."), value: year)
  }

  public var comparators: CommandHelp {
    CommandHelp(
      say(
        nb: "Sammenlignerne som finnes, og hvem hver av dem sammenligner med.",
        nn: "Samanliknarane som finst, og kven kvar av dei samanliknar med.",
        en: "The comparators there are, and whom each compares with."))
  }

  public var comment: CommandHelp {
    CommandHelp(
      say(
        nb: "Si hvorfor et tall er som det er; notater for året og det neste har det med.",
        nn: "Sei kvifor eit tal er som det er; notat for året og det neste har det med.",
        en: "Say why a figure is as it is; briefings of its year and the next carry it."),
      more: examples(
        """
          maalestokk comment net-operating-result --year 2023 --text "Høyere renter og lavere tilskudd." --author "Kari N."
          maalestokk comment --list
          maalestokk comment --remove 3
        """))
  }

  public var yearOfComment: OptionHelp {
    OptionHelp(say(nb: "Tallets år.", nn: "Året til talet.", en: "The year of the figure."), value: year)
  }

  public var text: OptionHelp {
    OptionHelp(
      say(nb: "Det som er å si.", nn: "Det som er å seie.", en: "What there is to say."),
      value: say(nb: "tekst", nn: "tekst", en: "text"))
  }

  public var author: OptionHelp {
    OptionHelp(
      say(
        nb: "Hvem som sier det; brukerens eget navn når det ikke er oppgitt.",
        nn: "Kven som seier det; namnet til brukaren når det ikkje er oppgitt.",
        en: "Who says it; the user's own name when left out."), value: name)
  }

  public var listOfComments: OptionHelp {
    OptionHelp(
      say(nb: "Vis kommentarene som finnes.", nn: "Vis kommentarane som finst.", en: "Show the comments there are."))
  }

  public var removeComment: OptionHelp {
    OptionHelp(say(nb: "Fjern en kommentar.", nn: "Fjern ein kommentar.", en: "Remove a comment."), value: number)
  }

  public var verify: CommandHelp {
    CommandHelp(
      say(
        nb: "Lag et notat på nytt av beviset for det, og fortell om det er det samme.",
        nn: "Lag eit notat på nytt av beviset for det, og fortel om det er det same.",
        en: "Make a briefing again from its proof, and tell whether it is the same."),
      more: say(
        nb: """
          Ikke noe annet enn arkivet og sammenlignerne som er her, blir brukt: ingen database, ingen datasett. Kode 1 når
          arkivet er skadet eller notatet er et annet.
          """,
        nn: """
          Ikkje noko anna enn arkivet og samanliknarane som er her, blir brukt: ingen database, ingen datasett. Kode 1 når
          arkivet er skadd eller notatet er eit anna.
          """,
        en: """
          Nothing but the archive and the comparators that are here is used: no database, no datasets. Exit 1 when the
          archive is damaged or the briefing is another.
          """) + "\n\n"
        + examples(
          """
            maalestokk brief --year 2023 --proof lillehammer-2023.zip
            maalestokk verify lillehammer-2023.zip
          """))
  }

  public var proofToVerify: OptionHelp {
    OptionHelp(
      say(
        nb: "Et bevis skrevet med `maalestokk brief --proof`.", nn: "Eit bevis skrive med `maalestokk brief --proof`.",
        en: "A proof written by `maalestokk brief --proof`."), value: file)
  }
}
