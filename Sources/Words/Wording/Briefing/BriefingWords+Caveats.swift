import Figures
import Findings
import Values

extension BriefingWords {
  /// That figures are provisional, and as of when.
  public func provisional(asOf date: String) -> String {
    let day = NumberText(language).date(date)
    return say(
      nb: "Foreløpige tall per \(day)", nn: "Førebels tal per \(day)", en: "Provisional figures as of \(day)")
  }

  /// `Foreløpige tall per 15. mars 2024`, where any figure of the year is provisional.
  public func provisionalNotice(_ briefing: Briefing) -> String? { briefing.provisionalAsOf.map(provisional) }

  /// What limits the figures.
  public func text(_ caveat: Caveat) -> String {
    switch caveat {
    case .provisional(let year):
      say(
        nb:
          "Foreløpige tall, i tabeller merket f, er som de var da de ble hentet; Statistisk sentralbyrå reviderer tall for \(year) i juni \(year + 1).",
        nn:
          "Førebelse tal, i tabellar merkte f, er som dei var då dei vart henta; Statistisk sentralbyrå reviderer tal for \(year) i juni \(year + 1).",
        en:
          "Provisional figures, marked p in tables, are as they were when fetched; Statistics Norway revises figures of \(year) in June \(year + 1)."
      )
    case .unknownStatus:
      say(
        nb: "For tall merket ? er det ikke kjent om de er foreløpige eller reviderte.",
        nn: "For tal merkte ? er det ikkje kjent om dei er førebels eller reviderte.",
        en: "Of figures marked ? it is not known whether they are provisional or revised.")
    case .consolidated:
      say(
        nb: "Økonomitallene er konserntall: kommunen med foretak og interkommunalt samarbeid, der kilden sier det.",
        nn: "Økonomitala er konserntal: kommunen med føretak og interkommunalt samarbeid, der kjelda seier det.",
        en: "The economic figures are consolidated: the municipality with its enterprises, where the source says so.")
    case .withoutFigure(let indicators):
      say(
        nb: "Mål uten tall for året: \(names(indicators)).", nn: "Mål utan tal for året: \(names(indicators)).",
        en: "Targets without a figure of the year: \(names(indicators)).")
    case .unstatedBasis(let indicators):
      say(
        nb: "Kilden sier ikke hvem som har vedtatt målet for \(names(indicators)); det er regnet blant kommunestyrets.",
        nn:
          "Kjelda seier ikkje kven som har vedteke målet for \(names(indicators)); det er rekna blant måla til kommunestyret.",
        en:
          "The source does not say who decided the target for \(names(indicators)); it is counted among the council's.")
    case .targetDates:
      say(
        nb: "Kilden sier ikke fra hvilket år målene gjelder; de er brukt for alle år som vises.",
        nn: "Kjelda seier ikkje frå kva år måla gjeld; dei er brukte for alle åra som blir viste.",
        en: "The source does not say from which year the targets apply; they are used for every year shown.")
    case .otherYears(let figures): otherYears(figures)
    case .otherPeriods(let figures):
      figures.map { TargetsWords(language).otherPeriod($0.indicator.shortLabel[language], $0.period) }.joined(
        separator: " ")
    case .unlikeStatus(let subject, let unlike): unlike.map { self.unlike($0, subject) }.joined(separator: " ")
    case .coverage:
      say(
        nb: "Der færre enn fem eller under halvparten har tall, er verdiene listet uten plass og median.",
        nn: "Der færre enn fem eller under halvparten har tal, er verdiane lista utan plass og median.",
        en: "Where fewer than five, or less than half, have a figure, the values are listed without rank or median.")
    }
  }

  private func names(_ indicators: [Indicator]) -> String {
    let numbers = NumberText(language)
    return numbers.list(indicators.map { numbers.midSentence($0.shortLabel[language]) })
  }

  private func unlike(_ unlike: UnlikeStatus, _ subject: String) -> String {
    let (numbers, figures) = (NumberText(language), FigureWords(language))
    let list = numbers.list(unlike.indicators.map { numbers.midSentence($0.shortLabel[language]) })
    let (own, others) = (figures.status(unlike.own), numbers.list(unlike.others.map(figures.statusOfSeveral)))
    let set = unlike.comparator[language]
    let (count, all) = (unlike.reporting, unlike.members)
    return say(
      nb: "\(set), der \(count) av \(all) har tall: tallet for \(subject) er \(own) og de andres \(others) (\(list)).",
      nn:
        "\(set), der \(count) av \(all) har tal: talet for \(subject) er \(own) og tala for dei andre \(others) (\(list)).",
      en:
        "\(set), where \(count) of \(all) have a figure: that of \(subject) is \(own) and the others' are \(others) (\(list))."
    )
  }

  private func otherYears(_ figures: [IndicatorYear]) -> String {
    let numbers = NumberText(language)
    let list = numbers.list(
      figures.map { "\(numbers.midSentence($0.indicator.shortLabel[language])) (\($0.year))" })
    return say(
      nb: "Disse nøkkeltallene er fra et annet år: \(list).", nn: "Desse nøkkeltala er frå eit anna år: \(list).",
      en: "These key figures are of another year: \(list).")
  }

  /// Which comparators nobody has signed.
  public func development(_ comparators: [Multilingual]) -> String {
    let numbers = NumberText(language)
    let ids = numbers.list(comparators.map { numbers.midSentence($0[language]) })
    return say(
      nb: "Sammenlignerne \(ids) er bygd på denne maskinen (utviklingsutgave, uten signatur).",
      nn: "Samanliknarane \(ids) er bygde på denne maskina (utviklingsutgåve, utan signatur).",
      en: "The comparators \(ids) were built on this machine (development, unsigned).")
  }

  /// What one may not conclude from ranks and figures like these.
  public var notToBeConcluded: [String] {
    [
      say(
        nb: "En plass sier hvor kommunen ligger, ikke hvorfor; forskjeller kan skyldes forhold kommunen ikke rår over.",
        nn: "Ein plass seier kvar kommunen ligg, ikkje kvifor; skilnader kan kome av forhold kommunen ikkje rår over.",
        en: "A rank says where the municipality stands, not why; differences may come from what it does not control."),
      say(
        nb: "Gruppetall (KOSTRA-gruppe, fylke, landet) er referanser og rangeres ikke blant kommunene.",
        nn: "Gruppetal (KOSTRA-gruppe, fylke, landet) er referansar og blir ikkje rangerte blant kommunane.",
        en: "Group figures (KOSTRA group, county, country) are references and are not ranked among municipalities."),
      say(
        nb: "Avstander og endringer er regnet av publiserte, avrundede tall; ingenting er anslått eller fylt inn, og "
          + "ingenting er en prognose.",
        nn: "Avstandar og endringar er rekna av publiserte, avrunda tal; ingenting er anslått eller fylt inn, og "
          + "ingenting er ein prognose.",
        en: "Distances and changes are worked out from published, rounded figures; nothing is estimated or filled in, "
          + "and nothing is a forecast."),
    ]
  }
}
