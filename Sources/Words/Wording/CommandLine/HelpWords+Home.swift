import Values

// The commands about whose program it is, and the files to fill in.
extension HelpWords {
  public var home: CommandHelp {
    CommandHelp(
      say(
        nb: "Hvem programmet er for: kommune, språk, egne sammenligninger, temaer.",
        nn: "Kven programmet er for: kommune, språk, eigne samanlikningar, tema.",
        en: "Whose program this is: municipality, language, own peer sets, topics."),
      more: say(
        nb: "Det er husket i databasen. MAALESTOKK_MUNICIPALITY, MAALESTOKK_LANGUAGE og MAALESTOKK_DATABASE går foran.",
        nn: "Det er hugsa i databasen. MAALESTOKK_MUNICIPALITY, MAALESTOKK_LANGUAGE og MAALESTOKK_DATABASE går føre.",
        en:
          "It is kept in the database. MAALESTOKK_MUNICIPALITY, MAALESTOKK_LANGUAGE and MAALESTOKK_DATABASE go before it."
      )
        + "\n\n"
        + examples(
          """
            maalestokk home
            maalestokk home set --municipality Vågå --language nn --database vaga.sqlite
            maalestokk home set --peers "Naboer=Lom,Sel,Dovre" --database vaga.sqlite
            maalestokk home export --output home.json --database vaga.sqlite
          """))
  }

  public var showHome: CommandHelp {
    CommandHelp(say(nb: "Vis det som er valgt.", nn: "Vis det som er valt.", en: "Show what is set."))
  }

  public var setHome: CommandHelp {
    CommandHelp(
      say(
        nb: "Velg kommune, språk (--language), temaer, logo og egne sammenligninger.",
        nn: "Vel kommune, språk (--language), tema, logo og eigne samanlikningar.",
        en: "Set municipality, language (--language), topics, logo and own peer sets."))
  }

  public var exportHome: CommandHelp {
    CommandHelp(
      say(
        nb: "Skriv det som er valgt, til en fil.", nn: "Skriv det som er valt, til ei fil.",
        en: "Write what is set to a file."))
  }

  public var importHome: CommandHelp {
    CommandHelp(
      say(
        nb: "Ta inn det en annen database har valgt.", nn: "Ta inn det ein annan database har valt.",
        en: "Take in what another database has set."))
  }

  public var homeMunicipality: OptionHelp {
    OptionHelp(
      say(
        nb: "Kommunen det spørres om når ingen er nevnt.", nn: "Kommunen det blir spurt om når ingen er nemnd.",
        en: "The municipality that is asked about where none is named."), value: name)
  }

  public var homeTopics: OptionHelp {
    OptionHelp(
      say(
        nb: "Et tema av interesse; kan gjentas.", nn: "Eit tema av interesse; kan takast opp att.",
        en: "A topic of interest; may be repeated."), value: say(nb: "tema", nn: "tema", en: "topic"))
  }

  public var homeLogo: OptionHelp {
    OptionHelp(
      say(
        nb: "Et bilde (PNG eller JPEG) over notatene.", nn: "Eit bilete (PNG eller JPEG) over notata.",
        en: "A picture (PNG or JPEG) above briefings."), value: file)
  }

  public var homeSet: OptionHelp {
    OptionHelp(
      say(
        nb: "En egen sammenligning, som NAVN=A,B,C; kan gjentas. Den siste er den som brukes.",
        nn: "Ei eiga samanlikning, som NAMN=A,B,C; kan takast opp att. Den siste er den som blir brukt.",
        en: "A peer set of one's own, as NAME=A,B,C; may be repeated. The last is the one in use."),
      value: say(nb: "navn=kommuner", nn: "namn=kommunar", en: "name=municipalities"))
  }

  public var homeWhy: OptionHelp {
    OptionHelp(
      say(nb: "Hvorfor de er med.", nn: "Kvifor dei er med.", en: "Why they are in it."),
      value: say(nb: "grunn", nn: "grunn", en: "reason"))
  }

  public var forgetHome: OptionHelp {
    OptionHelp(
      say(
        nb: "Glem kommune, språk, temaer og logo først.", nn: "Gløym kommune, språk, tema og logo først.",
        en: "Forget municipality, language, topics and logo first."))
  }

  public var homeFile: OptionHelp {
    OptionHelp(
      say(
        nb: "En fil fra `maalestokk home export`.", nn: "Ei fil frå `maalestokk home export`.",
        en: "A file from `maalestokk home export`."), value: file)
  }

  public var template: CommandHelp {
    CommandHelp(
      say(
        nb: "En tom fil å fylle ut og importere.", nn: "Ei tom fil å fylle ut og importere.",
        en: "An empty file to fill in and import."),
      more: examples(
        """
          maalestokk template targets --format xlsx --output mal.xlsx
          maalestokk template sets --output sett.csv
        """))
  }

  public var templateKind: OptionHelp {
    OptionHelp(
      say(nb: "Hva filen er for.", nn: "Kva fila er for.", en: "What the file is for."),
      value: say(nb: "slag", nn: "slag", en: "kind"))
  }
}
